package market

import (
	"testing"

	"alih/rules"
	"alih/sim/model/modeltest"
)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *market {
	t.Helper()
	return modeltest.Must[*market](t, Kind, on, change, law...)
}
