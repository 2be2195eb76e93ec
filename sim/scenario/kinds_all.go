//go:build !wasip1

package scenario

import (
	_ "embed" // the built-in scenarios

	"alih/sim/model/example"
	"alih/sim/model/household"
	"alih/sim/model/market"
	"alih/sim/model/permitrace"
	"alih/sim/model/pipeline"
	"alih/sim/model/shock"
	"alih/sim/model/weekly"
)

var kinds = []Builtin{
	{Kind: market.Kind, Head: twtransferHead},
	{Kind: permitrace.Kind, Head: idkitasHead},
	{Kind: pipeline.Kind, Head: jpplaceHead},
	{Kind: shock.Kind, Head: jpretainHead},
	{Kind: household.Kind, Head: jphspHead},
	{Kind: example.Kind{}, Head: exampleHead, Unlisted: true}, // no model of anything: the tutorial
	{Kind: weekly.Kind{}, Head: weeklyHead, Unlisted: true},   // nor this one: what speed is measured on
}

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

//go:embed builtin/example.yaml
var exampleHead string

//go:embed builtin/weekly.yaml
var weeklyHead string
