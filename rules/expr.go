package rules

// Expressions over facts and parameters. They are values, not functions: they
// can be asked what they depend on, compiled, screened 64 cases at a time and
// written to bytes.

// Condition is Met, Unmet or undecided.
type Condition interface{ cond() *node }

// Number is a whole number: a count, basis points, money, minutes.
type Number interface{ num() *node }

// DayValue is a day.
type DayValue interface{ day() *node }

// Cond, NumExpr and DayExpr are composed expressions.
type (
	Cond    struct{ n *node }
	NumExpr struct{ n *node }
	DayExpr struct{ n *node }
)

func (c Cond) cond() *node   { return c.n }
func (x NumExpr) num() *node { return x.n }
func (d DayExpr) day() *node { return d.n }

// node is one operation. It is never changed after it was made.
type node struct {
	op    Op
	args  []*node
	fact  *Fact
	param *Param
	prov  *Provision
	due   *Due
	cal   *Calendar
	k, k2 int64
}

// Always and Never are decided by nothing.
var (
	Always Condition = Cond{&node{op: opTrue}}
	Never  Condition = Cond{&node{op: opFalse}}
)

// All is Met where every condition is Met, Unmet where one is Unmet.
func All(cs ...Condition) Condition { return Cond{&node{op: opAll, args: conds(cs)}} }

// Any is Met where one condition is Met, Unmet where all are Unmet.
func Any(cs ...Condition) Condition { return Cond{&node{op: opAny, args: conds(cs)}} }

// Not is Met where the condition is Unmet.
func Not(c Condition) Condition { return Cond{&node{op: opNot, args: []*node{c.cond()}}} }

// AtLeast is Met where n or more of the conditions are Met.
func AtLeast(n int, cs ...Condition) Condition {
	return Cond{&node{op: opAtLeast, args: conds(cs), k: int64(n)}}
}

// Unsettled is a condition whose wording has two readings: Met where the strict
// text is Met, Unmet beyond the lenient one, and between them the reading
// decides (unset, that is a Conflict).
func Unsettled[T ~uint8](reading Choice[T], lenientOption T, lenient, strict Condition) Condition {
	return Any(strict, All(lenient, reading.Is(lenientOption)))
}

// AtMost, LessThan and Equal compare numbers of one unit.
func AtMost(a, b Number) Condition   { return Cond{&node{op: opLE, args: []*node{a.num(), b.num()}}} }
func LessThan(a, b Number) Condition { return Not(AtMost(b, a)) }
func Equal(a, b Number) Condition    { return All(AtMost(a, b), AtMost(b, a)) }

// NotAfter is Met where a is b or earlier; Before where it is earlier.
func NotAfter(a, b DayValue) Condition { return Cond{&node{op: opLE, args: []*node{a.day(), b.day()}}} }
func Before(a, b DayValue) Condition   { return Not(NotAfter(b, a)) }

// Between is Met where lo <= d <= hi.
func Between(d, lo, hi DayValue) Condition { return All(NotAfter(lo, d), NotAfter(d, hi)) }

// OnTime is the one primitive of lateness. An act on a given day is on time up
// to the last day; one not done, or not known to be, is on time until the last
// day is past at the day that is asked about.
func OnTime(a Act, last DayValue) Condition {
	n := &node{op: opOnTime, fact: a.Fact, args: []*node{last.day(), AsOf.day()}}
	if a.OnlyIf != nil {
		// Where the act cannot exist yet, or nothing is said of it, only the clock
		// counts until the last day is past.
		undone := &node{op: opOnTime, args: []*node{last.day(), AsOf.day()}}
		return Any(All(a.exists(), Cond{n}), All(Not(IsStated(a)), Cond{undone}))
	}
	return Cond{n}
}

// AtMostShare is Met where total <= share of sum/over, share in basis points,
// cross-multiplied so that nothing is rounded.
func AtMostShare(total, share, sum Number, over int64) Condition {
	return AtMost(scaled(total, 10000*over), Product(share, sum))
}

// WholeShare is the largest whole number that AtMostShare lets through.
func WholeShare(share, sum Number, over int64) Number {
	return NumExpr{&node{op: opDivFloor, args: []*node{Product(share, sum).num()}, k: 10000 * over}}
}

// Sum, Minus and Product are exact.
func Sum(xs ...Number) Number {
	n := xs[0].num()
	for _, x := range xs[1:] {
		n = &node{op: opAdd, args: []*node{n, x.num()}}
	}
	return NumExpr{n}
}
func Minus(a, b Number) Number   { return NumExpr{&node{op: opSub, args: []*node{a.num(), b.num()}}} }
func Product(a, b Number) Number { return NumExpr{&node{op: opMul, args: []*node{a.num(), b.num()}}} }

// Least and Most are the smaller and the larger of two numbers.
func Least(a, b Number) Number { return NumExpr{&node{op: opMin, args: []*node{a.num(), b.num()}}} }
func Most(a, b Number) Number  { return NumExpr{&node{op: opMax, args: []*node{a.num(), b.num()}}} }

