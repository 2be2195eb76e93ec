package shock

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim/model"
	"alih/sim/model/lawtable"
)

// The wave is followed for three years. Tables by day end most of a year after it, within
// the years whose rest days are known; a stay that ends later is not tried to its end.
const (
	weeks  = 156
	before = 10
	days   = before + 7*weeks + 360
)

// longAgo is how many days before an application a case has the loss: every term that
// runs from the loss is over. Which are not is asked by day.
const longAgo = 470

// The ways that a place opens, in the order in which they are tried.
const (
	waySame = iota
	wayTransfer
	waySpecified
	wayPrepare
	wayStatus
	waySpecial
	ways
	waySeeking   = ways
	wayGraduates = ways + 1
	wayHelp      = ways + 2
	wayRenewal   = ways + 3
	allWays      = ways + 4
)

var routes = [allWays]*rules.Route{jpretain.RouteSameWork, jpretain.RouteTransfer, jpretain.RouteSpecified,
	jpretain.RoutePrepare, jpretain.RouteStatus, jpretain.RouteSpecial, jpretain.RouteSeeking, jpretain.RouteGraduates,
	jpretain.RouteMatching, jpretain.RouteRenewal}

var filedFor = [allWays]jpretain.Kind{jpretain.ForRetention, jpretain.ForTransfer, jpretain.ForSpecified,
	jpretain.ForPreparation, jpretain.ForRetention, jpretain.ForSpecial, jpretain.ForSeeking, jpretain.ForGraduates,
	jpretain.ForRetention, jpretain.ForRenewal}

// The provisions that the tables rest on where a case is not asked in full.
var (
	homeInTime  = rules.NewProvision("JC-10-1")
	measureOpen = rules.NewProvision("JC-10")
	notLastTime = rules.NewProvision("JC-11-2")
	yearsLeft   = rules.NewProvision("SW-3")
	stayLeft    = rules.NewProvision("SP-3")
)

// The axes of a case with a place: whose it is, examinations, place, aim.
const (
	monthsMost = 60 // of work as a specified skilled worker
	spells     = 4  // classes of those months that the law tells apart, at most
	people     = groupCount + spells
	placeKinds = 8
	aims       = 3
	cases      = people * 2 * placeKinds * aims
)

// who is the person of a case: the group, or the class of months, or who finished a
// training and has a stay that ends too late.
func who(group, spell int, late bool) int {
	switch {
	case group == specified && spell > 0:
		return groupCount + spell - 1
	case late:
		return people - 1
	}
	return group
}

func caseOf(person, exams, place, aim int) int { return ((person*2+exams)*placeKinds+place)*aims + aim }

// text is what one text of the law says; weeks are those of the wave.
type text struct {
	p                                    *rules.Program
	first                                int // week from which it is in force
	inTime                               []bool
	spell                                [monthsMost]uint8
	months                               [spells]int64 // one number of each class
	lastTime                             bool
	yearEnd, renewedEnd, search, fileEnd []int32
	pendingEnd                           []int32
	seek, graduate, graduateMore         int
	prepare, prepareMore, transfer       int
	special, specialMore                 int
	least                                int32
	most                                 int
}

// lawBook is what the wave has asked the law, once a policy.
type lawBook struct {
	start   rules.Day
	texts   []*text
	at      [weeks]*text
	opens   [weeks][]uint8       // by case: bits of the ways
	waiting [weeks][people]uint8 // bits of seeking, graduates, help
	class   [weeks][]uint8       // the same as opens where the class is not accepted
	renews  [weeks][2]bool       // by whether it was said to be the last time
}

type inquiry struct {
	b   *lawBook
	t   *text
	as  asked
	err error
}

func (q *inquiry) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("shock: "+format, args...)
	}
}

func (b *lawBook) day(week int) rules.Day { return b.start + rules.Day(7*week) }
func (b *lawBook) index(d int32) int {
	return min(max(int(d)-int(b.start)+before, 0), days-1)
}

