package calc

import "alih/rules"

// PlainChanges is what Changes promises, in the plain way: every value of every
// changeable fact under what is not met, alone and then in pairs, each read anew.
func (b *Books) PlainChanges(c *rules.Case) []Change {
	base := b.on(c.AsOf)
	if base < 0 || c.Slots[0].Given == rules.Missing {
		return nil
	}
	plain := &Books{programs: b.programs, reader: rules.NewReader(b.programs[base]), routes: b.routes}
	s := &search{b: plain, base: base, p: b.programs[base], r: plain.reader, was: c, now: rules.NewCase(c.AsOf, len(c.Slots))}
	copy(s.now.Slots, c.Slots)
	s.r.Read(s.now)
	if s.best = s.outcome(); s.best == 0 {
		return nil
	}
	s.changeable()
	first := s.everyOption()
	s.plainStep(first, nil)
	if s.found != nil {
		return s.found
	}
	for _, o := range first {
		s.now.Slots[o.fact] = o.slot
		s.plainStep(s.everyOption(), &o)
		s.now.Slots[o.fact] = c.Slots[o.fact]
	}
	return s.found
}

func (s *search) everyOption() (list []option) {
	s.r.Read(s.now)
	facts := s.unmet()
	for f := range s.p.Facts {
		if facts.Has(f) {
			list = append(list, s.values(f)...)
		}
	}
	return list
}

func (s *search) plainStep(options []option, before *option) {
	for _, o := range options {
		if before != nil && (o.fact == before.fact || o.fact < before.fact && s.tried(o)) {
			continue
		}
		s.now.Slots[o.fact] = o.slot
		s.r.Read(s.now)
		if got := s.outcome(); got < s.best && len(s.found) < maxChanges {
			s.keep(got)
		}
		s.now.Slots[o.fact] = s.was.Slots[o.fact]
	}
}
