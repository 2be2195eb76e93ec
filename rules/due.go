package rules

// Due is the name of a deadline.
type Due struct{ Code string }

// NewDue names a deadline by its public, stable code ("TW-13-1").
func NewDue(code string) *Due { return &Due{code} }

// Last, Opens, Safe and Unrolled are its days as the book in force counts them.
func (d *Due) Last() DayValue     { return d.part(dueLast) }
func (d *Due) Opens() DayValue    { return d.part(dueOpens) }
func (d *Due) Safe() DayValue     { return d.part(dueSafe) }
func (d *Due) Unrolled() DayValue { return d.part(dueUnrolled) }

const (
	dueLast = iota
	dueOpens
	dueSafe
	dueUnrolled
)

func (d *Due) part(k int64) DayValue { return DayExpr{&node{op: opDueDay, due: d, k: k}} }

// DueKind says what a deadline is.
type DueKind uint8

// A duty must be done; an option may be; a window is the time in which
// something runs; a validity is the time in which a paper is good.
const (
	Duty DueKind = iota
	Option
	Window
	Validity
)

// DueKinds are the names of the kinds, in their order.
var DueKinds = [...]string{"duty", "option", "window", "validity"}

// DueClause says how a deadline is counted, whom it binds and what follows.
type DueClause struct {
	due       *Due
	cite      Cite
	kind      DueKind
	who       Parties
	span      Span
	when      Condition
	act       *Act
	cure      *cure
	after     []*Due
	routes    []*Route
	effective DayValue
	ifMissed  string
	since     Day
}

// Says gives the deadline its content.
func (d *Due) Says(c Cite, kind DueKind, who Parties, s Span) DueClause {
	return DueClause{due: d, cite: c, kind: kind, who: who, span: s}
}

// When says where the deadline exists.
func (c DueClause) When(cond Condition) DueClause { c.when = cond; return c }

// Of names the act that keeps the deadline.
func (c DueClause) Of(a Act) DueClause { c.act = &a; return c }

// cure is a second chance after a missed last day.
type cure struct {
	due  *Due
	cite Cite
	term Term
	when Condition
}

// Cured gives a missed deadline a second one, counted from the rolled last day
// of the first and open only when that was missed. Its code is the first one's
// with "/cure" behind.
func (c DueClause) Cured(cite Cite, t Term, when Condition) DueClause {
	c.cure = &cure{NewDue(c.due.Code + "/cure"), cite, t, when}
	return c
}

// Follows names the deadlines that have to be kept first.
func (c DueClause) Follows(ds ...*Due) DueClause { c.after = ds; return c }

// On says to which routes it belongs.
func (c DueClause) On(routes ...*Route) DueClause { c.routes = routes; return c }

// Effective names the day from which the effect runs once it is done.
func (c DueClause) Effective(d DayValue) DueClause { c.effective = d; return c }

// IfMissed names what follows when it passes (a code for the language files).
func (c DueClause) IfMissed(code string) DueClause { c.ifMissed = code; return c }
