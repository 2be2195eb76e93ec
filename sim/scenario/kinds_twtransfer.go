//go:build wasip1 && twtransfer

package scenario

import (
	_ "embed" // its scenario

	"alih/sim/model/market"
)

var kinds = []Builtin{{Kind: market.Kind, Head: builtinHead}}

//go:embed builtin/twtransfer.yaml
var builtinHead string
