package rules

import (
	"fmt"
	"testing"
)

// leaves gives a condition of each state, in their order.
func (p *paper) leaves() []Condition {
	return []Condition{p.no, p.yes, p.theirs, p.source.Is(0), p.ruling}
}

// leafCase makes them so: no is no, yes is yes, a fact of one's own is missing, a
// reading is not settled, an authority has not decided.
func (p *paper) leafCase(c *Case) {
	c.Set(0, 1) // who knows "theirs", so that it is merely missing
	c.Set(p.at(p.no), 0)
	c.Set(p.at(p.yes), 1)
	c.Slots[p.at(p.ruling)].Given = Pending
}

// strongest is the label of several undecided states: a missing fact, then a
// dispute, then what others decide.
func strongest(states ...State) State {
	for _, label := range []State{Unknown, Conflict, Open} {
		for _, s := range states {
			if s == label {
				return label
			}
		}
	}
	return Met
}

func TestConnectivesOverAllStates(t *testing.T) {
	p := newPaper()
	leaves := p.leaves()
	for a := range leaves {
		if got, want := p.judge(t, leaves[a], p.leafCase), State(a); got != want {
			t.Fatalf("leaf %d is %s, want %s", a, States[got], States[want])
		}
		if got, want := p.judge(t, Not(leaves[a]), p.leafCase), negation(State(a)); got != want {
			t.Errorf("not %s: got %s, want %s", States[a], States[got], States[want])
		}
		for b := range leaves {
			for c := range leaves {
				compareConnectives(t, p, [3]State{State(a), State(b), State(c)})
			}
		}
	}
}

func negation(s State) State {
	switch s {
	case Met:
		return Unmet
	case Unmet:
		return Met
	}
	return s
}

// compareConnectives counts by hand how many are met and how many still could be.
func compareConnectives(t *testing.T, p *paper, s [3]State) {
	t.Helper()
	leaves := p.leaves()
	conds := []Condition{leaves[s[0]], leaves[s[1]], leaves[s[2]]}
	met, could := 0, 0
	for _, x := range s {
		if x == Met {
			met++
		}
		if x != Unmet {
			could++
		}
	}
	atLeast := func(n int) State {
		switch {
		case met >= n:
			return Met
		case could < n:
			return Unmet
		}
		return strongest(s[:]...)
	}
	for name, x := range map[string]struct {
		cond Condition
		want State
	}{
		"all":        {All(conds...), atLeast(3)},
		"any":        {Any(conds...), atLeast(1)},
		"at least 2": {AtLeast(2, conds...), atLeast(2)},
		"at least 4": {AtLeast(4, conds...), Unmet},
		"at least 0": {AtLeast(0, conds...), Met},
	} {
		if got := p.judge(t, x.cond, p.leafCase); got != x.want {
			t.Errorf("%s of %s: got %s, want %s", name, fmt.Sprint(s), States[got], States[x.want])
		}
	}
}

func TestEmptyConnectives(t *testing.T) {
	p := newPaper()
	if got := p.judge(t, All(), nil); got != Met {
		t.Errorf("all of nothing is %s", States[got])
	}
	if got := p.judge(t, Any(), nil); got != Unmet {
		t.Errorf("any of nothing is %s", States[got])
	}
}

// A fact is missing for whoever can know it and Open for whoever cannot.
func TestWhoAsksDecidesWhatIsMissing(t *testing.T) {
	p := newPaper()
	for _, x := range []struct {
		name string
		set  func(*Case)
		want State
	}{
		{"by the other party", func(c *Case) { c.Set(0, 1) }, Unknown},
		{"by the party that cannot know", func(c *Case) { c.Set(0, 0) }, Open},
		{"by nobody in particular", func(c *Case) { c.Slots[0] = Slot{} }, Unknown},
		{"by the other party, who does not know", func(c *Case) {
			c.Set(0, 1)
			c.Slots[p.at(p.theirs)].Given = DontKnow
		}, Unknown},
	} {
		if got := p.judge(t, p.theirs, x.set); got != x.want {
			t.Errorf("asked %s it is %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

func TestUnsettledIsDecidedOutsideTheDispute(t *testing.T) {
	for _, x := range []struct {
		name            string
		lenient, strict bool
		reading         int64 // -1: not settled
		want            State
	}{
		{"strict text met", true, true, -1, Met},
		{"beyond the lenient text", false, false, -1, Unmet},
		{"between them, not settled", true, false, -1, Conflict},
		{"between them, the lenient reading", true, false, 0, Met},
		{"between them, the strict reading", true, false, 1, Unmet},
		{"strict text met, the strict reading", true, true, 1, Met},
		{"beyond the lenient text, the lenient reading", false, false, 0, Unmet},
	} {
		p := newPaper()
		got := p.judge(t, Unsettled(p.source, 0, p.yes, p.no), func(c *Case) {
			c.Set(p.at(p.yes), truthBit(x.lenient))
			c.Set(p.at(p.no), truthBit(x.strict))
			if x.reading >= 0 {
				c.Set(p.at(p.source), x.reading)
			}
		})
		if got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

func truthBit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// A provision that does not apply is no obstacle to those that cite it.
func TestAGuardThatIsUnmetIsNoObstacle(t *testing.T) {
	for _, x := range []struct {
		name        string
		guard, held int64 // 2: not known
		want        State
	}{
		{"applies and holds", 1, 1, Met},
		{"applies and does not hold", 1, 0, Unmet},
		{"does not apply", 0, 0, Met},
		{"holds, whether or not it applies", 2, 1, Met},
		{"may apply and does not hold", 2, 0, Unknown},
	} {
		p := newPaper()
		guarded, citing := NewProvision("P-1"), NewProvision("P-2")
		prog := p.holding(t, guarded.Says(onPaper("1"), p.yes).Where(p.no), citing.Says(onPaper("2"), All(guarded)))
		r := NewReader(prog)
		r.Read(p.asked(func(c *Case) {
			if x.guard < 2 {
				c.Set(p.at(p.no), x.guard)
			}
			c.Set(p.at(p.yes), x.held)
		}))
		if got := r.At(prog.Provisions[1].Cond).State; got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}
