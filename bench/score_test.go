package bench_test

import (
	"alih/rules"
	"alih/rules/calc"
)

// score is the order in which a form of Publicodes asks, over our rules: each missing
// variable weighs as much as there are ways by which it is referenced from what is still
// to be worked out, and the heaviest is asked first.
//
// As the engine of publicodes 1.10.3 has it (packages/core/source/evaluationUtils.ts:
// bonus, mergeMissing, mergeAllMissing; rule.ts; mecanisms/variations and operation): a
// question without an answer weighs 1; a rule, an operation, a condition of several parts
// weighs of each variable the sum of its parts; a part that is decided weighs nothing, nor
// do the others once it decides the whole; a condition under which something applies
// (applicable si) weighs one more of each variable than it would elsewhere, and is added to
// what applies. A form sorts the sum over its goals from the heaviest down; here the goals
// are the routes.
type score struct {
	p      *rules.Program
	r      *rules.Reader
	c      *rules.Case
	guards map[int32]int32 // of a provision's node, the condition under which it applies
	memo   [][]int64
}

func newScore(c *compiled) *score {
	s := &score{p: c.all[0], r: rules.NewReader(c.all[0]), guards: map[int32]int32{}}
	for _, p := range c.all {
		for i := range p.Provisions {
			if e := &p.Provisions[i]; e.Guard >= 0 {
				s.guards[e.Cond] = e.Guard
			}
		}
	}
	return s
}

// weights are those of all facts, by the routes of an answer.
func (s *score) weights(c *compiled, x *rules.Case, a *calc.Answer) []int64 {
	s.r.Read(x)
	s.c, s.memo = x, make([][]int64, len(s.p.Code))
	sum := make([]int64, len(s.p.Facts))
	for i := range a.Routes {
		for _, p := range c.all {
			if p.Version == a.Routes[i].Version {
				merge(sum, s.node(opening(p, a.Routes[i].Code)), 0)
			}
		}
	}
	return sum
}

// opening is what a route asks; -1 where the version has no such route.
func opening(p *rules.Program, code string) int32 {
	for i := range p.Routes {
		if p.Routes[i].Code == code {
			return p.Routes[i].Open
		}
	}
	return -1
}

// merge adds what a part weighs, with one more for each variable of a condition under
// which something applies.
func merge(sum, part []int64, bonus int64) {
	for f, w := range part {
		if w > 0 {
			sum[f] += w + bonus
		}
	}
}

func (s *score) node(n int32) []int64 {
	if n < 0 {
		return nil
	}
	if v := s.r.At(n); v.State.Decided() && (v.State == rules.Unmet || v.Lo == v.Hi) {
		return nil
	}
	if s.memo[n] == nil {
		s.memo[n] = make([]int64, len(s.p.Facts))
		s.sum(n, s.memo[n])
	}
	return s.memo[n]
}

func (s *score) sum(n int32, sum []int64) {
	in := &s.p.Code[n]
	if f := in.Fact; f >= 0 && !s.p.AsksClosures(n) && s.c.Slots[f].Given == rules.Missing {
		if only := s.p.FactNodes[f]; only < 0 || s.r.At(only).State != rules.Unmet {
			sum[f]++
			merge(sum, s.node(only), 1)
		}
	}
	s.r.EachLive(in, func(a int32) { merge(sum, s.node(a), 0) })
	if g, ok := s.guards[n]; ok {
		// The condition stands among the parts: one more for each of its variables.
		for f, w := range s.node(g) {
			if w > 0 {
				sum[f]++
			}
		}
	}
}

// first is the heaviest of the facts that may be asked, the first in the catalogue of
// those that weigh the same; -1 where none of them weighs anything.
func first(weights []int64, may func(fact int) bool) int {
	best := -1
	for f, w := range weights {
		if w > 0 && may(f) && (best < 0 || w > weights[best]) {
			best = f
		}
	}
	return best
}
