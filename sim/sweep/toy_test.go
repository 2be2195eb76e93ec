package sweep

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"alih/sim"
)

// The toy counts a function of its point: its millionths, its noise, and the replications.
const (
	toyValue = iota
	toyOne
	toyOther
)

const million = 1e6

var toyLayout = &sim.Layout{
	Counters: []sim.Counter{{Code: "value", Unit: "millionths"}, {Code: "one", Unit: "people"}, {Code: "other", Unit: "millionths"}},
	Metrics: []sim.Metric{
		{Code: "y", Of: []int{toyValue}, Unit: "millionths", Better: 1},
		{Code: "share", Of: []int{toyValue}, Per: []int{toyOne}, Unit: "share", Better: 1},
		{Code: "other", Of: []int{toyOther}, Unit: "millionths", Better: -1},
	},
}

// toy is a model whose mean is f; its noise is uniform, of that half-width.
type toy struct{ f, noise, other float64 }

func (t toy) Layout() *sim.Layout { return toyLayout }
func (t toy) Runner() sim.Runner  { return t }
func (t toy) Run(s sim.Stream, counts []int64) {
	u := 2*uniform(s.Word(1, 0, 0)) - 1
	counts[toyValue] = int64(math.Round(million * (t.f + t.noise*u)))
	counts[toyOne] = 1_000_000
	counts[toyOther] = int64(math.Round(million * t.other))
}

// on is a study of a function on the unit cube.
func on(d Design, factors int, f func(x []float64) float64, noise float64) Study {
	s := Study{Seed: 1, Design: d, Metrics: []string{"y"}, Replications: 4, Points: 64,
		Build: func(x, _ []float64) (sim.Model, error) { return toy{f: f(x), noise: noise}, nil }}
	for i := range factors {
		s.Factors = append(s.Factors, Factor{Name: string(rune('a' + i)), High: 1})
	}
	return s
}

func run(t testing.TB, s Study) *Result {
	t.Helper()
	r, err := Run(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ishigami on the unit cube: a = 7, b = 0.1.
func ishigami(x []float64) float64 {
	z := func(u float64) float64 { return math.Pi * (2*u - 1) }
	s := math.Sin(z(x[1]))
	return math.Sin(z(x[0])) + 7*s*s + 0.1*math.Pow(z(x[2]), 4)*math.Sin(z(x[0]))
}

// ishigamiIndices are its indices: Ishigami and Homma 1990.
func ishigamiIndices() (first, total [3]float64, variance float64) {
	p4, p8 := math.Pow(math.Pi, 4), math.Pow(math.Pi, 8)
	v1 := math.Pow(1+0.1*p4/5, 2) / 2
	v2, v13 := 49.0/8, 0.01*p8*(1.0/18-1.0/50)
	variance = v1 + v2 + v13
	return [3]float64{v1 / variance, v2 / variance, 0}, [3]float64{(v1 + v13) / variance, v2 / variance, v13 / variance}, variance
}

// gFunction of Sobol.
func gFunction(a []float64) func(x []float64) float64 {
	return func(x []float64) float64 {
		y := 1.0
		for i, v := range x {
			y *= (math.Abs(4*v-2) + a[i]) / (1 + a[i])
		}
		return y
	}
}

func gIndices(a []float64) (first, total []float64) {
	all := 1.0
	for _, v := range a {
		all *= 1 + 1/(3*(1+v)*(1+v))
	}
	for _, v := range a {
		part := 1 / (3 * (1 + v) * (1 + v))
		first = append(first, part/(all-1))
		total = append(total, part*all/(1+part)/(all-1))
	}
	return first, total
}

// differs says how two values do.
func differs(want, got any) string {
	if reflect.DeepEqual(want, got) {
		return ""
	}
	return fmt.Sprintf("%v, want %v", got, want)
}
