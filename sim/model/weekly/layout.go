package weekly

import "alih/sim"

// categories of workers and vacancies; those of one are compatible.
const categories = 5

var names = [categories]string{"a", "b", "c", "d", "e"}

// The counters, each once for all and once for each category.
const (
	arrived = iota
	matched
	expired
	waiting // at the end
	extended
	days // from arrival to match
	opened
	filled
	open // at the end
	each
)

var layout = makeLayout()

func makeLayout() *sim.Layout {
	l := &sim.Layout{}
	slice := func(at int, of string) {
		for _, c := range []string{"arrived", "matched", "expired", "waiting", "extended"} {
			l.Counters = append(l.Counters, sim.Counter{Code: c + of, Unit: "people"})
		}
		l.Counters = append(l.Counters, sim.Counter{Code: "match.days.sum" + of, Unit: "days"})
		for _, c := range []string{"vacancies", "filled", "open"} {
			l.Counters = append(l.Counters, sim.Counter{Code: c + of, Unit: "places"})
		}
		add := func(code, unit string, better int, part int, per ...int) {
			l.Metrics = append(l.Metrics, sim.Metric{Code: code + of, Of: []int{at + part}, Per: per, Unit: unit, Better: better})
		}
		add("match.share", "share", 1, matched, at+arrived)
		add("depart.share", "share", -1, expired, at+arrived)
		add("match.days", "days", -1, days, at+matched)
		add("matched", "people", 1, matched)
		add("expired", "people", -1, expired)
		add("waiting", "people", 0, waiting)
		add("fill.share", "share", 1, filled, at+opened)
		l.Sums = append(l.Sums,
			sim.Identity{Code: "workers" + of, Left: []int{at + arrived}, Right: []int{at + matched, at + expired, at + waiting}},
			sim.Identity{Code: "vacancies" + of, Left: []int{at + opened}, Right: []int{at + filled, at + open}},
			sim.Identity{Code: "places" + of, Left: []int{at + matched}, Right: []int{at + filled}})
	}
	slice(0, "")
	for c, name := range names {
		slice((1+c)*each, "/category="+name)
	}
	return l
}
