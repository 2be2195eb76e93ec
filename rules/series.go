package rules

// Dated is a value of the law from a day on.
type Dated[T any] struct {
	From     Day
	Value    T
	Repealed bool // from this day there is no value
	Cite     Cite
}

// Series holds dated values, newest first. Before its first value and after a
// repeal there is no value: the law is not clamped.
type Series[T any] []Dated[T]

// On returns the value in force on a day.
func (s Series[T]) On(d Day) (Dated[T], bool) {
	for _, v := range s {
		if v.From <= d {
			return v, !v.Repealed
		}
	}
	return Dated[T]{}, false
}

// Since states a value from a day on.
func Since(year, month, day int, value int64, c Cite) Dated[int64] {
	return Dated[int64]{From: Date(year, month, day), Value: value, Cite: c}
}

// Repeal states that from a day on there is no value.
func Repeal(year, month, day int, c Cite) Dated[int64] {
	return Dated[int64]{From: Date(year, month, day), Repealed: true, Cite: c}
}

// Unit is what a number counts.
type Unit string

// The units in use.
const (
	Days    Unit = "days"
	Months  Unit = "months"
	Years   Unit = "years"
	People  Unit = "people"
	Times   Unit = "times"
	Ratio   Unit = "bp" // basis points, 10,000 to the whole
	Minutes Unit = "minutes"
	TWD     Unit = "TWD"
	IDR     Unit = "IDR"
	JPY     Unit = "JPY"
)

// Param is a number of the law with its history. Every number that a provision
// uses is one, so that it has a source and an overlay can change it.
type Param struct {
	Name   string
	Unit   Unit
	Values Series[int64]
}

// NewParam names a number of the law. Values are given newest first.
func NewParam(name string, unit Unit, values ...Dated[int64]) *Param {
	for i := 1; i < len(values); i++ {
		if values[i].From >= values[i-1].From {
			panic("rules: values of " + name + " are not newest first")
		}
	}
	return &Param{name, unit, values}
}

func (p *Param) num() *node { return &node{op: opConst, param: p} }