// If is a where the condition is Met and b where it is Unmet.
func If(c Condition, a, b Number) Number {
	return NumExpr{&node{op: opIf, args: []*node{c.cond(), a.num(), b.num()}}}
}

// Zero and One are for counting; every other number of the law is a Param.
var (
	Zero Number = NumExpr{literal(0)}
	One  Number = NumExpr{literal(1)}
)

// AsOf is the day that is asked about. It is always given.
var AsOf DayValue = DayExpr{&node{op: opAsOf}}

// OnDate is a civil day that a text names, such as the day on which another text
// ended.
func OnDate(year, month, day int) DayValue {
	return DayExpr{literal(int64(Date(year, month, day)))}
}

// DaysAfter is n days after d; DaysBefore is n days before it.
func DaysAfter(d DayValue, n Number) DayValue {
	return DayExpr{&node{op: opAdd, args: []*node{d.day(), n.num()}}}
}
func DaysBefore(d DayValue, n Number) DayValue {
	return DayExpr{&node{op: opSub, args: []*node{d.day(), n.num()}}}
}

// DayOf is the civil day of a point of time, in minutes as an Instant has them.
func DayOf(instant Number) DayValue {
	return DayExpr{&node{op: opDivFloor, args: []*node{instant.num()}, k: 24 * 60}}
}

// NextDay and DayBefore step one day.
func NextDay(d DayValue) DayValue   { return DaysAfter(d, One) }
func DayBefore(d DayValue) DayValue { return DaysBefore(d, One) }

// MonthsAfter adds n months with a rounding; MonthsBefore takes them away.
func MonthsAfter(d DayValue, n Number, r Rounding) DayValue {
	return DayExpr{&node{op: opAddMonths, args: []*node{d.day(), n.num()}, k: int64(r)}}
}
func MonthsBefore(d DayValue, n Number, r Rounding) DayValue {
	return MonthsAfter(d, Minus(Zero, n), r)
}

// YearsBefore takes n years away with a rounding.
func YearsBefore(d DayValue, n Number, r Rounding) DayValue {
	return MonthsBefore(d, scaled(n, 12), r)
}

// MonthStart is the first day of the month of d.
func MonthStart(d DayValue) DayValue { return DayExpr{&node{op: opMonthStart, args: []*node{d.day()}}} }

// DaysSince is the number of days from a to b.
func DaysSince(a, b DayValue) Number {
	return NumExpr{&node{op: opSub, args: []*node{b.day(), a.day()}}}
}

// Earliest and Latest of several days.
func Earliest(ds ...DayValue) DayValue { return fold(opMin, ds) }
func Latest(ds ...DayValue) DayValue   { return fold(opMax, ds) }

// IfDay is a where the condition is Met and b where it is Unmet.
func IfDay(c Condition, a, b DayValue) DayValue {
	return DayExpr{&node{op: opIf, args: []*node{c.cond(), a.day(), b.day()}}}
}

// RollForward is the first open day of the office on or after d; closed lists
// more days on which it was shut (nil: none). Beyond the calendar the result is
// a range.
func RollForward(d DayValue, office *Calendar, closed *Records) DayValue {
	return DayExpr{roll(opRoll, office, closed, d.day())}
}

// RollBack is the last open day on or before d but after event; where there is
// none it is last. Beyond the calendar a weekday counts as open.
func RollBack(d, event, last DayValue, office *Calendar, closed *Records) DayValue {
	return DayExpr{roll(opRollBack, office, closed, d.day(), event.day(), last.day())}
}

// OpenDaysAfter is the n-th open day of the office after d, which is itself not
// counted; with n below zero it is the n-th one before d, and with 0 it is d, open or
// not. Beyond the calendar the result is a range, as for RollForward.
func OpenDaysAfter(d DayValue, n Number, office *Calendar, closed *Records) DayValue {
	return DayExpr{roll(opOpenDays, office, closed, d.day(), n.num())}
}

// OpenDaysBefore is the n-th open day before d, which is itself not counted.
func OpenDaysBefore(d DayValue, n Number, office *Calendar, closed *Records) DayValue {
	return OpenDaysAfter(d, Minus(Zero, n), office, closed)
}

func roll(op Op, office *Calendar, closed *Records, args ...*node) *node {
	n := &node{op: op, cal: office, args: args}
	if closed != nil {
		n.fact = closed.Fact
	}
	return n
}

func fold(op Op, ds []DayValue) DayValue {
	n := ds[0].day()
	for _, d := range ds[1:] {
		n = &node{op: op, args: []*node{n, d.day()}}
	}
	return DayExpr{n}
}

func conds(cs []Condition) []*node {
	ns := make([]*node, len(cs))
	for i, c := range cs {
		ns[i] = c.cond()
	}
	return ns
}

func literal(v int64) *node { return &node{op: opConst, k: v} }

func scaled(x Number, k int64) Number {
	return NumExpr{&node{op: opMul, args: []*node{x.num(), literal(k)}}}
}
