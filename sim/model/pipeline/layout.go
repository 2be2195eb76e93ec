package pipeline

import (
	"fmt"

	"alih/sim"
)

// design writes a layout; counters are added in the order of their numbers.
type design struct{ sim.Layout }

func (d *design) counters(unit string, codes ...string) {
	for _, c := range codes {
		d.Counters = append(d.Counters, sim.Counter{Code: c, Unit: unit})
	}
}

// by are the codes of a breakdown.
func by(code, dimension string, names []string) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = code + "/" + dimension + "=" + n
	}
	return list
}

var (
	groupNames = []string{"trainee", "skilled"}
	capKinds   = []string{"skilled", "ikusei"}
)

func placedCodes(code string) []string {
	all := append([]string{code}, by(code, "sector", fieldNames)...)
	return append(append(all, by(code, "prefecture", prefNames)...), by(code, "stay", statusNames)...)
}

func lostCodes(stage string) []string {
	code := "lost." + stage
	return append(append([]string{code}, by(code, "sector", fieldNames)...), by(code, "way", groupNames)...)
}

func leftCodes(code string) []string {
	return append(append([]string{code}, by(code, "prefecture", prefNames)...), by(code, "stay", statusNames)...)
}

// numberCodes: those of specified skills, then of the new training.
func numberCodes(code string) []string {
	return append(by(code+".skilled", "sector", fieldNames), by(code+".ikusei", "sector", fieldNames)...)
}

func layout() *sim.Layout {
	d := &design{}
	d.counters("people", "candidates", "way.start", "way.end", "tooLate", "lapsed")
	d.counters("people", by("vacancies", "prefecture", prefNames)...)
	d.counters("people", by("held", "sector", fieldNames)...)
	d.counters("people", placedCodes("placed")...)
	d.counters("weeks", placedCodes("placed.weeks")...)
	for _, s := range lostNames {
		d.counters("people", lostCodes(s)...)
	}
	for _, c := range []string{"stock.start", "stock.end"} {
		d.counters("people", by(c, "stay", statusNames)...)
	}
	for _, c := range []string{"stock.start", "stock.end"} {
		d.counters("people", by(c, "prefecture", prefNames)...)
	}
	d.counters("people", append([]string{"goesOn"}, by("goesOn", "prefecture", prefNames)...)...)
	d.counters("people", by("changed", "stay", statusNames)...)
	d.counters("people", by("moved.in", "prefecture", prefNames)...)
	d.counters("people", by("moved.out", "prefecture", prefNames)...)
	for _, n := range leftNames {
		d.counters("people", leftCodes("left."+n)...)
	}
	d.counters("years", leftCodes("years")...)
	d.counters("replications", numberCodes("full")...)
	d.counters("days", numberCodes("full.days")...)
	d.counters("weeks", numberCodes("stopped.weeks")...)
	d.counters("people", numberCodes("cap")...)
	d.counters("people", numberCodes("holders")...)
	d.counters("people", by("cap.total", "stay", capKinds)...)
	d.counters("people", by("holders.total", "stay", capKinds)...)
	d.counters("people", "known.skilled", "known.all", "known.miyagi", "known.miyagi.year", "known.kumamoto", "known.kumamoto.year")
	d.counters("replications", "replications")
	d.curve()
	d.paths()
	d.metrics()
	d.sums()
	return &d.Layout
}

func (d *design) curve() {
	ends := []string{"placed"}
	for _, n := range lostNames {
		ends = append(ends, "lost."+n)
	}
	for step := range curveSteps {
		for _, e := range append(ends[:len(ends):len(ends)], "censored") {
			d.counters("people", fmt.Sprintf("month.%02d.%s", step, e))
		}
	}
	d.Curves = []sim.Curve{{Code: "way", Unit: "fourWeeks", Ends: ends, Steps: curveSteps, Counts: cCurve}}
}

func (d *design) paths() {
	for _, g := range []struct {
		codes []string
		first int
	}{
		{by("stock", "stay", statusNames), cPathKind},
		{by("stock", "prefecture", prefNames[:elsewhere]), cPathPref},
		{by("holders.skilled", "sector", fieldNames), cPathField},
		{by("holders.ikusei", "sector", fieldNames), cPathIkusei},
	} {
		for i, c := range g.codes {
			first := g.first + i*pathSteps
			for step := range pathSteps {
				d.counters("people", fmt.Sprintf("%s.%02d", c, step))
			}
			d.Paths = append(d.Paths, sim.Path{Code: c, Unit: "people", Steps: pathSteps, Counts: first})
		}
	}
}

// add is a metric of some counters, by some others.
func (d *design) add(code, unit string, better int, of []int, per ...int) {
	d.Metrics = append(d.Metrics, sim.Metric{Code: code, Unit: unit, Better: better, Of: of, Per: per})
}

// span are n counters from one on.
func span(from, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = from + i
	}
	return list
}

