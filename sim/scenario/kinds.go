package scenario

import (
	_ "embed" // the built-in scenarios

	"alih/sim/model"
	"alih/sim/model/example"
)

// Builtin is a kind of model with its own scenario.
type Builtin struct {
	Kind model.Kind
	// Head is the experiment of the built-in scenario: everything but the settings,
	// which are the catalogue's.
	Head string
}

// Kinds lists the kinds of models, one explicit line each. The first of a scheme is
// the one that a file with the scheme's code means.
var Kinds = []Builtin{}

//go:embed builtin/example.yaml
var exampleHead string

// Example is the kind that is no model of anything. It is not in Kinds, so that nobody
// is offered it; the command finds it by name, for the tutorial and for tests.
var Example = Builtin{example.Kind{}, exampleHead}
