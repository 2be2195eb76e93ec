package scenario

import (
	"math"
	"slices"
	"strings"

	"alih/rules"
	"alih/sim/model"
	"alih/sim/sweep"
)

// readFactors reads what is varied, in the order of the file.
func (d *document) readFactors(s *Scenario, w *Sweep) {
	settings := s.Kind.Settings()
	for i := range d.entries {
		e := &d.entries[i]
		path, ok := strings.CutPrefix(e.path, factors+".")
		if !ok {
			continue
		}
		f, b, good := sweep.Factor{Name: path}, bind{setting: -1}, false
		switch name, law := strings.CutPrefix(path, lawSet); {
		case path == "law.on":
			good = d.dayFactor(s.Kind.Scheme(), e, &f, &b)
		case law:
			good = d.paramFactor(s.Kind, name, e, &f, &b)
		default:
			b.setting = slices.IndexFunc(settings, func(x model.Setting) bool { return x.Path == path })
			good = d.settingFactor(&s.Baseline().Values[b.setting], e, &f, &b)
		}
		if good {
			w.Factors, w.binds = append(w.Factors, f), append(w.binds, b)
		}
	}
}

func (d *document) dayFactor(scheme *rules.Scheme, e *entry, f *sweep.Factor, b *bind) bool {
	first := scheme.Versions()[0]
	return d.levels(e, f, b, "a list of days from "+first.String()+" on, as YYYY-MM-DD", func(n node) (float64, bool) {
		day, ok := rules.ParseDay(n.text)
		return float64(day), ok && day >= first
	})
}

func (d *document) paramFactor(k model.Kind, name string, e *entry, f *sweep.Factor, b *bind) bool {
	if why, ok := k.Unused()[name]; ok {
		d.add(e.key, e.path, "a number that changes nothing in this model: "+why, "a number of the law that the model asks")
		return false
	}
	params := k.Scheme().Params
	p := params[slices.IndexFunc(params, func(p *rules.Param) bool { return p.Name == name })]
	f.Unit, f.Whole, b.param = string(p.Unit), true, name
	return d.numbers(e, f, b, allowedParam(p), func(n node) (float64, bool) {
		v, ok := readParam(p, n)
		return float64(v), ok
	})
}

func (d *document) settingFactor(v *Value, e *entry, f *sweep.Factor, b *bind) bool {
	s := &v.Setting
	f.Unit, f.Whole = s.Unit, s.Form == model.Whole
	read := func(n node) (float64, bool) { return read(s, n) }
	own := e.value.kind == words
	switch {
	case s.Form == model.Choice || s.Form == model.Switch:
		if own && e.value.text == "all" {
			all := node{at: e.value.at, kind: sequence}
			for i := range max(2, len(s.Options)) {
				all.list = append(all.list, scalarNode(s, float64(i)))
			}
			e = &entry{e.path, e.key, all, e.arg}
		}
		return d.levels(e, f, b, "all, or a list: each "+allowedOf(s), read)
	case own && e.value.text == "assumed" && v.varies():
		f.Low, f.High = v.Low, v.High
		return true
	}
	return d.numbers(e, f, b, allowedOf(s), read)
}

// numbers reads a list, or a range with its steps.
func (d *document) numbers(e *entry, f *sweep.Factor, b *bind, each string, read func(node) (float64, bool)) bool {
	allowed := "{range: [low, high]}, {range: [low, high], steps: n} or a list, each " + each + "; of an assumption also: assumed"
	if e.value.kind != mapping {
		if !d.levels(e, f, b, allowed, read) {
			return false
		}
		f.Values = b.values
		return true
	}
	var rng *node
	for i := range e.value.keys {
		k := &e.value.keys[i]
		switch {
		case k.name == "range" && rng == nil:
			rng = &k.value
		case k.name == "steps" && f.Steps == 0:
			n, ok := whole(k.value, 2, 1000)
			if !ok {
				d.add(k.value.at, e.path+".steps", k.value.said(), "a whole number from 2 to 1000")
				return false
			}
			f.Steps = int(n)
		default:
			d.add(k.at, e.path, "the key "+k.name, "range and steps, each once")
			return false
		}
	}
	if rng == nil || rng.kind != sequence || len(rng.list) != 2 {
		d.add(e.value.at, e.path, e.value.said(), allowed)
		return false
	}
	low, ok := read(rng.list[0])
	high, ok2 := read(rng.list[1])
	if !ok || !ok2 || low >= high {
		d.add(rng.at, e.path+".range", "["+rng.list[0].said()+", "+rng.list[1].said()+"]", "[low, high], each "+each)
		return false
	}
	f.Low, f.High = low, high
	return true
}

// levels reads a list of at least two values, none twice.
func (d *document) levels(e *entry, f *sweep.Factor, b *bind, allowed string, read func(node) (float64, bool)) bool {
	if e.value.kind != sequence || len(e.value.list) < 2 {
		d.add(e.value.at, e.path, e.value.said(), allowed+"; two values or more")
		return false
	}
	for _, n := range e.value.list {
		v, ok := read(n)
		if !ok || math.IsNaN(v) {
			d.add(n.at, e.path, n.said(), allowed)
			return false
		}
		if slices.Contains(b.values, v) {
			d.add(n.at, e.path, "a second "+n.said(), "each value once")
			return false
		}
		b.values, f.Levels = append(b.values, v), append(f.Levels, n.text)
	}
	return true
}