func (d *design) metrics() {
	for i, code := range placedCodes("placed") {
		d.add(code, "people", 1, []int{cPlaced + i})
	}
	for i, code := range placedCodes("placed.weeks") {
		d.add(code, "weeks", -1, []int{cPlacedWeeks + i}, cPlaced+i)
	}
	over := []int{cPlaced}
	for s := range lostStages {
		over = append(over, cLost+s*lostGroups)
	}
	d.add("placed.share", "share", 1, []int{cPlaced}, over...)
	for s, name := range lostNames {
		d.add("lost/stage="+name, "share", -1, []int{cLost + s*lostGroups}, over...)
	}
	for f, name := range fieldNames {
		d.add("lost.stopped/sector="+name, "people", -1, []int{cLost + lostStop*lostGroups + 1 + f})
	}
	d.add("tooLate", "people", -1, []int{cTooLate})
	d.add("fill.share", "share", 0, []int{cPlaced}, span(cVacancies, prefs)...)
	for p, name := range prefNames {
		d.add("fill.share/prefecture="+name, "share", 0, []int{cPlaced + 1 + fields + p}, cVacancies+p)
	}
	d.numbers()
	d.japan()
	d.add("known.skilled", "people", 0, []int{cKnownSkilled})
	d.add("known.all", "people", 0, []int{cKnownAll})
	d.add("known.growth/prefecture=miyagi", "share", 0, []int{cYearMiyagi}, cKnownMiyagi)
	d.add("known.growth/prefecture=kumamoto", "share", 0, []int{cYearKumamoto}, cKnownKumamoto)
}

// numbers: the fields' numbers, how far they are used, when they are full, how long they
// are stopped.
func (d *design) numbers() {
	for k, kind := range capKinds {
		for f, name := range fieldNames {
			at, sector := k*fields+f, "/sector="+name
			d.add("cap.use."+kind+sector, "share", 0, []int{cHolders + at}, cCap+at)
			d.add("full.share."+kind+sector, "share", -1, []int{cFull + at}, cReplications)
			d.add("full.days."+kind+sector, "days", 1, []int{cFullDays + at}, cFull+at)
			d.add("stopped.weeks."+kind+sector, "weeks", -1, []int{cStopWeeks + at})
		}
		d.add("cap.use."+kind, "share", 0, []int{cTotalHolders + k}, cTotal+k)
	}
}

// japan: what becomes of those who are there.
func (d *design) japan() {
	for w, name := range leftNames {
		better := 0
		if w == vanished {
			better = -1
		}
		for i, code := range leftCodes("left." + name) {
			d.add(code, "perYear", better, []int{cLeft + w*leftGroups + i}, cYears+i)
		}
	}
	d.add("goesOn", "people", 0, []int{cGoesOn})
	for k := skilledKind; k < kinds; k++ {
		d.add("changed/stay="+statusNames[k], "perYear", 0, []int{cChanged + k}, cYears+1+prefs+k)
	}
	d.add("stock", "people", 0, span(cStockEnd, kinds))
	for k, name := range statusNames {
		d.add("stock/stay="+name, "people", 0, []int{cStockEnd + k})
	}
	for p, name := range prefNames {
		d.add("stock/prefecture="+name, "people", 0, []int{cStockPrefEnd + p})
	}
}

// sums: nobody comes from nowhere, and nobody is forgotten.
func (d *design) sums() {
	is := func(code string, left, right []int) {
		d.Sums = append(d.Sums, sim.Identity{Code: code, Left: left, Right: right})
	}
	over := []int{cInside, cPlaced}
	for s := range lostStages {
		over = append(over, cLost+s*lostGroups)
		is("lost."+lostNames[s], []int{cLost + s*lostGroups}, span(cLost+s*lostGroups+1, fields))
		is("lost."+lostNames[s]+".way", []int{cLost + s*lostGroups}, span(cLost+s*lostGroups+1+fields, groups))
	}
	is("way", []int{cStart, cCandidates}, over)
	is("placed.sector", []int{cPlaced}, span(cPlaced+1, fields))
	is("placed.prefecture", []int{cPlaced}, span(cPlaced+1+fields, prefs))
	is("placed.stay", []int{cPlaced}, span(cPlaced+1+fields+prefs, kinds))
	left := func(slot int) (list []int) {
		for w := range leftWays {
			list = append(list, cLeft+w*leftGroups+slot)
		}
		return list
	}
	for p, name := range prefNames {
		is("stock."+name, []int{cStockPref + p, cPlaced + 1 + fields + p, cMovedIn + p},
			append(left(1+p), cStockPrefEnd+p, cMovedOut+p))
	}
	for k, name := range statusNames {
		from, to := []int{cStock + k, cPlaced + 1 + fields + prefs + k}, append(left(1+prefs+k), cStockEnd+k)
		switch k {
		case internKind:
			to = append(to, cGoesOn)
		case skilledKind:
			from = append(from, cGoesOn)
		}
		is("stock."+name, from, to)
	}
	is("curve", []int{cCandidates}, span(cCurve, curveSteps*(curveEnds+1)))
}
