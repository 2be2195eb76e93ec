package pipeline

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim/model/lawtable"
)

// The calendar: the pipeline fills before stocks are known, history is not counted, and
// then three years are, to the end of the period for which the numbers are set.
const (
	fillWeeks    = 78
	historyWeeks = 65
	countedWeeks = 156
	knownWeek    = fillWeeks
	beginWeek    = fillWeeks + historyWeeks
	allWeeks     = beginWeek + countedWeeks
)

// Known is the day whose stocks a replication starts from, Begins the day from which the
// policy holds.
var (
	Known    = rules.Date(2025, 1, 1)
	Begins   = rules.Date(2026, 4, 1)
	dayOne   = int32(Known) - 7*fillWeeks
	lastDay  = dayOne + 7*allWeeks
	tableEnd = lastDay + 400
)

// oldest is the first text that tells how long steps take.
var oldest = rules.Date(2024, 3, 29)

func dayOf(week int32) int32 { return dayOne + 7*week }
func weekOf(day int32) int32 { return (day - dayOne) / 7 }

// kind is the way and the stay: what a certificate is for.
const (
	internKind = iota
	skilledKind
	ikuseiKind
	kinds
)

// The stages at which a stop may matter.
const (
	asked   = iota // contracted, no certificate yet
	issued         // holds a certificate
	inJapan        // changes in Japan
	stages
)

// never is a day on which nothing happens, after all that do.
const never = int32(1) << 30

// spell is a number of days, from the fewest to the most.
type spell struct{ low, high int32 }

// proofs are what a way asks for.
type proofs struct{ japanese, skill, care bool }

// lawBook is what one text of the law says.
type lawBook struct {
	p *rules.Program

	course, coe, coeIntern, change, visa, passport spell
	result, retake                                 int32

	needs       [2][fields]proofs // by group
	stops       [kinds][stages]bool
	planLast    int32 // last day of filing a plan for an internship
	entryLast   int32 // last day of entering as an intern
	ikuseiFirst int32 // first day of the new training; never: there is none
	ikusei      [fields]bool
	hours       int32    // of a course that replaces the test at A1
	coeLast     []int32  // by the day on which a certificate was made
	adult       []int32  // first day of being old enough, by the day of birth, from firstBorn on
	maxMonths   [2]int32 // of specified skills, without and with the agency's leave
	goodMonths  int32    // of an internship
	third       []bool   // by the day on which stage three would begin
	ikuseiStay  int32    // months
	transfer    [fields]int32
	mie         [2]int32 // first and last day of Mie's agreement

	cap        [kinds][fields]int64 // people; 0: no number told
	both       [fields]bool         // one number for both stays
	total      [kinds]int64
	insideOpen [fields]bool // an intern may go on as a specified skilled worker
}

// works are the fields of the scheme that stand for the sectors; building cleaning
// stands for all that are not named.
var works = [fields]jpplace.Field{jpplace.Care, jpplace.Manufacturing, jpplace.Construction, jpplace.Agriculture,
	jpplace.Fisheries, jpplace.FoodMaking, jpplace.FoodService, jpplace.Cleaning}

type inquiry struct {
	p   *rules.Program
	on  rules.Day
	err error
}

func (q *inquiry) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("pipeline: the law of "+q.on.String()+": "+format, args...)
	}
}

// askLaw asks one text for all tables.
func askLaw(p *rules.Program, on rules.Day) (*lawBook, error) {
	q, b := &inquiry{p: p, on: on}, &lawBook{p: p}
	q.spells(b)
	q.dates(b)
	q.needs(b)
	q.stays(b)
	q.stops(b)
	q.caps(b)
	return b, q.err
}

