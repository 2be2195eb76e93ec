package sim

import "testing"

// toy is a market of which everything is known: people enter at a step, and in every
// step are matched, give up or go on, until the horizon. In a good replication
// everybody is matched more often, so that people of one replication are alike.
type toy struct {
	arrivals *Table // people of a replication
	crowd    *Table // of a good one; nil: the same
	pay      *Table // a number with many values; nil: none
	good     Chance // a replication is good
	match    [2]Chance
	leave    Chance
	layout   *Layout
	broken   uint32 // this replication breaks the identity; 0: none
	before   func(s Stream)
	turned   bool // every draw from its other end: against the grain of the other policies
}

const toySteps = 8

// The toy's draws.
const (
	toySize Purpose = iota
	toyGood
	toyEnter
	toyMatch
	toyLeave
	toyPays
)

// The toy's counters; those of the curve and the path follow.
const (
	toyArrived = iota
	toyMatched
	toyLeft
	toyWaiting
	toyCurve
	toyPath = toyCurve + 3*toySteps
	toyPay  = toyPath + toySteps
	toyWide = toyPay + 1
)

func toyLayout() *Layout {
	l := &Layout{
		Metrics: []Metric{
			{Code: "match.count", Of: []int{toyMatched}, Unit: "people", Better: 1},
			{Code: "match.share", Of: []int{toyMatched}, Per: []int{toyArrived}, Unit: "share", Better: 1},
			{Code: "arrived", Of: []int{toyArrived}, Unit: "people"},
			{Code: "pay", Of: []int{toyPay}, Unit: "TWD"},
		},
		Curves: []Curve{{Code: "ends", Unit: "steps", Ends: []string{"matched", "left"}, Steps: toySteps, Counts: toyCurve}},
		Paths:  []Path{{Code: "waiting", Unit: "people", Steps: toySteps, Counts: toyPath}},
		Sums:   []Identity{{Code: "all", Left: []int{toyArrived}, Right: []int{toyMatched, toyLeft, toyWaiting}}},
	}
	for i := range toyWide {
		l.Counters = append(l.Counters, Counter{Code: "counter." + string(rune('a'+i/26)) + string(rune('a'+i%26)), Unit: "people"})
	}
	return l
}

func (m *toy) Layout() *Layout { return m.layout }
func (m *toy) Runner() Runner  { return m }

func (m *toy) Run(s Stream, counts []int64) {
	if m.before != nil {
		m.before(s)
	}
	match, arrivals := m.match[0], m.arrivals
	if m.good.Of(m.word(s, 0, toyGood, 0)) {
		match = m.match[1]
		if m.crowd != nil {
			arrivals = m.crowd
		}
	}
	people := arrivals.Of(m.word(s, 0, toySize, 0))
	if m.pay != nil {
		counts[toyPay] = int64(m.pay.Of(m.word(s, 0, toyPays, 0)))
	}
	for i := range people {
		m.person(s, uint32(i), match, counts)
	}
	counts[toyArrived] = int64(people)
	if m.broken != 0 && s.replication == m.broken {
		counts[toyArrived]++
	}
}

func (m *toy) word(s Stream, entity uint32, p Purpose, counter uint32) uint64 {
	w := s.Word(entity, p, counter)
	if m.turned {
		return ^w
	}
	return w
}

func (m *toy) person(s Stream, i uint32, match Chance, counts []int64) {
	enters := Below(m.word(s, i, toyEnter, 0), toySteps)
	for at := enters; at < toySteps; at++ {
		step := toyCurve + 3*(at-enters)
		switch {
		case match.Of(m.word(s, i, toyMatch, uint32(at))):
			counts[toyMatched]++
			counts[step]++
			return
		case m.leave.Of(m.word(s, i, toyLeave, uint32(at))):
			counts[toyLeft]++
			counts[step+1]++
			return
		}
		counts[toyPath+at]++
		if at == toySteps-1 {
			counts[toyWaiting]++
			counts[step+2]++
		}
	}
}

func chance(t testing.TB, p float64) Chance {
	t.Helper()
	c, err := NewChance(p)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func table(t testing.TB) func(*Table, error) *Table {
	return func(x *Table, err error) *Table {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}

// newToy is the toy with chances of a match in a step, in a bad and a good replication.
func newToy(t testing.TB, bad, good float64) *toy {
	t.Helper()
	return &toy{
		arrivals: table(t)(Poisson(30)),
		good:     chance(t, 0.4),
		match:    [2]Chance{chance(t, bad), chance(t, good)},
		leave:    chance(t, 0.05),
		layout:   toyLayout(),
	}
}

// toyStudy compares three policies of the toy.
func toyStudy(t testing.TB) Study {
	return Study{
		Seed: 7,
		Policies: []Policy{
			{"base", newToy(t, 0.10, 0.20)},
			{"more", newToy(t, 0.12, 0.22)},
			{"same", newToy(t, 0.10, 0.20)},
		},
		Goals: []Goal{{Metric: 0, HalfWidth: 0.7}, {Metric: 1, Share: 0.05}},
		Most:  2000,
	}
}
