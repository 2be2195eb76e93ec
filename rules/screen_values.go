package rules

// Arithmetic on columns.

// arithmetic evaluates what is left, over the words in which a lane is known.
func (s *Screen) arithmetic(i int32, in *Instr) {
	s.known3(i, in)
	switch in.Op {
	case opAddMonths:
		s.addMonths(i, in)
	case opMonthStart:
		s.monthStart(i, in)
	case opRoll:
		s.roll(i, in)
	case opRollBack:
		s.rollBack(i, in)
	case opOpenDays:
		s.openDays(i, in)
	default:
		for w, known := range s.met[i] {
			if known != 0 {
				s.word(i, in, w)
			}
		}
	}
}

// known3 is where the arguments of an operation of up to three values are known.
func (s *Screen) known3(i int32, in *Instr) {
	met, a := s.met[i], s.met[in.A]
	switch {
	case in.Op == opRollBack:
		andOf(met, a, s.met[in.B])
		andOf(met, met, s.met[in.C])
	case binary(in.Op):
		andOf(met, a, s.met[in.B])
	default:
		*met = *a
	}
}

// word evaluates 64 lanes. Of a number of the law, which stands last where the order
// does not matter, the column is not read.
func (s *Screen) word(i int32, in *Instr, w int) {
	a, b := in.A, in.B
	if _, first := s.number(a); first && in.Op != opSub && in.Op != opDivFloor {
		a, b = b, a
	}
	dst, x, p := lanes(s.val[i], w), lanes(s.val[a], w), s.shift[a]
	if in.Op == opDivFloor {
		for j := range dst {
			dst[j] = int64(floorDiv(int(x[j]+p), int(in.K)))
		}
		return
	}
	if k, ok := s.number(b); ok {
		withNumber(in.Op, dst, x, p, k)
		return
	}
	y, q := lanes(s.val[b], w), s.shift[b]
	switch in.Op {
	case opAdd:
		for j := range dst {
			dst[j] = x[j] + y[j] + (p + q)
		}
	case opSub:
		for j := range dst {
			dst[j] = x[j] - y[j] + (p - q)
		}
	case opMul:
		for j := range dst {
			dst[j] = (x[j] + p) * (y[j] + q)
		}
	case opMin:
		for j := range dst {
			dst[j] = min(x[j]+p, y[j]+q)
		}
	case opMax:
		for j := range dst {
			dst[j] = max(x[j]+p, y[j]+q)
		}
	}
}

// withNumber is x+p, and k.
func withNumber(op Op, dst, x *[64]int64, p, k int64) {
	switch op {
	case opAdd:
		plus(dst, x, p+k)
	case opSub:
		plus(dst, x, p-k)
	case opMul:
		for j := range dst {
			dst[j] = (x[j] + p) * k
		}
	case opMin:
		for j := range dst {
			dst[j] = min(x[j]+p, k)
		}
	case opMax:
		for j := range dst {
			dst[j] = max(x[j]+p, k)
		}
	}
}

func plus(dst, x *[64]int64, k int64) {
	for j := range dst {
		dst[j] = x[j] + k
	}
}
