package sweep

import (
	"testing"

	"alih/sim"
)

func TestAFrontierByHand(t *testing.T) {
	at := func(y, half, other float64) []sim.Estimate {
		return []sim.Estimate{{Value: y, HalfWidth: half, N: 9}, {Value: -other, HalfWidth: 0, N: 9}}
	}
	cells := [][]sim.Estimate{at(1, 0.1, 1), at(2, 0.1, 2), at(1.9, 0.2, 2), at(1, 0.1, 2), at(0.5, 0.1, 0.5), at(0.5, 0, 1), {{}, {}}}
	var got []Standing
	for i := range cells {
		got = append(got, standing(cells, i))
	}
	if d := differs([]Standing{On, On, Near, Off, On, Off, Undefined}, got); d != "" {
		t.Error(d)
	}
}

// More of the one and less of the other.
func TestTheFrontierOfAGrid(t *testing.T) {
	s := on(Grid, 2, nil, 0)
	s.Metrics, s.Aims = []string{"y", "other"}, []Aim{{"y", 1}, {"other", -1}}
	s.Factors[0].Steps, s.Factors[1].Steps = 3, 2
	s.Build = func(x, _ []float64) (sim.Model, error) { return toy{f: x[0] - x[1], other: x[0]}, nil }
	if d := differs([]Standing{On, Off, On, Off, On, Off}, run(t, s).Frontier); d != "" {
		t.Error(d)
	}
}
