package rules

// The order in which reader one goes through a program. An operation alone costs more to
// find out about than to do: what it is, how many arguments it has, where they are. So
// the operations are sorted once into runs of one kind, each behind what it needs, and a
// run is a loop that asks nothing. What rests on no case is worked out once.

// stretch is one run: operations of one kind, known by the operation that stands for it.
type stretch struct {
	kind Op
	ops  []placed
}

// placed is an operation with what its run needs of it.
type placed struct {
	to   int32    // the operation, and where its value goes
	args [4]int32 // of All and Any with fewer the last one again, with more where and how many; of a leaf the fact
	k    int32    // of a connective which; of a leaf the options that meet it
}

// kindOf names the operation whose loop works out another too: yes is a choice of two,
// a connective of two is a table, and of four another one. Those of more have the name
// of not, which is a table itself.
func kindOf(in *Instr) Op {
	switch in.Op {
	case opYes, opIs:
		return opIs
	case opNot:
		return opAll
	case opAll, opAny:
		switch {
		case in.B == 0 || in.B > 4:
			return opNot
		case in.B > 2:
			return opAny
		}
		return opAll
	}
	return in.Op
}

// joins are what All, Any and Not make of the states present, a bit each.
var joins = [3]*[32]State{&allOf, &anyOf, {1 << Unmet: Met, 1 << Met: Unmet, 1 << Unknown: Unknown, 1 << Conflict: Conflict, 1 << Open: Open}}

// pairs are the same of two states, the first of them eight times.
var pairs = func() (t [3][64]State) {
	for k := range t {
		for a := range States {
			for b := range States {
				t[k][a*8+b] = joins[k][1<<a|1<<b]
			}
		}
	}
	return t
}()

// prepare sorts the operations into runs, and works out what is the same for every case.
func (r *Reader) prepare() {
	p := r.p
	done, left := make([]bool, len(p.Code)), [opCount][]int32{}
	r.runs, r.months = make([]stretch, 0, 64), newMonths()
	for i := range p.Code {
		if done[i] = p.fixed(&p.Code[i], done); done[i] {
			r.eval(i)
		}
	}
	todo := 0
	for i := range p.Code {
		if !done[i] {
			k := kindOf(&p.Code[i])
			left[k] = append(left[k], int32(i))
			todo++
		}
	}
	all := make([]placed, 0, todo)
	for len(all) < todo {
		for k := range left {
			from := len(all)
			rest := left[k][:0]
			for _, i := range left[k] {
				if p.has(&p.Code[i], done) {
					done[i] = true
					all = append(all, p.place(i))
				} else {
					rest = append(rest, i)
				}
			}
			left[k] = rest
			if len(all) > from {
				r.runs = append(r.runs, stretch{Op(k), all[from:]})
			}
		}
	}
}

// has tells whether all that an operation needs is worked out.
func (p *Program) has(in *Instr, done []bool) bool {
	ready := true
	p.EachArg(in, func(a int32) { ready = ready && done[a] })
	return ready
}

// fixed tells whether an operation has the same value in every case: it reads no fact
// and no day that is asked about.
func (p *Program) fixed(in *Instr, fixed []bool) bool {
	return in.Fact < 0 && in.Op != opAsOf && p.has(in, fixed)
}

func (p *Program) place(i int32) placed {
	in := &p.Code[i]
	s := placed{to: i, args: [4]int32{in.A, in.B, in.C, in.C}}
	switch in.Op {
	case opAddMonths:
		s.k = in.K
	case opYes:
		s.args[0], s.k = in.Fact, 1<<1
	case opIs:
		s.args[0], s.k = in.Fact, in.K
	case opDone, opStated, opFact, opActDay:
		s.args[0] = in.Fact
	case opNot:
		s.args, s.k = [4]int32{in.A, in.A, in.A, in.A}, 2
	case opAll, opAny:
		s.k = int32(in.Op - opAll)
		if kindOf(in) == opNot {
			s.args = [4]int32{in.A, in.B}
			break
		}
		for k, args := 0, p.args(in); k < len(s.args); k++ {
			s.args[k] = args[min(k, len(args)-1)]
		}
	}
	return s
}
