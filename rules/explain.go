package rules

// State is the truth of a condition, or whether a value is known. Met and Unmet
// are decided; the others are reasons why not, strongest first: of several the
// label of a node is the smallest.
type State uint8

// The states. For a value Met means that it is known.
const (
	Unmet State = iota
	Met
	Unknown  // a fact is missing
	Conflict // sources dispute
	Open     // an authority or third party decides, or it has not happened yet
)

// States are the names of the states, in their order.
var States = [...]string{"unmet", "met", "unknown", "conflict", "open"}

// Decided tells whether the state is Met or Unmet.
func (s State) Decided() bool { return s <= Met }

// Rank orders states from the best outcome, 0, to the worst, 4.
func (s State) Rank() int { return [...]int{Unmet: 4, Met: 0, Unknown: 3, Conflict: 2, Open: 1}[s] }

// Value is a state and, for days and numbers, the range that is known.
type Value struct {
	State  State
	Lo, Hi int64
}

// notYet is a day on which something has not happened. It is Open like a day that
// an authority or another party knows, and unlike that day it is known to lie ahead:
// Lo tells them apart, as long as the state is not Met.
var notYet = Value{State: Open, Lo: 1}

// Ahead tells whether a day is known not to have come.
func (v Value) Ahead() bool { return !v.State.Decided() && v.Lo == notYet.Lo }

// Exact tells whether the value is one known number.
func (v Value) Exact() bool { return v.State == Met && v.Lo == v.Hi }

// Reader is reader one: it evaluates every operation of a program for one case;
// nothing is short-circuited. It is not safe for use by several goroutines; make
// one each.
type Reader struct {
	p     *Program
	vals  []Value
	c     *Case
	who   Parties
	seen  []uint32 // per operation the turn in which it was asked for: see Ask
	turn  uint32
	under []FactSet // per operation the facts on which it rests: see Rests
	above [][]int32 // per fact the operations that rest on it
}

// NewReader makes a reader of a program.
func NewReader(p *Program) *Reader { return &Reader{p: p, vals: make([]Value, len(p.Code))} }

// Program returns the program that is read.
func (r *Reader) Program() *Program { return r.p }

// At returns the value of an operation after Read. -1, an absent part, is Met.
func (r *Reader) At(node int32) Value {
	if node < 0 {
		return Value{State: Met}
	}
	return r.vals[node]
}

// Read evaluates the program for a case. It allocates nothing. The case must not
// change while the values are in use.
func (r *Reader) Read(c *Case) {
	r.c, r.who = c, c.asker()
	for i := range r.p.Code {
		r.vals[i] = r.eval(&r.p.Code[i])
	}
}

func (r *Reader) eval(in *Instr) Value {
	switch in.Op {
	case opTrue:
		return Value{State: Met}
	case opFalse:
		return Value{State: Unmet}
	case opYes, opIs, opDone, opFact, opActDay:
		return r.leaf(in)
	case opStated:
		return truth(r.c.Slots[in.Fact].Given >= Pending)
	case opAll, opAny, opAtLeast:
		return r.count(in)
	case opNot:
		return not(r.vals[in.A])
	case opLE:
		return lessEqual(r.vals[in.A], r.vals[in.B])
	case opOnTime:
		return r.onTime(in)
	case opIf:
		return pick(r.vals[in.A], r.vals[in.B], r.vals[in.C])
	case opConst:
		v := r.p.Constants[in.K].Value
		return Value{Met, v, v}
	case opAsOf:
		return Value{Met, int64(r.c.AsOf), int64(r.c.AsOf)}
	case opAbsent:
		return notYet
	case opSeriesSum:
		return r.seriesSum(in)
	case opRecords:
		return r.records(in)
	}
	return r.arithmetic(in)
}

// leaf reads a fact.
func (r *Reader) leaf(in *Instr) Value {
	s := &r.c.Slots[in.Fact]
	if s.Given == NotDone {
		if in.Op == opDone {
			return Value{State: Unmet}
		}
		return notYet
	}
	if s.Given != Stated {
		return Value{State: r.missing(in.Fact, s.Given)}
	}
	switch in.Op {
	case opYes:
		return Value{State: State(s.Lo)}
	case opIs:
		return truth(in.K>>s.Lo&1 != 0)
	case opDone:
		return Value{State: Met}
	}
	return Value{Met, s.Lo, s.Hi}
}

// missing labels a fact without a value: what sources dispute is a Conflict, what
// an authority owes or another party knows is Open, the rest Unknown.
func (r *Reader) missing(fact int32, g Given) State {
	f := r.p.Facts[fact]
	switch {
	case f.Kind == KindReading:
		return Conflict
	case g == Pending:
		return Open
	case r.who != 0 && !f.Knows(r.who):
		return Open
	}
	return Unknown
}

