package household

import "alih/sim/stage"

// Who lives with a household, for all of them, for those that want a parent, and for
// those that want workers. What is gone are households that have left Japan.
var (
	wishNames     = []string{"wantParent", "wantWorker", "wantBoth"}
	togetherNames = []string{"nobody", "parent", "worker", "both", "gone"}
	parentNames   = []string{"without", "has", "split", "gone"}
	workerNames   = []string{"none", "one", "two", "gone"}
	whoNames      = []string{"parent", "worker"}
)

// Stage describes a quarter as it is shown, counted from the arrival of each household:
// the crowds as they are on its last day.
func (m *population) Stage() *stage.Stage {
	crowd := func(code string, rows, columns []string) stage.Part {
		return stage.Part{Code: code, Form: stage.Crowd, Unit: "households", Rows: rows, Columns: columns}
	}
	flow := func(code, unit string, rows []string) stage.Part {
		return stage.Part{Code: code, Form: stage.Flow, Unit: unit, Rows: rows}
	}
	ending := append(append([]string{}, endNames[:]...), "household")
	return &stage.Stage{Unit: "quarters", Steps: m.quarters, Parts: []stage.Part{
		crowd("together", wishNames, togetherNames),
		crowd("parents", incomeNames[:], parentNames),
		crowd("workers", incomeNames[:], workerNames),
		{Code: "renewed", Form: stage.Room, Unit: "applications", Rows: whoNames},
		flow("granted", "applications", whoNames),
		flow("parentRefused", "applications", reasonsOf(parentReasons)),
		flow("workerRefused", "applications", reasonsOf(workerReasons)),
		flow("parentEnds", "people", ending),
		flow("workerEnds", "people", ending),
		flow("birthday", "households", []string{"split"}),
	}}
}

func reasonsOf(list []int) (names []string) {
	for _, k := range list {
		names = append(names, reasonNames[k])
	}
	return names
}

// film is the memory of a replication that is watched: households live one after the
// other, so that the quarters are filled by each of them and shown in the end.
type film struct {
	show     func([]int32)
	of       *stage.Stage
	size     int
	quarters []int32 // snapshots
	spells   []spell // of the household that lives
	split    int32   // day on which its parent had to go, noDay: on none
	rowOf    [2][reasons]int
}

// spell is a stay that is over.
type spell struct {
	worker       bool
	since, until int32
}

// Watch has a replication shown quarter by quarter.
func (r *run) Watch(show func(snapshot []int32)) {
	if show == nil {
		r.film = nil
		return
	}
	s := r.m.Stage()
	f := &film{show: show, of: s, size: s.Size(), quarters: make([]int32, s.Steps*s.Size()), spells: make([]spell, 0, 64), split: noDay}
	for who, list := range [][]int{parentReasons, workerReasons} {
		for row, k := range list {
			f.rowOf[who][k] = row
		}
	}
	r.film = f
}

// part is a part's numbers in the quarter of a day; of the day after the last quarter
// nothing is shown.
func (f *film) part(h *household, d int32, code string) []int32 {
	q := (4*int(d-h.arrival) + 3) / yearDays
	if q >= f.of.Steps {
		return nil
	}
	return f.of.Of(code, f.quarters[q*f.size:][:f.size])
}

// asked shows a first application.
func (f *film) asked(l *life, i int, d int32, x fails) {
	worker := flag(i != theParent)
	if x == 0 {
		f.part(l.h, d, "granted")[worker]++
		return
	}
	code := [...]string{"parentRefused", "workerRefused"}[worker]
	f.part(l.h, d, code)[f.rowOf[worker][x.reason()]]++
}

// renewed shows a renewal on the day of filing.
func (f *film) renewed(l *life, i int, d int32, x fails) {
	room := f.part(l.h, d, "renewed")[2*flag(i != theParent):]
	room[0] += int32(flag(x == 0))
	room[1]++
}

// over shows the end of a stay and keeps it for the quarters in which it was.
func (f *film) over(l *life, i int, s *stay, until int32, end int) {
	worker := flag(i != theParent)
	f.spells = append(f.spells, spell{worker == 1, s.since, until})
	if row := f.part(l.h, until, [...]string{"parentEnds", "workerEnds"}[worker]); row != nil {
		row[end]++
	}
}

// splits shows that a parent has to go for the first time because a child had a birthday.
func (f *film) splits(l *life, d int32) {
	if f.split == noDay {
		f.split = d
		f.part(l.h, d, "birthday")[0]++
	}
}

// lived shows who lived with a household in each quarter.
func (f *film) lived(l *life) {
	h, wantsParent := l.h, l.wantsParent()
	for q := range f.of.Steps {
		d, snapshot := h.arrival+int32((q+1)*yearDays/4)-1, f.quarters[q*f.size:][:f.size]
		parents, workers := f.heldOn(d)
		gone := d >= h.leaves
		if wish := flag(wantsParent) + 2*flag(h.workers > 0) - 1; wish >= 0 {
			f.of.Of("together", snapshot)[wish*len(togetherNames)+togetherOf(parents, workers, gone)]++
		}
		if wantsParent {
			f.of.Of("parents", snapshot)[h.incomeClass*len(parentNames)+f.parentOf(d, parents, gone)]++
		}
		if h.workers > 0 {
			f.of.Of("workers", snapshot)[h.incomeClass*len(workerNames)+workersOf(workers, gone)]++
		}
	}
	f.spells, f.split = f.spells[:0], noDay
}

// heldOn is how many are there on a day.
func (f *film) heldOn(d int32) (parents, workers int) {
	for _, s := range f.spells {
		if s.since <= d && d < s.until {
			workers += flag(s.worker)
			parents += flag(!s.worker)
		}
	}
	return parents, workers
}

// The columns; the last one of each is that of who is gone.
func togetherOf(parents, workers int, gone bool) int {
	if gone {
		return len(togetherNames) - 1
	}
	return flag(parents > 0) + 2*flag(workers > 0)
}

func (f *film) parentOf(d int32, parents int, gone bool) int {
	switch {
	case gone:
		return len(parentNames) - 1
	case parents > 0:
		return 1
	case f.split <= d:
		return 2
	}
	return 0
}

func workersOf(workers int, gone bool) int {
	if gone {
		return len(workerNames) - 1
	}
	return workers
}

// play shows the quarters.
func (f *film) play() {
	for q := range f.of.Steps {
		f.show(f.quarters[q*f.size:][:f.size])
	}
	clear(f.quarters)
}
