package scenario

import (
	_ "embed" // the built-in scenarios
	"strings"

	"alih/sim/model"
	"alih/sim/model/household"
	"alih/sim/model/market"
	"alih/sim/model/permitrace"
	"alih/sim/model/pipeline"
	"alih/sim/model/shock"
	"alih/written"
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

// codeOf is how a file names a kind: by its scheme, or by a code of its own where the
// scheme's means another kind.
func codeOf(k model.Kind) string {
	if own, ok := k.(model.Coded); ok {
		return own.Code()
	}
	return k.Scheme().Code
}

// Codes are the kinds that are offered, as a file names them.
func Codes(kinds []Builtin) []string {
	var list []string
	for _, b := range kinds {
		if !b.Unlisted {
			list = append(list, codeOf(b.Kind))
		}
	}
	return list
}

// Find is the kind that a file names by a code.
func Find(kinds []Builtin, code string) (Builtin, bool) {
	for _, b := range kinds {
		if codeOf(b.Kind) == code {
			return b, true
		}
	}
	return Builtin{}, false
}

// Kinds lists the kinds of models, one explicit line each. The first of a code is the one
// that a file with it means.
var Kinds = append([]Builtin{
	{Kind: market.Kind, Head: twtransferHead},
	{Kind: permitrace.Kind, Head: idkitasHead},
	{Kind: pipeline.Kind, Head: jpplaceHead},
	{Kind: shock.Kind, Head: jpretainHead},
	{Kind: household.Kind, Head: jphspHead},
}, unlisted...)

//go:embed builtin/twtransfer.yaml
var twtransferHead string

//go:embed builtin/idkitas.yaml
var idkitasHead string

//go:embed builtin/jpplace.yaml
var jpplaceHead string

//go:embed builtin/jpretain.yaml
var jpretainHead string

//go:embed builtin/jphsp.yaml
var jphspHead string

// Texts are what the built-in scenario says of itself in words, by their names: "name",
// "about", "policies.NAME.about".
func (b Builtin) Texts() map[string]string {
	ps := &problems{}
	root, _ := ps.parse(codeOf(b.Kind), []byte(b.Head))
	texts := map[string]string{}
	var walk func(below string, n written.Node)
	walk = func(below string, n written.Node) {
		for _, k := range n.Keys {
			if k.Value.Kind == written.Words {
				texts[join(below, k.Name)] = strings.Join(strings.Fields(k.Value.Text), " ")
			}
			walk(join(below, k.Name), k.Value)
		}
	}
	walk("", root)
	return texts
}
