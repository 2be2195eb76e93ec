package rules

import "math"

// list is a series or list of records of one lane, as reader two wants it: what was
// put, and a copy to be read at a glance. The copy is never changed, so that lanes
// can share it.
type list struct {
	slot  *Slot   // nil: nothing was put
	first Month   // of a series: its first month
	flat  []int64 // of a series what the months before each month add up to, and of all; of records their fields, one record behind the other
	count []int32 // of a series likewise how many months there are
}

// span is a closure: the first two fields of a record, as days.
type span struct{ from, to int32 }

// misses is negative for a day outside.
func (x span) misses(day int64) int64 { return day - int64(x.from) | int64(x.to) - day }

// newSpans are the closures of a lane, and what they span together.
func newSpans(f *Fact, flat []int64) (list []span, hull span) {
	hull = span{math.MaxInt32, math.MinInt32}
	for n := len(f.Fields); n >= 2 && len(flat) >= n; flat = flat[n:] {
		x := span{asDay(flat[0]), asDay(flat[1])}
		list = append(list, x)
		hull = span{min(hull.from, x.from), max(hull.to, x.to)}
	}
	return list, hull
}

func asDay(v int64) int32 { return int32(max(math.MinInt32, min(v, math.MaxInt32))) }

func newList(f *Fact, s *Slot) list {
	switch {
	case s.Given != Stated:
		return list{slot: s}
	case f.Kind == KindSeries:
		return newSeriesList(s)
	}
	x := list{slot: s}
	if len(s.Records) > 0 {
		x.flat = make([]int64, len(s.Records)*len(f.Fields))
		for i, r := range s.Records {
			copy(x.flat[i*len(f.Fields):(i+1)*len(f.Fields)], r)
		}
	}
	return x
}

// newSeriesList adds the months up, in whatever order they stand. One that spans more
// than facts may state is not copied.
func newSeriesList(s *Slot) list {
	x := list{slot: s}
	if len(s.Months) == 0 {
		return x
	}
	lo, hi := s.Months[0].Month, s.Months[0].Month
	for _, v := range s.Months {
		lo, hi = min(lo, v.Month), max(hi, v.Month)
	}
	if n := int(hi) - int(lo) + 1; n <= maxSpan {
		x.first, x.flat, x.count = lo, make([]int64, n+1), make([]int32, n+1)
		for _, v := range s.Months {
			x.flat[v.Month-lo+1] += v.Value
			x.count[v.Month-lo+1]++
		}
		for i := range n {
			x.flat[i+1] += x.flat[i]
			x.count[i+1] += x.count[i]
		}
	}
	return x
}

// sum adds the months from..to, both counted, and says how many of them there are.
func (x *list) sum(from, to Month) (sum int64, found int64) {
	n := int64(len(x.flat)) - 1
	if n < 0 {
		return x.slot.sum(from, to)
	}
	a := min(max(int64(from)-int64(x.first), 0), n)
	b := max(a, min(int64(to)-int64(x.first)+1, n))
	return x.flat[b] - x.flat[a], int64(x.count[b] - x.count[a])
}
