package market

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model/modeltest"
	"alih/sim/stage"
)

// filmOf is the film of one replication of seed 1, and what it counted.
func filmOf(r sim.Runner, m *market, replication uint32) (film []int32, counts []int64) {
	counts = make([]int64, len(m.layout.Counters))
	r.(stage.Runner).Watch(func(s []int32) { film = append(film, s...) })
	r.Run(sim.NewStream(1, replication), counts)
	r.(stage.Runner).Watch(nil)
	return film, counts
}

// staged is a market with something of everything, short enough for a test.
func staged(change map[string]float64) map[string]float64 {
	return with(map[string]float64{
		"warmUp": 10, "weeks": 40, "followUp": 12, "workers.twoParty": 0.05, "workers.threeParty": 0.1,
		"workers.absentNoReason": 0.05, "checks.cured": 0.2, "checks.change": 0.4, "employers.perWeek": 30,
	}, change)
}

// reel reads a film.
type reel struct {
	t    *testing.T
	s    *stage.Stage
	film []int32
}

func watch(t *testing.T, m *market, replication uint32) (reel, []int64) {
	t.Helper()
	s := m.Stage()
	if err := s.Check(); err != nil {
		t.Fatal(err)
	}
	film, counts := filmOf(m.Runner(), m, replication)
	if len(film) != s.Steps*s.Size() {
		t.Fatalf("a film of %d numbers, want %d steps of %d", len(film), s.Steps, s.Size())
	}
	return reel{t, s, film}, counts
}

// part is the numbers of a part in a step.
func (f reel) part(code string, step int) []int32 {
	return f.s.Of(code, f.film[step*f.s.Size():(step+1)*f.s.Size()])
}

// sum adds some rows of a flow up over steps.
func (f reel) sum(code string, from, till int, rows ...int) (n int64) {
	for step := from; step < till; step++ {
		for _, row := range rows {
			n += int64(f.part(code, step)[row])
		}
	}
	return n
}

func total32(part []int32) (n int64) {
	for _, x := range part {
		n += int64(x)
	}
	return n
}

// TestFilmIsConserved: who waits is who waited and who came, less who went; whoever goes
// with a place has it by an order or a way; a reason is told of all whose time is over.
func TestFilmIsConserved(t *testing.T) {
	for _, sittings := range sittingNames {
		t.Run(sittings, func(t *testing.T) {
			filmIsConserved(t, staged(map[string]float64{"meeting.sittings": float64(slices.Index(sittingNames, sittings))}))
		})
	}
}

func filmIsConserved(t *testing.T, change map[string]float64) {
	f, _ := watch(t, build(t, inForce, change), 3)
	waited, seen := int64(0), map[string]int64{}
	for step := range f.s.Steps {
		waits, came, gone := total32(f.part("waiting", step)), total32(f.part("came", step)), total32(f.part("gone", step))
		if waits != waited+came-gone {
			t.Fatalf("week %d: %d wait, before %d, %d came and %d went", step, waits, waited, came, gone)
		}
		waited = waits
		if with, by := int64(f.part("gone", step)[matched]), total32(f.part("placed", step)); with != by {
			t.Errorf("week %d: %d with a place, %d by an order or a way", step, with, by)
		}
		over := int64(f.part("gone", step)[expired] + f.part("gone", step)[annulled])
		if why := total32(f.part("why", step)); why != over {
			t.Errorf("week %d: %d reasons for %d whose time was over", step, why, over)
		}
		for i, n := range f.part("came", step) {
			seen["came."+f.s.Parts[0].Rows[i]] += int64(n)
		}
		for i, n := range f.part("gone", step) {
			seen["gone."+endNames[i]] += int64(n)
		}
	}
	for code, n := range seen {
		if n == 0 {
			t.Errorf("%s: nobody, so that nothing is tested", code)
		}
	}
}

