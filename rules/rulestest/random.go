package rulestest

import "alih/rules"

// Generator makes random cases of a catalogue. A case is keyed, not streamed: fact
// f of case n under a seed is the same whatever else was drawn, so a failure is
// told by its seed and number alone.
//
// Days fall around the days on which the law changed and at the distances that
// the law counts, because that is where an off-by-one shows; numbers fall at the
// ends of their range and at the numbers of the law.
type Generator struct {
	Seed      uint64
	Missing   int // of a hundred facts so many are not known
	MonthOnly int // of a hundred days so many are known by their month alone

	facts []*rules.Fact
	days  []rules.Day // around which the cases lie
	marks []int64     // the numbers of the law
}

// NewGenerator makes a generator for the versions of one scheme.
func NewGenerator(programs []*rules.Program, seed uint64, missing int) *Generator {
	g := &Generator{Seed: seed, Missing: missing, MonthOnly: 10, facts: programs[0].Facts, marks: []int64{1}}
	for _, p := range programs {
		g.days = append(g.days, p.Version)
		for _, k := range p.Constants {
			if k.Param != "" {
				g.marks = append(g.marks, k.Value)
			}
		}
	}
	g.days = append(g.days, programs[len(programs)-1].CheckedTo)
	return g
}

// draws is a stream of numbers (splitmix64), one stream a fact of a case.
type draws struct{ state uint64 }

func (d *draws) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	return mix(d.state)
}

func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// keyed starts the stream of a fact of a case; fact -1 is the case itself.
func (g *Generator) keyed(n uint64, fact int) *draws {
	return &draws{mix(mix(mix(g.Seed)^n) ^ uint64(fact+1))}
}

// below returns a number from 0 to n-1; the bias of a modulus does not matter here.
// Of nothing to choose from, as in a malformed catalogue, it is 0.
func (d *draws) below(n int) int { return int(d.next() % uint64(max(n, 1))) }

func (d *draws) percent(p int) bool { return d.below(100) < p }

// AsOf is the day on which case n is asked.
func (g *Generator) AsOf(n uint64) rules.Day {
	d := g.keyed(n, -1)
	return g.days[d.below(len(g.days))] + rules.Day(d.spread())
}

// Case returns case n.
func (g *Generator) Case(n uint64) *rules.Case {
	c := rules.NewCase(g.AsOf(n), len(g.facts))
	for f := range g.facts {
		d := g.keyed(n, f)
		if d.percent(g.Missing) {
			c.Slots[f].Given = rules.Given(d.below(2)) // Missing or DontKnow
			continue
		}
		c.Slots[f] = g.slot(d, g.facts[f], c.AsOf)
	}
	return c
}

// Known returns a value of one fact of case n, for a case in which it is missing.
func (g *Generator) Known(n uint64, fact int) rules.Slot {
	d := g.keyed(n, fact)
	d.next() // the stream of Case spent one on whether it is missing
	return g.slot(d, g.facts[fact], g.AsOf(n))
}

// spread is a distance in days: mostly small, sometimes years.
func (d *draws) spread() int {
	width := [...]int{1, 3, 40, 200, 1200}[d.below(5)]
	return d.below(2*width+1) - width
}

// day returns a day at a distance that the law counts, or near, before or after
// the day asked about.
func (g *Generator) day(d *draws, asOf rules.Day) rules.Day {
	if d.percent(50) {
		return within(asOf + rules.Day(d.spread()))
	}
	n := g.marks[d.below(len(g.marks))]
	if n > 4000 || n < -4000 {
		n = 30
	}
	if d.percent(30) {
		n = -n
	}
	day := asOf - rules.Day(n)
	if n <= 60 && n >= -60 && d.percent(40) {
		day, _ = asOf.AddMonths(-int(n), rules.ClampDown)
	}
	return within(day + rules.Day(d.below(3)-1))
}

// within keeps a day in the range that facts may have.
func within(d rules.Day) rules.Day {
	return max(rules.Date(rules.MinYear, 1, 1), min(d, rules.Date(rules.MaxYear, 12, 31)))
}

// number returns a number of a range: an end, a number of the law or its
// neighbour, or any.
func (g *Generator) number(d *draws, lo, hi int64) int64 {
	switch d.below(4) {
	case 0:
		return [...]int64{lo, hi}[d.below(2)]
	case 1, 2:
		n := g.marks[d.below(len(g.marks))] + int64(d.below(3)-1)
		if lo <= n && n <= hi {
			return n
		}
	}
	if span := uint64(hi-lo) + 1; lo <= hi && span > 0 {
		return lo + int64(d.next()%span)
	}
	return lo // the range of a malformed catalogue
}

func exactly(v int64) rules.Slot { return rules.Slot{Given: rules.Stated, Lo: v, Hi: v} }

func (g *Generator) slot(d *draws, f *rules.Fact, asOf rules.Day) rules.Slot {
	switch f.Kind {
	case rules.KindDecision:
		if d.percent(20) {
			return rules.Slot{Given: rules.Pending}
		}
		return exactly(int64(d.below(2)))
	case rules.KindYesNo:
		return exactly(int64(d.below(2)))
	case rules.KindChoice, rules.KindReading:
		return exactly(int64(d.below(len(f.Options))))
	case rules.KindAct:
		if d.percent(30) {
			return rules.Slot{Given: rules.NotDone}
		}
		return g.daySlot(d, asOf)
	case rules.KindDay:
		return g.daySlot(d, asOf)
	case rules.KindInstant:
		return exactly(int64(asOf+rules.Day(d.below(7)-3))*24*60 + int64(d.below(24*60)))
	case rules.KindSeries:
		return g.series(d, f, asOf)
	case rules.KindRecords:
		return g.records(d, f, asOf)
	}
	return exactly(g.number(d, f.Min, f.Max))
}

func (g *Generator) daySlot(d *draws, asOf rules.Day) rules.Slot {
	day := g.day(d, asOf)
	if d.percent(g.MonthOnly) {
		return rules.Slot{Given: rules.Stated, Lo: int64(day.Month().First()), Hi: int64(day.Month().Last())}
	}
	return exactly(int64(day))
}

// series is mostly whole: two years before the day asked about and half a year
// after it.
func (g *Generator) series(d *draws, f *rules.Fact, asOf rules.Day) rules.Slot {
	s := rules.Slot{Given: rules.Stated}
	gaps := d.percent(20)
	for m := asOf.Month() - 24; m <= asOf.Month()+6; m++ {
		if !gaps || d.percent(90) {
			s.Months = append(s.Months, rules.MonthValue{Month: m, Value: g.number(d, f.Min, f.Max)})
		}
	}
	return s
}

// records follow each other in time: a day of a record is not before the day in
// front of it.
func (g *Generator) records(d *draws, f *rules.Fact, asOf rules.Day) rules.Slot {
	s := rules.Slot{Given: rules.Stated}
	day := asOf - rules.Day(d.below(2400))
	for range d.below(5) {
		rec := make(rules.Record, len(f.Fields))
		for i, x := range f.Fields {
			switch x.Kind {
			case rules.KindDay:
				rec[i] = int64(within(day))
				day += rules.Day(d.below(300))
			case rules.KindChoice:
				rec[i] = int64(d.below(len(x.Options)))
			default:
				rec[i] = g.number(d, x.Min, x.Max)
			}
		}
		s.Records = append(s.Records, rec)
	}
	return s
}
