package versions

import (
	"slices"

	"alih/rules"
)

// Some differences need so many facts to fit that no drawn case shows them: a head
// count that is over the old share and under the new one, in the one category for
// which the share exists, on a route that is open otherwise. But some drawn case has
// a provision that the two versions judge differently. climb starts from such a
// case and redraws a few facts at a time, keeping what brings it nearer: more of
// the provisions on which the thing rests fulfilled, those judged differently above
// all.

// start is a provision that differs, with drawn cases in which it is judged
// differently.
type start struct {
	base
	cases []*rules.Case
}

// base is a provision by its index in both versions, -1 where one has none.
type base struct{ old, new int32 }

// begin lists the provisions that differ.
func (s *search) begin() {
	for _, e := range s.entries {
		if b := (base{provisionNamed(s.old, e.Code), provisionNamed(s.new, e.Code)}); e.Kind == "provision" {
			s.starts = append(s.starts, start{base: b})
		}
	}
}

// keep keeps a case that was tried, where a provision differs in it.
func (s *search) keep(c *rules.Case) {
	const most = 10
	read := false
	for i := range s.starts {
		x := &s.starts[i]
		if len(x.cases) == most {
			continue
		}
		if !read && !s.read(c) {
			return
		}
		read = true
		if differ(provision(s.a, x.old), provision(s.b, x.new)) {
			x.cases = append(x.cases, c)
		}
	}
}

func differ(a, b rules.State) bool { return a != b && a != rules.Unknown && b != rules.Unknown }

// climbs is how often a thing is tried anew.
const climbs = 4

// climb looks for a situation of one pair.
func (s *search) climb(i, steps int) {
	rests := s.foundation(i)
	for k, c := range s.highest(rests) {
		s.read(c)
		best, key := s.height(rests), mix(uint64(i)<<8|uint64(k))|1<<63 // no key of a drawn case
		for n := range uint64(steps / climbs) {
			next := s.redraw(c, diceFor(s.seed, key, n), mix(key+n))
			if !s.read(next) {
				continue
			}
			if s.way(i) != "" {
				s.try(next)
				return
			}
			if h := s.height(rests); h >= best {
				best, c = h, next
			}
		}
	}
}

// highest returns the cases nearest to a situation, the nearest first.
func (s *search) highest(rests []base) []*rules.Case {
	var best []*rules.Case
	var heights []int
	for _, x := range s.starts {
		if !slices.Contains(rests, x.base) {
			continue
		}
		for _, c := range x.cases {
			s.read(c)
			h := s.height(rests)
			at := len(best)
			for at > 0 && heights[at-1] < h {
				at--
			}
			best, heights = slices.Insert(best, at, c), slices.Insert(heights, at, h)
		}
	}
	return best[:min(climbs, len(best))]
}

// foundation lists the provisions on which a pair rests, in either version.
func (s *search) foundation(i int) []base {
	x := &s.pairs[i]
	old, new := under(s.old, x, x.old), under(s.new, x, x.new)
	var list []base
	for a := range s.new.Provisions {
		b := provisionNamed(s.old, s.new.Provisions[a].Code)
		if new[a] || b >= 0 && old[b] {
			list = append(list, base{b, int32(a)})
		}
	}
	return list
}

func provisionNamed(p *rules.Program, code string) int32 {
	for i := range p.Provisions {
		if p.Provisions[i].Code == code {
			return int32(i)
		}
	}
	return -1
}

// under marks the provisions on which one thing of a version rests.
func under(p *rules.Program, x *pair, at int32) []bool {
	marks, list := make([]bool, len(p.Code)), make([]bool, len(p.Provisions))
	for _, n := range nodes(p, x, at) {
		p.Mark(marks, n)
	}
	for i := range p.Provisions {
		list[i] = marks[p.Provisions[i].Cond]
	}
	return list
}

func nodes(p *rules.Program, x *pair, at int32) []int32 {
	switch {
	case at < 0 || x.kind == Outcome:
		return nil
	case x.kind == Route:
		return []int32{p.Routes[at].Open}
	case x.kind == Due:
		return p.Dues[at].Nodes()
	}
	var list []int32
	for i := range p.Items {
		if e := &p.Items[i]; e.Code == x.code && !e.IsCheck() {
			list = append(list, e.Nodes()...)
		}
	}
	return list
}

// height tells how near a case is that was read.
func (s *search) height(rests []base) int {
	h := 0
	for _, b := range rests {
		old, new := provision(s.a, b.old), provision(s.b, b.new)
		h += fulfilled(old) + fulfilled(new)
		if differ(old, new) {
			h += 4
		}
	}
	return h
}

func provision(r *rules.Reader, at int32) rules.State {
	if at < 0 {
		return rules.Unmet
	}
	return r.At(r.Program().Provisions[at].Cond).State
}

func fulfilled(s rules.State) int {
	if s == rules.Met || s == rules.Open {
		return 1
	}
	return 0
}

// redraw copies a case with one to three facts drawn anew.
func (s *search) redraw(c *rules.Case, d *dice, key uint64) *rules.Case {
	n := rules.NewCase(c.AsOf, len(c.Slots))
	copy(n.Slots, c.Slots)
	for range 1 + d.below(3) {
		at := d.below(int64(len(n.Slots)))
		n.Slots[at] = s.slot(s.new.Facts[at], diceFor(s.seed, key, uint64(at)), s.scale(key))
	}
	return n
}
