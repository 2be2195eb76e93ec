package weekly

import "alih/sim"

// process is the model: window and longer are the days of a window, without and with its
// extension.
type process struct {
	weeks, window, longer int
	workers, vacancies    *sim.Table // a day; a week
	supply, demand        *sim.Table // categories
	extended              sim.Chance
}

// maxWeeks is the most weeks whose days have room in an entity, below the bit gone.
const maxWeeks = 520

func (m *process) Layout() *sim.Layout { return layout }

func (m *process) Runner() sim.Runner { return &runner{m: m} }

// The purposes of draws. A worker, or a vacancy, is an entity made of the first day on
// which it can have come and its order among those of the day or week.
const (
	numbers sim.Purpose = iota // of arrivals: of workers by day (entity 0), of vacancies by week (entity 1)
	profile                    // of a worker: category from the first bits, extension from the last 32
	wanted                     // of a vacancy: category
	lottery                    // of a worker, by turn: a number for each of four meetings
)

const orderBits = 16

// lotteries is how many meetings share one draw of 128 bits.
const lotteries = 4

// runner has the memory of one replication.
type runner struct {
	m      *process
	s      sim.Stream
	week   int
	open   [categories]int     // vacancies
	live   [categories]int     // who waits
	lines  [categories][2]line // whose window would not be extended, whose would
	counts [categories][each]int64
	ids    []uint32 // of this week's arrivals
	words  []uint64
	best   []uint64 // lottery numbers with places
	won    []uint64 // of these
}

// Run replicates the weeks.
func (r *runner) Run(s sim.Stream, counts []int64) {
	r.s = s
	clear(r.open[:])
	clear(r.live[:])
	clear(r.counts[:])
	for c := range r.lines {
		r.lines[c][0].reset()
		r.lines[c][1].reset()
	}
	for r.week = range r.m.weeks {
		r.arrive()
		r.offer()
		for c := range r.lines {
			r.end(c)
			if r.open[c] > 0 {
				r.meet(c)
			}
		}
	}
	r.close(counts)
}

// today is the day of the week's meeting, its last.
func (r *runner) today() int { return 7*r.week + 6 }

// arrive brings the week's workers, day by day. Whether a window would be extended is
// drawn with the worker, who then stands with those of the longer window from the start.
func (r *runner) arrive() {
	var perDay [7]uint64
	r.s.Series(perDay[:], 0, numbers, uint32(7*r.week))
	n := 0
	for day, w := range perDay {
		n = r.name(n, r.m.workers.Of(w), 7*r.week+day)
	}
	r.draw(n, profile)
	for i, w := range r.words[:n] {
		c := r.m.supply.Of(w)
		r.lines[c][bit(r.m.extended.Of(w<<32))].push(r.ids[i])
		r.counts[c][arrived]++
		r.live[c]++
	}
}

// offer brings the week's vacancies.
func (r *runner) offer() {
	n := r.name(0, r.m.vacancies.Of(r.s.Word(1, numbers, uint32(r.week))), 7*r.week)
	r.draw(n, wanted)
	for _, w := range r.words[:n] {
		c := r.m.demand.Of(w)
		r.counts[c][opened]++
		r.open[c]++
	}
}

// name lists so many entities of a day behind the first n, and says how many there are.
func (r *runner) name(n, more, day int) int {
	for len(r.ids) < n+more {
		r.ids, r.words = append(r.ids, 0), append(r.words, 0)
	}
	for i := range r.ids[n : n+more] {
		r.ids[n+i] = uint32(day<<orderBits | i)
	}
	return n + more
}

// draw sets the words of the n entities listed.
func (r *runner) draw(n int, p sim.Purpose) { r.s.Words(r.words, r.ids[:n], p, 0) }

// end lets go whose window was over before today.
func (r *runner) end(c int) {
	lines := &r.lines[c]
	short := lines[0].before(r.today() - r.m.window)
	long := lines[1].before(r.today() - r.m.longer)
	r.counts[c][expired] += int64(short + long)
	r.counts[c][extended] += int64(long)
	r.live[c] -= short + long
}

// close counts who and what is left, and adds up.
func (r *runner) close(counts []int64) {
	lastDay := 7*r.m.weeks - 1
	for c := range r.counts {
		r.counts[c][waiting], r.counts[c][open] = int64(r.live[c]), int64(r.open[c])
		r.counts[c][extended] += int64(r.lines[c][1].before(lastDay - r.m.window))
		for i, n := range r.counts[c] {
			counts[i] += n
			counts[(1+c)*each+i] = n
		}
	}
}
