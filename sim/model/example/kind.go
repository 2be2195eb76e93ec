// Package example is a kind of model that simulates nothing real: complete, small and
// runnable. A newcomer copies this folder to begin a kind; the scenario file, the
// command and its sessions are tried on it.
//
// Guest workers of the example scheme register week by week and wait for a place until
// their window is over. It is not a model of any market, and no command offers it in a
// list.
package example

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/example"
	"alih/sim"
	"alih/sim/model"
)

// Kind is the kind of model.
type Kind struct{}

// Name is "queue".
func (Kind) Name() string { return "queue" }

// Scheme is the law of Meridia.
func (Kind) Scheme() *rules.Scheme { return example.Scheme }

// The places of the settings.
const (
	horizon = iota
	waiting
	arrivals
	absence
	north
	south
	chance
	places
	extension
	order
)

// Settings has one of each form.
func (Kind) Settings() []model.Setting {
	return []model.Setting{
		{Path: "horizon", Form: model.Whole, Unit: "weeks", Min: 1, Max: 520, Default: 26, Origin: model.Lever,
			Means: "How long the market is followed."},
		{Path: "start.waiting", Form: model.Whole, Unit: "people", Min: 0, Max: 100_000, Default: 20, Origin: model.Assumed, Low: 10, High: 40,
			Source: "nobody counts who waits", Means: "Who waits already when the count begins."},
		{Path: "workers.arrivals", Form: model.Whole, Unit: "people a week", Min: 0, Max: 100_000, Default: 8, Origin: model.Sourced,
			Source: "the Gazette of Meridia, 2020", Means: "How many workers register in a week."},
		{Path: "workers.absence", Form: model.Share, Default: 0.1, Origin: model.Assumed, Low: 0.02, High: 0.2,
			Source: "one office speaks of few, another of many", Means: "Share of the invited who do not come."},
		{Path: "workers.region.north", Form: model.Weight, Default: 2, Origin: model.Sourced,
			Source: "the census of 2020", Means: "How many of the workers are in the north."},
		{Path: "workers.region.south", Form: model.Weight, Default: 1, Origin: model.Sourced,
			Source: "the census of 2020", Means: "How many of the workers are in the south."},
		{Path: "meeting.chance", Form: model.Share, Default: 0.13, Origin: model.Assumed, Low: 0.1, High: 0.2,
			Source: "two of three are placed in nine weeks", Means: "Chance that a worker and a place suit each other."},
		{Path: "meeting.places", Form: model.Number, Unit: "places a week", Min: 0, Max: 10_000, Default: 6.5, Origin: model.Assumed, Low: 3, High: 9,
			Source: "a guess between two harvests", Means: "How many places are open in a week, on average."},
		{Path: "extension", Form: model.Switch, Default: 1, Origin: model.Lever,
			Means: "Whether a window that ends is extended once."},
		{Path: "order", Form: model.Choice, Options: []string{"arrival", "last"}, Default: 0, Origin: model.Lever,
			Means: "Who is asked first: who registered first, or last."},
	}
}

// Unused are all numbers of the law but the two of the window.
func (k Kind) Unused() map[string]string {
	not := map[string]string{}
	for _, p := range k.Scheme().Params {
		if p.Name != "window.days" && p.Name != "window.extension" {
			not[p.Name] = "the example has windows and nothing else"
		}
	}
	return not
}

// Build makes the model.
func (k Kind) Build(law model.Law, v []float64) (sim.Model, error) {
	if v[waiting] == 0 && v[arrivals] == 0 {
		return nil, &model.SettingError{Path: "workers.arrivals", Found: "0, and nobody who waits", Allowed: "somebody to be placed"}
	}
	m := &queue{values: v}
	for name, to := range map[string]*int{"window.days": &m.window, "window.extension": &m.extra} {
		days, err := k.days(law, name)
		if err != nil {
			return nil, err
		}
		*to = days
	}
	if v[extension] == 0 {
		m.extra = 0
	}
	return m, nil
}

// days is a number of the law in force.
func (k Kind) days(law model.Law, name string) (int, error) {
	for _, c := range law.Changed {
		if c.Param == name {
			return int(c.Value), nil
		}
	}
	for _, p := range k.Scheme().Params {
		if held, ok := p.Values.On(law.On); ok && p.Name == name {
			return int(held.Value), nil
		}
	}
	return 0, fmt.Errorf("%s is not in force on %s", name, law.On)
}
