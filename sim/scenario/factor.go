package scenario

import (
	"math"
	"slices"
	"strings"

	"alih/rules"
	"alih/sim/model"
	"alih/sim/sweep"
	"alih/written"
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
	return d.levels(e, f, b, "a list of days from "+first.String()+" on, as YYYY-MM-DD", func(n written.Node) (float64, bool) {
		day, ok := rules.ParseDay(n.Text)
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
	return d.numbers(e, f, b, allowedParam(p), func(n written.Node) (float64, bool) {
		v, ok := readParam(p, n)
		return float64(v), ok
	})
}

func (d *document) settingFactor(v *Value, e *entry, f *sweep.Factor, b *bind) bool {
	s := &v.Setting
	f.Unit, f.Whole = s.Unit, s.Form == model.Whole
	read := func(n written.Node) (float64, bool) { return read(s, n) }
	own := e.value.Kind == written.Words
	switch {
	case s.Form == model.Choice || s.Form == model.Switch:
		if own && e.value.Text == "all" {
			all := written.Node{At: e.value.At, Kind: written.Sequence}
			for i := range max(2, len(s.Options)) {
				all.List = append(all.List, scalarNode(s, float64(i)))
			}
			e = &entry{e.path, e.key, all, e.arg}
		}
		return d.levels(e, f, b, "all, or a list: each "+allowedOf(s), read)
	case own && e.value.Text == "assumed" && v.varies():
		f.Low, f.High = v.Low, v.High
		return true
	}
	return d.numbers(e, f, b, allowedOf(s), read)
}

// numbers reads a list, or a range with its steps.
func (d *document) numbers(e *entry, f *sweep.Factor, b *bind, each string, read func(written.Node) (float64, bool)) bool {
	allowed := "{range: [low, high]}, {range: [low, high], steps: n} or a list, each " + each + "; of an assumption also: assumed"
	if e.value.Kind != written.Mapping {
		if !d.levels(e, f, b, allowed, read) {
			return false
		}
		f.Values = b.values
		return true
	}
	var rng *written.Node
	for i := range e.value.Keys {
		k := &e.value.Keys[i]
		switch {
		case k.Name == "range" && rng == nil:
			rng = &k.Value
		case k.Name == "steps" && f.Steps == 0:
			n, ok := whole(k.Value, 2, 1000)
			if !ok {
				d.add(k.Value.At, e.path+".steps", k.Value.Said(), "a whole number from 2 to 1000")
				return false
			}
			f.Steps = int(n)
		default:
			d.add(k.At, e.path, "the key "+k.Name, "range and steps, each once")
			return false
		}
	}
	if rng == nil || rng.Kind != written.Sequence || len(rng.List) != 2 {
		d.add(e.value.At, e.path, e.value.Said(), allowed)
		return false
	}
	low, ok := read(rng.List[0])
	high, ok2 := read(rng.List[1])
	if !ok || !ok2 || low >= high {
		d.add(rng.At, e.path+".range", "["+rng.List[0].Said()+", "+rng.List[1].Said()+"]", "[low, high], each "+each)
		return false
	}
	f.Low, f.High = low, high
	return true
}

// levels reads a list of at least two values, none twice.
func (d *document) levels(e *entry, f *sweep.Factor, b *bind, allowed string, read func(written.Node) (float64, bool)) bool {
	if e.value.Kind != written.Sequence || len(e.value.List) < 2 {
		d.add(e.value.At, e.path, e.value.Said(), allowed+"; two values or more")
		return false
	}
	for _, n := range e.value.List {
		v, ok := read(n)
		if !ok || math.IsNaN(v) {
			d.add(n.At, e.path, n.Said(), allowed)
			return false
		}
		if slices.Contains(b.values, v) {
			d.add(n.At, e.path, "a second "+n.Said(), "each value once")
			return false
		}
		b.values, f.Levels = append(b.values, v), append(f.Levels, n.Text)
	}
	return true
}
