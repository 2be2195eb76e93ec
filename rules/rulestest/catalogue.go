package rulestest

import (
	"strings"
	"testing"

	"alih/rules"
)

// codes checks that every code means one thing of its kind: codes are public, and
// the language files are keyed by them.
func (u *suite) codes(t *testing.T) {
	told := map[string]bool{}
	for _, p := range u.programs {
		seen := map[string]bool{}
		once := func(kind, code string) {
			key := kind + " " + code
			if (code == "" || seen[key]) && !told[key] {
				t.Errorf("version %s: the %s %q is empty or there twice", p.Version, kind, code)
				told[key] = true
			}
			seen[key] = true
		}
		for _, f := range p.Facts {
			once("fact", f.Name)
			optionsOnce(t, f)
		}
		for i := range p.Provisions {
			once("provision", p.Provisions[i].Code)
		}
		for i := range p.Dues {
			once("due", p.Dues[i].Code)
		}
		for i := range p.Routes {
			once("route", p.Routes[i].Code)
		}
		for i := range p.Items {
			once(p.Items[i].KindName(), p.Items[i].Code)
		}
	}
	names := map[string]bool{}
	for _, x := range u.s.Params {
		if names[x.Name] {
			t.Errorf("the number %q is there twice", x.Name)
		}
		names[x.Name] = true
	}
	u.listed(t, names)
}

func optionsOnce(t *testing.T, f *rules.Fact) {
	seen := map[string]bool{"unknown": true} // that word is never an option
	for _, o := range f.Options {
		if seen[o] {
			t.Errorf("fact %s: the option %q is there twice", f.Name, o)
		}
		seen[o] = true
	}
}

// listed checks that every number in a book is in the scheme's list: the list is
// what tells on which days the law changed.
func (u *suite) listed(t *testing.T, names map[string]bool) {
	for _, p := range u.programs {
		for _, k := range p.Constants {
			if k.Param != "" && !names[k.Param] {
				t.Errorf("version %s uses the number %q, which the scheme does not list", p.Version, k.Param)
			}
		}
	}
}

// cited checks that every place points into a source that somebody can look up.
func (u *suite) cited(t *testing.T) {
	for _, p := range u.programs {
		for _, c := range p.Cites {
			checkSource(t, &p.Sources[c.Source])
			if c.Article == "" {
				t.Errorf("%s is cited without a place", p.Sources[c.Source].ID)
			}
		}
	}
	for _, x := range u.s.Params {
		if len(x.Values) == 0 {
			t.Errorf("the number %q has no value", x.Name)
		}
		for _, v := range x.Values {
			if v.Cite.Source == nil || v.Cite.Article == "" {
				t.Errorf("the number %q of %s has no citation", x.Name, v.From)
				continue
			}
			checkSource(t, v.Cite.Source)
		}
	}
}

func checkSource(t *testing.T, s *rules.Source) {
	switch {
	case s.ID == "" || strings.ContainsAny(s.ID, " \t"):
		t.Errorf("a source has the code %q", s.ID)
	case !strings.Contains(s.Address, "://"):
		t.Errorf("%s has no address", s.ID)
	case s.ReadOn == 0:
		t.Errorf("%s: the day on which it was read is not given", s.ID)
	case int(s.Grade) >= len(rules.Grades):
		t.Errorf("%s has no grade", s.ID)
	}
}

// rounded checks that every sum of months that can be ambiguous says which day it
// means.
func (u *suite) rounded(t *testing.T) {
	for _, p := range u.programs {
		for _, n := range p.AmbiguousSums() {
			t.Errorf("version %s: operation %d adds months and no rounding is given", p.Version, n)
		}
	}
}

// empty checks that knowing nothing decides nothing, and that the first question
// is who is asking.
func (u *suite) empty(t *testing.T) {
	b := u.books()
	for _, p := range u.programs {
		a, problems := b.Answer(rules.NewCase(p.Version, len(p.Facts)))
		if problems != nil {
			t.Fatalf("version %s: %v", p.Version, problems)
		}
		if a.Outcome != "undetermined" {
			t.Errorf("version %s: nothing is known and the outcome is %s", p.Version, a.Outcome)
		}
		if len(a.Missing) == 0 || a.Missing[0] != p.Facts[0].Name {
			t.Errorf("version %s: the first question is %v, want %s", p.Version, a.Missing, p.Facts[0].Name)
		}
	}
}
