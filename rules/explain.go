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
	p       *Program
	runs    []stretch // in which Read goes through the program
	months  *months
	vals    []Value
	c       *Case
	who     Parties
	seen    []uint32 // per operation the turn in which it was asked for: see Ask
	turn    uint32
	under   []FactSet // per operation the facts on which it rests: see Rests
	above   [][]int32 // per fact the operations that rest on it
	worths  []worth   // per operation: see Settles
	lacking FactSet   // facts of which nothing was said: see Settles
	worlds  *worlds   // of the case that was read: see Worlds
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
	r.stale()
	if r.runs == nil {
		r.prepare()
	}
	for i := range r.runs {
		r.run(&r.runs[i])
	}
}

// eval works out one operation from its arguments. Of a condition only the state is
// written, the rest of its value is never anything but 0.
func (r *Reader) eval(i int) {
	if in := &r.p.Code[i]; in.Op < opConst {
		r.vals[i].State = r.condition(in)
	} else {
		r.vals[i] = r.value(in)
	}
}

func (r *Reader) condition(in *Instr) State {
	switch in.Op {
	case opAll:
		return allOf[r.present(in)]
	case opAny:
		return anyOf[r.present(in)]
	case opNot:
		return not(r.vals[in.A].State)
	case opStated:
		return truth(r.c.Slots[in.Fact].Given >= Pending)
	case opYes, opIs, opDone:
		return r.leaf(in)
	case opLE:
		return lessEqual(&r.vals[in.A], &r.vals[in.B])
	case opOnTime:
		return r.onTime(in)
	case opAtLeast:
		return r.atLeast(in)
	}
	return truth(in.Op == opTrue)
}

func (r *Reader) value(in *Instr) Value {
	switch in.Op {
	case opConst:
		v := r.p.Constants[in.K].Value
		return Value{Met, v, v}
	case opFact, opActDay:
		if s := &r.c.Slots[in.Fact]; s.Given == Stated {
			return Value{Met, s.Lo, s.Hi}
		} else if s.Given != NotDone {
			return Value{State: r.missing(in.Fact, s.Given)}
		}
		return notYet
	case opIf:
		return pick(r.vals[in.A].State, &r.vals[in.B], &r.vals[in.C])
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

// leaf reads a fact as a condition.
func (r *Reader) leaf(in *Instr) State {
	s := &r.c.Slots[in.Fact]
	switch {
	case s.Given == NotDone && in.Op == opDone:
		return Unmet
	case s.Given == NotDone:
		return Open
	case s.Given != Stated:
		return r.missing(in.Fact, s.Given)
	case in.Op == opYes:
		return State(s.Lo)
	case in.Op == opIs:
		return State(in.K >> s.Lo & 1)
	}
	return Met
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

// present is which states the conditions of an operation have, a bit each.
func (r *Reader) present(in *Instr) (states uint8) {
	for _, a := range r.p.args(in) {
		states |= 1 << r.vals[a].State
	}
	return states & 31
}

// allOf and anyOf are what All and Any make of the states present, a bit each in the
// order of the states: what decides, else the first of the reasons, else the other one.
var allOf = [32]State{
	Met, Unmet, Met, Unmet, Unknown, Unmet, Unknown, Unmet,
	Conflict, Unmet, Conflict, Unmet, Unknown, Unmet, Unknown, Unmet,
	Open, Unmet, Open, Unmet, Unknown, Unmet, Unknown, Unmet,
	Conflict, Unmet, Conflict, Unmet, Unknown, Unmet, Unknown, Unmet,
}

var anyOf = [32]State{
	Unmet, Unmet, Met, Met, Unknown, Unknown, Met, Met,
	Conflict, Conflict, Met, Met, Unknown, Unknown, Met, Met,
	Open, Open, Met, Met, Unknown, Unknown, Met, Met,
	Conflict, Conflict, Met, Met, Unknown, Unknown, Met, Met,
}

// atLeast is k of n; while it is undecided it has the first of the reasons.
func (r *Reader) atLeast(in *Instr) State {
	met, open := int32(0), int32(0)
	for _, a := range r.p.args(in) {
		if s := r.vals[a].State; s == Met {
			met++
		} else if s != Unmet {
			open++
		}
	}
	switch {
	case met >= in.K:
		return Met
	case met+open < in.K:
		return Unmet
	}
	return anyOf[r.present(in)&^(1<<Met)]
}

func not(s State) State {
	if s.Decided() {
		return 1 - s
	}
	return s
}

func truth(b bool) State {
	if b {
		return Met
	}
	return Unmet
}

func lessEqual(a, b *Value) State {
	switch {
	case a.State != Met || b.State != Met:
		return both(a.State, b.State)
	case a.Hi <= b.Lo:
		return Met
	case a.Lo > b.Hi:
		return Unmet
	}
	return Unknown
}

// both is Met where two values are known, else the label of their reasons.
func both(a, b State) State {
	switch {
	case a == Met:
		return b
	case b == Met:
		return a
	}
	return min(a, b)
}

func pick(c State, a, b *Value) Value {
	switch c {
	case Met:
		return *a
	case Unmet:
		return *b
	}
	return Value{State: c}
}

// onTime: see OnTime. in.A is the last day, in.B the day asked about.
func (r *Reader) onTime(in *Instr) State {
	last := &r.vals[in.A]
	given := NotDone
	if in.Fact >= 0 {
		given = r.c.Slots[in.Fact].Given
	}
	if last.Ahead() {
		return Met // the event has not happened: nothing can be late
	}
	if given == Stated {
		s := &r.c.Slots[in.Fact]
		return lessEqual(&Value{Met, s.Lo, s.Hi}, last)
	}
	s := lessEqual(&r.vals[in.B], last)
	if given == NotDone || s == Met || last.State != Met {
		return s
	}
	return r.missing(in.Fact, given)
}
