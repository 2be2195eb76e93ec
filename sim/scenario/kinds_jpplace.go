//go:build wasip1 && jpplace

package scenario

import (
	_ "embed" // its scenario

	"alih/sim/model/pipeline"
)

var kinds = []Builtin{{Kind: pipeline.Kind, Head: builtinHead}}

//go:embed builtin/jpplace.yaml
var builtinHead string
