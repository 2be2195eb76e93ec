package report

import (
	"context"
	"fmt"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

// The toy is a small study that package sim runs: workers who find a place, leave, or
// come to the end of a window of 8, 12 or 16 weeks.

const (
	toyReplications = 120
	toyWeeks        = 16
	toyPath         = 26
)

var toyNames = []string{"60 days (the law)", "90 days", "No extension & fewer applicants at each meeting"}

var toyWindows = []int{8, 12, 4}

// Counters of the toy, in their order.
const (
	arrived = iota
	matched
	departed
	weeks
	surcharge
	noPlace
	absent
	outranked
	windowOver
	toyCurve  // matched, expired, left, censored by week
	toyAgency = toyCurve + 4*toyWeeks
	toyWaits  = toyAgency + 3*toyWeeks
	toyVacant = toyWaits + toyPath
	toyWidth  = toyVacant + toyPath
)

func toyLayout() *sim.Layout {
	l := &sim.Layout{Counters: make([]sim.Counter, toyWidth)}
	for i := range l.Counters {
		l.Counters[i] = sim.Counter{Code: fmt.Sprintf("step/n=%03d", i), Unit: "people"}
	}
	for i, code := range []string{"arrived", "matched", "departed", "weeks", "surcharge", "noPlace", "absent", "outranked", "windowOver"} {
		l.Counters[i].Code = code
	}
	of := func(code, unit string, better int, of []int, per ...int) {
		l.Metrics = append(l.Metrics, sim.Metric{Code: code, Of: of, Per: per, Unit: unit, Better: better})
	}
	of("match.share", "share", 1, []int{matched}, arrived)
	of("match.weeks", "weeks", -1, []int{weeks}, matched)
	of("departures", "people", -1, []int{departed})
	of("surcharge", "TWD", 0, []int{surcharge})
	of("unmatched/reason=noPlace", "people", -1, []int{noPlace})
	of("unmatched/reason=absent", "people", -1, []int{absent})
	of("unmatched/reason=outranked", "people", -1, []int{outranked})
	of("unmatched/reason=windowOver", "people", -1, []int{windowOver})
	l.Curves = []sim.Curve{
		{Code: "fate", Unit: "weeks", Ends: []string{"matched", "expired", "left"}, Steps: toyWeeks, Counts: toyCurve},
		{Code: "agency", Unit: "weeks", Ends: []string{"matched", "other"}, Steps: toyWeeks, Counts: toyAgency},
	}
	l.Paths = []sim.Path{
		{Code: "waiting", Unit: "people", Steps: toyPath, Counts: toyWaits},
		{Code: "vacancies", Unit: "vacancies", Steps: toyPath, Counts: toyVacant},
	}
	return l
}

// toyRun is one replication under one policy, on keyed draws.
func toyRun(s sim.Stream, row []int64, window int) {
	draw := func(entity, purpose, counter int) float64 {
		return float64(s.Word(uint32(entity), sim.Purpose(purpose), uint32(counter))>>11) / (1 << 53)
	}
	n := 80 + int(draw(0, 9, 0)*40)
	for w := 1; w <= n; w++ {
		row[arrived]++
		toyWorker(row, func(purpose, week int) float64 { return draw(w, purpose, week) }, window, w)
	}
	for t := 0; t < toyPath; t++ {
		row[toyVacant+t] = int64(60 + draw(0, 8, t)*20 - float64(window) + float64(t)/2)
	}
}

func toyWorker(row []int64, draw func(purpose, week int) float64, window, w int) {
	enter := w % toyPath
	for week := 0; week < toyWeeks; week++ {
		if enter+week < toyPath {
			row[toyWaits+enter+week]++
		}
		end := 0
		switch {
		case draw(1, week) < 0.10:
			row[matched]++
			row[weeks] += int64(week + 1)
			row[surcharge] += int64(2000 + 3000*draw(2, 0))
		case draw(3, week) < 0.01:
			end = 2
			row[departed]++
			row[absent]++
		case week+1 == window:
			end = 1
			row[departed]++
			row[noPlace+[]int{0, 2, 3, 3, 1}[int(draw(4, 0)*5)]]++
		default:
			continue
		}
		row[toyCurve+4*week+end]++
		row[toyAgency+3*week+min(end, 1)]++
		return
	}
}

// toyModel is the toy with one window, for package sim to run.
type toyModel int

func (toyModel) Layout() *sim.Layout  { return toyLayout() }
func (w toyModel) Runner() sim.Runner { return w }

func (w toyModel) Run(s sim.Stream, counts []int64) { toyRun(s, counts, int(w)) }

func toyResult() *sim.Result {
	study := sim.Study{Seed: 7, Confidence: 0.95, First: toyReplications, Step: 1, Most: toyReplications, Workers: 1,
		Goals: []sim.Goal{{Metric: 0, HalfWidth: 0.02}, {Metric: 1, HalfWidth: 0.2}, {Metric: 2, Share: 0.06}}}
	for i, name := range toyNames {
		study.Policies = append(study.Policies, sim.Policy{Name: name, Model: toyModel(toyWindows[i])})
	}
	r, err := sim.Run(context.Background(), study)
	if err != nil {
		panic(err)
	}
	return r
}

// toyRange moves every answer by a tenth and every difference by more; the sign of one
// changes.
func toyRange(r *sim.Result) *sim.Range {
	out := &sim.Range{Draws: 64}
	for p := range r.Policies {
		var level, difference []sim.Span
		var changes []bool
		for m := range r.Layout.Metrics {
			v := r.Metrics[p][m].Value
			level = append(level, sim.Span{Low: 0.88 * v, High: 1.1 * v, N: 64})
			if p > 0 {
				d := r.Differences[p][m].Value
				s := sim.Span{Low: min(0.4*d, 1.7*d), High: max(0.4*d, 1.7*d), N: 64}
				if p == 1 && m == 2 {
					s.High = -0.3 * d
				}
				difference, changes = append(difference, s), append(changes, s.Low < 0 && s.High > 0)
			}
		}
		out.Metrics, out.Differences, out.SignChanges = append(out.Metrics, level), append(out.Differences, difference), append(out.SignChanges, changes)
	}
	return out
}

var toyLaw = &rules.Source{ID: "toy.law", Address: "https://law.example/transfer?id=1&lang=en", ReadOn: rules.Date(2026, 1, 5), Grade: rules.Official, Articles: true}

func toy() Study {
	result := toyResult()
	return Study{
		Result: result, Range: toyRange(result), Each: 20, Seed: 18446744073709551615,
		Scenario: Scenario{
			Name: "What a longer window does", About: "A made-up market: workers look for a new employer inside a window.",
			Kind: "market", Scheme: "example", On: rules.Date(2024, 8, 28), Law: "the law in force since 29 August 2021",
			Hash: "5f3c0d1e9a", Text: "scheme: example\nseed: 18446744073709551615\n",
		},
		Policies: []Policy{
			{Name: toyNames[0]},
			{Name: toyNames[1], About: "Half as long again.", Changes: []Change{{"window.days", "window.days", "60 days", "90 days"}}},
			{Name: toyNames[2], Law: "the law in force since 9 July 2020", Changes: []Change{{"window.days", "window.days", "60 days", "28 days"}, {"applicants.least", "applicants.least", "10 people", "5 people"}}},
		},
		Settings: []Setting{
			{model.Setting{Path: "workers.arrivals", Form: model.Number, Unit: "a week", Min: 0, Max: 1e6, Low: 80, High: 120, Origin: model.Assumed, Means: "Workers who register.", Source: "No centre publishes it by week; one served 3,000 in a year."}, 100},
			{model.Setting{Path: "workers.noShow", Form: model.Share, Max: 1, Low: 0.02, High: 0.1, Origin: model.Assumed, Means: "Workers who miss a meeting.", Source: "Nothing found."}, 0.05},
			{model.Setting{Path: "workers.nationality.id", Form: model.Weight, Max: 1, Origin: model.Sourced, Means: "Indonesians among the workers.", Source: "Labour office, stock of March 2024"}, 0.367},
			{model.Setting{Path: "mechanism", Form: model.Choice, Options: []string{"statutory", "serialDictatorship"}, Origin: model.Lever, Means: "Who chooses first."}, 0},
			{model.Setting{Path: "reEntry", Form: model.Switch, Origin: model.Lever, Means: "A worker may come again after a failed meeting."}, 1},
		},
		Law: []LawNumber{
			{"window.days", 60, rules.Days, rules.Date(2020, 7, 9), toyLaw.At("11(1)"), ""},
			{"quota.cap", 4000, rules.Ratio, rules.Date(2013, 3, 13), toyLaw.At("14-7").Graded(rules.Quoted), ""},
		},
		Validation: []Figure{{Means: "Share matched, one centre, 2025", Published: 0.55, Metric: 0, Source: "News report of 12 February 2026"}},
		Program:    "0.3.0", Command: "alih compare scenario.yaml --seed 18446744073709551615 --replications 120",
		Words: map[string]string{
			"metric.match.share": "Matched inside the window", "metric.match.weeks": "Weeks to a match",
			"metric.unmatched": "Why the unmatched are unmatched", "law.window.days": "Window for finding a new employer",
			"source.toy.law": "Transfer Rules", "odd.entities": "Workers with a window; employers with places.",
			"curve.fate": "What becomes of a worker", "end.left": "left the country", "path.waiting": "Who waits",
		},
	}
}
