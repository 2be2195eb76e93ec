package scenario

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"alih/sim/digest"
	"alih/sim/model"
)

// Hash names the experiment: everything that decides its numbers, and neither comments
// nor order, words nor sources. Catalogue and law stand in it by their values, so that
// another default is another experiment.
func (s *Scenario) Hash() string {
	h := digest.New()
	fmt.Fprintf(h, "alih scenario 1\n")
	ps := slices.Clone(s.Policies[1:])
	slices.SortFunc(ps, func(a, b Policy) int { return strings.Compare(a.Name, b.Name) })
	s.content(h, append([]Policy{*s.Baseline()}, ps...))
	goals := slices.Clone(s.Primary)
	slices.SortFunc(goals, func(a, b Goal) int { return strings.Compare(a.Metric, b.Metric) })
	for _, g := range goals {
		fmt.Fprintf(h, "primary %s %s %s\n", g.Metric, write(g.HalfWidth), write(g.Share))
	}
	fmt.Fprintf(h, "replications %d %d %d\nconfidence %s\n", s.First, s.Step, s.Most, write(s.Confidence))
	return h.Hex()
}

// Key names what decides the counts of a replication: the program that makes them,
// seed, model, and policies in their order. Replications of one key belong together,
// however many are asked for and however precise.
func (s *Scenario) Key(program string) [32]byte {
	h := digest.New()
	fmt.Fprintf(h, "alih replications 1\nprogram %s\n", program)
	s.content(h, s.Policies)
	return h.Sum()
}

func (s *Scenario) content(w io.Writer, list []Policy) {
	fmt.Fprintf(w, "model %s %s\nseed %d\n", s.Kind.Name(), s.Kind.Scheme().Code, s.Seed)
	for i := range list {
		p := &list[i]
		fmt.Fprintf(w, "policy %s\nlaw %s\n", p.Name, p.Law.On)
		for _, x := range s.Kind.Scheme().Params {
			fmt.Fprintf(w, "number %s %s\n", x.Name, paramText(x, p.Law))
		}
		for j := range p.Values {
			p.Values[j].content(w)
		}
	}
}

func (v *Value) content(w io.Writer) {
	fmt.Fprintf(w, "setting %s %s", v.Path, v.Text())
	if v.Origin == model.Assumed && v.varies() {
		fmt.Fprintf(w, " %s %s", write(v.Low), write(v.High))
	}
	fmt.Fprintln(w)
}
