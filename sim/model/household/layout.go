package household

import (
	"fmt"

	"alih/sim"
)

// groupNames are all households, then by class.
func groupNames() []string {
	names := []string{""}
	for _, n := range incomeNames {
		names = append(names, "/income="+n)
	}
	for _, n := range childNames {
		names = append(names, "/child="+n)
	}
	return names
}

// shape is where the counters of a number of years lie.
type shape struct{ quarters, halves, curve int }

func shapeOf(years int) shape {
	return shape{quarters: 4 * years, halves: 2*years + 1, curve: cPaths + 8*years}
}

func layout(years int) *sim.Layout {
	l, at := &sim.Layout{}, shapeOf(years)
	for _, c := range [...]struct{ code, unit string }{{"households", "households"}, {"gain", "households"}, {"lose", "households"},
		{"mixed", "households"}, {"same", "households"}, {"parent.want", "households"}, {"parent.ever", "households"},
		{"parent.days", "days"}, {"parent.daysGained", "days"}, {"parent.daysLost", "days"}, {"worker.want", "households"},
		{"worker.ever", "households"}, {"worker.days", "days"}, {"worker.daysGained", "days"}, {"worker.daysLost", "days"},
		{"split", "households"}} {
		for _, n := range groupNames() {
			l.Counters = append(l.Counters, sim.Counter{Code: c.code + n, Unit: c.unit})
		}
	}
	add := func(code, unit string) { l.Counters = append(l.Counters, sim.Counter{Code: code, Unit: unit}) }
	for _, who := range []string{"parent", "worker"} {
		sideCounters(who, add)
	}
	add("second.want", "households")
	add("second.ever", "households")
	for _, who := range []string{"parents", "workers"} {
		for q := range at.quarters {
			add(fmt.Sprintf("%s.quarter.%02d", who, q), "people")
		}
	}
	for step := range at.halves {
		for _, e := range append(endNames[:], "censored") {
			add(fmt.Sprintf("parent.half.%02d.%s", step, e), "people")
		}
	}
	l.Paths = []sim.Path{{Code: "parents", Unit: "quarters", Steps: at.quarters, Counts: cPaths},
		{Code: "workers", Unit: "quarters", Steps: at.quarters, Counts: cPaths + at.quarters}}
	l.Curves = []sim.Curve{{Code: "parent", Unit: "half-years", Ends: endNames[:], Steps: at.halves, Counts: at.curve}}
	metrics(l)
	identities(l, at)
	return l
}

func sideCounters(who string, add func(code, unit string)) {
	for _, c := range []string{"first", "firstGranted", "asked", "granted"} {
		add(who+"."+c, "applications")
	}
	for _, n := range reasonNames {
		add(who+".refused."+n, "applications")
	}
	add(who+".filed", "applications")
	add(who+".renewed", "applications")
	for _, n := range reasonNames {
		add(who+".lost."+n, "applications")
	}
	add(who+".short", "applications")
	add(who+".gap", "JPY")
}

// metrics says what is made of the counters.
func metrics(l *sim.Layout) {
	add := func(code, unit string, better int, of, per []int) {
		l.Metrics = append(l.Metrics, sim.Metric{Code: code, Unit: unit, Better: better, Of: of, Per: per})
	}
	grouped := func(code, unit string, better, of, per int) {
		for g, n := range groupNames() {
			add(code+n, unit, better, []int{of + g}, []int{per + g})
		}
	}
	grouped("parent.share", "share", 1, cParentEver, cParentWant)
	grouped("worker.share", "share", 1, cWorkerEver, cWorkerWant)
	grouped("split.share", "share", -1, cSplit, cParentWant)
	grouped("gain.share", "share", 1, cGain, cHouseholds)
	grouped("lose.share", "share", -1, cLose, cHouseholds)
	one := func(code, unit string, better, of, per int) { add(code, unit, better, []int{of}, []int{per}) }
	one("mixed.share", "share", 0, cMixed, cHouseholds)
	one("parent.days", "days", 1, cParentDays, cParentWant)
	one("parent.daysGained", "days", 1, cParentGain, cParentWant)
	one("parent.daysLost", "days", -1, cParentLose, cParentWant)
	one("worker.days", "days", 1, cWorkerDays, cWorkerWant)
	one("worker.daysGained", "days", 1, cWorkerGain, cWorkerWant)
	one("worker.daysLost", "days", -1, cWorkerLose, cWorkerWant)
	one("second.share", "share", 1, cSecond+1, cSecond)
	for _, s := range [...]struct {
		who     string
		at      int
		reasons []int
	}{{"parent", cParent, parentReasons}, {"worker", cWorker, workerReasons}} {
		one(s.who+".first.share", "share", 1, s.at+sFirstYes, s.at+sFirst)
		one(s.who+".renewed.share", "share", 1, s.at+sKept, s.at+sFiled)
		one(s.who+".gap", "JPY", 0, s.at+sGap, s.at+sShort)
		for _, k := range s.reasons {
			one(s.who+".refused/reason="+reasonNames[k], "share", -1, s.at+sRefused+k, s.at+sAsked)
		}
		for _, k := range s.reasons {
			one(s.who+".lost/reason="+reasonNames[k], "share", -1, s.at+sLost+k, s.at+sFiled)
		}
	}
}

// identities are what every replication has to satisfy.
func identities(l *sim.Layout, at shape) {
	add := func(code string, left, right []int) {
		l.Sums = append(l.Sums, sim.Identity{Code: code, Left: left, Right: right})
	}
	for g, n := range groupNames() {
		add("compared"+n, []int{cHouseholds + g}, []int{cGain + g, cLose + g, cMixed + g, cSame + g})
	}
	for i, who := range []string{"parent", "worker"} {
		from := cParent + i*sides
		asked, filed := []int{from + sGranted}, []int{from + sKept}
		for k := range reasons {
			asked, filed = append(asked, from+sRefused+k), append(filed, from+sLost+k)
		}
		add(who+".asked", []int{from + sAsked}, asked)
		add(who+".filed", []int{from + sFiled}, filed)
	}
	var spells []int
	for i := range at.halves * (ends + 1) {
		spells = append(spells, at.curve+i)
	}
	add("parent.spells", []int{cParent + sGranted}, spells)
}
