package sim

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func TestAChanceHappensBelowItsThreshold(t *testing.T) {
	const top = math.MaxUint64
	for _, c := range []struct {
		p    float64
		word uint64
		want bool
	}{
		{0, 0, false}, {0, top, false}, {1, 0, true}, {1, top, true},
		{0.5, 1<<63 - 1, true}, {0.5, 1 << 63, false}, {0.25, 1<<62 - 1, true}, {0.25, 1 << 62, false},
		{1 - 0x1p-53, top, false}, {0x1p-63, 1, true}, {0x1p-63, 2, false}, {0x1p-64, 0, false},
	} {
		if got := chance(t, c.p).Of(c.word); got != c.want {
			t.Errorf("chance %v of %x: %v", c.p, c.word, got)
		}
	}
	for _, p := range []float64{-0.1, 1.1, math.NaN(), math.Inf(1)} {
		if c, err := NewChance(p); err == nil {
			t.Errorf("chance %v: found %v, want an error", p, c)
		}
	}
}

func TestBelowDividesTheWordsEvenly(t *testing.T) {
	for _, c := range []struct {
		word uint64
		n    int
		want int
	}{{0, 7, 0}, {math.MaxUint64, 7, 6}, {math.MaxUint64, 1, 0}, {1 << 63, 2, 1}, {1<<63 - 1, 2, 0}, {1 << 62, 8, 2}} {
		if got := Below(c.word, c.n); got != c.want {
			t.Errorf("%x below %d: %d, want %d", c.word, c.n, got, c.want)
		}
	}
}

func TestATableHoldsItsThresholdsExactly(t *testing.T) {
	x := table(t)(NewTable(5, []float64{0, 1, 0, 2, 5, 0, 0}))
	for _, c := range []struct {
		word uint64
		want int
	}{
		{0, 6}, {1<<61 - 1, 6}, {1 << 61, 8}, {3<<61 - 1, 8}, {3 << 61, 9}, {math.MaxUint64, 9},
	} {
		if got := x.Of(c.word); got != c.want {
			t.Errorf("%x draws %d, want %d", c.word, got, c.want)
		}
	}
	if x.Low() != 6 || x.High() != 9 || x.Mean() != 6.0/8+2*8.0/8+5*9.0/8 {
		t.Errorf("from %d to %d, mean %v", x.Low(), x.High(), x.Mean())
	}
}

// laws are tables with the probabilities that they were made for, and what 20,000 fixed
// draws give: the sum of the numbers, exactly.
func laws(t testing.TB) []lawCase {
	of := table(t)
	return []lawCase{
		{"poisson 0.3", of(Poisson(0.3)), distuv.Poisson{Lambda: 0.3}.Prob, 6021},
		{"poisson 40", of(Poisson(40)), distuv.Poisson{Lambda: 40}.Prob, 799977},
		{"poisson 20000", of(Poisson(20000)), distuv.Poisson{Lambda: 20000}.Prob, 399998784},
		{"binomial 12 0.4", of(Binomial(12, 0.4)), distuv.Binomial{N: 12, P: 0.4}.Prob, 95978},
		{"geometric 0.2", of(Geometric(0.2)), func(x float64) float64 { return 0.2 * math.Pow(0.8, x) }, 80136},
		{"normal", of(Normal(10, 4, 0, 20)), rounding(distuv.Normal{Mu: 10, Sigma: 4}, 0, 20), 199947},
		{"lognormal", of(LogNormal(30, 0.8, 1, 120)), rounding(distuv.LogNormal{Mu: math.Log(30), Sigma: 0.8}, 1, 120), 711997},
		{"lognormal from 0", of(LogNormal(3, 1.2, 0, 90)), rounding(positive{distuv.LogNormal{Mu: math.Log(3), Sigma: 1.2}}, 0, 90), 117557},
		{"exponential", of(Exponential(6, 0, 60)), rounding(distuv.Exponential{Rate: 1.0 / 6}, 0, 60), 120002},
		{"weibull", of(Weibull(1.5, 9, 0, 60)), rounding(distuv.Weibull{K: 1.5, Lambda: 9}, 0, 60), 162623},
	}
}

type lawCase struct {
	name string
	t    *Table
	prob func(x float64) float64
	sum  int
}

