package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"alih/sim/model"
)

// Hash names the experiment: everything that decides its numbers, and neither comments
// nor order, words nor sources. Catalogue and law stand in it by their values, so that
// another default is another experiment.
func (s *Scenario) Hash() string {
	h := sha256.New()
	fmt.Fprintf(h, "alih scenario 1\n")
	own := s.Policies[1:]
	list := []Policy{*s.Baseline()}
	for _, i := range inOrder(len(own), func(a, b int) int { return strings.Compare(own[a].Name, own[b].Name) }) {
		list = append(list, own[i])
	}
	s.content(h, list)
	for _, i := range inOrder(len(s.Primary), func(a, b int) int { return strings.Compare(s.Primary[a].Metric, s.Primary[b].Metric) }) {
		g := s.Primary[i]
		fmt.Fprintf(h, "primary %s %s %s\n", g.Metric, write(g.HalfWidth), write(g.Share))
	}
	fmt.Fprintf(h, "replications %d %d %d\nconfidence %s\n", s.First, s.Step, s.Most, write(s.Confidence))
	return hex.EncodeToString(h.Sum(nil))
}

// inOrder are the places of a list of n, in the order that compare says, equals as they
// stood. The standard library's sort of each other kind of list is 25 kB in a browser.
func inOrder(n int, compare func(a, b int) int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, compare)
	return order
}

// Key names what decides the counts of a replication: the program that makes them,
// seed, model, and policies in their order. Replications of one key belong together,
// however many are asked for and however precise.
func (s *Scenario) Key(program string) [32]byte {
	h := sha256.New()
	fmt.Fprintf(h, "alih replications 1\nprogram %s\n", program)
	s.content(h, s.Policies)
	return [32]byte(h.Sum(nil))
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
