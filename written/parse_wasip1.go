package written

// Parse makes the tree of a text. What a page hands over, and what this project writes, is of
// the part that is read without a library.
func (f Form) Parse(file string, text []byte) (Node, []Problem) { return f.Plain(file, text) }
