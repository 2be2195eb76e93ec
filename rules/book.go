package rules

// Book is the law in force from a day on: what each name holds. A book is never
// edited; a change in the structure of the law is a later book.
type Book struct {
	From       Day
	text       Day // first day of the text that it states, where that is an earlier one
	provisions []ProvisionClause
	dues       []DueClause
	routes     []RouteClause
	items      []ItemClause
}

// NewBook opens a scheme's first book.
func NewBook(year, month, day int, clauses ...Clause) *Book {
	return (&Book{}).Amend(year, month, day, clauses...)
}

// Amend makes the book of a later day: it holds what this one holds, with the
// given clauses in place of those of the same name.
func (b *Book) Amend(year, month, day int, clauses ...Clause) *Book {
	n := &Book{From: Date(year, month, day)}
	if n.From <= b.From && b.provisions != nil {
		panic("rules: the book of " + n.From.String() + " does not follow " + b.From.String())
	}
	n.provisions = append(n.provisions, b.provisions...)
	n.dues = append(n.dues, b.dues...)
	n.routes = append(n.routes, b.routes...)
	n.items = append(n.items, b.items...)
	for _, c := range clauses {
		c.addTo(n)
	}
	return n
}

// GoesOnWith says that the text in force from this book's day is not held: the book
// goes on with the text of an earlier one, and what is known to have changed is in
// dispute.
func (b *Book) GoesOnWith(held *Book) *Book {
	b.text = held.From
	return b
}

// Clauses bundles several clauses into one, so that a room of a scheme hands
// over all that it says.
type Clauses []Clause

func (cs Clauses) addTo(b *Book) {
	for _, c := range cs {
		c.addTo(b)
	}
}

func (c ProvisionClause) addTo(b *Book) {
	c.since = b.From
	b.provisions = put(b.provisions, c, func(o ProvisionClause) bool { return o.name == c.name })
}

func (c DueClause) addTo(b *Book) {
	c.since = b.From
	b.dues = put(b.dues, c, func(o DueClause) bool { return o.due == c.due })
}

func (c RouteClause) addTo(b *Book) {
	c.since = b.From
	b.routes = put(b.routes, c, func(o RouteClause) bool { return o.route == c.route })
}

func (c ItemClause) addTo(b *Book) {
	c.since = b.From
	b.items = put(b.items, c, func(o ItemClause) bool { return o.item.Code == c.item.Code && o.item.kind == c.item.kind })
}

// Without takes names out of a book that is amended.
type Without []any

func (w Without) addTo(b *Book) {
	for _, name := range w {
		b.provisions = drop(b.provisions, func(c ProvisionClause) bool { return any(c.name) == name })
		b.dues = drop(b.dues, func(c DueClause) bool { return any(c.due) == name })
		b.routes = drop(b.routes, func(c RouteClause) bool { return any(c.route) == name })
		b.items = drop(b.items, func(c ItemClause) bool { return any(c.item) == name })
	}
}

func put[T any](list []T, c T, same func(T) bool) []T {
	for i := range list {
		if same(list[i]) {
			list[i] = c
			return list
		}
	}
	return append(list, c)
}

func drop[T any](list []T, gone func(T) bool) []T {
	kept := list[:0:0]
	for _, c := range list {
		if !gone(c) {
			kept = append(kept, c)
		}
	}
	return kept
}
