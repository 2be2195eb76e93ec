package shock

import (
	"testing"

	"alih/sim"
	"alih/sim/match"
)

// verified is a mechanism whose every meeting is checked and whose outcome is verified.
type verified struct {
	match.Mechanism
	t *testing.T
	n *int
}

func (v verified) Solve(dst []int32, m *match.Meeting, s *match.Scratch) {
	if err := match.Check(v.Mechanism, m); err != nil {
		v.t.Fatal(err)
	}
	v.Mechanism.Solve(dst, m, s)
	if err := v.Verify(dst, m); err != nil {
		v.t.Fatal(err)
	}
	*v.n++
}

// TestMeetings: every meeting of a replication is sound, and each mechanism keeps what it
// promises.
func TestMeetings(t *testing.T) {
	for i := range mechanisms {
		m, n := build(t, second, map[string]float64{"help.mechanism": float64(i)}), 0
		m.mechanism = verified{m.mechanism, t, &n}
		m.Runner().Run(sim.NewStream(1, 0), make([]int64, len(m.layout.Counters)))
		if n != weeks {
			t.Errorf("%s: %d meetings", mechanisms[i].Name(), n)
		}
	}
}
