package match

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
)

// sound is a meeting that every mechanism accepts.
func sound() *Meeting {
	m := rows([]int32{1, 2}, []int32{0, 1}, []int32{1}, []int32{})
	m.Class, m.Held = make([]uint8, 3), make([]bool, 3)
	m.Grade, m.Register = make([]uint8, 3), make([]uint16, 2)
	return m
}

func TestASoundMeetingIsAccepted(t *testing.T) {
	for _, mech := range mechanisms() {
		if err := Check(mech, sound()); err != nil {
			t.Errorf("%s: %v", mech.Name(), err)
		}
	}
}

// Each is one thing wrong, and what Check says of it.
func TestBadInputIsATypedError(t *testing.T) {
	all := []Mechanism{Statutory2020(), DeferredAcceptance{Multiple: true, Regional: true}, MinimumCost{}}
	for name, c := range map[string]struct {
		spoil func(m *Meeting)
		want  InputError
		mechs []Mechanism
	}{
		"no rows at all":               {func(m *Meeting) { m.First = nil }, InputError{"First", 0, WrongLength, 0, 1}, all},
		"rows begin late":              {func(m *Meeting) { m.First[0] = 1 }, InputError{"First", 0, OutOfRange, 1, 1}, all},
		"a row ends before it begins":  {func(m *Meeting) { m.First[1] = 9 }, InputError{"First", 2, NotRising, 3, 9}, all},
		"rows end before the pairs do": {func(m *Meeting) { m.First[3], m.First[2] = 2, 2 }, InputError{"To", 3, WrongLength, 3, 2}, all},
		"an employer past the last":    {func(m *Meeting) { m.To[2] = 2 }, InputError{"To", 2, OutOfRange, 2, 2}, all},
		"an employer below nought":     {func(m *Meeting) { m.To[0] = -1 }, InputError{"To", 0, OutOfRange, -1, 2}, all},
		"a negative capacity":          {func(m *Meeting) { m.Places[1] = -1 }, InputError{"Places", 1, Negative, -1, 0}, all},
		"a negative cost":              {func(m *Meeting) { m.Cost[1] = -5 }, InputError{"Cost", 1, Negative, -5, 0}, all},
		"a negative cap":               {func(m *Meeting) { m.Cap[0] = -1 }, InputError{"Cap", 0, Negative, -1, 0}, all},
		"a region past the last":       {func(m *Meeting) { m.Region[1] = 1 }, InputError{"Region", 1, OutOfRange, 1, 1}, all},
		"too few draws":                {func(m *Meeting) { m.Draw = m.Draw[:2] }, InputError{"Draw", 2, WrongLength, 2, 3}, all},
		"too many grades":              {func(m *Meeting) { m.Grade = make([]uint8, 4) }, InputError{"Grade", 4, WrongLength, 4, 3}, all},
		"grades past the ranks":        {func(m *Meeting) { m.Grade[0], m.Class[0] = 128, 1 }, InputError{"Grade", 0, TooMany, 258, 255}, all},
		"a class too many":             {func(m *Meeting) { m.Class = make([]uint8, 4) }, InputError{"Class", 4, WrongLength, 4, 3}, all},
		"a hold too few":               {func(m *Meeting) { m.Held = make([]bool, 1) }, InputError{"Held", 1, WrongLength, 1, 3}, all},
		"a pair with two grades": {func(m *Meeting) { m.To[1], m.Grade[1] = 0, 3 },
			InputError{"Grade", 1, Contradicts, 3, 0}, all},
		"no draws":      {func(m *Meeting) { m.Draw = nil }, InputError{"Draw", 0, Missing, 0, 3}, all[:2]},
		"no lots":       {func(m *Meeting) { m.Lot = nil }, InputError{"Lot", 0, Missing, 0, 2}, all[:2]},
		"no standing":   {func(m *Meeting) { m.Standing = nil }, InputError{"Standing", 0, Missing, 0, 3}, all[:1]},
		"no regions":    {func(m *Meeting) { m.Region = nil }, InputError{"Region", 0, Missing, 0, 2}, all[1:2]},
		"no costs":      {func(m *Meeting) { m.Cost = nil }, InputError{"Cost", 0, Missing, 0, 3}, all[2:]},
		"no such tier":  {func(m *Meeting) { m.Standing[2] = Stand(4, false, false, 0) }, InputError{"Standing", 2, OutOfRange, 4, 4}, all[:1]},
		"a tier nought": {func(m *Meeting) { clear(m.Standing) }, InputError{"Standing", 0, OutOfRange, 0, 4}, all[:1]},
		"a row not in order": {func(m *Meeting) { m.Standing[0] = Stand(2, false, false, 0) },
			InputError{"Standing", 1, NotRising, 256, 512}, all[:1]},
		"an employer with two tiers": {func(m *Meeting) { m.Standing[2] = Stand(2, false, false, 0) },
			InputError{"Standing", 2, TwoTiers, 2, 1}, all[:1]},
	} {
		for _, mech := range c.mechs {
			m := sound()
			c.spoil(m)
			err := Check(mech, m)
			var got *InputError
			if !errors.As(err, &got) || *got != c.want {
				t.Errorf("%s, %s: got %v, want %v", name, mech.Name(), err, &c.want)
			}
		}
	}
}

