package rules

// Where reader two keeps what it works out. A sum with a number of the law is not
// worked out at all: it is the column of the other term and a shift, which whoever
// reads it adds. A column is used again for a later value as soon as nothing more
// reads it, so that few are in use at a time and those stay near the processor.
// Targets have a column of their own.

// room gives an operation the planes that it cannot borrow from the batch, and a
// number of the law its column.
func (s *Screen) room(i int32) {
	s.unknown[i], s.dispute[i] = new(plane), new(plane)
	in := &s.p.Code[i]
	if (in.Op == opIs || in.Op == opStated) && s.given[in.Fact] == nil {
		s.given[in.Fact] = new(plane)
		s.gives = append(s.gives, in.Fact)
	}
	switch in.Op {
	case opYes, opFact, opActDay:
	case opStated:
		s.met[i], s.unmet[i] = s.given[in.Fact], new(plane)
	case opDone:
		s.met[i] = new(plane)
	default:
		s.met[i], s.unmet[i] = new(plane), new(plane)
	}
	switch in.Op {
	case opTrue:
		fill(s.met[i][:], ^uint64(0))
	case opFalse:
		fill(s.unmet[i][:], ^uint64(0))
	}
	if v, ok := s.number(i); ok {
		s.val[i] = new(column)
		fill(s.met[i][:], ^uint64(0))
		fill(s.val[i][:], v)
	}
}

// fold finds the sums that need no column, and how much is to be added to what.
func (s *Screen) fold(targets []int32) {
	fill(s.base, -1)
	kept := make([]bool, len(s.p.Code))
	for _, t := range targets {
		kept[t] = true
	}
	for _, i := range s.nodes {
		if in := &s.p.Code[i]; in.Op == opRecords {
			s.p.EachArg(in, func(a int32) { kept[a] = true })
		}
	}
	for _, i := range s.nodes {
		in := &s.p.Code[i]
		if kept[i] || in.Op != opAdd && in.Op != opSub {
			continue
		}
		if k, ok := s.number(in.B); ok && in.Op == opAdd {
			s.base[i], s.shift[i] = in.A, s.shift[in.A]+k
		} else if ok {
			s.base[i], s.shift[i] = in.A, s.shift[in.A]-k
		} else if k, ok := s.number(in.A); ok && in.Op == opAdd {
			s.base[i], s.shift[i] = in.B, s.shift[in.B]+k
		}
	}
}

// root is the operation whose column a value is read from.
func (s *Screen) root(i int32) int32 {
	for s.base[i] >= 0 {
		i = s.base[i]
	}
	return i
}

// columns hands out the columns.
func (s *Screen) columns(targets []int32) {
	last := s.lastUse(targets)
	var free []*column
	release := func(i int32, a int32) {
		r := s.root(a)
		if last[r] == i && s.val[r] != nil && own(s.p.Code[r].Op) {
			free = append(free, s.val[r])
			last[r] = -1 // once
		}
	}
	for _, i := range s.nodes {
		in := &s.p.Code[i]
		takes := own(in.Op) && s.base[i] < 0
		if takes && in.Op == opRecords { // its filters are read lane by lane after it was cleared
			s.val[i], takes = new(column), false
		}
		s.p.EachArg(in, func(a int32) { release(i, a) })
		if n := len(free); takes && n > 0 {
			s.val[i], free = free[n-1], free[:n-1]
		} else if takes {
			s.val[i] = new(column)
		}
	}
}

// own tells whether the values of an operation are written by the screen.
func own(op Op) bool {
	return op > opConst && op != opFact && op != opActDay && op != opAsOf
}

// lastUse is the last operation that reads a column.
func (s *Screen) lastUse(targets []int32) []int32 {
	last := make([]int32, len(s.p.Code))
	for _, i := range s.nodes {
		s.p.EachArg(&s.p.Code[i], func(a int32) { last[s.root(a)] = i })
	}
	for _, t := range targets {
		last[s.root(t)] = int32(len(s.p.Code))
	}
	return last
}