func rounding(law Law, low, high float64) func(x float64) float64 {
	inside := law.CDF(high+0.5) - law.CDF(low-0.5)
	return func(x float64) float64 { return (law.CDF(x+0.5) - law.CDF(x-0.5)) / inside }
}

const draws = 20000

func TestTablesDrawWhatTheyWereMadeFor(t *testing.T) {
	for _, c := range laws(t) {
		counts, sum := map[int]int{}, 0
		for i := range uint32(draws) {
			x := c.t.Of(NewStream(3, 1).Word(i, 2, 0))
			counts[x]++
			sum += x
		}
		if sum != c.sum {
			t.Errorf("%s: the numbers add up to %d, want %d", c.name, sum, c.sum)
		}
		if p := fit(counts, c); p < 0.001 {
			t.Errorf("%s: chi-square gives %v", c.name, p)
		}
	}
}

// fit is the chance of a chi-square as large, over cells of 20 or more expected.
func fit(counts map[int]int, c lawCase) float64 {
	square, cells, seen, expected := 0.0, 0, 0.0, 0.0
	for k := c.t.Low(); k <= c.t.High(); k++ {
		seen += float64(counts[k])
		expected += draws * c.prob(float64(k))
		if expected >= 20 {
			square += (seen - expected) * (seen - expected) / expected
			cells++
			seen, expected = 0, 0
		}
	}
	if expected > 0 {
		square += (seen - expected) * (seen - expected) / expected
	}
	return distuv.ChiSquared{K: float64(cells - 1)}.Survival(square)
}

func TestADrawIsTheInverseOfTheCumulativeProbability(t *testing.T) {
	for _, c := range laws(t) {
		for i := range uint32(2000) {
			word := NewStream(4, 1).Word(i, 0, 0)
			x, u := c.t.Of(word), float64(word>>1)/one
			if u < c.t.CDF(x-1) || u > c.t.CDF(x) {
				t.Fatalf("%s: %v draws %d between %v and %v", c.name, u, x, c.t.CDF(x-1), c.t.CDF(x))
			}
		}
	}
}

// The largest laws still have their mean and their variance.
func TestLargeLawsKeepTheirMoments(t *testing.T) {
	of := table(t)
	for _, c := range []struct {
		t              *Table
		mean, variance float64
	}{
		{of(Poisson(1e6)), 1e6, 1e6}, {of(Binomial(1e6, 0.3)), 3e5, 2.1e5},
		{of(Binomial(1e6, 0.001)), 1000, 999}, {of(Binomial(1e6, 0.9)), 9e5, 9e4},
	} {
		variance := 0.0
		for k := c.t.Low(); k <= c.t.High(); k++ {
			d := float64(k) - c.mean
			variance += d * d * (c.t.CDF(k) - c.t.CDF(k-1))
		}
		if math.Abs(c.t.Mean()/c.mean-1) > 1e-9 || math.Abs(variance/c.variance-1) > 1e-7 {
			t.Errorf("mean %v of %v, variance %v of %v", c.t.Mean(), c.mean, variance, c.variance)
		}
	}
}

func TestALargerLawNeverDrawsASmallerNumber(t *testing.T) {
	of := table(t)
	for name, make := range map[string]func(x float64) *Table{
		"poisson":   func(x float64) *Table { return of(Poisson(20 * x)) },
		"binomial":  func(x float64) *Table { return of(Binomial(30, 0.5*x)) },
		"geometric": func(x float64) *Table { return of(Geometric(0.2 / x)) },
		"normal":    func(x float64) *Table { return of(Normal(10*x, 4, 0, 20)) },
		"lognormal": func(x float64) *Table { return of(LogNormal(9*x, 0.5, 1, 90)) },
	} {
		small, large, more := make(1), make(1.1), 0
		for i := range uint32(5000) {
			word := NewStream(5, 1).Word(i, 0, 0)
			a, b := small.Of(word), large.Of(word)
			if a > b {
				t.Fatalf("%s: %x draws %d, and %d of the larger law", name, word, a, b)
			}
			more += b - a
		}
		if more == 0 {
			t.Errorf("%s: the larger law draws the same", name)
		}
	}
}

