// Package reading makes the pages of the site that are read and need no script: the law
// as the code holds it, its versions compared, its sources and gaps, whom to call, and
// what was done so that everybody can use the page. They are also what an old browser
// gets.
//
// Data comes out of code and never the other way: the pages are made of the schemes'
// compiled books and catalogues, in the words of the language files. A word that a
// language lacks is English, marked as such, and Pages names it; a test fails then.
package reading