// count is All, Any and AtLeast: k of n.
func (r *Reader) count(in *Instr) Value {
	need := in.B
	switch in.Op {
	case opAny:
		need = 1
	case opAtLeast:
		need = in.K
	}
	met, open, label := int32(0), int32(0), Open
	for _, a := range r.p.args(in) {
		switch s := r.vals[a].State; s {
		case Met:
			met++
		case Unmet:
		default:
			open++
			label = min(label, s)
		}
	}
	switch {
	case met >= need:
		return Value{State: Met}
	case met+open < need:
		return Value{State: Unmet}
	}
	return Value{State: label}
}

func not(a Value) Value {
	if a.State.Decided() {
		return Value{State: 1 - a.State}
	}
	return Value{State: a.State}
}

func truth(b bool) Value {
	if b {
		return Value{State: Met}
	}
	return Value{State: Unmet}
}

func lessEqual(a, b Value) Value {
	if s := both(a, b); s != Met {
		return Value{State: s}
	}
	switch {
	case a.Hi <= b.Lo:
		return Value{State: Met}
	case a.Lo > b.Hi:
		return Value{State: Unmet}
	}
	return Value{State: Unknown}
}

// both is Met where two values are known, else the label of their reasons.
func both(a, b Value) State {
	switch {
	case a.State == Met:
		return b.State
	case b.State == Met:
		return a.State
	}
	return min(a.State, b.State)
}

func pick(c, a, b Value) Value {
	switch c.State {
	case Met:
		return a
	case Unmet:
		return b
	}
	return Value{State: c.State}
}

// onTime: see OnTime. in.A is the last day, in.B the day asked about.
func (r *Reader) onTime(in *Instr) Value {
	last, asOf := r.vals[in.A], r.vals[in.B]
	given := NotDone
	if in.Fact >= 0 {
		given = r.c.Slots[in.Fact].Given
	}
	if last.Ahead() {
		return Value{State: Met} // the event has not happened: nothing can be late
	}
	if given == Stated {
		s := &r.c.Slots[in.Fact]
		return lessEqual(Value{Met, s.Lo, s.Hi}, last)
	}
	v := lessEqual(asOf, last)
	if given == NotDone || v.State == Met {
		return v
	}
	if last.State != Met {
		return v
	}
	return Value{State: r.missing(in.Fact, given)}
}

func (r *Reader) seriesSum(in *Instr) Value {
	d, s := r.vals[in.A], &r.c.Slots[in.Fact]
	if d.State != Met {
		return Value{State: d.State}
	}
	m := Day(d.Lo).Month()
	if s.Given != Stated {
		return Value{State: r.missing(in.Fact, s.Given)}
	}
	if m != Day(d.Hi).Month() {
		return Value{State: Unknown}
	}
	var sum int64
	found := int32(0)
	for _, v := range s.Months {
		if v.Month >= m+Month(in.K) && v.Month <= m+Month(in.K2) {
			sum += v.Value
			found++
		}
	}
	if found != in.K2-in.K+1 {
		return Value{State: r.missing(in.Fact, Missing)}
	}
	return Value{Met, sum, sum}
}

func (r *Reader) records(in *Instr) Value {
	s := &r.c.Slots[in.Fact]
	if s.Given != Stated {
		return Value{State: r.missing(in.Fact, s.Given)}
	}
	var sum int64
	args := r.p.args(in)
	for _, rec := range s.Records {
		pass, label := r.passes(args, rec)
		if label != Met {
			return Value{State: label}
		}
		if !pass {
			continue
		}
		switch in.K {
		case aggCount:
			sum++
		case aggTotal:
			sum += rec[in.K2>>8]
		case aggSpan:
			sum += rec[in.K2&255] - rec[in.K2>>8] + 1
		}
	}
	return Value{Met, sum, sum}
}

// passes tells whether a record lies inside every filter (field, lo, hi).
func (r *Reader) passes(args []int32, rec Record) (bool, State) {
	pass := true
	for i := 0; i+2 < len(args); i += 3 {
		lo, hi := r.vals[args[i+1]], r.vals[args[i+2]]
		if s := both(lo, hi); s != Met {
			return false, s
		}
		if lo.Lo != lo.Hi || hi.Lo != hi.Hi {
			return false, Unknown
		}
		v := rec[r.vals[args[i]].Lo]
		pass = pass && lo.Lo <= v && v <= hi.Lo
	}
	return pass, Met
}
