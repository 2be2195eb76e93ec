// Package weekly is a reduced process and not law: workers and vacancies of five
// categories arrive, once a week a lottery says in which order those who wait take the
// vacancies of their category, and whose window is over, and was not extended once,
// departs. bench/peers/weekly/PROCESS.md states it exactly; the same process in other
// systems is what the speed of ours is compared with.
//
// # What happens in a week
//
//  1. Workers and vacancies arrive (week.go).
//  2. Whose window is over is extended or departs (week.go).
//  3. The meeting (queue.go). Of a category with fewer vacancies than workers, those with
//     the lowest lottery numbers are served. That is all that the order decides, so
//     nobody is put in order, and where there is no vacancy, or one for everybody, no
//     lottery is drawn.
//
// # What it is not
//
// It says nothing of any market. The two numbers of its window are asked of the example
// scheme, so that a policy changes them as it would change a law.
package weekly

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/example"
	"alih/sim"
	"alih/sim/model"
)

// Kind is the kind of model.
type Kind struct{}

// Name is "weekly".
func (Kind) Name() string { return "weekly" }

// Code is what a scenario file calls it: the example scheme has another kind, which its
// own code means.
func (Kind) Code() string { return "weekly" }

// Scheme is the law of Meridia, for the window's two numbers.
func (Kind) Scheme() *rules.Scheme { return example.Scheme }

// The places of the settings.
const (
	horizon = iota
	workers
	vacancies
	extension
	supply
	demand = supply + categories
)

// Settings are the parameters of PROCESS.md.
func (Kind) Settings() []model.Setting {
	number := func(path string, without float64, means string) model.Setting {
		return model.Setting{Path: path, Form: model.Number, Unit: "a year of 364 days", Min: 0, Max: 1_000_000,
			Default: without, Origin: model.Lever, Means: means}
	}
	all := []model.Setting{
		{Path: "weeks", Form: model.Whole, Unit: "weeks", Min: 1, Max: maxWeeks, Default: 52, Origin: model.Lever,
			Means: "How many weeks there are, each with a meeting on its last day."},
		number("workers.perYear", 1000, "How many workers arrive, on average."),
		number("vacancies.perYear", 400, "How many vacancies open, on average."),
		{Path: "extension.chance", Form: model.Share, Min: 0, Max: 1, Default: 0.3, Origin: model.Lever,
			Means: "Chance that a window which is over is extended, once."},
	}
	weights := func(of string, list [categories]float64) {
		for c, w := range list {
			all = append(all, model.Setting{Path: of + ".category." + names[c], Form: model.Weight, Default: w, Origin: model.Lever,
				Means: "Weight of the category among " + of + "."})
		}
	}
	weights("workers", [categories]float64{45, 25, 15, 10, 5})
	weights("vacancies", [categories]float64{35, 25, 20, 10, 10})
	return all
}

// Unused are all numbers of the law but the two of the window.
func (k Kind) Unused() map[string]string {
	not := map[string]string{}
	for _, p := range k.Scheme().Params {
		if p.Name != "window.days" && p.Name != "window.extension" {
			not[p.Name] = "the process has windows and nothing else"
		}
	}
	return not
}

// Build makes the process. Values are in the order of Settings.
func (k Kind) Build(law model.Law, v []float64) (sim.Model, error) {
	p, err := law.Program(k.Scheme())
	if err != nil {
		return nil, fmt.Errorf("weekly: %w", err)
	}
	if v[workers] == 0 {
		return nil, &model.SettingError{Path: "workers.perYear", Found: "0", Allowed: "somebody to be placed"}
	}
	m := &process{weeks: int(v[horizon])}
	m.window, m.longer = number(p, "window.days"), number(p, "window.days")+number(p, "window.extension")
	if err := m.tables(v); err != nil {
		return nil, err
	}
	return m, nil
}

// number is a number of the law in force.
func number(p *rules.Program, name string) int {
	for i := range p.Constants {
		if p.Constants[i].Param == name {
			return int(p.Constants[i].Value)
		}
	}
	return 0
}

func (m *process) tables(v []float64) (err error) {
	for _, t := range []struct {
		path string
		to   **sim.Table
		make func() (*sim.Table, error)
	}{
		{"workers.perYear", &m.workers, func() (*sim.Table, error) { return sim.Poisson(v[workers] / 364) }},
		{"vacancies.perYear", &m.vacancies, func() (*sim.Table, error) { return sim.Poisson(v[vacancies] / 52) }},
		{"workers.category", &m.supply, func() (*sim.Table, error) { return sim.NewTable(0, v[supply:demand]) }},
		{"vacancies.category", &m.demand, func() (*sim.Table, error) { return sim.NewTable(0, v[demand:demand+categories]) }},
	} {
		if *t.to, err = t.make(); err != nil {
			return &model.SettingError{Path: t.path, Found: err.Error(), Allowed: "numbers that give a distribution"}
		}
	}
	if m.extended, err = sim.NewChance(v[extension]); err != nil {
		return &model.SettingError{Path: "extension.chance", Found: err.Error(), Allowed: "0 to 1"}
	}
	return nil
}
