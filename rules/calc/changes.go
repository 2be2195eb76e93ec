package calc

import "alih/rules"

// Changes looks for the smallest change that leads to a better outcome: one fact,
// then two, over the facts that somebody can still change. Each is tried on the
// case itself, so what it reports has a witness.
//
// A change can only help where it touches what is not met, so each step looks at
// the facts under the unmet part of the routes as the step before left it; that
// leaves out no pair, since whichever of the two is made last must turn something.
// Of these only the facts are tried that mend every part of a route in which it fails.
func (b *Books) Changes(c *rules.Case) []Change {
	base := b.on(c.AsOf)
	if base < 0 || c.Slots[0].Given == rules.Missing {
		return nil
	}
	s := &search{b: b, base: base, p: b.programs[base], r: b.reader, was: c, now: rules.NewCase(c.AsOf, len(c.Slots))}
	copy(s.now.Slots, c.Slots)
	s.r.Read(s.now)
	s.best = s.outcome()
	if s.best == 0 {
		return nil
	}
	s.changeable()
	s.m = rules.NewMender(s.r, s.best, s.can)
	first := s.unmet()
	s.step(s.mends(-1), nil)
	if s.found != nil {
		return s.found
	}
	for f := range s.p.Facts {
		if first.Has(f) {
			s.pairs(f, s.mends(f))
		}
	}
	return s.found
}

// option is one way in which one fact could be otherwise.
type option struct {
	fact int
	slot rules.Slot
}

type search struct {
	b     *Books
	base  int
	p     *rules.Program
	r     *rules.Reader
	m     *rules.Mender
	can   rules.FactSet // change
	was   *rules.Case
	now   *rules.Case // was, with the changes that are being tried
	best  int         // outcome of the case as it is
	found []Change
	made  [][]option // of each found change, the facts as they were set
}

// maxChanges bounds the list: more would not be read.
const maxChanges = 24

// changeable notes the facts that somebody can still change, and of which something
// was said. Who asks is given.
func (s *search) changeable() {
	for i, f := range s.p.Facts {
		if i > 0 && f.Changes != 0 && s.was.Slots[i].Given != rules.Missing {
			s.can.Add(i)
		}
	}
}

// set states a fact and brings the values up to date.
func (s *search) set(fact int, slot rules.Slot) {
	s.now.Slots[fact] = slot
	s.r.Again(fact)
}

// outcome is that of the case as it is being tried, each route by the law of its own day.
func (s *search) outcome() int {
	best := len(outcomes) - 1
	for k := range s.b.routes {
		if w, ok := s.b.way(k, s.base, s.was.AsOf); ok {
			best = min(best, s.b.state(k, w.version).Rank())
		}
	}
	return best
}

// open is what each listed route asks by the law of its own day, as the case is being
// tried.
func (s *search) open() (nodes []int32) {
	for k := range s.b.routes {
		if w, ok := s.b.way(k, s.base, s.was.AsOf); ok && w.entry(s.b) != nil {
			nodes = append(nodes, w.entry(s.b).Open)
		}
	}
	return nodes
}

// unmet are the changeable facts under the unmet part of the routes.
func (s *search) unmet() (set rules.FactSet) {
	seen := make([]bool, len(s.p.Code))
	for _, n := range s.open() {
		s.r.Unmet(n, seen, &set)
	}
	set.Meet(&s.can)
	return set
}

// mends are the facts that may mend a route as the case is being tried; together with
// another fact, where one is named.
func (s *search) mends(with int) (set rules.FactSet) {
	s.m.Begin(with)
	for _, n := range s.open() {
		set.Join(s.m.Mends(n))
	}
	return set
}

// pairs tries each value of a fact together with each of the second ones.
func (s *search) pairs(fact int, second rules.FactSet) {
	if second == (rules.FactSet{}) {
		return
	}
	for _, o := range s.values(fact) {
		s.set(o.fact, o.slot)
		facts := s.mends(-1)
		facts.Meet(&second)
		s.step(facts, &o)
	}
	s.set(fact, s.was.Slots[fact])
}

