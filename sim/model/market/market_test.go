package market

import (
	"testing"

	"alih/rules"
	"alih/sim/model"
)

func defaults() []float64 {
	var v []float64
	for _, s := range Kind.Settings() {
		v = append(v, s.Default)
	}
	return v
}

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *market {
	t.Helper()
	v := defaults()
	for i, s := range Kind.Settings() {
		if x, ok := change[s.Path]; ok {
			v[i] = x
		}
	}
	m, err := Kind.Build(model.Law{On: on, Changed: law}, v)
	if err != nil {
		t.Fatal(err)
	}
	return m.(*market)
}
