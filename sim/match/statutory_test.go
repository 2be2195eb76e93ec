package match

import (
	"slices"
	"testing"
)

// applicants makes employers of one pair each with a worker, in order of lot.
func applicants(workers int, places ...int32) *Meeting {
	var all []int32
	for e := range places {
		all = append(all, int32(e))
	}
	list := make([][]int32, workers)
	list[0] = all
	m := rows(places, list...)
	for e := range places {
		m.Lot[e] = uint32(e)
	}
	return m
}

func invited(i Invitation, m *Meeting) []int {
	s := new(Scratch)
	s.open(m.Places)
	s.invite(i, m)
	var in []int
	for e, p := range m.Places {
		if p > 0 && s.full[e] == 0 {
			in = append(in, e)
		}
	}
	return in
}

func TestTheInvitationStopsAtTenAndThreePlacesForTwoWorkers(t *testing.T) {
	twelve := []int32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}
	for _, c := range []struct {
		workers int
		places  []int32
		want    int // how many, counted from the first
	}{
		{4, twelve, 10},    // ten have ten places, six are needed
		{7, twelve, 11},    // ten and a half places are needed
		{8, twelve, 12},    // twelve are, and that is all
		{9, twelve, 12},    // all together do not reach it: all
		{2, twelve[:4], 4}, // nor do four applicants
		{2, []int32{9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 10}, // places enough, applicants not
	} {
		var want []int
		for e := range c.want {
			want = append(want, e)
		}
		if got := invited(TenAndHalf, applicants(c.workers, c.places...)); !slices.Equal(got, want) {
			t.Errorf("%d workers, %v: invited %v, want %v", c.workers, c.places, got, want)
		}
	}
}

func TestTheInvitationGoesByRegisterThenLot(t *testing.T) {
	m := applicants(1, 1, 1, 1, 1)
	m.Register = []uint16{Stand(2, false, false, 0), Stand(1, false, false, 3), Stand(1, false, false, 3), Stand(3, false, false, 0)}
	m.Lot = []uint32{0, 9, 5, 0}
	if got := invited(Invitation{Applicants: 1}, m); !slices.Equal(got, []int{2}) {
		t.Errorf("one: %v", got)
	}
	if got := invited(Invitation{Applicants: 3}, m); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("three: %v", got)
	}
}

func TestAnApplicantWithoutPlacesIsNone(t *testing.T) {
	if got := invited(Invitation{Applicants: 2}, applicants(1, 0, 1, 0, 1, 1)); !slices.Equal(got, []int{1, 3}) {
		t.Errorf("%v", got)
	}
}

// The three tiers of 2020, one case each.
func TestStatuteServesTheHigherTierThenPlaceThenCategoryThenPeriod(t *testing.T) {
	for _, c := range []struct {
		name          string
		first, second uint16 // the second ranks before the first
	}{
		{"tier before place", Stand(2, false, false, 0), Stand(1, true, true, 63)},
		{"place before category", Stand(1, true, false, 0), Stand(1, false, true, 63)},
		{"category before period", Stand(1, false, true, 0), Stand(1, false, false, 63)},
		{"period before lot", Stand(1, false, false, 1), Stand(1, false, false, 0)},
	} {
		m := rows([]int32{1, 1}, []int32{0, 1})
		m.Standing, m.Lot = []uint16{c.first, c.second}, []uint32{0, 9}
		Arrange(m)
		if dst := solve(Statutory2020(), m); dst[0] != 1 {
			t.Errorf("%s: %v", c.name, dst)
		}
	}
}

func TestAWorkerOnHoldMeetsTheUpperTwoTiersOnly(t *testing.T) {
	for tier, want := range map[uint8]int32{1: 0, 2: 0, 3: None, 4: None, 5: None} {
		m := rows([]int32{1}, []int32{0})
		m.Standing[0], m.Held = Stand(tier, false, false, 0), []bool{true}
		if dst := solve(Statutory2021(), m); dst[0] != want {
			t.Errorf("tier %d: %v, want %d", tier, dst, want)
		}
		m.Held[0] = false
		if dst := solve(Statutory2021(), m); dst[0] != 0 {
			t.Errorf("tier %d, released: %v", tier, dst)
		}
	}
}

// An employer may stand in tier 3 before one worker and tier 1 before another: the
// latter goes first, whatever the draw.
func TestOfTwoWorkersTheOneOfTheHigherTierIsServed(t *testing.T) {
	m := rows([]int32{1}, []int32{0}, []int32{0})
	m.Standing = []uint16{Stand(3, false, false, 0), Stand(1, true, false, 0)}
	if dst := solve(Statutory2021(), m); !slices.Equal(dst, []int32{None, 0}) {
		t.Errorf("%v", dst)
	}
}

func TestArrangeKeepsTheOrderOfThoseThatStandAlike(t *testing.T) {
	m := rows([]int32{1, 1, 1, 1}, []int32{3, 1, 0, 2})
	m.Standing, m.Cost = []uint16{512, 256, 512, 256}, []int32{3, 1, 0, 2}
	Arrange(m)
	if want := []int32{1, 2, 3, 0}; !slices.Equal(m.To, want) || !slices.Equal(m.Cost, want) {
		t.Errorf("rows %v, costs %v, want %v", m.To, m.Cost, want)
	}
}
