package permitrace

import "alih/sim/stage"

// What is shown: the days around everybody's own last day, whichever it is.
const (
	shownBefore = 60
	shownAfter  = 70
	shownDays   = shownBefore + 1 + shownAfter
)

// The paths, and where on them somebody is.
const (
	pathA = iota
	pathB
	pathBridge
	noPath
	paths
)

const (
	preparing = iota
	atOffice
	onWayUp
	exiting
	abroad
	idle
	overstaying
	stops
)

var (
	pathNames = []string{"pathA", "pathB", "bridging", "noPath"}
	stopNames = []string{"prepares", "office", "wayUp", "exit", "abroad", "waits", "over"}
	fateNames = []string{"notYet", "racing", "overstays", "inTime", "late", "without"}
)

// The columns of those who started on the same days.
const (
	notYet = iota
	racing
	overNow
	fates // the first of who has ended
)

var fateOf = [ends]int{changedA: fates, changedB: fates, changedC: fates, changedAL: fates + 1, wentHome: fates + 2, gaveUp: fates + 2}

// Stage describes a day as it is shown.
func (m *race) Stage() *stage.Stage {
	return &stage.Stage{Unit: "days", Steps: shownDays, Parts: []stage.Part{
		{Code: "race", Form: stage.Crowd, Unit: "people", Rows: pathNames, Columns: stopNames},
		{Code: "starts", Form: stage.Crowd, Unit: "people", Rows: leadNames[:], Columns: fateNames},
		{Code: "clock", Form: stage.Room, Unit: "days", Rows: []string{"before", "after"}},
		{Code: "ends", Form: stage.Flow, Unit: "people", Rows: endNames[:], Leaves: "race"},
	}}
}

// film is the memory of a replication that is watched: people run one after the other,
// so that the days are filled by each of them and shown in the end.
type film struct {
	show   func([]int32)
	of     *stage.Stage
	size   int
	days   []int32 // shownDays snapshots
	spells []spell // of who is running
	over   int32   // day on which the overstay is over
}

// spell is what somebody does from a day on.
type spell struct {
	path, stop int
	from       int32
}

// Watch has a replication shown day by day.
func (r *run) Watch(show func(snapshot []int32)) {
	if show == nil {
		r.film = nil
		return
	}
	s := r.m.Stage()
	r.film = &film{show: show, of: s, size: s.Size(), days: make([]int32, shownDays*s.Size()), spells: make([]spell, 0, 8)}
}

// starts is a person's first spell; on which path, the next one says.
func (f *film) starts(p *person) {
	if f != nil {
		f.over, f.spells = p.end, append(f.spells[:0], spell{-1, preparing, p.start})
	}
}

// goes is a person's next spell, never before the last one.
func (f *film) goes(path, stop int, from int32) {
	if f == nil {
		return
	}
	last := &f.spells[len(f.spells)-1]
	if last.path < 0 {
		last.path = path
	}
	f.spells = append(f.spells, spell{path, stop, max(from, last.from)})
}

// overstays is for so many days after the end.
func (f *film) overstays(p *person, days int32) {
	if f != nil {
		f.over = p.end + days
	}
}

// finishes writes a person's days: what happens on a day is shown on it, so that the day
// of the end is no day of the race any more.
func (f *film) finishes(p *person, how int, day int32) {
	if f == nil {
		return
	}
	for step := range shownDays {
		d, snapshot := p.end-shownBefore+int32(step), f.days[step*f.size:][:f.size]
		fate := racing
		switch {
		case d >= day:
			fate = fateOf[how]
		case d < p.start:
			fate = notYet
		default:
			path, stop := f.at(d)
			if d > p.end && d < f.over { // on the last one it is over
				stop, fate = overstaying, overNow
			}
			f.of.Of("race", snapshot)[path*stops+stop]++
		}
		f.of.Of("starts", snapshot)[p.lead*len(fateNames)+fate]++
		if d == day {
			f.of.Of("ends", snapshot)[how]++
		}
	}
}

// at is where a person is on a day.
func (f *film) at(d int32) (path, stop int) {
	i := len(f.spells) - 1
	for i > 0 && f.spells[i].from > d {
		i--
	}
	return f.spells[i].path, f.spells[i].stop
}

// play shows the days.
func (f *film) play() {
	if f == nil {
		return
	}
	for step := range shownDays {
		snapshot := f.days[step*f.size:][:f.size]
		clock := f.of.Of("clock", snapshot)
		clock[0], clock[1] = int32(min(step, shownBefore)), shownBefore
		clock[2], clock[3] = int32(max(0, step-shownBefore)), shownAfter
		f.show(snapshot)
	}
	clear(f.days)
}
