package calc

import "alih/rules"

// Changes looks for the smallest change that leads to a better outcome: one fact,
// then two, over the facts that somebody can still change. Each is tried with
// reader two on the case itself, so what it reports has a witness. A fact that
// cannot change is left alone.
func (b *Books) Changes(c *rules.Case) []Change {
	base := b.on(c.AsOf)
	if base < 0 || c.Slots[0].Given == rules.Missing {
		return nil
	}
	s := newSearch(b, base, c)
	if s.best <= outcomeOf(rules.Met) {
		return nil
	}
	if found := s.try(1); found != nil {
		return found
	}
	return s.try(2)
}

// option is one way in which one fact could be otherwise.
type option struct {
	fact int
	slot rules.Slot
}

type search struct {
	p       *rules.Program
	c       *rules.Case
	r       *rules.Reader
	best    int // outcome now
	options []option
	screen  *rules.Screen
	batch   *rules.Batch
	probe   *rules.Case
}

// maxPairs bounds the second round; beyond it single changes are all that is
// looked for.
const maxPairs = 40_000

func newSearch(b *Books, version int, c *rules.Case) *search {
	s := &search{p: b.programs[version], c: c, r: b.readers[version], best: len(outcomes) - 1}
	s.r.Read(c)
	var targets []int32
	for _, x := range s.p.Routes {
		s.best = min(s.best, outcomeOf(s.r.At(x.Open).State))
		targets = append(targets, x.Open)
	}
	for f := range s.p.Facts {
		s.choose(f)
	}
	s.screen = rules.NewScreen(s.p, targets...)
	s.probe = rules.NewCase(c.AsOf, len(s.p.Facts))
	copy(s.probe.Slots, c.Slots)
	return s
}

// choose lists the other values of a fact that can change: of a choice its other
// options, of an act that it is done on the day asked about, of a number or day the
// values at which a comparison turns.
func (s *search) choose(fact int) {
	f, now := s.p.Facts[fact], s.c.Slots[fact]
	if f.Changes == 0 || now.Given == rules.Missing || s.r.At(s.p.FactNodes[fact]).State == rules.Unmet {
		return
	}
	add := func(v int64) {
		if now.Given != rules.Stated || now.Lo != v {
			s.options = append(s.options, option{fact, stated(v, v)})
		}
	}
	switch f.Kind {
	case rules.KindYesNo, rules.KindDecision:
		add(0)
		add(1)
	case rules.KindChoice:
		for v := range f.Options {
			add(int64(v))
		}
	case rules.KindAct:
		if now.Given == rules.NotDone {
			add(int64(s.c.AsOf))
		}
	case rules.KindWhole, rules.KindRatio, rules.KindMoney, rules.KindDay:
		for _, v := range s.r.CutPoints(int32(fact)) {
			if f.Kind == rules.KindDay || v >= f.Min && v <= f.Max {
				add(v)
			}
		}
	}
}

// try screens all changes of n facts together.
func (s *search) try(n int) []Change {
	sets := s.sets(n)
	if len(sets) == 0 {
		return nil
	}
	s.batch = rules.NewBatch(s.p, len(sets))
	for i, set := range sets {
		for _, o := range set {
			s.probe.Slots[o.fact] = o.slot
		}
		s.batch.Put(i, s.probe)
		for _, o := range set {
			s.probe.Slots[o.fact] = s.c.Slots[o.fact]
		}
	}
	var found []Change
	for k := range s.batch.Blocks() {
		s.screen.Run(s.batch, k)
		s.screen.Labels()
		for l := 0; l < rules.Lanes && k*rules.Lanes+l < len(sets); l++ {
			if o := s.outcome(l); o < s.best {
				found = append(found, s.change(sets[k*rules.Lanes+l], o))
			}
		}
	}
	return found
}

func (s *search) sets(n int) [][]option {
	var sets [][]option
	for i, a := range s.options {
		if n == 1 {
			sets = append(sets, []option{a})
			continue
		}
		for _, b := range s.options[i+1:] {
			if a.fact != b.fact {
				sets = append(sets, []option{a, b})
			}
		}
		if len(sets) > maxPairs {
			return nil
		}
	}
	return sets
}

func (s *search) outcome(lane int) int {
	best := len(outcomes) - 1
	for _, x := range s.p.Routes {
		best = min(best, outcomeOf(s.screen.State(x.Open, lane)))
	}
	return best
}

func (s *search) change(set []option, outcome int) Change {
	c := Change{Outcome: outcomes[outcome]}
	var who rules.Parties
	for _, o := range set {
		f := s.p.Facts[o.fact]
		c.Facts = append(c.Facts, Found{f.Name, show(f, &o.slot)})
		who |= f.Changes
		if at := s.p.FactDues[o.fact]; at >= 0 {
			if d := exact(s.r.At(s.p.Dues[at].Safe)); d.Known && (!c.Until.Known || d.Day < c.Until.Day) {
				c.Until = d
			}
		}
	}
	c.Who = parties(s.p, who)
	return c
}
