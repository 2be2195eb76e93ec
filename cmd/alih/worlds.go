package main

import (
	"fmt"

	"alih/rules"
	"alih/rules/calc"
)

// worldList prints, for each asker and each answer to the first question about the
// case, how large the diagram of all worlds of each undecided route is, and how many
// facts matter in it. The day is the last one to which the law was checked.
func (a *app) worldList(b *calc.Books) error {
	list := b.Programs()
	p := list[0]
	for _, x := range list {
		if x.Version <= x.CheckedTo {
			p = x
		}
	}
	t := &text{}
	t.line(0, "Worlds by route on %s: nodes of the diagram, and facts that matter in it", p.CheckedTo)
	r := rules.NewReader(p)
	for i, asker := range p.Facts[0].Options {
		for k, stage := range p.Facts[1].Options {
			c := rules.NewCase(p.CheckedTo, len(p.Facts))
			c.Set(0, int64(i))
			c.Set(1, int64(k))
			r.Read(c)
			t.line(0, "%s=%s %s=%s", p.Facts[0].Name, asker, p.Facts[1].Name, stage)
			worldsOf(t, p, r)
		}
	}
	_, err := a.out.WriteString(t.b.String())
	return err
}

func worldsOf(t *text, p *rules.Program, r *rules.Reader) {
	for _, x := range p.Routes {
		s := r.At(x.Open).State
		if s != rules.Unknown {
			t.line(4, "%s: %s, decided without", x.Code, rules.States[s])
			continue
		}
		size := "too large, not exact yet"
		if ws := r.Worlds(x.Open); ws.Exact {
			size = fmt.Sprintf("%d, %d facts", ws.Nodes, len(ws.Facts))
		}
		t.line(4, "%s: %s", x.Code, size)
	}
}
