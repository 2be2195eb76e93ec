//go:build wasip1 && jphsp

package scenario

import (
	_ "embed" // its scenario

	"alih/sim/model/household"
)

var kinds = []Builtin{{Kind: household.Kind, Head: builtinHead}}

//go:embed builtin/jphsp.yaml
var builtinHead string
