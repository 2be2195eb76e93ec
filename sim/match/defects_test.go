package match

import (
	"slices"
	"testing"
	"time"
)

// What other libraries crash on, overfill, or take forever over.

// rows makes a meeting with all draws in index order.
func rows(places []int32, rows ...[]int32) *Meeting {
	m := &Meeting{First: []int32{0}, Places: places, Cap: []int32{1 << 20}}
	m.Lot, m.Region = make([]uint32, len(places)), make([]int32, len(places))
	for w, r := range rows {
		m.To = append(m.To, r...)
		m.First = append(m.First, int32(len(m.To)))
		m.Draw = append(m.Draw, uint32(w))
	}
	m.Cost, m.Standing = make([]int32, len(m.To)), make([]uint16, len(m.To))
	for i := range m.Standing {
		m.Standing[i] = Stand(1, false, false, 0)
	}
	return m
}

func each(t *testing.T, m *Meeting, f func(t *testing.T, dst []int32)) {
	t.Helper()
	for _, mech := range mechanisms() {
		t.Run(mech.Name(), func(t *testing.T) {
			if err := Check(mech, m); err != nil {
				t.Fatal(err)
			}
			dst := solve(mech, m)
			if err := mech.Verify(dst, m); err != nil {
				t.Fatal(dst, err)
			}
			f(t, dst)
		})
	}
}

func is(want ...int32) func(t *testing.T, dst []int32) {
	return func(t *testing.T, dst []int32) {
		t.Helper()
		if !slices.Equal(dst, want) {
			t.Errorf("got %v, want %v", dst, want)
		}
	}
}

func TestAnEmployerWithoutPlacesTakesNobody(t *testing.T) {
	each(t, rows([]int32{0, 1}, []int32{0, 1}, []int32{0}), is(1, None))
}

func TestAMeetingWithoutAnyPlacePlacesNobody(t *testing.T) {
	each(t, rows([]int32{0, 0}, []int32{0, 1}, []int32{1}), is(None, None))
}

func TestAWorkerWithAnEmptyRowGetsNone(t *testing.T) {
	each(t, rows([]int32{2}, []int32{}, []int32{0}, []int32{}), is(None, 0, None))
}

func TestAMeetingWithoutWorkersOrEmployers(t *testing.T) {
	each(t, rows([]int32{1, 2}), is())
	each(t, rows(nil), is())
	each(t, rows(nil, []int32{}, []int32{}), is(None, None))
}

func TestFewerPlacesThanWorkersAreFilledAndNotOverfilled(t *testing.T) {
	each(t, rows([]int32{2, 1}, []int32{0, 1}, []int32{0, 1}, []int32{0, 1}, []int32{0, 1}, []int32{0, 1}),
		func(t *testing.T, dst []int32) {
			if n := placed(dst); n != 3 {
				t.Errorf("%d placed, want 3", n)
			}
		})
}

func TestAPairListedTwiceCountsOnce(t *testing.T) {
	each(t, rows([]int32{1, 1}, []int32{0, 0, 0}, []int32{0, 0, 1, 1}), is(0, 1))
	each(t, rows([]int32{2}, []int32{0, 0}, []int32{0, 0}), is(0, 0))
}

func TestMorePlacesThanAnyMemoryCouldHold(t *testing.T) {
	each(t, rows([]int32{1<<31 - 1, 1<<31 - 1}, []int32{0}, []int32{1}), is(0, 1))
}

func TestAStarTakesTheFirstOfTheLottery(t *testing.T) {
	star := make([][]int32, 1000)
	for w := range star {
		star[w] = []int32{0}
	}
	m := rows([]int32{1}, star...)
	for w := range m.Draw {
		m.Draw[w] = uint32(len(m.Draw) - w)
	}
	each(t, m, func(t *testing.T, dst []int32) {
		if n := placed(dst); n != 1 {
			t.Errorf("%d placed, want 1", n)
		}
	})
	for _, mech := range []Mechanism{SerialDictatorship{}, DeferredAcceptance{}, TopTradingCycles{}, ImmediateAcceptance{}, Statutory2020()} {
		if dst := solve(mech, m); dst[999] != 0 {
			t.Errorf("%s passes over the first of the lottery", mech.Name())
		}
	}
}

func TestEqualPrioritiesAndEqualDrawsGoByIndex(t *testing.T) {
	m := rows([]int32{1, 1}, []int32{0, 1}, []int32{0, 1}, []int32{0, 1})
	m.Grade, m.Class = make([]uint8, 6), make([]uint8, 3)
	clear(m.Draw)
	each(t, m, func(t *testing.T, dst []int32) {
		if n := placed(dst); n != 2 {
			t.Errorf("%d placed, want 2", n)
		}
	})
	for _, mech := range []Mechanism{SerialDictatorship{}, DeferredAcceptance{}, TopTradingCycles{}, ImmediateAcceptance{}, Statutory2021()} {
		if dst := solve(mech, m); !slices.Equal(dst, []int32{0, 1, None}) {
			t.Errorf("%s: %v", mech.Name(), dst)
		}
	}
}

// layered has so many layers of three workers and three employers, each worker before
// all employers of her layer and one of the next.
func layered(depth int) *Meeting {
	var list [][]int32
	places := make([]int32, (depth+1)*3)
	for i := range places {
		places[i] = 1
	}
	for d := range int32(depth) {
		for i := range int32(3) {
			list = append(list, []int32{3 * d, 3*d + 1, 3*d + 2, 3*d + 3 + i})
		}
	}
	return rows(places, append(list, []int32{0, 1, 2})...)
}

// A maximum of a layered meeting takes time in proportion to its pairs, forwards and
// backwards, where a search that enters dead ends again doubles with every layer.
func TestLayeredMeetingsTakeLinearTime(t *testing.T) {
	for _, backwards := range []bool{false, true} {
		m := layered(20000)
		if backwards {
			reverse(m)
		}
		start := time.Now()
		dst := solve(MaximumCardinality{}, m)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d pairs took %v", len(m.To), took)
		}
		if n := placed(dst); n != m.Workers() {
			t.Errorf("%d of %d placed", n, m.Workers())
		}
	}
}

// So does the search alone, from everybody in her own layer but one in front, whether
// there is a place left at the end of all layers or none.
func TestSearchingAllLayersTakesLinearTime(t *testing.T) {
	for last := range int32(2) {
		for _, numbered := range []bool{false, true} {
			m := layered(20000)
			n := m.Workers() - 1
			copy(m.Places[n:], []int32{0, 0, last})
			c := cardinal{s: new(Scratch), m: m, dst: make([]int32, n+1), room: int32(n) + 2}
			c.open()
			c.expect()
			for w := range int32(n) {
				c.put(w, w)
			}
			c.dst[n] = None
			c.s.free = append(c.s.free, int32(n))
			start := time.Now()
			if numbered && c.number() != (last == 1) {
				t.Fatal("the last layer is not reached as it should")
			}
			found := c.round(numbered)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%d pairs took %v", len(m.To), took)
			}
			if found != (last == 1) {
				t.Errorf("place left %d, numbered %v: found %v", last, numbered, found)
			}
		}
	}
}

// reverse turns all rows round.
func reverse(m *Meeting) {
	for w := range m.Workers() {
		slices.Reverse(m.To[m.First[w]:m.First[w+1]])
	}
}
