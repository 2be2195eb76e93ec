package permitrace

import (
	"fmt"

	"alih/sim"
)

// leadNames are the groups by when people started, in days before the permit ends.
var leadNames = [...]string{"0-7", "8-14", "15-21", "22-30", "31-45", "46+"}

var leadFrom = [...]int{0, 8, 15, 22, 31, 46}

func leadClass(lead int) int {
	c := 0
	for i, from := range leadFrom {
		if lead >= from {
			c = i
		}
	}
	return c
}

// groups: everybody, then by start.
const groups = 1 + len(leadNames)

// The counters, each once for every group.
const (
	cPeople = iota * groups
	cOver
	cOverDays
	cFine
	cFineLiteral
	cDeported
	cAbroad
	cBridged
	cEnds
	_ // one for each end
	_
	_
	_
	_
	cCurve
)

const curveSteps = 26

func (r *run) count(p *person, code int, n int64) {
	r.counts[code] += n
	r.counts[code+1+p.lead] += n
}

func layout() *sim.Layout {
	l := &sim.Layout{}
	names := []string{""}
	for _, n := range leadNames {
		names = append(names, "/start="+n)
	}
	add := func(code, unit string) {
		for _, n := range names {
			l.Counters = append(l.Counters, sim.Counter{Code: code + n, Unit: unit})
		}
	}
	for _, c := range []struct{ code, unit string }{{"people", "people"}, {"over", "people"}, {"over.days", "days"}, {"fine", "IDR"},
		{"fine.literal", "IDR"}, {"deported", "people"}, {"abroad.days", "days"}, {"bridged", "people"}} {
		add(c.code, c.unit)
	}
	for _, e := range endNames {
		add("end."+e, "people")
	}
	for step := range curveSteps {
		for _, e := range append(endNames[:], "censored") {
			l.Counters = append(l.Counters, sim.Counter{Code: fmt.Sprintf("week.%02d.%s", step, e), Unit: "people"})
		}
	}
	l.Curves = []sim.Curve{{Code: "race", Unit: "weeks", Ends: endNames[:], Steps: curveSteps, Counts: cCurve}}
	metrics(l, names)
	return l
}

// metrics says what is made of the counters, for everybody and by start.
func metrics(l *sim.Layout, names []string) {
	add := func(code, unit string, better int, of []int, per int) {
		for g, n := range names {
			m := sim.Metric{Code: code + n, Unit: unit, Better: better, Per: []int{per + g}}
			for _, c := range of {
				m.Of = append(m.Of, c+g)
			}
			l.Metrics = append(l.Metrics, m)
		}
	}
	end := func(e int) int { return cEnds + e*groups }
	add("inTime.share", "share", 1, []int{end(changedA), end(changedB), end(changedC)}, cPeople)
	add("over.share", "share", -1, []int{cOver}, cPeople)
	add("over.days", "days", -1, []int{cOverDays}, cPeople)
	add("fine", "IDR", -1, []int{cFine}, cPeople)
	add("fine.literal", "IDR", -1, []int{cFineLiteral}, cPeople)
	add("deported.share", "share", -1, []int{cDeported}, cPeople)
	add("abroad.days", "days", -1, []int{cAbroad}, cPeople)
	for e, name := range endNames {
		add("end."+name, "share", 0, []int{end(e)}, cPeople)
	}
	for g, n := range names {
		var right []int
		for e := range ends {
			right = append(right, end(e)+g)
		}
		l.Sums = append(l.Sums, sim.Identity{Code: "people" + n, Left: []int{cPeople + g}, Right: right})
	}
}
