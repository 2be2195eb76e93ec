package match

import "strconv"

// Rule names what an outcome lacks.
type Rule string

// What an outcome can lack.
const (
	RuleLength   Rule = "length"   // as many outcomes as workers
	RulePair     Rule = "pair"     // a place only where the row names the employer
	RuleCapacity Rule = "capacity" // no place is used twice
	RuleRegion   Rule = "region"   // no region takes more than its cap
	RuleHold     Rule = "hold"     // who is on hold meets the upper tiers only
	RuleInvited  Rule = "invited"  // only invited applicants take part
	RuleTier     Rule = "tier"     // no lower tier is served while a willing higher one waits
	RuleOrder    Rule = "order"    // the worker would rather, and nobody there goes before her
	RuleBlocking Rule = "blocking" // worker and employer would both rather
	RuleTrade    Rule = "trade"    // workers could gain by exchange, or by a place left
	RuleOwn      Rule = "own"      // who ranks within the places gets that or better
	RuleMost     Rule = "most"     // as many as possible are placed
	RuleLeast    Rule = "least"    // nothing as large costs less
)

// A Fault is a rule that an outcome breaks, and where.
type Fault struct {
	Rule     Rule
	Worker   int32 // None if it is nobody's in particular
	Employer int32
}

func (f *Fault) Error() string {
	return "match: outcome breaks rule " + string(f.Rule) + ": worker " +
		strconv.Itoa(int(f.Worker)) + ", employer " + strconv.Itoa(int(f.Employer))
}

// outcome is an outcome laid out for verification.
type outcome struct {
	m       *Meeting
	dst     []int32
	pair    []int32   // of each worker, the first of her row that is her place; None
	holders [][]int32 // of each employer
	regions []int64   // how many each region has
}

// lay lays an outcome out, once it is seen to be feasible.
func lay(dst []int32, m *Meeting, caps bool) (*outcome, error) {
	if len(dst) != m.Workers() {
		return nil, &Fault{RuleLength, None, None}
	}
	o := &outcome{m: m, dst: dst, pair: make([]int32, len(dst)), holders: make([][]int32, len(m.Places)),
		regions: make([]int64, len(m.Cap))}
	for w, e := range dst {
		o.pair[w] = None
		if e == None {
			continue
		}
		if o.pair[w] = m.pairOf(int32(w), e); o.pair[w] == None {
			return nil, &Fault{RulePair, int32(w), e}
		}
		o.holders[e] = append(o.holders[e], int32(w))
		if len(o.holders[e]) > int(m.Places[e]) {
			return nil, &Fault{RuleCapacity, int32(w), e}
		}
		if caps {
			r := m.Region[e]
			if o.regions[r]++; o.regions[r] > int64(m.Cap[r]) {
				return nil, &Fault{RuleRegion, int32(w), e}
			}
		}
	}
	return o, nil
}

// pairOf is the first pair of w's row that names e, or None.
func (m *Meeting) pairOf(w, e int32) int32 {
	from, till := m.row(w)
	for i := from; i < till; i++ {
		if m.To[i] == e {
			return i
		}
	}
	return None
}

// isFull reports whether e has no place left.
func (o *outcome) isFull(e int32) bool { return len(o.holders[e]) == int(o.m.Places[e]) }

// better calls f with every pair that worker w would rather have than her place.
func (o *outcome) better(w int32, f func(i, e int32) error) error {
	from, till := o.m.row(w)
	if o.pair[w] != None {
		till = o.pair[w]
	}
	for i := from; i < till; i++ {
		if err := f(i, o.m.To[i]); err != nil {
			return err
		}
	}
	return nil
}

// envies calls f with every pair that any worker would rather have than her place.
func (o *outcome) envies(f func(w, i, e int32) error) error {
	for w := range int32(len(o.dst)) {
		err := o.better(w, func(i, e int32) error { return f(w, i, e) })
		if err != nil {
			return err
		}
	}
	return nil
}

// first reports whether worker v goes before w: by class if there are any and they
// count, by draw, by index.
func (m *Meeting) goesBefore(v, w int32, classes bool) bool {
	if classes && m.Class != nil && m.Class[v] != m.Class[w] {
		return m.Class[v] < m.Class[w]
	}
	return less(m.Draw, v, w)
}
