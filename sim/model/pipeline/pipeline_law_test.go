package pipeline

import (
	"testing"

	"alih/rules"
	"alih/sim/model/modeltest"
)

// telling is a scenario in which every number of the law that the pipeline asks shows:
// agreements do something, and fields fill.
var telling = map[string]float64{"scale": 100, "agreement.vacancies": 0.3, "others.perYear": 120000, "others.ikusei": 250000, "training.hours": 1,
	"travel.days": 60, "candidates.young": 1}

func TestEveryNumberOfTheLaw(t *testing.T) {
	modeltest.EveryNumber(t, Kind, modeltest.World{On: today, Change: telling})
}

// TestLaw: what the tables hold, by hand from the texts: the last plan of an internship
// on 31 March 2027 and the last entry on 30 June, the new training from 1 April; 34
// months of an internship, 60 and 72 of specified skills; a certificate of 1 November 2025
// is good until 1 February; 45 days after a test; the numbers of 23 January 2026; Mie's
// agreement to 23 August 2030; a stop keeps certificates back and no change in Japan.
func TestLaw(t *testing.T) {
	b := build(t, today, nil).laws[allWeeks-1]
	on := func(y, m, d int) int32 { return int32(rules.Date(y, m, d)) }
	for what, x := range map[string][2]int32{
		"last plan": {b.planLast, on(2027, 3, 31)}, "last entry": {b.entryLast, on(2027, 6, 30)}, "first day": {b.ikuseiFirst, on(2027, 4, 1)},
		"good months": {b.goodMonths, 34}, "months": {b.maxMonths[0], 60}, "more months": {b.maxMonths[1], 72},
		"certificate": {b.coeLast[on(2025, 11, 1)-dayOne], on(2026, 2, 1)}, "retake": {b.retake, 45}, "hours": {b.hours, 100},
		"birthday": {b.adult[on(2008, 6, 1)-firstBorn], on(2026, 6, 1)}, "Mie": {b.mie[1], on(2030, 8, 23)},
		"transfer in care": {b.transfer[care], 24}, "transfer in agriculture": {b.transfer[agriculture], 12},
		"certificates": {b.coe.low, 55}, "interns' certificates": {b.coeIntern.high, 30},
		"care": {int32(b.cap[skilledKind][care]), 126900}, "construction, new": {int32(b.cap[ikuseiKind][construction]), 123500},
		"agriculture": {int32(b.cap[skilledKind][agriculture]), 99600}, "fisheries": {int32(b.cap[skilledKind][fisheries]), 0}, "total": {int32(b.total[skilledKind]), 805700},
	} {
		if x[0] != x[1] {
			t.Errorf("%s: %d (%v), want %d (%v)", what, x[0], rules.Day(x[0]), x[1], rules.Day(x[1]))
		}
	}
	want := [kinds][stages]bool{skilledKind: {asked: true}, ikuseiKind: {asked: true}}
	if b.stops != want {
		t.Errorf("stops %v, want %v", b.stops, want)
	}
	if !b.both[agriculture] || b.both[care] || b.needs[skilledGroup][care] != (proofs{true, true, true}) ||
		b.needs[trainee][care] != (proofs{japanese: true}) || b.needs[trainee][construction] != (proofs{}) {
		t.Errorf("proofs %+v", b.needs)
	}
	if !b.third[on(2028, 3, 1)-dayOne] || b.third[on(2028, 6, 1)-dayOne] {
		t.Error("stage three: two years of stage two, one of them by 1 April 2027")
	}
}
