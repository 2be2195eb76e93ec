package lawtable

import "alih/rules"

// Facts writes a case by the scheme's own facts. Each method returns the same case, so
// that one reads like the list of what is known.
type Facts struct {
	p *rules.Program
	C *rules.Case
}

// NewFacts is a case of which nothing is known.
func NewFacts(p *rules.Program, asOf rules.Day) Facts {
	return Facts{p, rules.NewCase(asOf, len(p.Facts))}
}

// Index is the place of a fact in the cases of a program.
func Index(p *rules.Program, f rules.Catalogued) int { return p.Fact(f.Entry().Name) }

// Set states a value: an option, a day, a number, or 0 and 1.
func (f Facts) Set(fact rules.Catalogued, v int64) Facts {
	f.C.Set(Index(f.p, fact), v)
	return f
}

// No states that an act was not done.
func (f Facts) No(fact rules.Catalogued) Facts { return f.Give(fact, rules.Slot{Given: rules.NotDone}) }

// None states an empty list.
func (f Facts) None(fact rules.Catalogued) Facts {
	return f.Give(fact, rules.Slot{Given: rules.Stated})
}

// Give states whatever a slot holds.
func (f Facts) Give(fact rules.Catalogued, s rules.Slot) Facts {
	f.C.Slots[Index(f.p, fact)] = s
	return f
}

// Provision is the node of a provision, -1 where the text in force has none.
func Provision(p *rules.Program, v *rules.Provision) int32 {
	for i := range p.Provisions {
		if p.Provisions[i].Code == v.Code {
			return p.Provisions[i].Cond
		}
	}
	return -1
}

// Route is the node of what opens a route, -1 where the text in force has none.
func Route(p *rules.Program, r *rules.Route) int32 {
	for i := range p.Routes {
		if p.Routes[i].Code == r.Code {
			return p.Routes[i].Open
		}
	}
	return -1
}

// Due is a deadline, nil where the text in force has none.
func Due(p *rules.Program, d *rules.Due) *rules.DueEntry {
	for i := range p.Dues {
		if p.Dues[i].Code == d.Code {
			return &p.Dues[i]
		}
	}
	return nil
}

// Amount is a figure, nil where the text in force has none.
func Amount(p *rules.Program, it *rules.Item) *rules.ItemEntry { return Figure(p, it.Code) }

// Figure is the amount of a code, nil where the text in force has none.
func Figure(p *rules.Program, code string) *rules.ItemEntry {
	for i := range p.Items {
		if p.Items[i].Code == code && p.Items[i].IsAmount() {
			return &p.Items[i]
		}
	}
	return nil
}
