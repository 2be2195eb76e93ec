package scenario

import (
	"strconv"
	"strings"

	"alih/rules"
	"alih/sim/model"
)

// LawNumber is a number of the law that the model asks, as the baseline has it.
type LawNumber struct {
	Param   *rules.Param
	Value   int64
	Held    int64 // what the law itself says
	Changed bool  // by the scenario
	Since   rules.Day
	Cite    rules.Cite
}

// LawNumbers are the numbers in force on the baseline's day that the model asks, in
// the order of the scheme.
func (s *Scenario) LawNumbers() []LawNumber {
	law, unused := s.Baseline().Law, s.Kind.Unused()
	var list []LawNumber
	for _, p := range s.Kind.Scheme().Params {
		held, ok := p.Values.On(law.On)
		if _, not := unused[p.Name]; not || !ok {
			continue
		}
		n := LawNumber{Param: p, Value: held.Value, Held: held.Value, Since: held.From, Cite: held.Cite}
		for _, c := range law.Changed {
			if c.Param == p.Name {
				n.Value, n.Changed = c.Value, c.Value != held.Value
			}
		}
		list = append(list, n)
	}
	return list
}

// Version is the first day of the version of the law that a policy asks.
func (s *Scenario) Version(p *Policy) rules.Day {
	var in rules.Day
	for _, d := range s.Kind.Scheme().Versions() {
		if d <= p.Law.On {
			in = d
		}
	}
	return in
}

// paramText is a number of the law under a policy, in words.
func paramText(p *rules.Param, law model.Law) string {
	if v, ok := paramValue(p, law); ok {
		return amount(v, p.Unit)
	}
	return "none"
}

// paramValue is the number itself, where there is one.
func paramValue(p *rules.Param, law model.Law) (int64, bool) {
	for _, c := range law.Changed {
		if c.Param == p.Name {
			return c.Value, true
		}
	}
	held, ok := p.Values.On(law.On)
	return held.Value, ok
}

// amount writes a number of the law with its unit.
func amount(v int64, u rules.Unit) string {
	switch {
	case u == rules.Ratio:
		s := strconv.FormatFloat(float64(v)/100, 'f', -1, 64)
		return s + " %"
	case v == 1 && (u == rules.Days || u == rules.Months || u == rules.Years || u == rules.Times || u == rules.Minutes):
		return "1 " + strings.TrimSuffix(string(u), "s")
	}
	return strconv.FormatInt(v, 10) + " " + string(u)
}
