package written

import "fmt"

// Node is a value as it was written, with its place. A mapping keeps the order of its
// keys.
type Node struct {
	At   Place
	Kind Kind
	Text string // of a scalar
	Keys []Key
	List []Node
}

// Key is a name in a mapping, with its value.
type Key struct {
	Name  string
	At    Place
	Value Node
}

// Kind is what a node is.
type Kind uint8

const (
	Empty  Kind = iota
	Number      // in any notation
	Truth       // "true" or "false"
	Words
	Mapping
	Sequence
)

// Said is how a message names a node.
func (n Node) Said() string {
	switch n.Kind {
	case Empty:
		return "nothing"
	case Words:
		return fmt.Sprintf("%q", n.Text)
	case Mapping:
		if len(n.Keys) == 0 {
			return "nothing"
		}
		return "a mapping"
	case Sequence:
		return "a list"
	}
	return n.Text
}

// Placed gives a tree one place: in an argument a line says nothing.
func (n Node) Placed(at Place) Node {
	n.At = at
	for i := range n.Keys {
		n.Keys[i].At, n.Keys[i].Value = at, n.Keys[i].Value.Placed(at)
	}
	for i := range n.List {
		n.List[i] = n.List[i].Placed(at)
	}
	return n
}
