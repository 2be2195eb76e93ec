//go:build !wasip1

package scenario

import (
	_ "embed" // their scenarios

	"alih/sim/model/example"
	"alih/sim/model/weekly"
)

var unlisted = []Builtin{
	{Kind: example.Kind{}, Head: exampleHead, Unlisted: true}, // no model of anything: the tutorial
	{Kind: weekly.Kind{}, Head: weeklyHead, Unlisted: true},   // nor this one: what speed is measured on
}

//go:embed builtin/example.yaml
var exampleHead string

//go:embed builtin/weekly.yaml
var weeklyHead string
