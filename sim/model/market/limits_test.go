package market

import (
	"cmp"
	"slices"
	"testing"
	"time"

	"alih/rules"
	"alih/sim"
)

var inForce = rules.Date(2024, 8, 28)

// calm is a small market in which nobody is absent, leaves, goes missing, asks for an
// extension or finds a way without the centre.
func calm(change map[string]float64) map[string]float64 {
	m := map[string]float64{
		"weeks": 30, "warmUp": 0, "followUp": 22, "workers.perWeek": 5, "employers.perWeek": 8, "expiring.perWeek": 0, "takeovers.perWeek": 0,
		"workers.absentNoReason": 0, "workers.absentReason": 0, "workers.leaves": 0, "workers.absconds": 0, "workers.harmed": 0,
		"workers.extensionAsked": 0, "workers.twoParty": 0, "workers.threeParty": 0, "employers.absent": 0, "checks.cured": 1,
	}
	for k, v := range change {
		m[k] = v
	}
	return m
}

// abundant: everybody would take everybody, of one category, and there are places for all.
var abundant = map[string]float64{
	"consent.worker": 1, "consent.employer": 1, "consent.otherDistrict": 1, "workers.yearsWorked": 0.5, "employers.perWeek": 40, "employers.vacancies": 10,
	"workers.work.manufacturing": 0, "workers.work.fishing": 0, "workers.work.farming": 0, "workers.work.institutionCare": 0, "workers.work.householdCare": 0,
	"employers.work.manufacturing": 0, "employers.work.fishing": 0, "employers.work.farming": 0, "employers.work.institutionCare": 0, "employers.work.householdCare": 0,
	"employers.limit.construction": 20, "employers.basis.domestic": 0, "employers.basis.permit": 0,
}

func with(a map[string]float64, more map[string]float64) map[string]float64 {
	m := map[string]float64{}
	for _, part := range []map[string]float64{a, more} {
		for k, v := range part {
			m[k] = v
		}
	}
	return m
}

// replica is one replication with everything that it told.
type replica struct {
	counts []int64
	told   []told
}

// told is an event by values.
type told struct {
	kind             int
	day              time.Time
	worker, employer uint32
	registered, last time.Time // of the worker
	order, how       int
	harmed, expiring bool
	offered          int // by the employer
}

func civil(d int32) time.Time {
	y, m, day := rules.Day(d).Civil()
	return date(y, time.Month(m), day)
}

func tellAll(m *market, seed uint64) *replica {
	r := &replica{counts: make([]int64, len(m.layout.Counters))}
	m.trace = func(e event) {
		x := told{kind: e.kind, day: civil(e.day), order: int(e.tier), how: e.how}
		if e.worker != nil {
			x.worker, x.registered, x.last = e.worker.id, civil(e.worker.registered), civil(max(0, e.worker.last))
			x.harmed, x.expiring = e.worker.is&harmed != 0, e.worker.is&expiring != 0
		}
		if e.employer != nil {
			x.employer, x.offered = e.employer.id, int(e.employer.offered)
		}
		r.told = append(r.told, x)
	}
	m.Runner().Run(sim.NewStream(seed, watched), r.counts)
	m.trace = nil
	return r
}

func (r *replica) of(kind int) (some []told) {
	for _, x := range r.told {
		if x.kind == kind {
			some = append(some, x)
		}
	}
	return some
}

// meetingAfter is the day of the first meeting after a day, on a Wednesday or the next open day.
func meetingAfter(d time.Time) time.Time {
	for monday := date(2024, 1, 1); ; monday = monday.AddDate(0, 0, 7) {
		if m := nextOpen(monday.AddDate(0, 0, 2)); m.After(d) {
			return m
		}
	}
}

// TestNobodyIsEmployed: without employers nobody is matched, and no meeting takes place.
func TestNobodyIsEmployed(t *testing.T) {
	r := tellAll(build(t, inForce, calm(map[string]float64{"employers.perWeek": 0})), 1)
	if r.counts[cMatchedW] != 0 || r.counts[cMeetings] != 0 || r.counts[cArrived] == 0 ||
		r.counts[cExpiredW] != r.counts[cArrived] || r.counts[cReason+noMeeting] != r.counts[cArrived] {
		t.Errorf("of %d arrived %d matched, %d expired, %d without a meeting, at %d meetings", r.counts[cArrived], r.counts[cMatchedW],
			r.counts[cExpiredW], r.counts[cReason+noMeeting], r.counts[cMeetings])
	}
}

// TestNobodyAgrees: every window ends on the sixtieth day after the registration, and no
// registration is struck before the first meeting after that.
func TestNobodyAgrees(t *testing.T) {
	readOffices(t)
	for _, change := range []map[string]float64{{"consent.worker": 0}, {"consent.employer": 0}} {
		r := tellAll(build(t, inForce, calm(change)), 2)
		if r.counts[cExpiredW] != r.counts[cArrived] || r.counts[cReason+declined] == 0 {
			t.Errorf("%v: of %d arrived %d expired", change, r.counts[cArrived], r.counts[cExpiredW])
		}
		for _, x := range r.of(evEnded) {
			if last := x.registered.AddDate(0, 0, 60); x.last != last || x.day != meetingAfter(last) {
				t.Fatalf("registered %s: last day %s, struck %s", x.registered, x.last, x.day)
			}
		}
	}
}

