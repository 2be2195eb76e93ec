package scenario

import (
	"fmt"
	"strings"

	"alih/rules"
	"alih/sim/model"
)

// lawOf reads the law of the scenario itself ("") or of a policy, which stands on that
// of the scenario.
func (d *document) lawOf(k model.Kind, below string, base *model.Law) model.Law {
	law := model.Law{}
	if base != nil {
		law = model.Law{On: base.On, Changed: append([]rules.Override(nil), base.Changed...)}
	}
	on := d.lawDay(k.Scheme(), join(below, "law.on"), base != nil)
	if on != 0 {
		law.On = on
	}
	if law.On == 0 {
		return law // said already
	}
	for _, p := range k.Scheme().Params {
		path := join(below, lawSet+p.Name)
		e := d.get(path)
		if e == nil {
			if on != 0 && overridden(law, p.Name) {
				d.inForce(p, law.On, join(below, "law.on"), path)
			}
			continue
		}
		if why, ok := k.Unused()[p.Name]; ok {
			d.add(e.key, path, "a number that changes nothing in this model: "+why, "a number of the law that the model asks")
			continue
		}
		v, ok := readParam(p, e.value)
		if !ok {
			d.add(e.value.At, path, e.value.Said(), allowedParam(p))
			continue
		}
		d.inForce(p, law.On, path, path)
		law.Changed = override(law.Changed, p.Name, v)
	}
	return law
}

// lawDay reads the day whose law is asked; 0 where none is stated.
func (d *document) lawDay(s *rules.Scheme, path string, optional bool) rules.Day {
	first := s.Versions()[0]
	e := d.get(path)
	if e == nil {
		if !optional {
			d.add(d.where(path), path, "nothing", fmt.Sprintf("the day whose law is asked, from %s on", first))
		}
		return 0
	}
	day, ok := rules.ParseDay(e.value.Text)
	if !ok || day < first {
		d.add(e.value.At, path, e.value.Said(), fmt.Sprintf("a day from %s on, the first of which the law is held, as YYYY-MM-DD", first))
		return 0
	}
	return day
}

// inForce says so where a number is set that the law does not have on the day.
func (d *document) inForce(p *rules.Param, on rules.Day, at, path string) {
	if _, ok := p.Values.On(on); ok {
		return
	}
	var held []string
	for i := len(p.Values) - 1; i >= 0; i-- {
		if v := p.Values[i]; !v.Repealed {
			held = append(held, "from "+v.From.String())
		} else {
			held = append(held, "until "+(v.From-1).String())
		}
	}
	d.add(d.where(at), path, fmt.Sprintf("a number that is not in force on %s", on), "law.on on a day that has it: "+strings.Join(held, ", "))
}

func overridden(law model.Law, name string) bool {
	for _, c := range law.Changed {
		if c.Param == name {
			return true
		}
	}
	return false
}

// override puts a value for a number in the place of an earlier one.
func override(list []rules.Override, name string, v int64) []rules.Override {
	for i := range list {
		if list[i].Param == name {
			list[i].Value = v
			return list
		}
	}
	return append(list, rules.Override{Param: name, Value: v})
}
