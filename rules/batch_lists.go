package rules

// list is a series or list of records of one lane, as reader two wants it: what was
// put, and a copy to be read at a glance. The copy is never changed, so that lanes
// can share it.
type list struct {
	slot  *Slot   // nil: nothing was put
	first Month   // of a series: its first month
	flat  []int64 // of a series what the months before each month add up to, and of all; of records their fields, one record behind the other
	count []int32 // of a series with gaps likewise how many months there are; else nil
}

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
	lo, hi, inOrder := s.Months[0].Month, s.Months[0].Month, true
	for i, v := range s.Months {
		inOrder = inOrder && v.Month == lo+Month(i)
		lo, hi = min(lo, v.Month), max(hi, v.Month)
	}
	if n := int(hi) - int(lo) + 1; n <= maxSpan {
		x.first, x.flat = lo, make([]int64, n+1)
		for _, v := range s.Months {
			x.flat[v.Month-lo+1] += v.Value
		}
		if !inOrder {
			x.count = make([]int32, n+1)
			for _, v := range s.Months {
				x.count[v.Month-lo+1]++
			}
		}
		for i := range n {
			x.flat[i+1] += x.flat[i]
			if x.count != nil {
				x.count[i+1] += x.count[i]
			}
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
	if x.count != nil {
		return x.flat[b] - x.flat[a], int64(x.count[b] - x.count[a])
	}
	return x.flat[b] - x.flat[a], b - a
}
