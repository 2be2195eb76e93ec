package permitrace

import (
	"alih/rules"
	"alih/rules/scheme/idkitas"
	"alih/sim"
	"alih/sim/model"
)

// Kind is the race against the last day of a permit, under Indonesia's scheme.
var Kind model.Kind = kind{}

type kind struct{}

// Name is the kind's name.
func (kind) Name() string { return "permitrace" }

// Scheme is the law that it asks.
func (kind) Scheme() *rules.Scheme { return idkitas.Scheme }

// Settings are its numbers.
func (kind) Settings() []model.Setting { return model.Settings(settings()) }

// Unused is why a number of the law changes nothing here.
func (kind) Unused() map[string]string { return unused }

// Build makes the race under one law.
func (kind) Build(law model.Law, values []float64) (sim.Model, error) {
	n, err := model.Read(settings(), values)
	if err != nil {
		return nil, err
	}
	if n.leadMin > n.leadMax {
		return nil, &model.SettingError{Path: "start.latest", Found: "earlier than start.earliest", Allowed: "no more days before the end than start.earliest"}
	}
	days, err := windowOf(n.end)
	if err != nil {
		return nil, err
	}
	as := readings{n.sixtieth, n.duration, days}
	book, err := books.Of(law, as, func() (*lawBook, error) { return askLaw(law, as) })
	if err != nil {
		return nil, err
	}
	b, err := behave(n)
	if err != nil {
		return nil, err
	}
	return &race{law: book, b: b, layout: layout()}, nil
}

// race is the model.
type race struct {
	law    *lawBook
	b      *behaviour
	layout *sim.Layout
	trace  func(event)
}

// Layout is what a replication counts.
func (m *race) Layout() *sim.Layout { return m.layout }

// Runner replicates.
func (m *race) Runner() sim.Runner { return &run{m: m} }

// The events that rest on the law.
const (
	evFiled = iota
	evBridged
	evLeft
	evOver
)

// event is one of them: the days or numbers that the race took the law to give.
type event struct {
	kind int
	p    person
	days [2]int32
}

func (r *run) tell(p *person, kind int, days ...int32) {
	if r.m.trace == nil {
		return
	}
	e := event{kind: kind, p: *p}
	copy(e.days[:], days)
	r.m.trace(e)
}
