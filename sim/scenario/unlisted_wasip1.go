package scenario

// unlisted are left out: nobody can choose them in a browser, and they would be 26 kB of
// what it fetches.
var unlisted []Builtin
