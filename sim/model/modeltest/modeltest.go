// Package modeltest is what every kind of model has to pass, whatever it models: its
// sums add up, a used runner gives the bits of a new one, a replication allocates
// nothing, and every number of the law either changes it or stands on its list with a
// reason. It is imported by tests only.
package modeltest

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

// Build makes a model with some settings changed, by their paths. A path that there is
// not ends the test.
func Build(t testing.TB, k model.Kind, on rules.Day, change map[string]float64, law ...rules.Override) (sim.Model, error) {
	t.Helper()
	var values []float64
	known := 0
	for _, s := range k.Settings() {
		v, ok := change[s.Path]
		if !ok {
			v = s.Default
		} else {
			known++
		}
		values = append(values, v)
	}
	if known != len(change) {
		t.Fatalf("of the settings %v only %d are there", change, known)
	}
	return k.Build(model.Law{On: on, Changed: law}, values)
}

// Must is Build of a model of a type; an error ends the test.
func Must[M sim.Model](t testing.TB, k model.Kind, on rules.Day, change map[string]float64, law ...rules.Override) M {
	t.Helper()
	m, err := Build(t, k, on, change, law...)
	if err != nil {
		t.Fatal(err)
	}
	return m.(M)
}

// Counts is one replication of seed 1 with a new runner.
func Counts(m sim.Model, replication uint32) []int64 {
	c := make([]int64, len(m.Layout().Counters))
	m.Runner().Run(sim.NewStream(1, replication), c)
	return c
}

// Sums holds a replication against every identity of its layout.
func Sums(t testing.TB, m sim.Model, counts []int64) {
	t.Helper()
	for _, s := range m.Layout().Sums {
		if left, right := total(counts, s.Left), total(counts, s.Right); left != right {
			t.Errorf("%s: %d and %d", s.Code, left, right)
		}
	}
}

func total(counts []int64, of []int) (n int64) {
	for _, i := range of {
		n += counts[i]
	}
	return n
}

// SameRunner: a runner that was used gives what a new one gives.
func SameRunner(t *testing.T, m sim.Model) {
	t.Helper()
	r := m.Runner()
	for replication := range uint32(3) {
		c := make([]int64, len(m.Layout().Counters))
		r.Run(sim.NewStream(1, replication), c)
		if !slices.Equal(c, Counts(m, replication)) {
			t.Errorf("replication %d depends on what ran before", replication)
		}
	}
}

// NoAllocation: a replication that the runner has seen before allocates nothing.
func NoAllocation(t *testing.T, m sim.Model) {
	t.Helper()
	r, c := m.Runner(), make([]int64, len(m.Layout().Counters))
	if n := testing.AllocsPerRun(3, func() { r.Run(sim.NewStream(1, 1009), c) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Replicate is the benchmark of a replication.
func Replicate(b *testing.B, m sim.Model) {
	r, c := m.Runner(), make([]int64, len(m.Layout().Counters))
	b.ReportAllocs()
	for i := 1000; b.Loop(); i++ {
		clear(c)
		r.Run(sim.NewStream(1, uint32(i)), c)
	}
}
