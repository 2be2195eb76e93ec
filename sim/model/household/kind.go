package household

import (
	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim"
	"alih/sim/model"
)

// Kind is the population of households, under Japan's scheme.
var Kind model.Kind = kind{}

type kind struct{}

// Name is the kind's name.
func (kind) Name() string { return "household" }

// Scheme is the law that it asks.
func (kind) Scheme() *rules.Scheme { return jphsp.Scheme }

// Settings are its numbers.
func (kind) Settings() []model.Setting { return model.Settings(settings()) }

// Unused is why a number of the law changes nothing here.
func (kind) Unused() map[string]string { return unused }

// Build makes the population under one law.
func (kind) Build(law model.Law, values []float64) (sim.Model, error) {
	n, err := model.Read(settings(), values)
	if err != nil {
		return nil, err
	}
	read := readings{n.ageDay, n.groundGone, n.partTimePay}
	book, err := books.Of(law, read, func() (*lawBook, error) { return askLaw(law, read) })
	if err != nil {
		return nil, err
	}
	b, err := behaviourOf(n)
	if err != nil {
		return nil, err
	}
	own := regime{book, b}
	return &population{own: own, base: own, layout: layout(int(n.years)), shape: shapeOf(int(n.years))}, nil
}

// regime is the law and the behaviour of one policy.
type regime struct {
	law *lawBook
	b   *behaviour
}

// population is the model: a policy, and the baseline that it is compared with.
type population struct {
	own, base regime
	redraw    bool        // the baseline's households are others
	baseline  *population // nil: it is one itself
	layout    *sim.Layout
	shape
	trace func(event)
}

// Layout is what a replication counts.
func (m *population) Layout() *sim.Layout { return m.layout }

// Against is the same policy, compared household by household with a baseline of the
// same kind.
func (m *population) Against(baseline sim.Model) sim.Model {
	n := *m
	n.baseline = baseline.(*population)
	n.base = n.baseline.own
	a, b := n.own.b.numbers, n.base.b.numbers
	a.ageDay, a.groundGone, a.partTimePay = b.ageDay, b.groundGone, b.partTimePay
	n.redraw = a != b
	if !n.redraw {
		n.base.b = n.own.b // so that the same law is the same regime
	}
	return &n
}

// Runner replicates.
func (m *population) Runner() sim.Runner { return &run{m: m} }
