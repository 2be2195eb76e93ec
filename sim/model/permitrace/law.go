package permitrace

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/idkitas"
	"alih/sim/model"
	"alih/sim/model/lawtable"
)

func flag(b bool) int64 { return map[bool]int64{true: 1}[b] }

// maxOver is the longest overstay that the tables know; who stays longer stays so long.
const maxOver = 120

// lawBook is what the race has asked the law, once a policy.
type lawBook struct {
	p *rules.Program
	window

	fileLast, fallback, emergency, ladder, bridgeLast []int32 // by the last day of a permit
	answerFirst, answerLast                           []int32 // by the day of filing
	checked                                           []int32 // by the day on which an exit permit is asked for
	leaveLast                                         []int32 // by the day on which it is issued
	backFirst, backLast                               []int32 // by the day of leaving
	covers                                            bool    // an exit permit issued in time covers the days after the end
	bridging                                          int32   // days of a bridging permit, 0: there is none

	pathA, pathB, bridge []bool // by case: see caseOf
	fine                 [2][maxOver + 1]int64
	payable              [maxOver + 1]bool
}

// caseOf is what decides which paths there are.
func caseOf(stance, releases, cancels, kind, newKind, accepted int) int {
	return ((((stance*2+releases)*2+cancels)*5+kind)*5+newKind)*2 + accepted
}

const cases = 5 * 2 * 2 * 5 * 5 * 2

type inquiry struct {
	p *rules.Program
	readings
	err error
}

func (q *inquiry) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("permit race: "+format, args...)
	}
}

// holder is somebody who plans the change, about whom nothing stands in the way.
func (q *inquiry) holder(asOf rules.Day) lawtable.Facts {
	f := lawtable.NewFacts(q.p, asOf).
		Set(idkitas.Asker, int64(idkitas.Companion)).
		Set(idkitas.SoFar, int64(idkitas.Planning)).
		Set(idkitas.PermitKind, int64(idkitas.Work)).Set(idkitas.NewKind, int64(idkitas.Work)).
		Set(idkitas.Bridging, 0).Set(idkitas.Blacklisted, 0).Set(idkitas.Detained, 0).
		Set(idkitas.OldStance, int64(idkitas.Cooperates)).
		Set(idkitas.SixtiethDay, int64(q.sixtieth)).
		Set(idkitas.ExitAlone, int64(idkitas.SponsorOnly)).
		None(idkitas.ClosedDays).None(idkitas.Dependants)
	if q.duration > 0 {
		f.Set(idkitas.DurationA, int64(q.duration)-1)
	}
	return f
}

// readings are what a book depends on beside the law: the disputed readings that a policy
// takes, and the days that it is asked for.
type readings struct {
	sixtieth, duration float64
	window
}

// books are what laws have answered: assumptions that are drawn leave them as they are.
var books lawtable.Library[readings, *lawBook]

// askLaw asks a law for all tables.
func askLaw(law model.Law, read readings) (*lawBook, error) {
	p, err := law.Program(idkitas.Scheme)
	if err != nil {
		return nil, err
	}
	q, b := &inquiry{p: p, readings: read}, &lawBook{p: p, window: read.window}
	q.ends(b)
	q.offices(b)
	q.paths(b)
	q.overstay(b)
	return b, q.err
}

// byDay asks for days as a function of the day of one fact; then writes whatever else
// follows from it.
func (q *inquiry) byDay(base lawtable.Facts, f rules.Catalogued, nodes ...int32) [][]int32 {
	fact := lawtable.Index(q.p, f)
	values, err := lawtable.New(q.p, base.C).Along(q.days(), func(c *rules.Case, i int) {
		c.Set(fact, int64(q.dayAt(i)))
		c.AsOf = q.dayAt(i)
	}).Values(nodes...)
	if err != nil {
		q.fail("%s: %w", f.Entry().Name, err)
	}
	all := make([][]int32, len(values))
	for k, v := range values {
		all[k] = make([]int32, len(v))
		for i, x := range v {
			all[k][i] = int32(x)
		}
	}
	return all
}

func (q *inquiry) last(d *rules.Due) int32 { return lawtable.Due(q.p, d).Last }

func (q *inquiry) ends(b *lawBook) {
	v := q.byDay(q.holder(q.first), idkitas.PermitEnd,
		q.last(idkitas.DueFile), q.last(idkitas.DueFallback), q.last(idkitas.DueEmergency), q.last(idkitas.DueLadder))
	b.fileLast, b.fallback, b.emergency, b.ladder = v[0], v[1], v[2], v[3]
	if d := lawtable.Due(q.p, idkitas.DueBridge); d != nil {
		b.bridgeLast = q.byDay(q.holder(q.first), idkitas.PermitEnd, d.Last)[0]
	}
}

