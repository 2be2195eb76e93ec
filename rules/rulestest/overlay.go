package rulestest

import (
	"testing"

	"alih/rules"
)

// overlay checks that every number of the law does something: with another value
// some random case comes out otherwise in what an answer shows. A number without
// any effect is written into the law in vain, or the law reads another one.
func (u *suite) overlay(t *testing.T) {
	told := map[string]bool{}
	for _, p := range u.programs {
		used := usedConstants(p)
		for i, k := range p.Constants {
			if k.Param != "" && used[i] && !told[k.Param] && !u.moves(t, p, k) {
				told[k.Param] = true
				t.Errorf("version %s: no other value of the number %q changes any of %d cases", p.Version, k.Param, 3*u.n)
			}
		}
	}
}

// usedConstants marks the numbers on which a version rests: versions share their
// operations, and with them numbers that only another one reads.
func usedConstants(p *rules.Program) []bool {
	marks := make([]bool, len(p.Code))
	for _, n := range shownBy(p) {
		p.Mark(marks, n)
	}
	used := make([]bool, len(p.Constants))
	for i, m := range marks {
		if k := p.ConstantOf(int32(i)); m && k >= 0 {
			used[k] = true
		}
	}
	return used
}

// moves tells whether some other value of a number changes some case.
func (u *suite) moves(t *testing.T, p *rules.Program, k rules.Constant) bool {
	g := NewGenerator(u.programs, 7, 5)
	base := rules.NewReader(p)
	var others []*rules.Reader
	for _, v := range []int64{k.Value + 1, k.Value - 1, 2*k.Value + 7, 0} {
		q, err := p.Overlay(rules.Override{Param: k.Param, Value: v})
		if err != nil {
			t.Fatal(err)
		}
		others = append(others, rules.NewReader(q))
	}
	shown := shownBy(p)
	for n := range 3 * u.n {
		c := g.Case(n)
		base.Read(c)
		for _, o := range others {
			o.Read(c)
			if differ(shown, base, o) {
				return true
			}
		}
	}
	return false
}

// shownBy lists the operations whose values an answer shows.
func shownBy(p *rules.Program) []int32 {
	var list []int32
	add := func(nodes ...int32) {
		for _, n := range nodes {
			if n >= 0 {
				list = append(list, n)
			}
		}
	}
	for i := range p.Provisions {
		add(p.Provisions[i].Cond, p.Provisions[i].Guard)
	}
	for i := range p.Routes {
		add(p.Routes[i].Open)
	}
	for i := range p.Dues {
		e := &p.Dues[i]
		add(e.When, e.Opens, e.SafeOpens, e.Unrolled, e.Last, e.Safe)
	}
	for i := range p.Items {
		add(p.Items[i].When, p.Items[i].Value)
		add(p.Items[i].Values...)
	}
	return list
}

func differ(nodes []int32, a, b *rules.Reader) bool {
	for _, n := range nodes {
		if a.At(n) != b.At(n) {
			return true
		}
	}
	return false
}
