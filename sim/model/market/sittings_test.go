package market

import (
	"slices"
	"testing"

	"alih/sim"
	"alih/sim/model/modeltest"
)

func sat(t *testing.T, change map[string]float64, sittings int) []int64 {
	t.Helper()
	all := map[string]float64{"meeting.sittings": float64(sittings)}
	for k, v := range change {
		all[k] = v
	}
	m := build(t, inForce, crowded(all))
	c := make([]int64, len(m.layout.Counters))
	m.Runner().Run(sim.NewStream(1, 3), c) // watched, so that the shadow sits too
	modeltest.Sums(t, m, c)
	return c
}

// One category after the other: more sittings with fewer people, the same arrivals, other
// matches; and every place is given once.
func TestSittings(t *testing.T) {
	all, turn := sat(t, nil, together), sat(t, nil, byCategory)
	if turn[cMeetings] < 3*all[cMeetings] || turn[cArrived] != all[cArrived] || turn[cHindsight] == 0 {
		t.Errorf("%d sittings instead of %d meetings, %d arrived instead of %d, hindsight %d", turn[cMeetings], all[cMeetings], turn[cArrived], all[cArrived], turn[cHindsight])
	}
	if slices.Equal(turn, all) || turn[cFilled] > turn[cOffered] || turn[cMatchedW] == 0 {
		t.Errorf("%d matched instead of %d, %d of %d places", turn[cMatchedW], all[cMatchedW], turn[cFilled], turn[cOffered])
	}
}

// Where there is one category and all are invited, one sitting is the meeting.
func TestOneSittingIsTheMeeting(t *testing.T) {
	one := map[string]float64{"meeting.invitation": 0, "readings.holdRelease": 0}
	for _, w := range workNames[1:] {
		one["workers.work."+w], one["employers.work."+w] = 0, 0
	}
	one["workers.work."+workNames[0]], one["employers.work."+workNames[0]] = 1, 1
	all, turn := sat(t, one, together), sat(t, one, byCategory)
	for i := range all {
		if all[i] != turn[i] {
			t.Fatalf("counter %d: %d together, %d in turn", i, all[i], turn[i])
		}
	}
}

// In a sitting the applicants stand in the order of Article 7 for its category: its own
// before the others, who may take nobody of it not at all.
func TestOrderOfASitting(t *testing.T) {
	m := build(t, inForce, crowded(nil))
	r := &runner{m: m, r: m.after}
	order := func(category, work, basis int, good, room bool) int {
		return r.orderFor(category, employerClass(work, basis, good, room, false))
	}
	for _, c := range []struct {
		what string
		got  int
		want int
	}{
		{"a permit for the same work", order(manufacturing, manufacturing, byPermit, true, true), 1},
		{"a permit for construction", order(manufacturing, 1, byPermit, true, true), 3},
		{"nothing good and no room", order(manufacturing, manufacturing, byPermit, false, false), notAnApplicant},
	} {
		if c.got != c.want {
			t.Errorf("%s: order %d, want %d", c.what, c.got, c.want)
		}
	}
}