// TestEverybodyAgrees: with places for all, each is matched at the first meeting after
// the registration, under every mechanism.
func TestEverybodyAgrees(t *testing.T) {
	readOffices(t)
	for k, name := range mechanismNames {
		// A few weeks pass before there are employers enough.
		r := tellAll(build(t, inForce, with(calm(abundant), map[string]float64{"warmUp": 4, "mechanism": float64(k)})), 3)
		if r.counts[cMatchedW] != r.counts[cArrived] || r.counts[cArrived] < 100 {
			t.Errorf("%s: of %d arrived %d matched", name, r.counts[cArrived], r.counts[cMatchedW])
		}
		for _, x := range r.of(evConcluded) {
			if x.day.After(date(2024, 2, 1)) && x.day != meetingAfter(x.registered) {
				t.Fatalf("%s: registered %s, concluded %s", name, x.registered, x.day)
			}
		}
	}
}

// TestShortWindow: in a window of seven days nobody concludes on the eighth.
func TestShortWindow(t *testing.T) {
	r := tellAll(build(t, inForce, calm(nil), rules.Override{Param: "window.days", Value: 7}), 4)
	for _, x := range r.of(evConcluded) {
		if n := daysBetween(x.registered, x.day); n > 7 {
			t.Errorf("concluded on day %d", n)
		}
	}
	if r.counts[cMatchedW] == 0 || r.counts[cExpiredW] == 0 {
		t.Errorf("%d matched, %d expired", r.counts[cMatchedW], r.counts[cExpiredW])
	}
}

// TestNoExtension: none for anybody but those harmed whose permit was revoked, and for
// those as often as they ask.
func TestNoExtension(t *testing.T) {
	change := map[string]float64{"workers.harmed": 0.3, "workers.revoked": 0.5, "workers.extensionAsked": 1, "workers.extensionGranted": 1, "consent.worker": 0.02}
	r := tellAll(build(t, inForce, calm(change), rules.Override{Param: "extension.max", Value: 0}), 5)
	most := 0
	for _, x := range r.of(evExtended) {
		if !x.harmed {
			t.Fatal("extended without harm")
		}
		most = max(most, daysBetween(x.registered, x.last))
	}
	if most < 60+3*60 {
		t.Errorf("the longest window has %d days", most)
	}
}

// TestLongHold: a hold longer than the window leaves the orders three to five to nobody.
func TestLongHold(t *testing.T) {
	change := map[string]float64{"consent.otherWork": 1}
	long := tellAll(build(t, inForce, calm(change), rules.Override{Param: "hold.days", Value: 90}), 6).counts
	none := tellAll(build(t, inForce, calm(change), rules.Override{Param: "hold.days", Value: 0}), 6).counts
	if got := long[cTier+3] + long[cTier+4] + long[cTier+5]; got != 0 || long[cTier+1] == 0 {
		t.Errorf("%d by the lower orders", got)
	}
	if none[cTier+3]+none[cTier+4]+none[cTier+5] == 0 {
		t.Error("nobody by the lower orders without a hold")
	}
}

// TestSamePolicy: what is its own baseline differs by nothing, in no counter.
func TestSamePolicy(t *testing.T) {
	change := crowded(map[string]float64{"warmUp": 10})
	base := build(t, inForce, change)
	same := build(t, inForce, change, rules.Override{Param: "window.days", Value: 60}).Against(base).(*market)
	for seed := range uint64(3) {
		if a, b := tellAll(base, seed), tellAll(same, seed); !slices.Equal(a.counts, b.counts) {
			t.Errorf("seed %d: not the same counts", seed)
		}
	}
}

// TestWarmUpChangesNoArrival: who comes in the study, and to which employers, is the same
// after whatever warm-up.
func TestWarmUpChangesNoArrival(t *testing.T) {
	change := calm(map[string]float64{"warmUp": 20})
	after := build(t, inForce, change)
	var first []told
	for _, warm := range []map[string]float64{{}, {"consent.worker": 0}, {"consent.worker": 1, "mechanism": bySerial}, {"workers.extensionAsked": 1}} {
		m := after.Against(build(t, inForce, with(change, warm))).(*market)
		r := tellAll(m, 7)
		came := slices.DeleteFunc(r.told, func(x told) bool {
			return x.kind != evRegistered && x.kind != evOffers || x.day.Before(date(2024, 5, 27)) || weekOf(x.worker) < 20 && weekOf(x.employer) < 20
		})
		// When an employer offers again depends on what happened before.
		came = slices.DeleteFunc(came, func(x told) bool {
			return x.kind == evOffers && daysBetween(date(2024, 1, 1), x.day)/7 != weekOf(x.employer)
		})
		if first == nil {
			first = came
		}
		if len(came) < 200 || !slices.Equal(sorted(came), sorted(first)) {
			t.Errorf("%v: %d came, %d without", warm, len(came), len(first))
		}
	}
}

// weekOf is the week in which an entity came.
func weekOf(id uint32) int { return int(id >> 15 & 1023) }

func sorted(x []told) []told {
	return slices.SortedFunc(slices.Values(x), func(a, b told) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.worker, b.worker), cmp.Compare(a.employer, b.employer))
	})
}
