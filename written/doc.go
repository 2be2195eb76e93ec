// Package written reads a text that somebody wrote by hand: YAML, of which JSON is a part,
// as a tree that knows where each of its nodes stands.
//
// A text is read strictly: it is written out (no anchor, tag or merge key), is one
// document, is UTF-8 of a bearable length and depth. Scalars stay as they were written, so
// that an unquoted day stays a day and 0x10 is not quietly 16; a key that stands twice is
// there twice, for the reader to refuse with both places.
//
//   - guard.go: what may be handed to the YAML reader at all.
//   - parse.go: the tree. node.go: what it is made of; place.go: where, and what is wrong.
//   - object.go: the way out, a JSON object that keeps its order.
//
// # What it is not
//
// It knows no key and no value: what a case or a scenario may say, their readers know. It
// opens no file.
package written
