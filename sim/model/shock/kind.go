package shock

import (
	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim"
	"alih/sim/match"
	"alih/sim/model"
)

// Kind is the wave of losses, under Japan's scheme.
var Kind model.Kind = kind{}

type kind struct{}

// Name is the kind's name.
func (kind) Name() string { return "shock" }

// Scheme is the law that it asks.
func (kind) Scheme() *rules.Scheme { return jpretain.Scheme }

// Settings are its numbers.
func (kind) Settings() []model.Setting { return model.Settings(settings()) }

// Unused is why a number of the law changes nothing here.
func (kind) Unused() map[string]string { return unused }

// Build makes the wave under one law.
func (kind) Build(law model.Law, values []float64) (sim.Model, error) {
	n, err := model.Read(settings(), values)
	if err != nil {
		return nil, err
	}
	if n.stayMin > n.stayMax {
		return nil, &model.SettingError{Path: "people.stayLeast", Found: "more than people.stayMost", Allowed: "no more than people.stayMost"}
	}
	as := asked{n.follows, n.pandemic, n.takes}
	book, err := books.Of(law, as, func() (*lawBook, error) { return askLaw(law, as) })
	if err != nil {
		return nil, err
	}
	b, err := behave(n)
	if err != nil {
		return nil, err
	}
	return &shock{law: book, b: b, layout: layout(), mechanism: mechanisms[int(n.mechanism)]}, nil
}

var mechanisms = [...]match.Mechanism{match.DeferredAcceptance{}, match.SerialDictatorship{}, match.MaximumCardinality{}}

// shock is the model.
type shock struct {
	law       *lawBook
	b         *behaviour
	layout    *sim.Layout
	mechanism match.Mechanism
	trace     func(event)
}

// Layout is what a replication counts.
func (m *shock) Layout() *sim.Layout { return m.layout }

// Runner replicates.
func (m *shock) Runner() sim.Runner { return &run{m: m} }
