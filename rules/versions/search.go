package versions

import (
	"slices"

	"alih/rules"
)

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
// whole case, and returns a short situation for each sort of difference that it
// finds: outcomes first, then days, then the rest.
func Search(old, new *rules.Program, asOf rules.Day, seed uint64, n int) []Situation {
	s := &search{
		old: old, new: new, asOf: asOf, seed: seed, pairs: pairs(old, new),
		a: rules.NewReader(old), b: rules.NewReader(new), numbers: lawNumbers(new), entries: Entries(old, new),
	}
	s.begin()
	for i := range n {
		c := s.draw(uint64(i))
		s.try(c)
		s.keep(c)
	}
	for i := range s.pairs {
		if s.pairs[i].kind != Outcome && s.none(i) && s.changed(i) {
			s.climb(i, n/8)
		}
	}
	return s.situations()
}

// none tells whether no situation of a pair was found.
func (s *search) none(pair int) bool {
	return !slices.ContainsFunc(s.sorts, func(x sort) bool { return x.pair == pair })
}

// changed tells whether the versions hold a pair differently at all.
func (s *search) changed(pair int) bool {
	x := &s.pairs[pair]
	return slices.ContainsFunc(s.entries, func(e Entry) bool { return e.Kind == x.kind && e.Code == x.code })
}

type search struct {
	old, new *rules.Program
	asOf     rules.Day
	seed     uint64
	pairs    []pair
	a, b     *rules.Reader
	numbers  []int64
	entries  []Entry
	starts   []start
	sorts    []sort
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

// try looks for sorts of difference of which it has no good situation yet.
func (s *search) try(c *rules.Case) {
	if !s.repair(c) {
		return
	}
	var fresh []int
	for i := range s.pairs {
		if w := s.way(i); w != "" && s.tries(i, w) < enough {
			fresh = append(fresh, i)
		}
	}
	for _, i := range fresh {
		s.read(c)
		if w := s.way(i); s.tries(i, w) < enough {
			s.add(s.shrink(c, i), i, w)
		}
	}
}

// enough is how many situations are compared for the shortest of a sort.
const enough = 5

// sort is one sort of difference with the best situation so far.
type sort struct {
	pair  int
	way   string
	tries int
	size  int
	c     *rules.Case
}

func (s *search) sortOf(pair int, way string) *sort {
	for i := range s.sorts {
		if x := &s.sorts[i]; x.pair == pair && x.way == way {
			return x
		}
	}
	return nil
}

func (s *search) tries(pair int, way string) int {
	if x := s.sortOf(pair, way); x != nil {
		return x.tries
	}
	return 0
}

// add keeps a case for its sort where it is the shortest.
func (s *search) add(c *rules.Case, pair int, way string) {
	n := size(c)
	x := s.sortOf(pair, way)
	if x == nil {
		s.sorts = append(s.sorts, sort{pair: pair, way: way, size: n, c: c, tries: 1})
		return
	}
	x.tries++
	if n < x.size {
		x.size, x.c = n, c
	}
}

// size is how much there is to read in a case.
func size(c *rules.Case) int {
	n := 0
	for i := range c.Slots {
		if s := &c.Slots[i]; s.Given != rules.Missing {
			n += 2 + len(s.Months) + 2*len(s.Records)
		}
	}
	return n
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
	return way(x.kind, ask(s.a, x, x.old), ask(s.b, x, x.new))
}

// situations tells each case once, with everything in which the versions then
// differ, and leaves out a case whose every sort another one shows too.
func (s *search) situations() []Situation {
	var found []Situation
	slices.SortStableFunc(s.sorts, func(a, b sort) int { return a.pair - b.pair })
	shown := make([]bool, len(s.sorts))
	for i := range s.sorts {
		if shown[i] {
			continue
		}
		s.read(s.sorts[i].c)
		x := Situation{Case: s.sorts[i].c}
		for j := range s.pairs {
			p := &s.pairs[j]
			if w := s.way(j); w != "" {
				s.mark(shown, j, w)
				x.Differences = append(x.Differences, Difference{p.kind, p.code, ask(s.a, p, p.old), ask(s.b, p, p.new)})
			}
		}
		found = append(found, x)
	}
	return found
}

func (s *search) mark(shown []bool, pair int, way string) {
	for i := range s.sorts {
		if s.sorts[i].pair == pair && s.sorts[i].way == way {
			shown[i] = true
		}
	}
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
