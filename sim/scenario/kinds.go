package scenario

import (
	_ "embed" // the built-in scenarios

	"alih/sim/model"
	"alih/sim/model/example"
	"alih/sim/model/market"
	"alih/sim/model/permitrace"
	"alih/sim/model/pipeline"
)

// Builtin is a kind of model with its own scenario.
type Builtin struct {
	Kind model.Kind
	// Head is the experiment of the built-in scenario: everything but the settings,
	// which are the catalogue's.
	Head string
	// Unlisted: found by name, offered to nobody.
	Unlisted bool
}

// Codes are the schemes of the kinds that are offered.
func Codes(kinds []Builtin) []string {
	var list []string
	for _, b := range kinds {
		if !b.Unlisted {
			list = append(list, b.Kind.Scheme().Code)
		}
	}
	return list
}

// Find is the kind of a scheme.
func Find(kinds []Builtin, code string) (Builtin, bool) {
	for _, b := range kinds {
		if b.Kind.Scheme().Code == code {
			return b, true
		}
	}
	return Builtin{}, false
}

// Kinds lists the kinds of models, one explicit line each. The first of a scheme is
// the one that a file with the scheme's code means.
var Kinds = []Builtin{
	{Kind: market.Kind, Head: twtransferHead},
	{Kind: permitrace.Kind, Head: idkitasHead},
	{Kind: pipeline.Kind, Head: jpplaceHead},
	{Kind: example.Kind{}, Head: exampleHead, Unlisted: true}, // no model of anything: the tutorial
}

//go:embed builtin/twtransfer.yaml
var twtransferHead string

//go:embed builtin/idkitas.yaml
var idkitasHead string

//go:embed builtin/jpplace.yaml
var jpplaceHead string

//go:embed builtin/example.yaml
var exampleHead string
