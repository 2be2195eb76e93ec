//go:build wasip1 && idkitas

package scenario

import (
	_ "embed" // its scenario

	"alih/sim/model/permitrace"
)

var kinds = []Builtin{{Kind: permitrace.Kind, Head: builtinHead}}

//go:embed builtin/idkitas.yaml
var builtinHead string
