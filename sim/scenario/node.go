package scenario

import "fmt"

// node is a value as it was written, with its place. A mapping keeps the order of its
// keys; a key that stands twice is there twice.
type node struct {
	at   Place
	kind nodeKind
	text string // of a scalar
	keys []key
	list []node
}

type key struct {
	name  string
	at    Place
	value node
}

type nodeKind uint8

const (
	empty  nodeKind = iota
	number          // as it was written
	truth
	words
	mapping
	sequence
)

// said is how a message names a node.
func (n node) said() string {
	switch n.kind {
	case empty:
		return "nothing"
	case words:
		return fmt.Sprintf("%q", n.text)
	case mapping:
		if len(n.keys) == 0 {
			return "nothing"
		}
		return "a mapping"
	case sequence:
		return "a list"
	}
	return n.text
}