// holder is somebody about whom nothing stands in the way, at a stage of a way.
func (q *inquiry) holder(kind, stage int, work jpplace.Field, asOf rules.Day) lawtable.Facts {
	stay := [...]jpplace.Stay{jpplace.InternStay, jpplace.SkilledStay, jpplace.IkuseiStay}[kind]
	by := [...]jpplace.Channel{jpplace.SendingBody, jpplace.P3mi, jpplace.P3mi}[kind]
	soFar := [...]jpplace.Stage{jpplace.Contracted, jpplace.Certified, jpplace.InJapan}[stage]
	f := lawtable.NewFacts(q.p, asOf).
		Set(jpplace.Asker, int64(jpplace.Worker)).Set(jpplace.SoFar, int64(soFar)).
		Set(jpplace.Before, int64(jpplace.Never)).Set(jpplace.Offer, int64(stay)).
		Set(jpplace.Work, int64(work)).Set(jpplace.Where, int64(jpplace.Elsewhere)).
		Set(jpplace.Born, int64(rules.Date(2000, 1, 1))).No(jpplace.Entered).
		Set(jpplace.Japanese, int64(jpplace.A2)).Set(jpplace.SkillTest, 1).Set(jpplace.CareTest, 1).
		Set(jpplace.Placed, int64(by)).Set(jpplace.Licensed, 1).Set(jpplace.PlacementFee, 0).Set(jpplace.Deposit, 0).
		Set(jpplace.Stopped, int64(jpplace.NoStop)).Set(jpplace.JobOffer, 1).
		Set(jpplace.PlanFiled, int64(asOf)).Set(jpplace.PlanApproved, 1).Set(jpplace.CoeFiled, int64(asOf)).
		Set(jpplace.Permission, 1).Set(jpplace.Papers, 1).Set(jpplace.Registered, int64(asOf))
	if q.p.Fact("earlierCounts") >= 0 {
		f.Set(jpplace.EarlierCounts, 1).Set(jpplace.SenderNamed, 1)
	}
	if stage == issued {
		f.Set(jpplace.CoeIssued, int64(asOf)).Set(jpplace.Entered, int64(asOf))
	}
	return f
}

// formerIntern is an intern in Japan whose stages one and two are over, in the same work.
func (q *inquiry) formerIntern(work jpplace.Field, months int64, asOf rules.Day) lawtable.Facts {
	return q.holder(skilledKind, inJapan, work, asOf).Set(jpplace.Before, int64(jpplace.Intern)).
		Set(jpplace.InternStage, int64(jpplace.Second)).Set(jpplace.InternMonths, months).
		Set(jpplace.GoodProof, 1).Set(jpplace.SameField, 1)
}

// routeOf is the route of a kind; -1 where the text has none.
func (q *inquiry) routeOf(kind int) int32 {
	return lawtable.Route(q.p, [...]*rules.Route{jpplace.RouteTitp, jpplace.RouteExam, jpplace.RouteIkusei}[kind])
}

// holds tells whether a condition holds in a case; undecided is a fault of the case.
func (q *inquiry) holds(what string, f lawtable.Facts, node int32) bool {
	return q.all(what, lawtable.New(q.p, f.C), node)[0]
}

func (q *inquiry) all(what string, g *lawtable.Grid, node int32) []bool {
	hold := make([]bool, g.Size())
	for i, s := range g.States(node)[0] {
		if !s.Decided() {
			q.fail("%s: point %d is undecided (%s)", what, i, rules.States[s])
		}
		hold[i] = s == rules.Met
	}
	return hold
}

// open tells whether the way of a kind is open.
func (q *inquiry) open(kind int, f lawtable.Facts) bool {
	return q.holds([...]string{"internship", "specified skills", "new training"}[kind], f, q.routeOf(kind))
}

// byDay asks for a day as a function of the day of one fact.
func (q *inquiry) byDay(base lawtable.Facts, f rules.Catalogued, first, last, node int32) []int32 {
	fact := lawtable.Index(q.p, f)
	values, err := lawtable.New(q.p, base.C).Along(int(last-first), func(c *rules.Case, i int) {
		c.Set(fact, int64(first)+int64(i))
	}).Values(node)
	if err != nil {
		q.fail("%s: %w", f.Entry().Name, err)
		return nil
	}
	list := make([]int32, len(values[0]))
	for i, v := range values[0] {
		list[i] = int32(v)
	}
	return list
}

// due is a deadline by its code, nil where the text has none.
func (q *inquiry) due(code string) *rules.DueEntry {
	for i := range q.p.Dues {
		if q.p.Dues[i].Code == code {
			return &q.p.Dues[i]
		}
	}
	return nil
}

// figure is an amount by its code where it is told to somebody.
func (q *inquiry) figure(code string, f lawtable.Facts) (int64, bool) {
	for i := range q.p.Items {
		it := &q.p.Items[i]
		if it.Code != code || !it.IsAmount() {
			continue
		}
		if !q.holds(code, f, it.When) {
			return 0, false
		}
		v, err := lawtable.New(q.p, f.C).Values(it.Value)
		if err != nil {
			q.fail("%s: %w", code, err)
			return 0, false
		}
		return v[0][0], true
	}
	return 0, false
}
