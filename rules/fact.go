package rules

// Kind is the type of a fact.
type Kind uint8

// The kinds. KindDecision is a yes/no that an authority gives and may still
// owe; KindReading is a choice that only its sources dispute; KindAct is done on
// a day, not done, or unknown.
const (
	KindYesNo Kind = iota
	KindDecision
	KindChoice
	KindReading
	KindWhole
	KindRatio
	KindMoney
	KindDay
	KindAct
	KindInstant
	KindSeries
	KindRecords
)

// Kinds are the names of the kinds, in their order.
var Kinds = [...]string{"yesno", "decision", "choice", "reading", "whole", "ratio", "money", "day", "act", "instant", "series", "records"}

// Parties is a set of the people and bodies that a scheme names, one bit each.
type Parties uint32

// About is what a catalogue says of every fact.
type About struct {
	Owner   Parties // who brings it about
	KnownTo Parties // who can know it: only they are asked; 0 means everybody
	Changes Parties // who can still change it; 0 means that it cannot change
	Until   *Due    // by when it can still change; nil: no day is set
	OnlyIf  Condition
	// OnlyIf says when the fact can exist at all. Where it is Unmet a yes/no is
	// no, an act is not done, a choice is none of its options, and nobody is asked.
	Private  bool  // harm and the like: on no list of what to ask somebody else
	Min, Max int64 // range of a number
	Unit     Unit
	Group    string // questions asked together
}

// Fact is one entry of a scheme's catalogue. Form, CSV header, JSON Schema and
// the input check are made from it.
type Fact struct {
	Name    string
	Kind    Kind
	Options []string
	Fields  []Field
	About
}

// Field is one column of a records fact.
type Field struct {
	Name    string
	Kind    Kind // KindDay, KindWhole or KindChoice
	Options []string
	Min     int64
	Max     int64
}

// Catalogued is a typed fact.
type Catalogued interface{ Entry() *Fact }

// Entry returns the catalogue's entry.
func (f *Fact) Entry() *Fact { return f }

// YesNo is a fact that is itself a condition.
type YesNo struct{ *Fact }

// NewYesNo declares a yes/no fact.
func NewYesNo(name string, a About) YesNo {
	return YesNo{&Fact{Name: name, Kind: KindYesNo, About: a}}
}

// NewDecision declares a yes/no that an authority gives: while it is pending it
// is Open.
func NewDecision(name string, a About) YesNo {
	return YesNo{&Fact{Name: name, Kind: KindDecision, About: a}}
}

func (f YesNo) cond() *node { return f.only(&node{op: opYes, fact: f.Fact}) }

// Choice is a fact with one of a few values of the type T.
type Choice[T ~uint8] struct{ *Fact }

// NewChoice declares a choice. Option i has the value T(i).
func NewChoice[T ~uint8](name string, a About, options ...string) Choice[T] {
	if len(options) > 31 {
		panic("rules: " + name + " has more than 31 options")
	}
	return Choice[T]{&Fact{Name: name, Kind: KindChoice, Options: options, About: a}}
}

// NewReading declares a choice that sources dispute: unset, it is a Conflict.
func NewReading[T ~uint8](name string, options ...string) Choice[T] {
	return Choice[T]{&Fact{Name: name, Kind: KindReading, Options: options}}
}

// Is is Met where the choice is one of the values.
func (f Choice[T]) Is(values ...T) Condition {
	var mask int64
	for _, v := range values {
		mask |= 1 << v
	}
	return Cond{f.only(&node{op: opIs, fact: f.Fact, k: mask})}
}

// Same is Met where two choices of one type have the same value.
func Same[T ~uint8](a, b Choice[T]) Condition {
	var any []Condition
	for i := range a.Options {
		any = append(any, All(a.Is(T(i)), b.Is(T(i))))
	}
	return Any(any...)
}

// Quantity is a whole number, a ratio in basis points, or an amount of money in
// whole units.
type Quantity struct{ *Fact }

// NewWhole declares a whole number from a.Min to a.Max.
func NewWhole(name string, a About) Quantity { return newQuantity(name, KindWhole, a) }

// NewRatio declares a ratio in basis points.
func NewRatio(name string, a About) Quantity {
	a.Unit = Ratio
	return newQuantity(name, KindRatio, a)
}

// NewMoney declares an amount of money in whole units of a.Unit.
func NewMoney(name string, a About) Quantity { return newQuantity(name, KindMoney, a) }

func newQuantity(name string, k Kind, a About) Quantity {
	if a.Max <= a.Min {
		panic("rules: " + name + " has no range")
	}
	return Quantity{&Fact{Name: name, Kind: k, About: a}}
}

func (f Quantity) num() *node { return &node{op: opFact, fact: f.Fact} }

// DayFact is a day, or a month where only the month is known.
type DayFact struct{ *Fact }

// NewDay declares a day.
func NewDay(name string, a About) DayFact {
	return DayFact{&Fact{Name: name, Kind: KindDay, About: a}}
}

func (f DayFact) day() *node { return &node{op: opFact, fact: f.Fact} }

// Act is something that happens on a day: done, not done, or unknown.
type Act struct{ *Fact }

// NewAct declares an act or an event.
func NewAct(name string, a About) Act { return Act{&Fact{Name: name, Kind: KindAct, About: a}} }

