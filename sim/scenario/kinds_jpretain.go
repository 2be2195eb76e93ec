//go:build wasip1 && jpretain

package scenario

import (
	_ "embed" // its scenario

	"alih/sim/model/shock"
)

var kinds = []Builtin{{Kind: shock.Kind, Head: builtinHead}}

//go:embed builtin/jpretain.yaml
var builtinHead string