func (q *inquiry) offices(b *lawBook) {
	decision, back := lawtable.Due(q.p, idkitas.DueDecision), lawtable.Due(q.p, idkitas.DueAbroad)
	v := q.byDay(q.holder(q.first), idkitas.Filed, decision.Opens, decision.Last)
	b.answerFirst, b.answerLast = v[0], v[1]
	b.checked = q.byDay(q.holder(q.first).Set(idkitas.SoFar, int64(idkitas.Exiting)), idkitas.ExitAsked, q.last(idkitas.DueExitCheck))[0]
	b.leaveLast = q.byDay(q.holder(q.first).Set(idkitas.SoFar, int64(idkitas.Exiting)), idkitas.ExitIssued, q.last(idkitas.DueLeave))[0]
	v = q.byDay(q.holder(q.first).Set(idkitas.SoFar, int64(idkitas.Abroad)), idkitas.Left, back.Opens, back.Last)
	b.backFirst, b.backLast = v[0], v[1]
}

// paths asks for every case which paths there are, all decisions made.
func (q *inquiry) paths(b *lawBook) {
	facts := []rules.Catalogued{idkitas.OldStance, idkitas.WillRelease, idkitas.WillCancel, idkitas.PermitKind, idkitas.NewKind, idkitas.KindAccepted}
	g := lawtable.New(q.p, q.holder(q.first).Set(idkitas.PermitEnd, int64(q.first)+30).C)
	for k, n := range []int{5, 2, 2, 5, 5, 2} {
		ix := lawtable.Index(q.p, facts[k])
		g.Along(n, func(c *rules.Case, i int) { c.Set(ix, int64(i)) })
	}
	b.pathA = q.all(g, idkitas.NoBridging, idkitas.Released, idkitas.KindMayChange)
	b.pathB = q.all(g, idkitas.Cancelled, idkitas.NotBarred)
	b.bridge = make([]bool, cases)
	if lawtable.Provision(q.p, idkitas.OtherKindNext) >= 0 {
		b.bridge = q.all(g, idkitas.OtherKindNext)
		v, err := lawtable.New(q.p, q.holder(q.first).C).Values(lawtable.Figure(q.p, "IDC-60").Value)
		if err != nil {
			q.fail("bridging permit: %w", err)
			return
		}
		b.bridging = int32(v[0][0])
	}
}

// all is where every one of some provisions holds; one that is undecided is a fault of
// the case.
func (q *inquiry) all(g *lawtable.Grid, vs ...*rules.Provision) []bool {
	hold := make([]bool, g.Size())
	for k, v := range vs {
		for i, s := range g.States(lawtable.Provision(q.p, v))[0] {
			if !s.Decided() {
				q.fail("%s: point %d is undecided (%d)", v.Code, i, s)
			}
			hold[i] = s == rules.Met && (k == 0 || hold[i])
		}
	}
	return hold
}

// overstay asks what so many days cost by both countings, and until when a fine is
// enough; and whether an exit permit issued in time covers what lies after the end.
func (q *inquiry) overstay(b *lawBook) {
	base := q.holder(q.first).Set(idkitas.SoFar, int64(idkitas.Abroad)).
		Set(idkitas.PermitEnd, int64(q.first)).No(idkitas.ExitIssued)
	left := lawtable.Index(q.p, idkitas.Left)
	g := lawtable.New(q.p, base.C).Along(maxOver+1, func(c *rules.Case, i int) {
		c.Set(left, int64(q.first)+int64(i))
		c.AsOf = q.first + rules.Day(i)
	})
	fine := fineOf(q.p)
	values, err := g.Values(fine.Values...)
	if err != nil {
		q.fail("overstay: %w", err)
		return
	}
	payable := q.all(g, idkitas.Payable)
	for i := range maxOver + 1 {
		b.payable[i] = payable[i]
		for k := range b.fine {
			b.fine[k][i] = values[k][i]
		}
	}
	covered := base.Set(idkitas.ExitIssued, int64(q.first)).Set(idkitas.Left, int64(q.first)+3)
	covered.C.AsOf = q.first + 3
	b.covers = q.all(lawtable.New(q.p, covered.C), idkitas.Covered)[0]
}

// fineOf is the figure of the fine, with one value a counting.
func fineOf(p *rules.Program) *rules.ItemEntry { return lawtable.Figure(p, "ID-78-1") }
