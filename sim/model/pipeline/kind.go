package pipeline

import (
	"errors"

	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/model/lawtable"
)

// Kind is the pipeline from Indonesia to work in Japan.
var Kind model.Kind = kind{}

type kind struct{}

var errPrefectures = errors.New("fewer workers in all than in the prefectures")

// Name is the kind's name.
func (kind) Name() string { return "pipeline" }

// Scheme is the law that it asks.
func (kind) Scheme() *rules.Scheme { return jpplace.Scheme }

// Settings are its numbers.
func (kind) Settings() []model.Setting { return model.Settings(settings()) }

// Unused is why a number of the law changes nothing here.
func (kind) Unused() map[string]string { return unused }

// Build makes the pipeline under one law. An error is a *model.SettingError where a
// setting is at fault.
func (kind) Build(law model.Law, values []float64) (sim.Model, error) {
	n, err := model.Read(settings(), values)
	if err != nil {
		return nil, err
	}
	if n.share[0]+n.share[1]+n.share[2] > 1 {
		return nil, &model.SettingError{Path: "vacancies.kumamoto", Found: "more than all with vacancies.miyagi and vacancies.mie", Allowed: "at most 1 together"}
	}
	m := &pipeline{layout: layout(), past: &behaviour{}}
	if m.laws, err = lawsOf(law); err != nil {
		return nil, err
	}
	if m.now, err = behave(n); err != nil {
		return nil, err
	}
	if m.past, err = behave(history(n)); err != nil {
		return nil, err
	}
	return m, nil
}

// history are the numbers with the levers of the catalogue: what held before the policy.
func history(n numbers) numbers {
	for _, e := range settings() {
		if e.Origin == model.Lever && e.Path != "scale" {
			*e.Field(&n) = e.Default
		}
	}
	return n
}

// pipeline is the model: the law of every week, and how people behave before and under
// the policy.
type pipeline struct {
	laws      *[allWeeks]*lawBook
	past, now *behaviour
	layout    *sim.Layout
	trace     func(event)
}

// Layout is what a replication counts.
func (m *pipeline) Layout() *sim.Layout { return m.layout }

// Runner has the memory of one replication.
func (m *pipeline) Runner() sim.Runner { return &run{m: m} }

// books are what texts have answered.
var books lawtable.Library[struct{}, *lawBook]

// lawsOf is the law of every week: the texts as they came, and from Begins the policy's.
func lawsOf(law model.Law) (*[allWeeks]*lawBook, error) {
	all := &[allWeeks]*lawBook{}
	for w := range all {
		on := model.Law{On: oldest}
		if w >= beginWeek {
			on = law
		} else {
			for _, v := range jpplace.Scheme.Versions() {
				if v > oldest && int32(v) <= dayOf(int32(w)) {
					on.On = v
				}
			}
		}
		b, err := books.Of(on, struct{}{}, func() (*lawBook, error) { return bookOf(on) })
		if err != nil {
			return nil, err
		}
		all[w] = b
	}
	return all, nil
}

func bookOf(law model.Law) (*lawBook, error) {
	p, err := law.Program(jpplace.Scheme)
	if err != nil {
		return nil, err
	}
	return askLaw(p, law.On)
}
