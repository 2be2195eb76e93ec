package match

import (
	"cmp"
	"slices"
)

// Verify says what an outcome lacks: a pair that ranks higher before the worker than
// her place has to be closed by others of a higher tier there, or of the same tier
// and an earlier draw.
func (a Statutory) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, false)
	if err != nil {
		return err
	}
	invited := a.invited(m)
	for w := range int32(len(dst)) {
		if err := a.verify(o, invited, w); err != nil {
			return err
		}
	}
	return nil
}

func (a Statutory) verify(o *outcome, invited []bool, w int32) error {
	m, own := o.m, o.pair[w]
	if own != None && !a.lawful(m, w, own) {
		return &Fault{RuleHold, w, o.dst[w]}
	}
	if own != None && !invited[o.dst[w]] {
		return &Fault{RuleInvited, w, o.dst[w]}
	}
	from, till := m.row(w)
	for i := from; i < till; i++ {
		if invited[m.To[i]] && a.lawful(m, w, i) && (own == None || a.ranksBefore(m, i, own)) {
			if err := a.closed(o, w, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// lawful reports whether a hold leaves worker w the pair at i.
func (a Statutory) lawful(m *Meeting, w, i int32) bool {
	return m.Held == nil || !m.Held[w] || Tier(m.Standing[i]) <= a.Hold
}

// ranksBefore reports whether of two pairs of a row the statute puts i before j.
func (a Statutory) ranksBefore(m *Meeting, i, j int32) bool {
	if m.Standing[i] != m.Standing[j] {
		return m.Standing[i] < m.Standing[j]
	}
	return m.To[i] != m.To[j] && less(m.Lot, m.To[i], m.To[j])
}

// closed says why worker w could not have the pair at i, or a fault if she could.
func (a Statutory) closed(o *outcome, w, i int32) error {
	m, e := o.m, o.m.To[i]
	if !o.isFull(e) {
		return &Fault{RuleTier, w, e}
	}
	t := Tier(m.Standing[i])
	for _, v := range o.holders[e] {
		switch u := Tier(m.Standing[o.pair[v]]); {
		case u > t:
			return &Fault{RuleTier, w, e}
		case u == t && !m.goesBefore(v, w, false):
			return &Fault{RuleOrder, w, e}
		}
	}
	return nil
}

// invited is who is invited, by sorting outright.
func (a Statutory) invited(m *Meeting) []bool {
	yes := make([]bool, len(m.Places))
	var order []int32
	for e, p := range m.Places {
		yes[e] = a.Invitation == Invitation{}
		if p > 0 {
			order = append(order, int32(e))
		}
	}
	slices.SortFunc(order, func(e, f int32) int {
		if m.Register != nil && m.Register[e] != m.Register[f] {
			return cmp.Compare(m.Register[e], m.Register[f])
		}
		return cmp.Or(cmp.Compare(m.Lot[e], m.Lot[f]), cmp.Compare(e, f))
	})
	places := int64(0)
	for n, e := range order {
		if n >= int(a.Invitation.Applicants) && places*int64(a.Invitation.Den) >= int64(a.Invitation.Num)*int64(m.Workers()) {
			break
		}
		yes[e] = true
		places += int64(m.Places[e])
	}
	return yes
}
