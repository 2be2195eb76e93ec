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

func (s *Screen) word(i int32, in *Instr, w int) {
	dst, x, y := lanes(s.val[i], w), lanes(s.val[in.A], w), (*[64]int64)(nil)
	if binary(in.Op) {
		y = lanes(s.val[in.B], w)
	}
	switch in.Op {
	case opAdd, opSub:
		s.sum(dst, x, y, in)
	case opMul:
		for j := range dst {
			dst[j] = x[j] * y[j]
		}
	case opMin:
		for j := range dst {
			dst[j] = min(x[j], y[j])
		}
	case opMax:
		for j := range dst {
			dst[j] = max(x[j], y[j])
		}
	case opDivFloor:
		for j := range dst {
			dst[j] = int64(floorDiv(int(x[j]), int(in.K)))
		}
	}
}

// sum adds or subtracts a word; a number of the law is not read from its column.
func (s *Screen) sum(dst, x, y *[64]int64, in *Instr) {
	k, ok := s.number(in.B)
	switch {
	case ok && in.Op == opSub:
		plus(dst, x, -k)
	case ok:
		plus(dst, x, k)
	case in.Op == opSub:
		for j := range dst {
			dst[j] = x[j] - y[j]
		}
	default:
		for j := range dst {
			dst[j] = x[j] + y[j]
		}
	}
}

func plus(dst, x *[64]int64, k int64) {
	for j := range dst {
		dst[j] = x[j] + k
	}
}
