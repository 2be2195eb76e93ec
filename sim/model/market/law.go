package market

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim/model/lawtable"
)

// firstDay is the Monday on which every replication begins. It is a civil day because
// deadlines need one; which law is asked is a matter of the policy and not of this day.
var firstDay = rules.Date(2024, 1, 1)

// Days before firstDay for which tables are made: permits are older than the market.
const history = 400

// maxExtensions is how many extensions the tables hold. The law sets no limit for
// those whom the employer's side harmed; after this many nobody has been seen to wait.
const maxExtensions = 6

// The categories of work that the market has, in the order of their settings.
var works = [...]twtransfer.Category{
	twtransfer.Manufacturing, twtransfer.Construction, twtransfer.Fishing,
	twtransfer.Farming, twtransfer.InstitutionCare, twtransfer.HouseholdCare,
}

const manufacturing = 0

// The grades of manufacturing, in the order of their settings.
var grades = [...]twtransfer.GradeKind{
	twtransfer.GradeAPlus, twtransfer.GradeA, twtransfer.GradeB, twtransfer.GradeC, twtransfer.GradeD,
}

// By what an employer comes to the centre: a recruitment permit, a qualification, or
// a domestic recruitment that failed.
const (
	byPermit = iota
	byQualification
	byDomestic
	bases
)

// lawBook is what the market has asked the law, once a policy.
type lawBook struct {
	p *rules.Program

	registerLast []int32                    // by the day of the letter
	windowLast   [maxExtensions + 1][]int32 // by the day of registration, after so many extensions
	askOpens     []int32                    // from which the first extension may be asked for
	askLast      []int32
	mayExtend    [2][2][maxExtensions + 1]bool // harmed, permit revoked, which extension
	holdLast     []int32                       // by the day of registration
	holdFree     [2][2][2][2]bool              // upper tier, released, victim, hold past
	offerLast    []int32                       // by the day of an employer's registration
	permitLast   []int32                       // by the first day of a recruitment permit
	departLast   []int32                       // by the day of the meeting that triggers departure
	expiryOpens  []int32                       // by the last day of a work permit
	expiryLast   []int32
	centreStops  []int32
	signLast     []int32
	checkLast    []int32 // by the day on which the first transferred worker was employed

	tier   []uint8               // of a pair at the centre, by class of pair; 0: not lawful
	enters [employerClasses]bool // whether it has an order before any worker at all
	upper  []bool                // whether it may conclude at once, although the hold binds others
	two    [2][]bool             // whether it may sign a two-party agreement: permit not revoked, revoked
	three  []bool
	expire []bool // whether it may conclude at the end of a permit

	limit [len(grades)][]int32             // the most foreign workers, by heads
	check [len(grades)][]int32             // the same at a periodic check
	years [len(works)][maxYears*2 + 1]bool // whether work of a category is left, by half-years worked

	increase [len(increases)]bool // whether an increase is open
	fee      [len(increases)]int64
	absent   [3]bool // whether a worker stays registered: absent without reason, with one that is accepted, with one that is not

	applicants, capacity int64 // of the invitation
	fiveTiers            bool
}

// maxYears is the longest work in Taiwan that the market knows.
const maxYears = 16

// increases are the steps of Article 18 that are asked for, in basis points.
var increases = [...]int64{500, 1000, 1500, 2000}

// inquiry asks one program.
type inquiry struct {
	p        *rules.Program
	days     int
	maxHeads int
	readings readings
	err      error
}

// readings are the choices between what the texts leave open.
type readings struct {
	average, release, victimHold, years, k4 int64
}

// askLaw asks a program for all tables, for days from firstDay on.
func askLaw(p *rules.Program, days, maxHeads int, r readings) (*lawBook, error) {
	q := &inquiry{p: p, days: days + history, maxHeads: maxHeads, readings: r}
	b := &lawBook{p: p}
	q.askDays(b)
	q.askWindow(b)
	q.askHold(b)
	q.askPermits(b)
	q.askPairs(b)
	q.askPlaces(b)
	q.askRest(b)
	return b, q.err
}

func (q *inquiry) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("market: "+format, args...)
	}
}

// provision is the node of a provision, -1 where the text in force has none.
func (q *inquiry) provision(v *rules.Provision) int32 { return lawtable.Provision(q.p, v) }

// due is a deadline, nil where the text in force has none.
func (q *inquiry) due(d *rules.Due) *rules.DueEntry { return lawtable.Due(q.p, d) }

// dayAt is the day of an index into the tables by day, and at the other way.
func dayAt(i int) rules.Day { return firstDay - history + rules.Day(i) }
func at(d rules.Day) int    { return int(d - firstDay + history) }

// byDay asks for days as a function of the day of one fact.
func (q *inquiry) byDay(base *rules.Case, f rules.Catalogued, nodes ...int32) [][]int32 {
	fact := q.p.Fact(f.Entry().Name)
	g := lawtable.New(q.p, base).Along(q.days, func(c *rules.Case, i int) {
		c.Set(fact, int64(dayAt(i)))
		c.AsOf = dayAt(i)
	})
	values, err := g.Values(nodes...)
	if err != nil {
		q.fail("%s: %w", f.Entry().Name, err)
	}
	return narrow(values)
}

func narrow(values [][]int64) [][]int32 {
	all := make([][]int32, len(values))
	for k, v := range values {
		all[k] = make([]int32, len(v))
		for i, x := range v {
			all[k][i] = int32(x)
		}
	}
	return all
}

// yes asks for conditions that have to be decided, and says where they hold.
func (q *inquiry) yes(g *lawtable.Grid, nodes ...int32) [][]bool {
	all := make([][]bool, len(nodes))
	for k, states := range g.States(nodes...) {
		all[k] = make([]bool, len(states))
		for i, s := range states {
			if !s.Decided() {
				q.fail("point %d of condition %d is undecided (%d): a fact or a reading is not stated", i, k, s)
			}
			all[k][i] = s == rules.Met
		}
	}
	return all
}