// asked is what the law is asked with, beside its day and its numbers.
type asked struct{ follows, pandemic, takes float64 }

// books are what laws have answered: assumptions that are drawn leave them as they are.
var books lawtable.Library[asked, *lawBook]

// askLaw asks the text of the first day, and those that follow it where they do.
func askLaw(law model.Law, as asked) (*lawBook, error) {
	b := &lawBook{start: law.On}
	q := &inquiry{b: b, as: as}
	if err := q.programs(law.On, law.Changed); err != nil {
		return nil, err
	}
	for i, t := range b.texts {
		q.t = t
		q.spells()
		q.byDay()
		q.amounts()
		end := weeks
		if i+1 < len(b.texts) {
			end = b.texts[i+1].first
		}
		q.ways(t.first, end)
	}
	return b, q.err
}

// programs compiles the texts with what the policy changes. A number that a later text
// brings is changed there.
func (q *inquiry) programs(on rules.Day, changed []rules.Override) error {
	dates := []rules.Day{on}
	for _, v := range jpretain.Scheme.Versions() {
		if q.as.follows == 0 && v > on && v < q.b.day(weeks) {
			dates = append(dates, v)
		}
	}
	used := make([]bool, len(changed))
	for _, d := range dates {
		p, err := jpretain.Scheme.Compile(d)
		if err != nil {
			return err
		}
		for i, o := range changed {
			if over, err := p.Overlay(o); err == nil {
				p, used[i] = over, true
			}
		}
		// A text holds from its first whole week on.
		q.b.texts = append(q.b.texts, &text{p: p, first: (int(d-on) + 6) / 7})
	}
	for i, o := range changed {
		if _, err := q.b.texts[0].p.Overlay(o); !used[i] {
			return err
		}
	}
	return nil
}

// person is somebody about whom nothing stands in the way, on a day.
func (q *inquiry) person(day rules.Day) lawtable.Facts {
	return lawtable.NewFacts(q.t.p, day).
		Set(jpretain.Asker, int64(jpretain.Helper)).Set(jpretain.SoFar, int64(jpretain.HasApplied)).
		Set(jpretain.Status, int64(jpretain.Intern)).Set(jpretain.Event, int64(jpretain.Dismissed)).
		Set(jpretain.LostOn, int64(day)-longAgo).Set(jpretain.Pandemic, int64(q.as.pandemic)).
		Set(jpretain.CannotContinue, 1).Set(jpretain.CannotReturn, 1).Set(jpretain.GroupAccepted, 1).
		Set(jpretain.Violation, 0).Set(jpretain.Aim, int64(jpretain.SswSkills)).Set(jpretain.SearchHard, 1).
		Set(jpretain.Signed, int64(day)).Set(jpretain.Field, int64(jpretain.OtherField)).Set(jpretain.FitsStatus, 1).
		Set(jpretain.ManufacturingFormer, 1).Set(jpretain.PayEqual, 1).Set(jpretain.Undertakes, 1).
		Set(jpretain.StayUntil, int64(day)).Set(jpretain.GrantedOn, int64(day)).Set(jpretain.LastTime, 0).
		Set(jpretain.StillTaken, int64(q.as.takes)).Set(jpretain.Applied, int64(day)).Set(jpretain.Permitted, 1).
		No(jpretain.NoticeFiled).No(jpretain.NewPlaceTold).Set(jpretain.Seeking, 1).Set(jpretain.Recommended, 1).
		Set(jpretain.ExamsPassed, 0).Set(jpretain.SswMonths, 0).Set(jpretain.PlaceSought, 1).Set(jpretain.CategoryAccepted, 1)
}

