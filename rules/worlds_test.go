package rules

import (
	"math/rand/v2"
	"testing"
)

// Whatever the missing facts turn out to be, reader one then gives a state that
// the worlds foresaw; and a fact that the worlds say cannot matter does not.
func TestWorldsForeseeEveryCompletion(t *testing.T) {
	tried := 0
	for seed := range 4 * seeds() {
		p := randomProgram(seed)
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 3))}
		c := m.randomCase(p.Facts)
		if seed%4 == 1 {
			p = tiedProgram(seed, c)
		}
		r := NewReader(p)
		c.Set(0, int64(m.IntN(2))) // who asks is always the first question
		for i := range c.Slots {
			if seed%2 == 0 && c.Slots[i].Given == DontKnow {
				c.Slots[i].Given = Missing
			}
		}
		r.Read(c)
		for _, target := range m.conds2(p) {
			if r.At(target).State != Unknown || restsOnStated(p, target) {
				continue
			}
			r.Read(c)
			ws := r.Worlds(target)
			if !ws.Exact {
				continue
			}
			tried++
			for range 40 {
				full := complete(m, p, c)
				probe := NewReader(p)
				probe.Read(full)
				// A range that stays a range (past the calendar, a month without a
				// figure) is undecided in no world of ours.
				if got := probe.At(target).State; got != Unknown && !ws.Can[got] {
					t.Fatalf("program %d op %d: a completion gives %s, which no world of %d has", seed, target, States[got], ws.Nodes)
				}
				if !ws.Can[Unknown] || !anyDontKnow(c) {
					idle(t, m, p, c, full, ws, target, seed)
				}
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d conditions had exact worlds", tried)
	}
}

// restsOnStated: what a case states is looked at as it is, in every world.
func restsOnStated(p *Program, target int32) bool {
	marks := make([]bool, len(p.Code))
	p.Mark(marks, target)
	for i, m := range marks {
		if m && p.Code[i].Op == opStated {
			return true
		}
	}
	return false
}

// anyDontKnow: a case that stays Unknown for another reason says nothing of labels.
func anyDontKnow(c *Case) bool {
	for _, s := range c.Slots {
		if s.Given == DontKnow {
			return true
		}
	}
	return false
}

// idle changes one missing fact that does not matter.
func idle(t *testing.T, m *maker, p *Program, c, full *Case, ws WorldSet, target int32, seed uint64) {
	t.Helper()
	r := NewReader(p)
	r.Read(full)
	before := r.At(target).State
	other := complete(m, p, &Case{full.AsOf, make([]Slot, len(p.Facts))})
	for f := range p.Facts {
		if !missing(p, c, f) {
			continue
		}
		matters := false
		for _, g := range ws.Facts {
			matters = matters || int(g) == f
		}
		if matters {
			continue
		}
		kept := full.Slots[f]
		full.Slots[f] = other.Slots[f]
		r.Read(full)
		if got := r.At(target).State; got != before && got != Unknown && before != Unknown {
			t.Fatalf("program %d op %d: %s cannot matter, yet changes %s to %s", seed, target, p.Facts[f].Name, States[before], States[got])
		}
		full.Slots[f] = kept
	}
}

// missing: what this asker can still answer. A reading is for sources to settle,
// and what only others know stays Open.
func missing(p *Program, c *Case, f int) bool {
	for i := range p.Code {
		if in := &p.Code[i]; in.Fact == int32(f) && p.AsksClosures(int32(i)) {
			return false // closures that nobody states are none, by definition
		}
	}
	return c.Slots[f].Given <= DontKnow && p.Facts[f].Kind != KindReading && p.Facts[f].Knows(c.asker())
}

func (m *maker) conds2(p *Program) []int32 {
	var list []int32
	for i := range p.Code {
		if p.Code[i].Op < opConst {
			list = append(list, int32(i))
		}
	}
	return list[len(list)-12:]
}

// complete fills in every missing fact that is not known to stay unknown.
func complete(m *maker, p *Program, c *Case) *Case {
	full := NewCase(c.AsOf, len(p.Facts))
	copy(full.Slots, c.Slots)
	for i := range full.Slots {
		for c.Slots[i].Given == Missing && missing(p, full, i) {
			full.Slots[i] = m.randomCase(p.Facts).Slots[i]
			s := &full.Slots[i]
			if p.Facts[i].Kind == KindAct && s.Given == Stated && s.Lo > int64(c.AsOf) {
				s.Lo, s.Hi = int64(c.AsOf), int64(c.AsOf) // a plan is not a completion: see OnTime
			}
			if s.Given == Pending {
				s.Given = Missing
			}
		}
	}
	return full
}

func BenchmarkWorlds(b *testing.B) {
	p := randomProgram(3)
	m := &maker{Rand: rand.New(rand.NewPCG(3, 3))}
	c := m.randomCase(p.Facts)
	r := NewReader(p)
	r.Read(c)
	for b.Loop() {
		r.Worlds(int32(len(p.Code) - 1))
	}
}
