// Package calc turns a question into an answer: what the page, the command, the
// batch and the golden cases share. It reads facts as they are written by people
// and programs, asks the rules core, and lists what follows, by code: no sentence
// is made here, the words are in the language files.
//
// It knows no scheme, no clock and no file. It is linked into the browser's
// calculator, so it uses no package that is large there.
package calc
