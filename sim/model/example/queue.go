package example

import "alih/sim"

// queue is the model: window and extra are in days.
type queue struct {
	values        []float64
	window, extra int
}

// The counters, each once for all and once for either region.
const (
	arrived = iota
	matched
	expired
	left // still waiting at the end
	extended
	each
)

var layout = makeLayout()

func makeLayout() *sim.Layout {
	l := &sim.Layout{}
	for r, of := range []string{"", "/region=north", "/region=south"} {
		for _, c := range []string{"arrived", "matched", "expired", "waiting", "extended"} {
			l.Counters = append(l.Counters, sim.Counter{Code: c + of, Unit: "people"})
		}
		at := r * each
		l.Metrics = append(l.Metrics,
			sim.Metric{Code: "match.share" + of, Of: []int{at + matched}, Per: []int{at + arrived}, Unit: "share", Better: 1},
			sim.Metric{Code: "expired" + of, Of: []int{at + expired}, Unit: "people", Better: -1})
		l.Sums = append(l.Sums, sim.Identity{Code: "everybody" + of, Left: []int{at + arrived}, Right: []int{at + matched, at + expired, at + left}})
	}
	return l
}

func (q *queue) Layout() *sim.Layout { return layout }

func (q *queue) Runner() sim.Runner { return &runner{q: q} }

// The purposes of draws.
const (
	region sim.Purpose = iota
	comes
	suits
	opens
)

type worker struct {
	id    uint32
	until int // day
	south bool
	more  bool // may still be extended
}

type runner struct {
	q    *queue
	wait []worker
	ids  uint32
}

// Run follows the weeks: who registers, who is placed, whose window is over.
func (r *runner) Run(s sim.Stream, counts []int64) {
	v := r.q.values
	r.wait, r.ids = r.wait[:0], 0
	r.register(s, counts, 0, int(v[waiting]))
	for week := range int(v[horizon]) {
		r.register(s, counts, week, int(v[arrivals]))
		r.meet(s, counts, week)
		r.end(counts, 7*(week+1))
	}
	for _, w := range r.wait {
		count(counts, w, left)
	}
}

func (r *runner) register(s sim.Stream, counts []int64, week, n int) {
	v := r.q.values
	for range n {
		w := worker{id: r.ids, until: 7*week + r.q.window, more: r.q.extra > 0}
		w.south = !less(s.Word(w.id, region, 0), v[north]/(v[north]+v[south]))
		r.ids++
		r.wait = append(r.wait, w)
		count(counts, w, arrived)
	}
}

// meet asks those who wait in their order, until the places of the week are filled.
func (r *runner) meet(s sim.Stream, counts []int64, week int) {
	v := r.q.values
	free := int(v[places])
	if less(s.Word(0, opens, uint32(week)), v[places]-float64(free)) {
		free++
	}
	kept := r.wait[:0:len(r.wait)]
	taken := make([]bool, len(r.wait))
	for i := range r.wait {
		at := i
		if v[order] == 1 {
			at = len(r.wait) - 1 - i
		}
		w := &r.wait[at]
		if free > 0 && !less(s.Word(w.id, comes, uint32(week)), v[absence]) && less(s.Word(w.id, suits, uint32(week)), v[chance]) {
			taken[at] = true
			free--
			count(counts, *w, matched)
		}
	}
	for i, w := range r.wait {
		if !taken[i] {
			kept = append(kept, w)
		}
	}
	r.wait = kept
}

// end lets go whose window is over on a day.
func (r *runner) end(counts []int64, day int) {
	kept := r.wait[:0]
	for _, w := range r.wait {
		if w.until < day && w.more {
			w.until, w.more = w.until+r.q.extra, false
			count(counts, w, extended)
		}
		if w.until < day {
			count(counts, w, expired)
			continue
		}
		kept = append(kept, w)
	}
	r.wait = kept
}

func count(counts []int64, w worker, what int) {
	counts[what]++
	at := each
	if w.south {
		at = 2 * each
	}
	counts[at+what]++
}

// less tells whether a uniform draw falls below p.
func less(word uint64, p float64) bool { return float64(word>>11) < p*(1<<53) }
