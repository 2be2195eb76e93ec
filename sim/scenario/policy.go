package scenario

import (
	"strings"

	"alih/rules"
	"alih/sim/model"
)

// Policy is the baseline, or the baseline with an overlay.
type Policy struct {
	Name    string
	About   string
	Law     model.Law
	Values  []Value // of all settings, in the order of the catalogue
	Changes []Change
	own     []bool // settings that the overlay states
	at      Place
}

// Change is one line of an overlay, as a file states it. Of a number of the law it has
// the values too, so that each language can write them in its own way.
type Change struct {
	Path, Was, Now string
	Law            *LawChange
}

// LawChange is a number of the law before and after. Held tells whether the law had one
// before.
type LawChange struct {
	Unit     rules.Unit
	Held     bool
	Was, Now int64
}

// readBase reads the baseline.
func (d *document) readBase(k model.Kind) Policy {
	p := Policy{Name: baseline, Law: d.lawOf(k, "", nil), at: d.top}
	for _, s := range k.Settings() {
		p.Values = append(p.Values, d.value(&s, s.Path, false))
	}
	p.own = make([]bool, len(p.Values))
	d.weights(&p, "")
	return p
}

// readPolicy reads an overlay.
func (d *document) readPolicy(k model.Kind, base *Policy, name string) Policy {
	below := policies + "." + name
	p := Policy{Name: name, About: d.line(join(below, policyDoc), ""), at: d.where(below)}
	if e := d.get(join(below, "law.on")); e != nil || d.states(below) {
		p.Law = d.lawOf(k, below, &base.Law)
	} else {
		d.add(p.at, below, "nothing", "at least one setting, law.on or law.set.NUMBER that it changes")
		p.Law = base.Law
	}
	settings := k.Settings()
	p.Values = append([]Value(nil), base.Values...)
	p.own = make([]bool, len(settings))
	for i := range settings {
		path := join(below, settings[i].Path)
		if d.get(path) == nil {
			continue
		}
		p.own[i] = true
		p.Values[i] = d.value(&settings[i], path, true)
		p.change(settings[i].Path, base.Values[i].Text(), p.Values[i].Text())
	}
	d.weights(&p, below)
	p.lawChanges(k.Scheme(), base)
	return p
}

// states tells whether a policy says anything but what it is about, known or not.
func (d *document) states(below string) bool {
	for _, e := range d.entries {
		if rest, ok := strings.CutPrefix(e.path, below+"."); ok && rest != policyDoc {
			return true
		}
	}
	for _, p := range d.list {
		if p.Path == below || strings.HasPrefix(p.Path, below+".") {
			return true
		}
	}
	return false
}

func (p *Policy) change(path, was, now string) {
	p.Changes = append(p.Changes, Change{Path: path, Was: was, Now: now})
}

func (p *Policy) lawChanges(s *rules.Scheme, base *Policy) {
	var list []Change
	if p.Law.On != base.Law.On {
		list = append(list, Change{Path: "law.on", Was: base.Law.On.String(), Now: p.Law.On.String()})
	}
	for _, c := range p.Law.Changed {
		was, moved := "", LawChange{Now: c.Value}
		for _, x := range s.Params {
			if x.Name == c.Param {
				was, moved.Unit = paramText(x, base.Law), x.Unit
				moved.Was, moved.Held = paramValue(x, base.Law)
			}
		}
		if now := amount(c.Value, moved.Unit); now != was {
			list = append(list, Change{lawSet + c.Param, was, now, &moved})
		}
	}
	p.Changes = append(list, p.Changes...)
}

// weights says so where shares of one whole have no sum.
func (d *document) weights(p *Policy, below string) {
	sums := map[string]float64{}
	last, own := map[string]string{}, map[string]bool{}
	var order []string
	for i := range p.Values {
		v := &p.Values[i]
		if v.Form != model.Weight {
			continue
		}
		of := v.Path[:max(0, strings.LastIndexByte(v.Path, '.'))]
		if _, seen := sums[of]; !seen {
			order = append(order, of)
		}
		sums[of] += v.Value
		if last[of] == "" || below == "" || p.own[i] {
			last[of] = v.Path
		}
		own[of] = own[of] || below == "" || p.own[i]
	}
	for _, of := range order {
		if sums[of] <= 0 && own[of] {
			d.add(d.where(join(below, last[of])), join(below, of), "weights whose sum is 0", "at least one above 0")
		}
	}
}
