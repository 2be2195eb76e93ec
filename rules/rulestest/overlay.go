package rulestest

import (
	"testing"

	"alih/rules"
)

// overlay checks that every number of the law does something: with another value
// some random case comes out otherwise, under some version, in what an answer
// shows. A number without any effect is written into the law in vain, or the law
// reads another one.
func (u *suite) overlay(t *testing.T) {
	for _, x := range u.s.Params {
		if !u.effective(t, x.Name) {
			t.Errorf("no other value of the number %q changes any of %d cases under any version", x.Name, 3*u.n)
		}
	}
}

func (u *suite) effective(t *testing.T, name string) bool {
	for _, p := range u.programs {
		marks := make([]bool, len(p.Code))
		for _, n := range shownBy(p) {
			p.Mark(marks, n)
		}
		for i, m := range marks {
			if m && p.Param(int32(i)) == name && u.moves(t, p, name, u.valueOf(p, name)) {
				return true
			}
		}
	}
	return false
}

// valueOf is the value of a number in a version.
func (u *suite) valueOf(p *rules.Program, name string) int64 {
	for _, x := range u.s.Params {
		if v, ok := x.Values.On(p.Version); ok && x.Name == name {
			return v.Value
		}
	}
	return 0
}

// moves tells whether some other value of a number changes some case.
func (u *suite) moves(t *testing.T, p *rules.Program, name string, value int64) bool {
	g := NewGenerator(u.programs, 7, 5)
	base := rules.NewReader(p)
	var others []*rules.Reader
	for _, v := range []int64{value + 1, value - 1, 2*value + 7, 0} {
		q, err := p.Overlay(rules.Override{Param: name, Value: v})
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
