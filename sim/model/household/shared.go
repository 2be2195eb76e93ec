package household

import "alih/sim"

// shared is what the households of a replication have under the baseline. Its own runner
// finds it, and those of the other policies read it.
type shared struct {
	s   sim.Stream
	had []had // by household, as far as they are followed
}

// Share has policies of one baseline read what its runner finds.
func (r *run) Share(with sim.Runner) bool {
	other, ok := with.(*run)
	if !ok || r.m.baseline == nil || r.m.baseline != other.m {
		return false
	}
	if other.shared == nil {
		other.shared = &shared{}
	}
	r.shared = other.shared
	return true
}

// begin forgets what another replication had.
func (r *run) begin() {
	if r.shared != nil && (r.m.baseline == nil || r.shared.s != r.s) {
		r.shared.s, r.shared.had = r.s, r.shared.had[:0]
	}
}

// before is what a household has under the baseline; own is what it has under the policy.
func (r *run) before(id uint32, own had) had {
	switch m := r.m; {
	case m.base == m.own:
		if m.baseline == nil && r.shared != nil {
			r.shared.had = append(r.shared.had, own)
		}
		return own
	case r.shared != nil && int(id) < len(r.shared.had):
		return r.shared.had[id]
	}
	return r.underBaseline(id)
}