func TestWrongLawsAreErrors(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	first := func(_ *Table, err error) error { return err }
	for i, err := range []error{
		first(NewTable(0, nil)), first(NewTable(0, []float64{0, 0})), first(NewTable(0, []float64{1, -1})),
		first(NewTable(0, []float64{1, nan})), first(NewTable(0, []float64{inf})), first(NewTable(0, []float64{math.MaxFloat64, math.MaxFloat64})),
		first(Poisson(-1)), first(Poisson(nan)), first(Poisson(inf)), first(Poisson(1.1e6)), first(Binomial(1_000_001, 0.5)),
		first(Binomial(-1, 0.5)), first(Binomial(3, 1.5)), first(Binomial(3, nan)),
		first(Geometric(0)), first(Geometric(-1)), first(Geometric(nan)),
		first(Normal(nan, 1, 0, 9)), first(Normal(0, 0, 0, 9)), first(Normal(0, 1, 9, 0)), first(Normal(0, 1, 900, 990)),
		first(LogNormal(-1, 1, 0, 9)), first(LogNormal(1, nan, 0, 9)), first(Exponential(0, 0, 9)), first(Weibull(0, 1, 0, 9)),
		first(Normal(0, 1e9, math.MinInt, math.MaxInt)),
		first(FromCDF(0, 3, func(k int) float64 { return []float64{0, 0.5, 0.4, 0.9, 1}[k+1] })),
		first(FromCDF(0, 3, func(k int) float64 { return []float64{0, nan, 0.4, 0.9, 1}[k+1] })),
		first(FromCDF(0, 1, func(int) float64 { return nan })),
	} {
		if err == nil {
			t.Errorf("case %d is accepted", i)
		}
	}
}

func TestCertainLawsDrawOneNumber(t *testing.T) {
	of := table(t)
	for want, x := range map[int]*Table{0: of(Poisson(0)), 7: of(Binomial(7, 1)), 4: of(NewTable(4, []float64{3}))} {
		for _, word := range []uint64{0, 1, 1 << 63, math.MaxUint64} {
			if got := x.Of(word); got != want || x.CDF(want-1) != 0 || x.CDF(want) != 1 {
				t.Errorf("%x draws %d, want %d", word, got, want)
			}
		}
	}
}

// Whatever the weights, a table draws what has one, and rises with the word.
func FuzzTable(f *testing.F) {
	f.Add([]byte{0, 1, 0, 255, 3}, uint64(1)<<63)
	f.Add([]byte{0, 0, 0}, uint64(0))
	f.Add([]byte{7}, uint64(math.MaxUint64))
	f.Fuzz(func(t *testing.T, b []byte, word uint64) {
		weights, sum := make([]float64, len(b)), 0
		for i, w := range b {
			weights[i] = float64(w) * float64(w) * 1e-9
			sum += int(w)
		}
		x, err := NewTable(-3, weights)
		if (err == nil) != (sum > 0) {
			t.Fatalf("%v: %v", weights, err)
		}
		if err != nil {
			return
		}
		for _, w := range []uint64{0, word, math.MaxUint64} {
			if k := x.Of(w); b[k+3] == 0 {
				t.Errorf("%v: %x draws %d, which has no weight", weights, w, k)
			}
		}
		if x.Of(word) > x.Of(word|word>>1) || x.Of(0) != x.Low() || x.Of(math.MaxUint64) != x.High() {
			t.Errorf("%v: the numbers do not rise with the word", weights)
		}
	})
}

func TestADrawAllocatesNothing(t *testing.T) {
	x, c := table(t)(Poisson(40)), chance(t, 0.3)
	if n := testing.AllocsPerRun(100, func() {
		sink += uint64(x.Of(NewStream(1, 1).Word(1, 2, 3)))
		if c.Of(sink) {
			sink++
		}
	}); n != 0 {
		t.Errorf("%v allocations a draw", n)
	}
}

func BenchmarkTable(b *testing.B) {
	for _, mean := range []float64{3, 40, 20000} {
		b.Run(fmt.Sprint("poisson ", mean), func(b *testing.B) {
			x, word := table(b)(Poisson(mean)), uint64(1)
			for range b.N {
				word = word*6364136223846793005 + 1442695040888963407
				sink += uint64(x.Of(word))
			}
		})
	}
}
