package sweep

import (
	"math"
	"testing"
)

// A grid by hand: the last factor first to change, a range in equal steps, whole numbers
// whole and none twice.
func TestAGrid(t *testing.T) {
	p, err := newGrid([]Factor{{Name: "a", Levels: []string{"x", "y"}}, {Name: "b", Low: 1, High: 3, Whole: true}, {Name: "c", High: 1, Steps: 2}})
	if err != nil {
		t.Fatal(err)
	}
	var got [][]float64
	for i := range p.size() {
		v := make([]float64, 3)
		p.point(i, v)
		got = append(got, v)
	}
	want := [][]float64{
		{0, 1, 0}, {0, 1, 1}, {0, 2, 0}, {0, 2, 1}, {0, 3, 0}, {0, 3, 1},
		{1, 1, 0}, {1, 1, 1}, {1, 2, 0}, {1, 2, 1}, {1, 3, 0}, {1, 3, 1},
	}
	if d := differs(want, got); d != "" {
		t.Error(d)
	}
}

// The first n Halton points cover each factor: of the first 2^m every part of 2^-m of the
// first factor has one, of the first 3^m the second.
func TestHaltonPointsAreBalanced(t *testing.T) {
	s := on(Halton, 2, nil, 0)
	s.Points = 81
	p, err := newHalton(&s)
	if err != nil {
		t.Fatal(err)
	}
	for f, base := range []int{2, 3} {
		for n := base; n <= 81; n *= base {
			seen := map[int]bool{}
			for i := range n {
				v := make([]float64, 2)
				p.point(i, v)
				seen[int(math.Floor(v[f]*float64(n)))] = true
			}
			if len(seen) != n {
				t.Errorf("factor %d: the first %d points lie in %d parts", f, n, len(seen))
			}
		}
	}
	again, _ := newHalton(&s)
	if d := differs(p.(*cloud).units, again.(*cloud).units); d != "" {
		t.Error(d)
	}
}

func TestValuesAtShares(t *testing.T) {
	for _, c := range []struct {
		f    Factor
		u    float64
		want float64
	}{
		{Factor{Low: 10, High: 20}, 0.25, 12.5},
		{Factor{Low: 10, High: 20}, 1, 20},
		{Factor{Low: 1, High: 3, Whole: true}, 0.999, 3},
		{Factor{Low: 1, High: 3, Whole: true}, 0.333, 1},
		{Factor{Low: 1, High: 3, Whole: true}, 1, 3},
		{Factor{Levels: []string{"a", "b"}}, 0.49, 0},
		{Factor{Levels: []string{"a", "b"}}, 1, 1},
	} {
		if got := c.f.At(c.u); got != c.want {
			t.Errorf("%+v at %v: %v, want %v", c.f, c.u, got, c.want)
		}
	}
}
