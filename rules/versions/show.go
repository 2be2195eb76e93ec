package versions

import "alih/rules"

// Differences asks two versions about one case, each as though it governed the whole
// case, and lists what they say differently: nothing where the case contradicts itself.
func Differences(old, new *rules.Program, c *rules.Case) []Difference {
	s := &search{pairs: pairs(old, new), a: rules.NewReader(old), b: rules.NewReader(new)}
	if !s.read(c) {
		return nil
	}
	return s.differences()
}

// differences lists what the versions say differently of the case that was read last.
func (s *search) differences() []Difference {
	var list []Difference
	for i := range s.pairs {
		if p := &s.pairs[i]; s.way(i) != "" {
			list = append(list, Difference{p.kind, p.code, ask(s.a, p, p.old), ask(s.b, p, p.new)})
		}
	}
	return list
}