// Done is Met where the act is done (or planned for a given day).
func (f Act) Done() Condition { return Cond{f.only(&node{op: opDone, fact: f.Fact})} }

// On is the day of the act. Not done, it is Open: it can still happen.
func (f Act) On() DayValue {
	n := &node{op: opActDay, fact: f.Fact}
	if f.OnlyIf == nil {
		return DayExpr{n}
	}
	never := &node{op: opAbsent}
	return DayExpr{&node{op: opIf, args: []*node{f.exists().cond(), n, never}}}
}

// Instant is a point of time in minutes since 1970-01-01T00:00 in the scheme's
// own zone.
type Instant struct{ *Fact }

// NewInstant declares a point of time.
func NewInstant(name string, a About) Instant {
	return Instant{&Fact{Name: name, Kind: KindInstant, About: a}}
}

func (f Instant) num() *node { return &node{op: opFact, fact: f.Fact} }

// Day is the civil day of the instant.
func (f Instant) Day() DayValue {
	return DayExpr{&node{op: opDivFloor, args: []*node{f.num()}, k: 24 * 60}}
}

// MonthSeries is a number for each of several months.
type MonthSeries struct{ *Fact }

// NewSeries declares a series by month.
func NewSeries(name string, a About) MonthSeries {
	if a.Max <= a.Min {
		panic("rules: " + name + " has no range")
	}
	return MonthSeries{&Fact{Name: name, Kind: KindSeries, About: a}}
}

// Sum adds the months from offset first to offset last (both counted) of the
// month that holds d. A month that is missing leaves the sum unknown.
func (f MonthSeries) Sum(d DayValue, first, last int) Number {
	return NumExpr{&node{op: opSeriesSum, fact: f.Fact, args: []*node{d.day()}, k: int64(first), k2: int64(last)}}
}

// Records is a list of records, read through aggregates.
type Records struct{ *Fact }

// NewRecords declares a list of records with the given fields.
func NewRecords(name string, a About, fields ...Field) Records {
	return Records{&Fact{Name: name, Kind: KindRecords, Fields: fields, About: a}}
}

// Filter keeps the records whose field lies between two values.
type Filter struct {
	field  string
	lo, hi *node
}

// FieldBetween keeps records whose day field lies between lo and hi, both counted.
func FieldBetween(field string, lo, hi DayValue) Filter { return Filter{field, lo.day(), hi.day()} }

// FieldIs keeps records whose choice field has an option.
func FieldIs[T ~uint8](field string, v T) Filter {
	n := literal(int64(v))
	return Filter{field, n, n}
}

// Count counts the records that pass all filters.
func (f Records) Count(filters ...Filter) Number { return f.aggregate(aggCount, "", "", filters) }

// Total adds a number field of the records that pass all filters.
func (f Records) Total(field string, filters ...Filter) Number {
	return f.aggregate(aggTotal, field, "", filters)
}

// DaysBetween adds the days from field a to field b, both counted.
func (f Records) DaysBetween(a, b string, filters ...Filter) Number {
	return f.aggregate(aggSpan, a, b, filters)
}

func (f Records) aggregate(kind int64, a, b string, filters []Filter) Number {
	n := &node{op: opRecords, fact: f.Fact, k: kind, k2: f.fieldIndex(a)<<8 | f.fieldIndex(b)}
	for _, x := range filters {
		n.args = append(n.args, literal(f.fieldIndex(x.field)), x.lo, x.hi)
	}
	return NumExpr{n}
}

func (f *Fact) fieldIndex(name string) int64 {
	if name == "" {
		return 0
	}
	for i, x := range f.Fields {
		if x.Name == name {
			return int64(i)
		}
	}
	panic("rules: " + f.Name + " has no field " + name)
}

// IsStated is Met where the case says something of a fact, and else Unmet: never
// undecided. It is for a default that the law gives and a paper may override, not
// for reading "not known" as "no".
func IsStated(f Catalogued) Condition { return Cond{&node{op: opStated, fact: f.Entry()}} }

// Or is the number where it is stated and else another: a number of the law that
// a letter may set otherwise for one person.
func (f Quantity) Or(otherwise Number) Number { return If(IsStated(f), f, otherwise) }

// Or is the day where it is stated and else another.
func (f DayFact) Or(otherwise DayValue) DayValue { return IfDay(IsStated(f), f, otherwise) }

// OnOr is the day of the act where one is stated and else another.
func (f Act) OnOr(otherwise DayValue) DayValue {
	return IfDay(All(IsStated(f), f.Done()), f.On(), otherwise)
}

// Chosen is Met where one of the values was chosen; nothing chosen is no. With it
// a disputed reading has a default for what is shown, while what is decided by it
// (Is, Unsettled) stays a Conflict.
func (f Choice[T]) Chosen(values ...T) Condition { return All(IsStated(f), f.Is(values...)) }

// exists is Met where the fact can exist: what a case states of it proves that.
func (f *Fact) exists() Condition { return Any(f.OnlyIf, IsStated(f)) }

func (f *Fact) only(n *node) *node {
	if f.OnlyIf == nil {
		return n
	}
	return &node{op: opAll, args: []*node{f.exists().cond(), n}}
}
