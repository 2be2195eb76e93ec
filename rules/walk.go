package rules

// EachArg calls f for each argument of an operation.
func (p *Program) EachArg(in *Instr, f func(int32)) {
	switch in.Op {
	case opAll, opAny, opAtLeast, opRecords:
		for _, a := range p.args(in) {
			f(a)
		}
	case opIf, opRollBack:
		f(in.A)
		f(in.B)
		f(in.C)
	case opLE, opOnTime, opAdd, opSub, opMul, opMin, opMax, opAddMonths, opOpenDays:
		f(in.A)
		f(in.B)
	case opNot, opMonthStart, opDivFloor, opRoll, opSeriesSum:
		f(in.A)
	}
}

// EachLive calls f for the arguments that can still bear on an operation: of the
// two values of a decided condition only the one that it takes.
func (r *Reader) EachLive(in *Instr, f func(int32)) {
	if in.Op == opIf && r.vals[in.A].State.Decided() {
		if r.vals[in.A].State == Met {
			f(in.B)
		} else {
			f(in.C)
		}
		return
	}
	r.p.EachArg(in, f)
}

// Mark sets marks of a node and of all on which it rests.
func (p *Program) Mark(marks []bool, node int32) {
	if node < 0 || marks[node] {
		return
	}
	marks[node] = true
	p.EachArg(&p.Code[node], func(a int32) { p.Mark(marks, a) })
}

// AmbiguousSums lists the operations that add months with NoRounding to a day that
// a month may lack. The first of a month is in every month.
func (p *Program) AmbiguousSums() []int32 {
	var list []int32
	for i := range p.Code {
		in := &p.Code[i]
		if in.Op == opAddMonths && Rounding(in.K) == NoRounding && p.Code[in.A].Op != opMonthStart {
			list = append(list, int32(i))
		}
	}
	return list
}

// AsksIfStated tells whether an operation looks at what was stated and not at what
// is so: it alone may be decided otherwise when more becomes known.
func (p *Program) AsksIfStated(node int32) bool { return p.Code[node].Op == opStated }

// ClosureFacts lists the facts that say when an office was shut beyond its
// calendar. Missing, they count as none: closures are told, not asked.
func (p *Program) ClosureFacts() []int32 {
	var list []int32
	for i := range p.Code {
		in := &p.Code[i]
		if p.AsksClosures(int32(i)) && in.Fact >= 0 && !hasFact(list, in.Fact) {
			list = append(list, in.Fact)
		}
	}
	return list
}

// IsCheck and its sisters tell what an item is.
func (e *ItemEntry) IsCheck() bool    { return itemKind(e.Kind) == itemCheck }
func (e *ItemEntry) IsDocument() bool { return itemKind(e.Kind) == itemDocument }
func (e *ItemEntry) IsStep() bool     { return itemKind(e.Kind) == itemStep }
func (e *ItemEntry) IsAmount() bool   { return itemKind(e.Kind) == itemAmount }
func (e *ItemEntry) IsNote() bool     { return itemKind(e.Kind) == itemNote }
func (e *ItemEntry) IsWarning() bool  { return itemKind(e.Kind) == itemWarning }

// itemKinds are the names of the kinds of items, in their order.
var itemKinds = [...]string{"document", "step", "amount", "note", "check", "warning"}

// KindName names what an item is: a document and a step may share a code.
func (e *ItemEntry) KindName() string { return itemKinds[e.Kind] }

// Under lists what operations rest on: facts, and numbers of the law as indices
// of Constants. Negative operations are absent ones.
func (p *Program) Under(nodes ...int32) (facts, numbers []int32) {
	marks, seen := make([]bool, len(p.Code)), make([]bool, len(p.Facts))
	for _, n := range nodes {
		p.Mark(marks, n)
	}
	counted := make([]bool, len(p.Constants))
	for i, m := range marks {
		in := &p.Code[i]
		if m && in.Fact >= 0 {
			seen[in.Fact] = true
		}
		if m && in.Op == opConst && p.Constants[in.K].Param != "" {
			counted[in.K] = true
		}
	}
	return indices(seen), indices(counted)
}

func indices(marks []bool) []int32 {
	var list []int32
	for i, m := range marks {
		if m {
			list = append(list, int32(i))
		}
	}
	return list
}

// Nodes lists the operations of a deadline.
func (e *DueEntry) Nodes() []int32 {
	return []int32{e.N, e.Event, e.Opens, e.SafeOpens, e.Unrolled, e.Last, e.Safe, e.When, e.Effective}
}

// Nodes lists the operations of an item.
func (e *ItemEntry) Nodes() []int32 { return append([]int32{e.When, e.Value}, e.Values...) }

// ConstantOf returns the number of the law that an operation is, by its place in
// Constants, or -1.
func (p *Program) ConstantOf(node int32) int32 {
	if in := &p.Code[node]; in.Op == opConst {
		return in.K
	}
	return -1
}

// AsksClosures tells whether the fact of an operation lists days on which an office
// was shut beyond its calendar: not stated, there were none.
func (p *Program) AsksClosures(node int32) bool {
	switch p.Code[node].Op {
	case opRoll, opRollBack, opOpenDays:
		return true
	}
	return false
}

func sortInts(list []int32) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}
