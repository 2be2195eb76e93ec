package rules

// Op is one operation of a program.
type Op uint8

// Conditions first, then values. The arguments of an operation stand before it
// in the program.
const (
	opTrue Op = iota
	opFalse
	opYes       // fact
	opIs        // fact, k: mask of options
	opDone      // fact
	opAll       // n arguments
	opAny       // n arguments
	opNot       // a
	opAtLeast   // n arguments, k: how many
	opLE        // a <= b
	opOnTime    // fact (or none: not done), a: last day, b: as of
	opStated    // fact: the case says something of it
	opProvision // only before compiling
	opConst     // k: slot
	opFact      // number, day or instant
	opActDay    // fact
	opAbsent    // a day that does not exist yet
	opAsOf
	opAdd
	opSub
	opMul
	opMin
	opMax
	opIf         // a ? b : c
	opAddMonths  // a: day, b: months, k: rounding
	opMonthStart // a
	opDivFloor   // a / k
	opRoll       // a: day; k: calendar; fact: closed days or none
	opRollBack   // a: day, b: event, c: last; likewise
	opOpenDays   // a: day, b: how many; likewise
	opSeriesSum  // a: day; k, k2: first and last month offset; fact
	opRecords    // n arguments (field, lo, hi)*; k: aggregate, k2: fields; fact
	opDueDay     // only before compiling
	opCount
)

const (
	aggCount = iota
	aggTotal
	aggSpan
)

// Instr is one operation. Its arguments are the indices of earlier ones.
type Instr struct {
	Op      Op
	Fact    int32 // index in Facts, -1 for none
	K, K2   int32
	A, B, C int32 // arguments; of an n-ary one: A is the start in Args, B the count
}

// Constant is a number of the law at the day of the book.
type Constant struct {
	Value int64
	Param string // "" for a literal
	Cite  int32  // -1 for a literal
}

// Program is a book compiled for one day: one flat list of operations that every
// reader walks, and what an answer has to list. It is never changed; an overlay
// is a copy of the constants.
type Program struct {
	Scheme    string
	Zone      string
	Version   Day // first day in force
	Until     Day // last day in force; 0: not ended
	Text      Day // first day in force of the text that is read, mostly Version
	CheckedTo Day

	Parties    []string
	Facts      []*Fact
	FactNodes  []int32 // per fact: the node of its OnlyIf, -1 for none
	FactDues   []int32 // per fact: the due until which it can change, -1
	Code       []Instr
	Args       []int32
	Constants  []Constant
	Calendars  []*Calendar
	Sources    []Source
	Cites      []CiteRef
	Provisions []ProvisionEntry
	Dues       []DueEntry
	Routes     []RouteEntry
	Items      []ItemEntry
}

// CiteRef is a Cite by index.
type CiteRef struct {
	Source  int32
	Article string
	Grade   Grade
}

// ProvisionEntry is a provision of the program. Guard is -1 where it always
// applies.
type ProvisionEntry struct {
	Code        string
	Cite        int32
	Cond, Guard int32
	Since       Day
}

// DueEntry is a deadline of the program. Indices of absent parts are -1.
type DueEntry struct {
	Code       string
	Cite       int32
	Kind       DueKind
	Who        Parties
	Convention string
	FirstDay   bool // counted
	N          int32
	Unit       Unit
	Event      int32
	EventFact  int32
	Opens      int32
	SafeOpens  int32
	Unrolled   int32
	Last       int32
	Safe       int32
	When       int32
	Act        int32 // fact
	Calendar   int32
	Cure       int32 // due
	Effective  int32
	After      []int32 // dues
	Routes     []int32
	IfMissed   string
	Since      Day
	CountCite  int32
	CureOf     int32
}

// RouteEntry is a route of the program.
type RouteEntry struct {
	Code   string
	Cite   int32
	Open   int32
	LawDay int32
	Since  Day
}

// ItemEntry is a document, step, amount, note, check or warning.
type ItemEntry struct {
	Code   string
	Kind   uint8
	Cite   int32
	Who    Parties
	When   int32
	Value  int32
	Unit   Unit
	Read   int32 // fact
	Values []int32
	Due    int32
	Routes []int32
	Facts  []int32
}

// Overlay returns a program with other values for parameters: a what-if. An
// unknown parameter is an error.
func (p *Program) Overlay(values ...Override) (*Program, error) {
	n := *p
	n.Constants = append([]Constant(nil), p.Constants...)
	for _, v := range values {
		found := false
		for i := range n.Constants {
			if n.Constants[i].Param == v.Param {
				n.Constants[i].Value = v.Value
				found = true
			}
		}
		if !found {
			return nil, &Error{Code: "param", Name: v.Param}
		}
	}
	return &n, nil
}

// Override is one value of an overlay.
type Override struct {
	Param string
	Value int64
}

// Fact returns the index of a fact by name, or -1.
func (p *Program) Fact(name string) int {
	for i, f := range p.Facts {
		if f.Name == name {
			return i
		}
	}
	return -1
}

// listed tells whether an operation has any number of arguments.
func (op Op) listed() bool {
	return op == opAll || op == opAny || op == opAtLeast || op == opRecords
}

// connects tells whether an operation is made of a list of conditions.
func (op Op) connects() bool { return op == opAll || op == opAny || op == opAtLeast }

// args returns the argument list of an n-ary operation.
func (p *Program) args(in *Instr) []int32 { return p.Args[in.A : in.A+in.B] }

// Error is a typed error of this package. Its words are at the edge.
type Error struct {
	Code  string // what kind
	Name  string // of which fact, provision or parameter
	Found string
}

func (e *Error) Error() string {
	s := "rules: " + e.Code + ": " + e.Name
	if e.Found != "" {
		s += ": " + e.Found
	}
	return s
}
