package scenario

import (
	"errors"
	"fmt"
	"strings"

	"alih/sim"
	"alih/sim/model"
	"alih/written"
)

// Scenario is an experiment, read and checked.
type Scenario struct {
	Kind        model.Kind
	Name, About string
	Policies    []Policy // the first is the baseline
	Primary     []Goal
	Seed        uint64
	First       int // replications before the first look
	Step        int // between looks
	Most        int
	Confidence  float64

	Sweep   *Sweep // nil: the file has none
	stated  []entry
	goals   []sim.Goal
	models  []sim.Policy
	assumed []assumed
}

// Baseline is what the policies are compared with.
func (s *Scenario) Baseline() *Policy { return &s.Policies[0] }

// Read reads the scenario in a text, with the arguments "path=value" laid over it, of
// one of the kinds. The name is how errors call the file. What is wrong with a text is
// Problems, all of it.
func Read(kinds []Builtin, name string, text []byte, sets []string) (*Scenario, error) {
	return ReadOver(kinds, name, text, Over{Sets: sets})
}

// Over is what is laid over a text.
type Over struct {
	Policies []byte   // a mapping as a file has it, in the place of the file's policies; nil: the file's own
	Sets     []string // "path=value"
}

// ReadOver is Read with all that can be laid over a text.
func ReadOver(kinds []Builtin, name string, text []byte, over Over) (*Scenario, error) {
	ps := &problems{lines: strings.Split(string(text), "\n")}
	root, ok := ps.parse(name, text)
	if !ok {
		return nil, ps.err()
	}
	k := ps.kind(kinds, root)
	if k == nil {
		return nil, ps.err()
	}
	d := newDocument(ps, k, Place{File: name, Line: 1, Col: 1})
	d.walk(root, "", false)
	if over.Policies != nil {
		d.forget(policies)
		d.set(policies + "=" + string(over.Policies))
	}
	for _, arg := range over.Sets {
		d.set(arg)
	}
	s := &Scenario{Kind: k, stated: d.entries}
	d.readHead(s)
	s.Policies = []Policy{d.readBase(k)}
	for _, p := range d.order {
		s.Policies = append(s.Policies, d.readPolicy(k, s.Baseline(), p))
	}
	if err := ps.err(); err != nil {
		return nil, err
	}
	if err := d.build(s); err != nil {
		return nil, err
	}
	return s, nil
}

func newDocument(ps *problems, k model.Kind, top Place) *document {
	return &document{problems: ps, names: namesOf(k), at: map[string]int{}, inner: map[string]Place{}, top: top}
}

// kind finds the kind of the scheme that a file names: all else depends on it.
func (ps *problems) kind(kinds []Builtin, root written.Node) model.Kind {
	codes := Codes(kinds)
	allowed := "one of " + strings.Join(codes, ", ")
	for _, k := range root.Keys {
		if k.Name != "scheme" {
			continue
		}
		if b, ok := Find(kinds, k.Value.Text); ok {
			return b.Kind
		}
		ps.add(k.Value.At, "scheme", k.Value.Said(), allowed, near(k.Value.Text, codes)...)
		return nil
	}
	if root.Kind != written.Mapping && root.Kind != written.Empty {
		ps.add(root.At, "", root.Said(), "a mapping that begins with scheme: "+strings.Join(codes, " or "))
		return nil
	}
	ps.add(root.At, "scheme", "nothing", allowed)
	return nil
}

// build makes the models, which is the last check: what holds between the settings of
// a kind only the kind knows.
func (d *document) build(s *Scenario) error {
	var err error
	for i := range s.Policies {
		m, e := s.model(i, nil)
		var bad *model.SettingError
		switch {
		case errors.As(e, &bad):
			d.settingError(&s.Policies[i], bad)
		case e != nil:
			err = errors.Join(err, fmt.Errorf("build the model of %s: %w", s.Policies[i].Name, e))
		}
		s.models = append(s.models, sim.Policy{Name: s.Policies[i].Name, Model: m})
	}
	if p := d.err(); p != nil || err != nil {
		return errors.Join(p, err)
	}
	pair(s.models)
	d.findGoals(s, s.models[0].Model.Layout())
	s.assumptions()
	d.readSweep(s)
	return d.err()
}

// pair gives every policy its baseline, where its model needs one.
func pair(models []sim.Policy) {
	for i := range models[1:] {
		if m, ok := models[1+i].Model.(model.Paired); ok {
			models[1+i].Model = m.Against(models[0].Model)
		}
	}
}

// settingError points at the value where it is stated, in the policy or below it. A
// policy that does not state it repeats what the baseline has.
func (d *document) settingError(p *Policy, bad *model.SettingError) {
	own := join(policies+"."+p.Name, bad.Path)
	switch {
	case p.Name == baseline:
		d.add(d.where(bad.Path), bad.Path, bad.Found, bad.Allowed)
	case d.get(own) != nil:
		d.add(d.where(own), own, bad.Found, bad.Allowed)
	case len(d.list) == 0:
		d.add(p.at, own, bad.Found, bad.Allowed)
	}
}