// step tries the values of each fact on top of what is set, and keeps what is better.
func (s *search) step(facts rules.FactSet, before *option) {
	for f := range s.p.Facts {
		if !facts.Has(f) || before != nil && f == before.fact {
			continue
		}
		for _, o := range s.values(f) {
			if before != nil && f < before.fact && s.tried(o) {
				continue
			}
			s.set(f, o.slot)
			if got := s.outcome(); got < s.best && len(s.found) < maxChanges {
				s.keep(got)
			}
		}
		s.set(f, s.was.Slots[f])
	}
}

// tried tells whether a pair was found the other way round.
func (s *search) tried(o option) bool {
	for _, made := range s.made {
		for _, x := range made {
			if x.fact == o.fact {
				return true
			}
		}
	}
	return false
}

// keep reports the difference between the case and what is being tried.
func (s *search) keep(outcome int) {
	c := Change{Outcome: outcomes[outcome]}
	var who rules.Parties
	made := s.differs()
	for _, o := range made {
		i, f, slot := o.fact, s.p.Facts[o.fact], &s.now.Slots[o.fact]
		c.Facts = append(c.Facts, Found{f.Name, show(f, slot)})
		who |= f.Changes
		if at := s.p.FactDues[i]; at >= 0 {
			if d := exact(s.r.At(s.p.Dues[at].Safe)); d.Known && (!c.Until.Known || d.Day < c.Until.Day) {
				c.Until = d
			}
		}
	}
	c.Who = parties(s.p, who)
	s.add(c, made)
}

// differs lists the facts of the case as it is being tried that are not as they were.
func (s *search) differs() []option {
	var list []option
	for i := range s.p.Facts {
		if was, now := &s.was.Slots[i], &s.now.Slots[i]; was.Given != now.Given || was.Lo != now.Lo {
			list = append(list, option{i, *now})
		}
	}
	return list
}

// add keeps of changes that differ in how far a number or day moves only the one that
// moves it least: who has to earn eight million need not be told of nine.
func (s *search) add(c Change, made []option) {
	for i := range s.found {
		if s.found[i].Outcome != c.Outcome {
			continue
		}
		if s.nearer(s.made[i], made) {
			return
		}
		if s.nearer(made, s.made[i]) {
			s.found[i], s.made[i] = c, made
			return
		}
	}
	s.found, s.made = append(s.found, c), append(s.made, made)
}

// nearer tells whether two changes are the same but for one number or day, which the
// first moves less far to the same side.
func (s *search) nearer(a, b []option) bool {
	apart := -1
	for i := range a {
		switch {
		case len(a) != len(b) || a[i].fact != b[i].fact || apart >= 0 && a[i].slot.Lo != b[i].slot.Lo:
			return false
		case a[i].slot.Lo != b[i].slot.Lo:
			apart = i
		}
	}
	if apart < 0 {
		return false
	}
	was := &s.was.Slots[a[apart].fact]
	near, far := a[apart].slot.Lo-was.Lo, b[apart].slot.Lo-was.Lo
	return ordered(s.p.Facts[a[apart].fact].Kind) && was.Given == rules.Stated && (0 < near && near < far || far < near && near < 0)
}

func ordered(k rules.Kind) bool {
	return k == rules.KindWhole || k == rules.KindRatio || k == rules.KindMoney || k == rules.KindDay
}

// values lists the other values of a fact: of a choice its other options, of an act
// that it is done on the day asked about, of a number or day where a comparison
// turns.
func (s *search) values(fact int) (list []option) {
	f, now := s.p.Facts[fact], s.was.Slots[fact]
	add := func(v int64) {
		if now.Given != rules.Stated || now.Lo != v {
			list = append(list, option{fact, stated(v, v)})
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
			add(int64(s.was.AsOf))
		}
	case rules.KindWhole, rules.KindRatio, rules.KindMoney, rules.KindDay:
		for _, v := range s.r.CutPoints(int32(fact)) {
			if f.Kind == rules.KindDay || v >= f.Min && v <= f.Max {
				add(v)
			}
		}
	}
	return list
}
