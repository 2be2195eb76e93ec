package modeltest

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

// World is a law and settings under which the numbers of the law are tried: such that
// what is rare otherwise happens.
type World struct {
	On     rules.Day
	Change map[string]float64
}

// EveryNumber changes each number of the scheme in turn, in each world that has it in
// force: doubled, halved, and nought. Either some count changes, or the model's list
// says why not; and the list names no other number.
func EveryNumber(t *testing.T, k model.Kind, worlds ...World) {
	if testing.Short() {
		t.Skip("asks the whole law some hundred times")
	}
	unused, params := k.Unused(), k.Scheme().Params
	bases := make([][]int64, len(worlds))
	for i, w := range worlds {
		bases[i] = Counts(Must[sim.Model](t, k, w.On, w.Change), replication)
	}
	for _, p := range params {
		tried, changes := false, false
		for i, w := range worlds {
			if now, ok := p.Values.On(w.On); ok && asked(t, k, w.On, p.Name) {
				tried = true
				changes = changes || moves(t, k, w, p.Name, now.Value, bases[i])
			}
		}
		if why, listed := unused[p.Name]; tried && changes == listed {
			t.Errorf("%s: changes the model %v, on the list %v (%s)", p.Name, changes, listed, why)
		}
	}
	for name := range unused {
		if !slices.ContainsFunc(params, func(p *rules.Param) bool { return p.Name == name }) {
			t.Errorf("%s is on the list and no number of the law", name)
		}
	}
}

// replication is one that no model measures more closely than the rest.
const replication = 1000

// moves tells whether another value of a number changes any count. A value that the law
// cannot have is no change.
func moves(t *testing.T, k model.Kind, w World, name string, now int64, base []int64) bool {
	t.Helper()
	for _, v := range []int64{now * 2, now / 2, 0} {
		m, err := Build(t, k, w.On, w.Change, rules.Override{Param: name, Value: v})
		if err != nil {
			t.Logf("%s = %d: %v", name, v, err)
			continue
		}
		if !slices.Equal(base, Counts(m, replication)) {
			return true
		}
	}
	return false
}

// asked tells whether the text in force uses a number at all.
func asked(t *testing.T, k model.Kind, on rules.Day, name string) bool {
	t.Helper()
	p, err := k.Scheme().Compile(on)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(p.Constants, func(c rules.Constant) bool { return c.Param == name })
}