// TestFilmIsCounted: the weeks of the study show what its counters count.
func TestFilmIsCounted(t *testing.T) {
	m := build(t, inForce, staged(nil))
	f, c := watch(t, m, watched)
	from, weeks := f.s.Warm, int(m.after.b.weeks)
	orders := []int{0, 1, 2, 3, 4}
	if got := f.sum("placed", from, from+weeks, orders...); got != c[cRoute+routeCentre] || got == 0 {
		t.Errorf("%d placed by an order, counted %d", got, c[cRoute+routeCentre])
	}
	for route := routeTwo; route < routes; route++ {
		if got := f.sum("placed", from, from+weeks, len(orders)+route-routeTwo); got != c[cRoute+route] {
			t.Errorf("%d by %s, counted %d", got, routeNames[route], c[cRoute+route])
		}
	}
	for week := range weeks {
		part := f.part("waiting", from+week)
		if got := total32(part); got != c[cPath+week] {
			t.Errorf("week %d: %d wait, counted %d", week, got, c[cPath+week])
		}
		inCare := total32(part[4*len(leftNames):])
		if want := c[cPath+weeks*(1+care)+week]; inCare != want {
			t.Errorf("week %d: %d in care wait, counted %d", week, inCare, want)
		}
	}
}

// TestFilmOfACohort: where all who come are counted, the film shows the end of each.
func TestFilmOfACohort(t *testing.T) {
	f, c := watch(t, build(t, inForce, staged(map[string]float64{"warmUp": 0, "weeks": 50, "followUp": 0, "expiring.perWeek": 0, "checks.cured": 1})), watched)
	if got := f.sum("came", 0, f.s.Steps, cameRegistered); got != c[cArrived] || got == 0 {
		t.Errorf("%d came, counted %d", got, c[cArrived])
	}
	for i, name := range endNames {
		if got := f.sum("gone", 0, f.s.Steps, i); got != c[cMatchedW+i*groupings] {
			t.Errorf("%d %s, counted %d", got, name, c[cMatchedW+i*groupings])
		}
	}
	for i, name := range reasonNames {
		if got := f.sum("why", 0, f.s.Steps, i); got != c[cReason+i] {
			t.Errorf("%d because of %s, counted %d", got, name, c[cReason+i])
		}
	}
}

// TestFilmOfAMeeting: the lines and what came of a meeting for everybody say the same.
func TestFilmOfAMeeting(t *testing.T) {
	for k, name := range mechanismNames {
		f, _ := watch(t, build(t, inForce, staged(map[string]float64{"mechanism": float64(k), "workers.perWeek": 6})), 2)
		placed := int64(0)
		for step := range f.s.Steps {
			line := f.part("meeting", step)
			of := func(stands int32) (n int64) {
				for _, x := range line {
					n += flag(x == stands)
				}
				return n
			}
			today := make([]int64, reasons+1)
			for i, n := range f.part("today", step) {
				today[i%len(today)] += int64(n)
			}
			// Who has a place by the centre is of an order, or at the end of a permit.
			if got, want := today[reasons], f.sum("placed", step, step+1, 0, 1, 2, 3, 4, 7); got != want {
				t.Fatalf("%s, week %d: %d matched today, %d placed by the centre", name, step, got, want)
			}
			full := line[slots-1] != 0 || line[2*slots-1] != 0
			if !full && (of(isPlaced) != today[reasons] || of(isOutranked) != today[outranked] || of(isTaking) > of(isPlaced) || of(isTaking) == 0 && of(isPlaced) > 0) {
				t.Fatalf("%s, week %d: the line %v, today %v", name, step, line, today)
			}
			placed += today[reasons]
		}
		if placed == 0 {
			t.Errorf("%s: nobody placed", name)
		}
	}
}

