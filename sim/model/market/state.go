package market

import (
	"alih/sim"
	"alih/sim/match"
)

// What a worker is, as bits.
const (
	revoked uint16 = 1 << iota
	harmed
	trafficked
	otherWork // the ministry allows other work; at the end of a permit: meets its standards
	expiring  // comes by the end of her permit
	counted   // is of those whose fate is counted
	threeWay  // looks for a three-party agreement in her first week
	female
	waived // stayed away at the end of her permit: the centre is closed to her, an agreement is not
)

// What has happened to a worker so far, from which the reason of a failure is read.
const (
	sawMeeting uint8 = 1 << iota
	sawLawful
	sawInvited
	sawPresent
	sawWilling

	sawPlaces = sawLawful | sawInvited // all that a look can tell
)

// worker is one who is registered and waits.
type worker struct {
	id                           uint32
	work, district, nation, kind uint8 // kind: of the types
	was                          uint8
	extensions                   uint8
	today                        uint8
	is                           uint16
	class                        uint16
	groups                       groupSet // of employers for whose work she has years left
	letter, registered, last     int32    // days
	permitEnd                    int32
	halves                       uint8
	spell                        uint8 // how often she was registered before
	likes                        taste
}

// employer is one who is registered with a centre.
type employer struct {
	id                                       uint32
	work, district, kind, basis, grade, poor uint8 // poor: conditions, 0 the best
	left                                     int32 // places still offered
	offered                                  int32 // at first
	heads, limit, employed                   int32
	registered, last                         int32
	permitFrom, permitLast, places, imported int32
	renewals                                 uint8
	accepts                                  uint64 // types of worker
	checks                                   uint8  // how many periodic checks it had
	taken                                    int32  // the last that it took over, 0: none
}

// placement is a worker whom an employer took over: who she is can be drawn again.
type placement struct {
	id    uint32
	spell uint8
	next  int32 // the one before at the same employer, 0: none
}

// regime is the law and the behaviour of one policy, ready to be replicated.
type regime struct {
	law  *lawBook
	b    *behaviour
	mech match.Mechanism
	inv  match.Invitation
	pref bool // rows by the worker's preference, not by the statute
}

// market is the model: a regime, and the one before it, of the warm-up.
type market struct {
	before, after *regime
	layout        *sim.Layout
	trace         func(event)
}

// Layout is what a replication counts.
func (m *market) Layout() *sim.Layout { return m.layout }

// Against is the same policy, switched on after a warm-up under the baseline.
func (m *market) Against(baseline sim.Model) sim.Model {
	n := *m
	n.before = baseline.(*market).after
	return &n
}

// Runner has the memory of one replication.
func (m *market) Runner() sim.Runner { return &runner{m: m} }

// state is what is left of a week for the next ones.
type state struct {
	waiting []worker
	pending []worker // who have the letter and are not registered yet
	pool    []employer
	active  []int32   // of the pool: those on the register
	due     [][]int32 // by week: of the pool, those whose head-count is checked
	taken   []placement
}

// runner replicates one centre after the other.
type runner struct {
	m      *market
	r      *regime
	s      sim.Stream
	counts []int64
	centre int
	week   int // since the beginning, warm-up included
	day    int32
	monday int32
	next   int32 // day of the next meeting

	state
	here    present
	meet    match.Meeting
	scratch match.Scratch
	ids     []uint32 // whose draws are made together
	words   []uint64 // the draws
	there   []int32  // of the waiting: who is at the sitting
	all     []int32  // likewise, at all sittings of the week
	placed  []int32
	invited []bool
	rows    []pair
	best    []int32
	likes   taste   // of whom is being drawn
	brief   bool    // nothing is measured more closely
	shadow  *shadow // not nil where a replication is only watched
	shade   shadow  // its memory
	film    *film   // not nil where the weeks are shown
	shared  *shared // not nil where others have the same warm-up
}

// now is the week of the study; before 0 is the warm-up.
func (r *runner) now() int { return r.week - int(r.r.b.warmUp) }

// Run replicates all centres.
func (r *runner) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	for r.centre = range int(r.m.after.b.centres) {
		r.run()
	}
	if r.watching() {
		r.hindsight()
	}
}

// Brief has the runner measure nothing more closely than the rest.
func (r *runner) Brief() { r.brief = true }

// watching tells whether this replication is measured more closely.
func (r *runner) watching() bool { return !r.brief && r.s.Replication() < watched }

func (r *runner) run() {
	n := &r.m.after.b.numbers
	warm, weeks := int(n.warmUp), int(n.warmUp+n.weeks+n.followUp)
	r.clear(weeks)
	if r.week = 0; r.shared == nil {
		r.until(warm)
	} else {
		r.warmed(warm)
	}
	r.until(weeks)
	r.close()
}

// until runs the weeks before one.
func (r *runner) until(week int) {
	for ; r.week < week; r.week++ {
		r.r = r.m.after
		if r.now() < 0 && r.m.before != nil {
			r.r = r.m.before
		}
		r.oneWeek()
	}
}

// clear empties the market, and keeps its memory.
func (r *runner) clear(weeks int) {
	r.waiting, r.pending, r.active = r.waiting[:0], r.pending[:0], r.active[:0]
	r.pool, r.taken = r.pool[:0], append(r.taken[:0], placement{})
	for len(r.due) < weeks {
		r.due = append(r.due, nil)
	}
	for i := range r.due {
		r.due[i] = r.due[i][:0]
	}
}

// count adds to a counter; a watched replication counts nothing.
func (r *runner) count(code int, n int64) {
	if r.shadow == nil {
		r.counts[code] += n
	}
}

// observed tells whether the week is one of the study's.
func (r *runner) observed() bool { return r.now() >= 0 && r.now() < int(r.m.after.b.weeks) }
