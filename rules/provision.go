package rules

// Provision is the name of something that the law decides. A book says what it
// holds; expressions refer to the name, so that an amendment reaches every
// provision that cites it.
type Provision struct{ Code string }

// NewProvision names a provision by its public, stable code ("TW-8-1").
func NewProvision(code string) *Provision { return &Provision{code} }

// A provision whose guard is Unmet does not apply, and as a part of another
// condition it is then no obstacle (Met).
func (p *Provision) cond() *node { return &node{op: opProvision, prov: p} }

// Clause is one entry of a book. Entries of the same code replace each other
// when a book is amended.
type Clause interface{ addTo(*Book) }

// ProvisionClause says what a provision holds.
type ProvisionClause struct {
	name  *Provision
	cite  Cite
	cond  Condition
	guard Condition
	since Day
}

// Says gives the provision its content.
func (p *Provision) Says(c Cite, cond Condition) ProvisionClause {
	return ProvisionClause{name: p, cite: c, cond: cond}
}

// Where restricts the provision: elsewhere it does not apply.
func (c ProvisionClause) Where(guard Condition) ProvisionClause {
	c.guard = guard
	return c
}

// Route is one lawful way to the aim.
type Route struct{ Code string }

// NewRoute names a route.
func NewRoute(code string) *Route { return &Route{code} }

// RouteClause says when a route is open and whose day selects its law.
type RouteClause struct {
	route  *Route
	cite   Cite
	open   Condition
	lawDay DayValue
	since  Day
}

// Opens says when the route is open. lawDay is the day whose law it follows, also
// where the law of the day asked about has no such route; while that day is not known
// it is the day asked about.
func (r *Route) Opens(c Cite, lawDay DayValue, open Condition) RouteClause {
	return RouteClause{route: r, cite: c, open: open, lawDay: lawDay}
}

// Item is a document, a step, an amount, a note or a check: something that an
// answer lists when its condition holds.
type Item struct {
	Code string
	kind itemKind
}

type itemKind uint8

const (
	itemDocument itemKind = iota
	itemStep
	itemAmount
	itemNote
	itemCheck
	itemWarning
)

// NewDocument names a document that somebody files.
func NewDocument(code string) *Item { return &Item{code, itemDocument} }

// NewStep names a step that somebody takes. Steps are listed in the order of
// the book.
func NewStep(code string) *Item { return &Item{code, itemStep} }

// NewAmount names an amount of money or a number that the answer states.
func NewAmount(code string) *Item { return &Item{code, itemAmount} }

// NewNote names a place where the text of the mission and the official text
// differ, or where sources do.
func NewNote(code string) *Item { return &Item{code, itemNote} }

// NewWarning names something that the asker has to know.
func NewWarning(code string) *Item { return &Item{code, itemWarning} }

// NewCheck names a contradiction between facts: where it is Met the input is
// refused.
func NewCheck(code string) *Item { return &Item{code, itemCheck} }

// ItemClause says when an item is listed, for whom and with what value.
type ItemClause struct {
	item   *Item
	cite   Cite
	who    Parties
	when   Condition
	value  Number
	unit   Unit
	read   *Fact // variants: one figure a reading
	values []Number
	due    *Due
	routes []*Route
	facts  []*Fact
	since  Day
}

// Is lists the item under a citation.
func (i *Item) Is(c Cite) ItemClause { return ItemClause{item: i, cite: c} }

// By says who files, takes or pays it.
func (c ItemClause) By(who Parties) ItemClause { c.who = who; return c }

// When says under which condition it is listed.
func (c ItemClause) When(cond Condition) ItemClause { c.when = cond; return c }

// Of gives an amount its figure.
func (c ItemClause) Of(value Number, unit Unit) ItemClause {
	c.value, c.unit = value, unit
	return c
}

// ByReading gives an amount one figure for each option of a disputed reading.
func (c ItemClause) ByReading(reading Catalogued, unit Unit, values ...Number) ItemClause {
	c.read, c.unit, c.values = reading.Entry(), unit, values
	if len(values) != len(c.read.Options) {
		panic("rules: " + c.item.Code + " needs one figure a reading")
	}
	return c
}

// For says to which deadline it belongs.
func (c ItemClause) For(d *Due) ItemClause { c.due = d; return c }

// On says to which routes it belongs; none: to the answer as a whole.
func (c ItemClause) On(routes ...*Route) ItemClause { c.routes = routes; return c }

// Between names the facts that contradict each other in a check.
func (c ItemClause) Between(facts ...Catalogued) ItemClause {
	for _, f := range facts {
		c.facts = append(c.facts, f.Entry())
	}
	return c
}