// spells finds the classes of months that the law tells apart.
func (q *inquiry) spells() {
	f := q.person(q.b.start).Set(jpretain.Status, int64(jpretain.SpecifiedSkilled)).Set(jpretain.ExamsPassed, 1)
	ix := lawtable.Index(q.t.p, jpretain.SswMonths)
	g := lawtable.New(q.t.p, f.C).Along(monthsMost, func(c *rules.Case, i int) { c.Set(ix, int64(i)) })
	var met [monthsMost]int
	for k, v := range []*rules.Provision{yearsLeft, stayLeft} {
		if node := lawtable.Provision(q.t.p, v); node >= 0 {
			for m, s := range g.States(node)[0] {
				if s == rules.Met {
					met[m] |= 1 << k
				}
			}
		}
	}
	var keys []int
	for m, key := range met {
		class := 0
		for class < len(keys) && keys[class] != key {
			class++
		}
		if class == len(keys) {
			keys = append(keys, key)
			q.t.months[class] = int64(m)
		}
		q.t.spell[m] = uint8(class)
	}
	if len(keys) >= spells {
		q.fail("the law tells %d spells of work apart, at most %d can be", len(keys), spells-1)
	}
}

// byDay asks for the days that follow from one.
func (q *inquiry) byDay() {
	t := q.t
	day := func(f lawtable.Facts, fact rules.Catalogued, d *rules.Due) []int32 {
		due := lawtable.Due(t.p, d)
		if due == nil {
			return nil
		}
		ix := lawtable.Index(t.p, fact)
		v, err := lawtable.New(t.p, f.C).Along(days, func(c *rules.Case, i int) {
			c.Set(ix, int64(q.b.start)-before+int64(i))
		}).Values(due.Last)
		if err != nil {
			q.fail("%s: %w", d.Code, err)
			return nil
		}
		all := make([]int32, days)
		for i, x := range v[0] {
			all[i] = int32(x)
		}
		return all
	}
	f := func() lawtable.Facts { return q.person(q.b.start) }
	t.fileEnd = day(f(), jpretain.StayUntil, jpretain.DueApply)
	t.pendingEnd = day(f(), jpretain.StayUntil, jpretain.DuePending)
	t.search = day(f(), jpretain.LostOn, jpretain.DueSearch)
	granted := f().Set(jpretain.SoFar, int64(jpretain.Granted))
	t.yearEnd = day(granted, jpretain.GrantedOn, jpretain.DueYear)
	t.renewedEnd = day(granted, jpretain.StayUntil, jpretain.DueRenewed)
	t.lastTime = lawtable.Provision(t.p, notLastTime) >= 0
	t.inTime = make([]bool, days)
	node := lawtable.Provision(t.p, homeInTime)
	ix := lawtable.Index(t.p, jpretain.StayUntil)
	for i := range days {
		t.inTime[i] = true
	}
	if node >= 0 {
		g := lawtable.New(t.p, f().Set(jpretain.Event, int64(jpretain.Completed)).C).
			Along(days, func(c *rules.Case, i int) { c.Set(ix, int64(q.b.start)-before+int64(i)) })
		for i, s := range g.States(node)[0] {
			t.inTime[i] = s == rules.Met
		}
	}
}

// amounts asks for the figures; a way that a text does not have has none.
func (q *inquiry) amounts() {
	t := q.t
	get := func(code string) int {
		for i := range t.p.Items {
			if it := &t.p.Items[i]; it.Code == code && it.IsAmount() {
				v, err := lawtable.New(t.p, q.person(q.b.start).C).Values(it.Value)
				if err != nil {
					q.fail("%s: %w", code, err)
					return 0
				}
				return int(v[0][0])
			}
		}
		return 0
	}
	t.least, t.most = int32(get("JC-9-5")), get("JC-9-6")
	t.seek, t.graduate, t.graduateMore = get("JS-3"), get("GS-3"), get("GS-4")
	t.prepare, t.prepareMore = get("SP-4"), get("SP-5")
	t.transfer, t.special, t.specialMore = get("TT-3"), get("SM-6"), get("SM-7")
}