func TestEverythingWrongIsSaidAtOnce(t *testing.T) {
	m := sound()
	m.Draw, m.Lot, m.Places[0] = nil, nil, -1
	err, ok := Check(Statutory2021(), m).(interface{ Unwrap() []error })
	if !ok || len(err.Unwrap()) != 3 {
		t.Fatalf("got %v, want three errors", err)
	}
}

func TestTooManyTiersAreRefused(t *testing.T) {
	var got *InputError
	if err := Check(Statutory{Tiers: 127}, sound()); !errors.As(err, &got) || got.Field != "Tiers" {
		t.Fatalf("got %v", err)
	}
}

func TestTooManyEmployersAreRefused(t *testing.T) {
	m := sound()
	m.Places = make([]int32, MaxEmployers+1)
	var got *InputError
	if err := Check(SerialDictatorship{}, m); !errors.As(err, &got) || got.Wrong != TooMany {
		t.Fatalf("got %v", err)
	}
}

// Verify finds each rule broken.
func TestVerifyNamesTheRule(t *testing.T) {
	two := rows([]int32{1, 1}, []int32{0, 1}, []int32{0, 1})
	held := rows([]int32{1, 1}, []int32{0, 1}, []int32{0, 1})
	held.Held = []bool{true, false}
	held.Standing = []uint16{Stand(3, false, false, 0), Stand(3, false, false, 0), Stand(1, false, false, 0), Stand(2, false, false, 0)}
	few := Statutory2021()
	few.Invitation = Invitation{Applicants: 1}
	wide := Statutory2021()
	wide.Invitation = Invitation{}
	capped := rows([]int32{1, 1}, []int32{0, 1}, []int32{0, 1})
	capped.Cap = []int32{1}
	graded := rows([]int32{1, 1}, []int32{0, 1}, []int32{1, 0})
	graded.Grade = []uint8{1, 0, 1, 0} // each is first with the other's first
	dear := rows([]int32{1, 1}, []int32{0, 1}, []int32{0, 1})
	dear.Cost = []int32{1, 9, 9, 1}
	for _, c := range []struct {
		want Rule
		mech Mechanism
		m    *Meeting
		dst  []int32
	}{
		{RuleLength, SerialDictatorship{}, two, []int32{0}},
		{RulePair, SerialDictatorship{}, rows([]int32{1, 1}, []int32{0}), []int32{1}},
		{RuleCapacity, MaximumCardinality{}, two, []int32{0, 0}},
		{RuleRegion, SerialDictatorship{Regional: true}, capped, []int32{0, 1}},
		{RuleHold, wide, held, []int32{0, 1}},
		{RuleInvited, few, two, []int32{1, None}},
		{RuleTier, wide, held, []int32{None, 1}},
		{RuleOrder, wide, two, []int32{1, 0}},
		{RuleOrder, SerialDictatorship{}, two, []int32{1, 0}},
		{RuleOrder, ImmediateAcceptance{}, two, []int32{None, 0}},
		{RuleBlocking, DeferredAcceptance{}, two, []int32{1, 0}},
		{RuleBlocking, DeferredAcceptance{}, two, []int32{None, 0}},
		{RuleTrade, TopTradingCycles{}, graded, []int32{1, 0}},
		{RuleTrade, TopTradingCycles{}, two, []int32{None, 0}},
		{RuleOwn, TopTradingCycles{}, two, []int32{1, 0}},
		{RuleMost, MaximumCardinality{}, two, []int32{0, None}},
		{RuleMost, MinimumCost{}, two, []int32{None, None}},
		{RuleLeast, MinimumCost{}, dear, []int32{1, 0}},
	} {
		var got *Fault
		if err := c.mech.Verify(c.dst, c.m); !errors.As(err, &got) || got.Rule != c.want {
			t.Errorf("%s %v: got %v, want rule %s", c.mech.Name(), c.dst, err, c.want)
		}
	}
}

// A wrong outcome never passes: what differs from the plain reference of a mechanism
// with one outcome only is refused, whatever was changed.
func TestVerifyRefusesChangedOutcomes(t *testing.T) {
	for _, mech := range mechanisms() {
		switch mech.(type) {
		case Statutory, SerialDictatorship, ImmediateAcceptance:
		default:
			continue
		}
		for seed := range uint64(300) {
			r := rand.New(rand.NewPCG(seed, 6))
			m := prepared(r, mech, market(r, 1+r.IntN(12), 1+r.IntN(6)))
			want := solve(mech, m)
			dst := slices.Clone(want)
			i, j := r.IntN(len(dst)), r.IntN(len(dst))
			dst[i], dst[j] = dst[j], None
			if !slices.Equal(dst, want) && mech.Verify(dst, m) == nil {
				t.Fatalf("%s, seed %d: %v passes, solved %v", mech.Name(), seed, dst, want)
			}
		}
	}
}
