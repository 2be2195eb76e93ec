package versions

import "alih/rules"

// Cases are drawn by key: the n-th case of a seed is the same on any machine and
// in any order, and one fact of it does not depend on another.

// mix is the finisher of splitmix64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// dice are the draws for one fact of one case.
type dice struct{ key, n uint64 }

func diceFor(seed, n, fact uint64) *dice { return &dice{key: mix(mix(mix(seed)^n) ^ fact)} }

// below draws a number from 0 to n-1. n is small here, so that the remainder does
// not favour anything that could be noticed.
func (d *dice) below(n int64) int64 {
	d.n++
	return int64(mix(d.key^d.n) % uint64(n))
}

// draw makes the n-th case: every fact stated, days near the day asked about,
// numbers near those of the law.
func (s *search) draw(n uint64) *rules.Case {
	c := rules.NewCase(s.asOf, len(s.new.Facts))
	scale := s.scale(n)
	for i, f := range s.new.Facts {
		c.Slots[i] = s.slot(f, diceFor(s.seed, n, uint64(i)), scale)
	}
	return c
}

// scale is how large the numbers of a case are: those of one business are of one
// size, and shares among them are where the law draws its lines.
func (s *search) scale(n uint64) int64 {
	d := diceFor(s.seed, n, 1<<32)
	return [...]int64{10, 50, 200, 1000}[d.below(4)]
}

func (s *search) slot(f *rules.Fact, d *dice, scale int64) rules.Slot {
	switch f.Kind {
	case rules.KindYesNo:
		return stated(d.below(2))
	case rules.KindDecision:
		if d.below(3) == 0 {
			return rules.Slot{Given: rules.Pending}
		}
		return stated(d.below(2))
	case rules.KindChoice, rules.KindReading:
		return stated(d.below(int64(len(f.Options))))
	case rules.KindAct:
		if d.below(4) == 0 {
			return rules.Slot{Given: rules.NotDone}
		}
		return stated(s.day(d))
	case rules.KindDay:
		return stated(s.day(d))
	case rules.KindInstant:
		return stated(s.day(d)*24*60 + d.below(24*60))
	case rules.KindSeries:
		return s.series(f, d, scale)
	case rules.KindRecords:
		return s.records(f, d)
	}
	return stated(s.number(f, d, scale))
}

func stated(v int64) rules.Slot { return rules.Slot{Given: rules.Stated, Lo: v, Hi: v} }

// day is mostly in the past and mostly near.
func (s *search) day(d *dice) int64 {
	span := [...]int64{15, 70, 200, 1500, 5000}[d.below(5)]
	if d.below(4) == 0 {
		return int64(s.asOf) + d.below(min(span, 1500))
	}
	return int64(s.asOf) - d.below(span)
}

// number is of the case's scale or a part of it, near a number of the law, or
// anything that the fact may be.
func (s *search) number(f *rules.Fact, d *dice, scale int64) int64 {
	v := f.Min + d.below(min(f.Max-f.Min, scale/[...]int64{1, 4, 16, 64}[d.below(4)])+1)
	switch d.below(8) {
	case 0:
		v = f.Min + d.below(f.Max-f.Min+1)
	case 1:
		if n := int64(len(s.numbers)); n > 0 {
			v = s.numbers[d.below(n)] + d.below(3) - 1
		}
	}
	return max(f.Min, min(f.Max, v))
}

func (s *search) series(f *rules.Fact, d *dice, scale int64) rules.Slot {
	const months = 30
	x := rules.Slot{Given: rules.Stated}
	last, v := s.asOf.Month()+3, min(f.Max, max(f.Min, scale-d.below(scale/4+1)))
	for m := last - months; m <= last; m++ {
		x.Months = append(x.Months, rules.MonthValue{Month: m, Value: v})
	}
	return x
}

func (s *search) records(f *rules.Fact, d *dice) rules.Slot {
	x := rules.Slot{Given: rules.Stated}
	for range d.below(3) {
		rec := make(rules.Record, len(f.Fields))
		from := s.day(d)
		for i, y := range f.Fields {
			switch y.Kind {
			case rules.KindDay:
				rec[i] = from
				from += d.below([...]int64{7, 60, 60, 1500}[d.below(4)]) // the next day field ends what this one began
			case rules.KindChoice:
				rec[i] = d.below(int64(len(y.Options)))
			default:
				rec[i] = y.Min + d.below(min(y.Max-y.Min, 20)+1)
			}
		}
		x.Records = append(x.Records, rec)
	}
	return x
}
