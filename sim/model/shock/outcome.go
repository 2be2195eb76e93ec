package shock

import (
	"fmt"

	"alih/sim"
)

// How it ends. Whom the last week finds in between is censored.
const (
	direct      = iota // a new contract, without designated activities
	through            // designated activities, and then a contract
	ranOut             // the stay was over, and the person left
	wentHome           // left before
	disappeared        // while waiting, or when the stay was over
	ends
)

var endNames = [...]string{"direct", "through", "ranOut", "home", "disappeared"}

// groups: everybody, then by group.
const groups = 1 + groupCount

// The counters, each once for every group.
const (
	cPeople = iota * groups
	cNoWay
	cHelped
	cFound
	cFoundWeeks
	cRefused
	cGranted
	cRenewed
	cExtended
	cOpen
	cEnds
	_ // one for each end
	_
	_
	_
	cPlaces
)

const (
	cTaken   = cPlaces + 1
	cWaiting = cPlaces + 2
	cActive  = cWaiting + weeks
	cCurve   = cActive + weeks
)

func (r *run) count(p *person, code int, n int64) {
	r.counts[code] += n
	r.counts[code+1+int(p.group)] += n
}

func layout() *sim.Layout {
	l := &sim.Layout{}
	names := []string{""}
	for _, n := range groupNames {
		names = append(names, "/group="+n)
	}
	codes := []string{"people", "noWay", "helped", "found", "found.weeks", "refused", "granted", "renewed", "extended", "open"}
	for _, e := range endNames {
		codes = append(codes, "end."+e)
	}
	for _, c := range codes {
		for _, n := range names {
			unit := "people"
			if c == "found.weeks" {
				unit = "weeks"
			}
			l.Counters = append(l.Counters, sim.Counter{Code: c + n, Unit: unit})
		}
	}
	l.Counters = append(l.Counters, sim.Counter{Code: "places", Unit: "places"}, sim.Counter{Code: "places.taken", Unit: "places"})
	for _, path := range []string{"waiting", "active"} {
		for w := range weeks {
			l.Counters = append(l.Counters, sim.Counter{Code: fmt.Sprintf("%s.%03d", path, w), Unit: "people"})
		}
	}
	for w := range weeks {
		for _, e := range append(endNames[:], "censored") {
			l.Counters = append(l.Counters, sim.Counter{Code: fmt.Sprintf("week.%03d.%s", w, e), Unit: "people"})
		}
	}
	l.Paths = []sim.Path{{Code: "waiting", Unit: "people", Steps: weeks, Counts: cWaiting}, {Code: "active", Unit: "people", Steps: weeks, Counts: cActive}}
	l.Curves = []sim.Curve{{Code: "shock", Unit: "weeks", Ends: endNames[:], Steps: weeks, Counts: cCurve}}
	metrics(l, names)
	return l
}

// metrics says what is made of the counters, for everybody and by group.
func metrics(l *sim.Layout, names []string) {
	add := func(code, unit string, better, per int, of ...int) {
		for g, n := range names {
			m := sim.Metric{Code: code + n, Unit: unit, Better: better, Per: []int{per + g}}
			for _, c := range of {
				m.Of = append(m.Of, c+g)
			}
			l.Metrics = append(l.Metrics, m)
		}
	}
	end := func(e int) int { return cEnds + e*groups }
	add("settled.share", "share", 1, cPeople, end(direct), end(through))
	add("found.share", "share", 1, cPeople, cFound)
	add("found.weeks", "weeks", -1, cFound, cFoundWeeks)
	for e, name := range endNames {
		add("end."+name, "share", []int{0, 0, -1, 0, -1}[e], cPeople, end(e))
	}
	add("open.share", "share", 0, cPeople, cOpen)
	add("noWay.share", "share", -1, cPeople, cNoWay)
	add("helped.share", "share", 0, cPeople, cHelped)
	add("granted.share", "share", 0, cPeople, cGranted)
	add("extended.share", "share", 0, cPeople, cExtended)
	add("renewals", "renewals", 0, cGranted, cRenewed)
	add("refused", "refusals", -1, cPeople, cRefused)
	l.Metrics = append(l.Metrics, sim.Metric{Code: "places.share", Unit: "share", Of: []int{cTaken}, Per: []int{cPlaces}})
	for g, n := range names {
		right := []int{cOpen + g}
		for e := range ends {
			right = append(right, end(e)+g)
		}
		l.Sums = append(l.Sums, sim.Identity{Code: "people" + n, Left: []int{cPeople + g}, Right: right})
	}
	for e := range ends + 1 {
		id := sim.Identity{Code: "curve." + append(endNames[:], "open")[e], Left: []int{cOpen}}
		if e < ends {
			id.Left[0] = end(e)
		}
		for w := range weeks {
			id.Right = append(id.Right, cCurve+w*(ends+1)+e)
		}
		l.Sums = append(l.Sums, id)
	}
}
