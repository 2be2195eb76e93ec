package market

import (
	"testing"
	"time"

	"alih/rules"
	"alih/sim"
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

func TestLook(t *testing.T) {
	m := build(t, rules.Date(2024, 8, 28), nil)
	r := m.Runner()
	l := m.Layout()
	counts := make([]int64, len(l.Counters))
	start := time.Now()
	const n = 20
	for i := range uint32(n) {
		clear(counts)
		r.Run(sim.NewStream(1, 100+i), counts)
	}
	t.Log(time.Since(start) / n)
	clear(counts)
	r.Run(sim.NewStream(1, 0), counts)
	for _, s := range l.Sums {
		a, b := int64(0), int64(0)
		for _, i := range s.Left {
			a += counts[i]
		}
		for _, i := range s.Right {
			b += counts[i]
		}
		if a != b {
			t.Errorf("%s: %d and %d", s.Code, a, b)
		}
	}
	for i, c := range l.Counters {
		if i < cCurve && counts[i] != 0 && (i >= workerCounters || i%groupings == 0) {
			t.Log(c.Code, counts[i])
		}
	}
	for _, x := range l.Metrics {
		sum := func(ix []int) (s float64) {
			for _, i := range ix {
				s += float64(counts[i])
			}
			return
		}
		if x.Per != nil {
			t.Log(x.Code, sum(x.Of)/sum(x.Per))
		}
	}
}
