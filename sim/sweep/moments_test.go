package sweep

import (
	"math"
	"math/big"
	"testing"
)

// Means, ratios and their variances by hand, and cut in two as in one.
func TestMomentsByHand(t *testing.T) {
	var a, b, all moments
	for i, x := range [][2]int64{{3, 4}, {0, 2}, {2, 2}, {3, 4}, {0, 0}} {
		m := &a
		if i > 2 {
			m = &b
		}
		m.add(uint32(i), x[0], x[1], true)
		all.add(uint32(i), x[0], x[1], true)
	}
	a.plus(&b)
	if a != all {
		t.Errorf("in two parts %+v, in one %+v", a, all)
	}
	// 8 of 12, r = 2/3; what is left of each is 1/3, -4/3, 2/3, 1/3: squares 22/9; the
	// fifth replication says nothing.
	if v := all.value(true); v != 8.0/12 {
		t.Error(v)
	}
	if got, want := all.variance(true), 22.0/9/144*4/3; math.Abs(got-want) > 1e-15 {
		t.Errorf("variance %v, want %v", got, want)
	}
	if p := all.halves(true); p != (pair{5.0 / 6, 3.0 / 6}) {
		t.Error(p)
	}
	var mean moments
	for i, x := range []int64{5, -1, 2} {
		mean.add(uint32(i), x, 0, false)
	}
	if v, s := mean.value(false), mean.variance(false); v != 2 || s != 3 {
		t.Errorf("mean %v, its variance %v: want 2 and 9/3", v, s)
	}
	row := make([]int64, words)
	all.put(row)
	var back moments
	if back.take(row); back != all {
		t.Errorf("%+v from a store, %+v into it", back, all)
	}
}

func TestProductsOfWholeNumbers(t *testing.T) {
	list := []int64{0, 1, -1, 3, -7, math.MaxInt64, math.MinInt64, 1 << 40, -1 << 50}
	sum, want := wide{}, new(big.Int)
	for _, a := range list {
		for _, b := range list {
			p := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
			if got := product(a, b).big(); got.Cmp(p) != 0 {
				t.Errorf("%d by %d: %v, want %v", a, b, got, p)
			}
			sum.add(product(a, b))
			want.Add(want, p)
		}
	}
	if sum.big().Cmp(want) != 0 {
		t.Errorf("sum %v, want %v", sum.big(), want)
	}
}

// A sum of money does not drown what it differs by.
func TestTheVarianceOfLargeNumbersIsExact(t *testing.T) {
	var m moments
	for i := range uint32(100) {
		m.add(i, 40_000_000_000_000_000+int64(i%2)*2, 0, false)
	}
	if got, want := m.variance(false), 1.0/99; math.Abs(got-want) > 1e-16 {
		t.Errorf("%v, want %v", got, want)
	}
}
