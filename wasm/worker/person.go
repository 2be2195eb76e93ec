package main

import (
	"encoding/json"
	"fmt"

	"alih/rules"
	"alih/sim/model"
	"alih/sim/scenario"
)

// person is whom to follow: what is known of a case, and the day of starting.
type person struct {
	On     string         `json:"on"`
	Start  string         `json:"start"`
	Facts  map[string]any `json:"facts"`
	Closed []string       `json:"closed"` // routes
}

// begun is the reply to open.
type begun struct {
	opened
	Person *followed `json:"person,omitempty"`
}

// followed is a person as a study: of each policy the day of starting, and its settings
// as the command takes them.
type followed struct {
	Problem string   `json:"problem,omitempty"` // a code; then nothing is open that was not
	Starts  []start  `json:"starts,omitempty"`  // by policy
	Drawn   []string `json:"drawn,omitempty"`   // facts that are not known
}

type start struct {
	Name string   `json:"name"`
	Day  string   `json:"day"`
	Set  []string `json:"set"`
}

// stated are the settings of a request. Of a person they are those of the case and of the
// first start, and the other starts are the policies.
func stated(r *request, name string, text []byte) ([]string, *followed, error) {
	if r.Person == nil {
		return r.Set, nil, nil
	}
	s, err := scenario.Read(scenario.Kinds, name, text, nil)
	if err != nil {
		return nil, nil, err
	}
	kind, ok := s.Kind.(model.Personal)
	if !ok {
		return nil, nil, fmt.Errorf("follow a person: %s follows none", s.Kind.Name())
	}
	c, err := r.Person.read()
	if err != nil {
		return nil, nil, err
	}
	return study(r, kind.State(c))
}

func study(r *request, s model.Stated) ([]string, *followed, error) {
	f := &followed{Problem: s.Problem, Drawn: s.Drawn}
	if f.Problem != "" {
		return nil, f, nil
	}
	sets := append(append(r.Set, s.Settings...), s.Starts[0].Settings...)
	for i, one := range s.Starts {
		f.Starts = append(f.Starts, start{one.Name, one.Day.String(), append(s.Settings[:len(s.Settings):len(s.Settings)], one.Settings...)})
		for _, set := range one.Settings {
			if i > 0 {
				sets = append(sets, "policies."+one.Name+"."+set)
			}
		}
	}
	r.Policies = json.RawMessage("{}")
	return sets, f, nil
}

// read makes a case of what a page knows.
func (p *person) read() (c model.Case, err error) {
	c = model.Case{Facts: map[string]string{}, Closed: p.Closed}
	for name, v := range p.Facts {
		switch v.(type) {
		case string, bool:
			c.Facts[name] = fmt.Sprint(v)
		}
	}
	var on, start bool
	c.On, on = rules.ParseDay(p.On)
	c.Start, start = rules.ParseDay(p.Start)
	if !on || !start {
		return c, fmt.Errorf("follow a person: found the days %q and %q, allowed 2026-12-31", p.On, p.Start)
	}
	return c, nil
}