// TestLinesAreInOrder: those who are invited stand before those who are not.
func TestLinesAreInOrder(t *testing.T) {
	f, _ := watch(t, build(t, inForce, staged(map[string]float64{"workers.perWeek": 2, "employers.perWeek": 40, "employers.vacancies": 3})), 2)
	uninvited := 0
	for step := range f.s.Steps {
		last := false
		for at, stands := range f.part("meeting", step)[:slots] {
			if last && (stands == isInvited || stands == isTaking) {
				t.Fatalf("week %d: place %d is invited, after one that is not", step, at)
			}
			if stands == isUninvited {
				last = true
				uninvited++
			}
		}
	}
	if uninvited == 0 {
		t.Error("everybody is invited, so that nothing is tested")
	}
}

// TestFilmOfRooms: nothing is used beyond what there may be, and something is.
func TestFilmOfRooms(t *testing.T) {
	f, _ := watch(t, build(t, inForce, staged(nil)), 1)
	for _, code := range []string{"offers", "quota"} {
		used := int64(0)
		for step := range f.s.Steps {
			part := f.part(code, step)
			for i := 0; i < len(part); i += 2 {
				used += int64(part[i])
				if part[i] < 0 || part[i] > part[i+1] {
					t.Fatalf("%s, week %d: %d of %d %s", code, step, part[i], part[i+1], workNames[i/2])
				}
			}
		}
		if used == 0 {
			t.Errorf("%s: nothing used", code)
		}
	}
}

func TestStage(t *testing.T) {
	m := build(t, inForce, staged(nil))
	modeltest.Stage(t, m)
	modeltest.StageWords(t, Kind, m.Stage())
}

// TestWatching: to be watched changes no count, and what ran before changes no film, be
// it measured more closely or several centres.
func TestWatching(t *testing.T) {
	base := build(t, inForce, staged(nil))
	reform := build(t, inForce, staged(map[string]float64{"centres": 2}), rules.Override{Param: "window.days", Value: 90}).Against(base).(*market)
	for _, m := range []*market{base, reform} {
		used := m.Runner()
		filmOf(used, m, watched+7)
		for _, replication := range []uint32{0, watched} {
			film, counts := filmOf(used, m, replication)
			fresh, same := filmOf(m.Runner(), m, replication)
			if !slices.Equal(film, fresh) {
				t.Errorf("replication %d: the film depends on what ran before", replication)
			}
			unwatched := make([]int64, len(counts))
			m.Runner().Run(sim.NewStream(1, replication), unwatched)
			if !slices.Equal(counts, unwatched) || !slices.Equal(same, unwatched) {
				t.Errorf("replication %d: other counts where it is watched", replication)
			}
		}
	}
}

// TestFirstCentre: a film of several centres is of the first.
func TestFirstCentre(t *testing.T) {
	one, _ := watch(t, build(t, inForce, staged(nil)), 0)
	three, _ := watch(t, build(t, inForce, staged(map[string]float64{"centres": 3})), 0)
	if !slices.Equal(one.film, three.film) {
		t.Error("the other centres show")
	}
}

// TestFilmsDiffer: two policies on the same draws show the same until the switch.
func TestFilmsDiffer(t *testing.T) {
	base := build(t, inForce, staged(nil))
	a, _ := watch(t, base, 0)
	b, _ := watch(t, build(t, inForce, staged(nil), rules.Override{Param: "window.days", Value: 30}).Against(base).(*market), 0)
	step, at, ok := a.s.Differ(a.film, b.film)
	if p := a.s.Place(at); !ok || step != a.s.Warm || a.s.Parts[p.Part].Code != "waiting" {
		t.Errorf("differ %v, first in week %d at %v; want in week %d, in how long the new ones may wait", ok, step, p, a.s.Warm)
	}
}

// TestWatchingAllocatesNothing: neither where nobody watches nor where somebody does.
func TestWatchingAllocatesNothing(t *testing.T) {
	m := build(t, inForce, staged(nil))
	for _, show := range []func([]int32){nil, func([]int32) {}} {
		r, c := m.Runner(), make([]int64, len(m.layout.Counters))
		r.(stage.Runner).Watch(show)
		if n := testing.AllocsPerRun(3, func() { r.Run(sim.NewStream(1, 1009), c) }); n != 0 {
			t.Errorf("%v allocations", n)
		}
	}
}
