package scenario

import (
	"fmt"
	"strings"

	"alih/sim/model"
	"alih/written"
)

// Value is a setting as a scenario has it: origin, source and range are those of the
// value that is used, which need not be the catalogue's.
type Value struct {
	model.Setting
	Value float64
	From  Place // where it is stated; none: the catalogue has it
}

// Text is the value as a file states it.
func (v *Value) Text() string { return format(&v.Setting, v.Value) }

// varies tells whether the value is drawn when the assumptions are.
func (v *Value) varies() bool {
	return v.Origin == model.Assumed && v.Low < v.High && v.Form != model.Choice && v.Form != model.Switch
}

var cellKeys = []string{"value", "source", "assumption", "range", "why"}

// cell is what a file states of one setting.
type cell struct {
	value, source, assumption, rng, why *written.Node
}

// value reads a setting from its entry, or takes the catalogue's.
func (d *document) value(s *model.Setting, path string, inPolicy bool) Value {
	v := Value{Setting: *s, Value: s.Default}
	e := d.get(path)
	if e == nil {
		return v
	}
	v.From = e.value.At
	c, ok := d.cell(path, e.value)
	if !ok {
		return v
	}
	if v.Value, ok = read(s, *c.value); !ok {
		d.add(c.value.At, path, c.value.Said(), allowedOf(s))
		v.Value = s.Default
		return v
	}
	switch {
	case c.source != nil:
		d.sourced(path, &v, c)
	case c.assumption != nil || c.rng != nil || c.why != nil:
		d.assumed(path, &v, c, s)
	default:
		bare(&v, s, inPolicy)
	}
	return v
}

// bare says where a number comes from that nobody gives a reason for: what the
// catalogue says of it, as far as that fits; else it is a choice of whoever runs this.
func bare(v *Value, s *model.Setting, inPolicy bool) {
	fits := v.Value == s.Default || s.Origin == model.Assumed && s.Low <= v.Value && v.Value <= s.High
	if fits && !inPolicy {
		return
	}
	v.Origin, v.Source, v.Low, v.High = model.Lever, "", 0, 0
}

func (d *document) cell(path string, n written.Node) (c cell, ok bool) {
	if n.Kind != written.Mapping || len(n.Keys) == 0 {
		c.value = &n
		return c, true
	}
	into := map[string]**written.Node{"value": &c.value, "source": &c.source, "assumption": &c.assumption, "range": &c.rng, "why": &c.why}
	ok = true
	for i := range n.Keys {
		k := &n.Keys[i]
		to := into[k.Name]
		switch {
		case to == nil:
			d.add(k.At, path, fmt.Sprintf("the key %q", k.Name), strings.Join(cellKeys, ", "), near(k.Name, cellKeys)...)
			ok = false
		case *to != nil:
			d.add(k.At, path, "a second "+k.Name, "one")
			ok = false
		default:
			*to = &k.Value
		}
	}
	if c.value == nil && ok {
		d.add(n.At, path, "no value", "value, and "+strings.Join(cellKeys[1:], ", "))
		ok = false
	}
	return c, ok
}

func (d *document) sourced(path string, v *Value, c cell) {
	for i, n := range []*written.Node{c.assumption, c.rng, c.why} {
		if n != nil {
			d.add(n.At, path, "a source and "+cellKeys[i+2], "{value, source}, or {value, assumption: true, range, why}")
			return
		}
	}
	v.Origin, v.Low, v.High = model.Sourced, 0, 0
	v.Source = d.sentence(path+".source", *c.source)
}

// assumed reads an assumption. What it leaves out is the catalogue's, as far as that
// is one and its range has the value.
func (d *document) assumed(path string, v *Value, c cell, s *model.Setting) {
	if c.assumption == nil || c.assumption.Kind != written.Truth || c.assumption.Text != "true" {
		at, found := v.From, "range or why without it"
		if c.assumption != nil {
			at, found = c.assumption.At, c.assumption.Said()
		}
		d.add(at, path+".assumption", found, "true")
		return
	}
	known := s.Origin == model.Assumed
	v.Origin = model.Assumed
	switch {
	case c.rng != nil:
		v.Low, v.High = d.span(path+".range", *c.rng, s, v.Value)
	case !known || (v.Value < s.Low || v.Value > s.High) && v.varies():
		if s.Form != model.Choice && s.Form != model.Switch {
			d.add(v.From, path, "an assumption without a range", "range: [low, high] around the value")
		}
	}
	switch {
	case c.why != nil:
		v.Source = d.sentence(path+".why", *c.why)
	case !known || c.rng != nil:
		d.add(v.From, path, "an assumption without a reason", "why: who could say it, and why this range")
	}
}

// span reads the range of an assumption.
func (d *document) span(path string, n written.Node, s *model.Setting, value float64) (low, high float64) {
	allowed := "[low, high] around the value, each " + allowedOf(s)
	if s.Form == model.Choice || s.Form == model.Switch {
		d.add(n.At, path, "the range of a choice", "no range: a policy shows what another choice does")
		return 0, 0
	}
	if n.Kind != written.Sequence || len(n.List) != 2 {
		d.add(n.At, path, n.Said(), allowed)
		return 0, 0
	}
	low, ok := read(s, n.List[0])
	high, ok2 := read(s, n.List[1])
	if !ok || !ok2 || low >= high || value < low || value > high {
		d.add(n.At, path, "["+n.List[0].Said()+", "+n.List[1].Said()+"]", allowed)
		return 0, 0
	}
	return low, high
}

// sentence reads a text that somebody has to be able to read.
func (d *document) sentence(path string, n written.Node) string {
	text := strings.TrimSpace(n.Text)
	if n.Kind != written.Words || text == "" {
		d.add(n.At, path, n.Said(), "a sentence")
	}
	return strings.Join(strings.Fields(text), " ")
}
