package main

import (
	"fmt"

	"alih/rules"
	"alih/sim/model"
	"alih/sim/scenario"
)

// person is whom to follow: what is known of a case, and the day of starting.
type person struct {
	on, start string
	facts     map[string]string
	closed    []string // routes
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
	if r.person == nil {
		return r.set, nil, nil
	}
	s, err := scenario.Read(scenario.Kinds, name, text, nil)
	if err != nil {
		return nil, nil, err
	}
	kind, ok := s.Kind.(model.Personal)
	if !ok {
		return nil, nil, fmt.Errorf("follow a person: %s follows none", s.Kind.Name())
	}
	c, err := r.person.read()
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
	sets := append(append(r.set, s.Settings...), s.Starts[0].Settings...)
	for i, one := range s.Starts {
		f.Starts = append(f.Starts, start{one.Name, one.Day.String(), append(s.Settings[:len(s.Settings):len(s.Settings)], one.Settings...)})
		for _, set := range one.Settings {
			if i > 0 {
				sets = append(sets, "policies."+one.Name+"."+set)
			}
		}
	}
	r.policies = []byte("{}")
	return sets, f, nil
}

// read makes a case of what a page knows.
func (p *person) read() (c model.Case, err error) {
	var on, start bool
	c = model.Case{Facts: p.facts, Closed: p.closed}
	c.On, on = rules.ParseDay(p.on)
	c.Start, start = rules.ParseDay(p.start)
	if !on || !start {
		return c, fmt.Errorf("follow a person: found the days %q and %q, allowed 2026-12-31", p.on, p.start)
	}
	return c, nil
}
