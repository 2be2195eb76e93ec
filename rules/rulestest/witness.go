package rulestest

import (
	"encoding/json"
	"testing"

	"alih/rules"
)

// witnesses looks for a case in which each provision is Met and one in which it is
// not: a provision that is always the same decides nothing, and is written in vain
// or wrongly. The golden cases are looked at first, then random ones.
func (u *suite) witnesses(t *testing.T) {
	w := &witness{met: map[string]bool{}, unmet: map[string]bool{}}
	for _, c := range u.goldenCases(t) {
		w.see(u.programs, c)
	}
	g := NewGenerator(u.programs, 11, 10)
	for n := range 4 * u.n {
		w.see(u.programs, g.Case(n))
	}
	for _, p := range u.programs {
		for _, e := range p.Provisions {
			if !w.met[e.Code] {
				t.Errorf("version %s: no case meets provision %s", p.Version, e.Code)
			}
			if !w.unmet[e.Code] {
				t.Errorf("version %s: every case meets provision %s", p.Version, e.Code)
			}
			w.met[e.Code], w.unmet[e.Code] = true, true // told once
		}
	}
}

type witness struct{ met, unmet map[string]bool }

// see notes the outcome of every provision that applies to a case, under every
// version: they share their operations, so one reading serves all.
func (w *witness) see(programs []*rules.Program, c *rules.Case) {
	r := rules.NewReader(programs[0])
	r.Read(c)
	for _, p := range programs {
		for _, e := range p.Provisions {
			if e.Guard >= 0 && r.At(e.Guard).State != rules.Met {
				continue
			}
			switch r.At(e.Cond).State {
			case rules.Met:
				w.met[e.Code] = true
			case rules.Unmet, rules.Open:
				w.unmet[e.Code] = true
			}
		}
	}
}

// goldenCases reads the facts of the golden cases.
func (u *suite) goldenCases(t *testing.T) []*rules.Case {
	files, err := LoadCases(u.casesDir())
	if err != nil {
		t.Fatal(err)
	}
	b := u.books()
	var list []*rules.Case
	for _, f := range files {
		facts, err := json.Marshal(f.Facts)
		day, ok := rules.ParseDay(f.AsOf)
		if err != nil || !ok {
			continue // the golden test says what is wrong with it
		}
		if c, problems := b.FactsJSON(day, facts); problems == nil {
			list = append(list, c)
		}
	}
	return list
}
