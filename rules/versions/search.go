package versions

import "alih/rules"

// Difference is one thing that two versions say differently in a situation.
type Difference struct {
	Kind, Code string
	Old, New   Result
}

// Situation is facts on which two versions differ, no fact too many, and all that
// they then say differently.
type Situation struct {
	Case        *rules.Case
	Differences []Difference
}

// Search draws n cases, asks both versions about each as though it governed the
// whole case, and returns one situation for each sort of difference that it finds,
// in the order in which it finds them.
func Search(old, new *rules.Program, asOf rules.Day, seed uint64, n int) []Situation {
	s := &search{
		old: old, new: new, asOf: asOf, seed: seed, pairs: pairs(old, new),
		a: rules.NewReader(old), b: rules.NewReader(new), numbers: lawNumbers(new),
	}
	s.seen = make([][]string, len(s.pairs))
	for i := range n {
		s.try(s.draw(uint64(i)))
	}
	return s.found
}

type search struct {
	old, new *rules.Program
	asOf     rules.Day
	seed     uint64
	pairs    []pair
	a, b     *rules.Reader
	numbers  []int64
	seen     [][]string // per pair: the sorts of difference that have a situation
	found    []Situation
}

func lawNumbers(p *rules.Program) []int64 {
	var list []int64
	for _, k := range p.Constants {
		if k.Param != "" {
			list = append(list, k.Value)
		}
	}
	return list
}

// read asks both versions. A case that contradicts itself is no situation.
func (s *search) read(c *rules.Case) bool {
	s.a.Read(c)
	s.b.Read(c)
	return contradiction(s.a) < 0 && contradiction(s.b) < 0
}

// contradiction returns a check that the case fails, or -1.
func contradiction(r *rules.Reader) int {
	items := r.Program().Items
	for i := range items {
		if items[i].IsCheck() && r.At(items[i].When).State == rules.Met {
			return i
		}
	}
	return -1
}

// try looks for sorts of difference that were not seen yet.
func (s *search) try(c *rules.Case) {
	if !s.repair(c) {
		return
	}
	var fresh []int
	for i := range s.pairs {
		if w := s.way(i); w != "" && !has(s.seen[i], w) {
			fresh = append(fresh, i)
		}
	}
	for _, i := range fresh {
		s.read(c)
		w := s.way(i)
		if has(s.seen[i], w) {
			continue // a situation found for another pair shows it too
		}
		s.add(s.shrink(c, i))
	}
}

// repair takes facts out of a case until it does not contradict itself.
func (s *search) repair(c *rules.Case) bool {
	for range 8 {
		if s.read(c) {
			return true
		}
		r := s.a
		at := contradiction(r)
		if at < 0 {
			r = s.b
			at = contradiction(r)
		}
		facts := r.Program().Items[at].Facts
		if len(facts) == 0 {
			return false
		}
		c.Slots[facts[len(facts)-1]] = rules.Slot{}
	}
	return false
}

func (s *search) way(i int) string {
	x := &s.pairs[i]
	return way(x.kind, ask(s.a, x.kind, x.old), ask(s.b, x.kind, x.new))
}

// shrink takes away every fact without which the versions still differ in the same
// way, until none is left that could go.
func (s *search) shrink(c *rules.Case, pair int) *rules.Case {
	x := &s.pairs[pair]
	s.read(c)
	a, b := ask(s.a, x.kind, x.old), ask(s.b, x.kind, x.new)
	n := rules.NewCase(c.AsOf, len(c.Slots))
	copy(n.Slots, c.Slots)
	for again := true; again; {
		again = false
		for i := len(n.Slots) - 1; i >= 0; i-- {
			if n.Slots[i].Given == rules.Missing {
				continue
			}
			old := n.Slots[i]
			n.Slots[i] = rules.Slot{}
			if s.read(n) && ask(s.a, x.kind, x.old) == a && ask(s.b, x.kind, x.new) == b {
				again = true
				continue
			}
			n.Slots[i] = old
		}
	}
	return n
}

// add keeps a situation with everything in which the versions then differ.
func (s *search) add(c *rules.Case) {
	s.read(c)
	x := Situation{Case: c}
	for i, p := range s.pairs {
		if w := s.way(i); w != "" {
			s.seen[i] = append(s.seen[i], w)
			x.Differences = append(x.Differences, Difference{p.kind, p.code, ask(s.a, p.kind, p.old), ask(s.b, p.kind, p.new)})
		}
	}
	s.found = append(s.found, x)
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
