package main

import (
	"encoding/json"
	"strconv"
	"strings"

	"alih/rules"
)

// stated writes the facts of a case as a case file has them.
func stated(facts []*rules.Fact, c *rules.Case) node {
	n := node{}
	for i, f := range facts {
		if s := &c.Slots[i]; s.Given != rules.Missing {
			n = append(n, member{f.Name, statedValue(f, s)})
		}
	}
	return n
}

func statedValue(f *rules.Fact, s *rules.Slot) any {
	switch s.Given {
	case rules.DontKnow:
		return "unknown"
	case rules.Pending:
		return "pending"
	case rules.NotDone:
		return false
	}
	switch f.Kind {
	case rules.KindYesNo, rules.KindDecision:
		return s.Lo == 1
	case rules.KindChoice, rules.KindReading:
		return f.Options[s.Lo]
	case rules.KindDay, rules.KindAct:
		return rules.Day(s.Lo).String()
	case rules.KindInstant:
		clock := s.Lo % (24 * 60)
		return rules.Day(s.Lo/(24*60)).String() + "T" + two(clock/60) + ":" + two(clock%60)
	case rules.KindSeries:
		return series(s)
	case rules.KindRecords:
		return records(f, s)
	}
	return s.Lo
}

func two(n int64) string { return strconv.FormatInt(100+n, 10)[1:] }

func series(s *rules.Slot) node {
	n := node{}
	for _, m := range s.Months {
		n = append(n, member{m.Month.String(), m.Value})
	}
	return n
}

func records(f *rules.Fact, s *rules.Slot) []node {
	list := []node{}
	for _, r := range s.Records {
		var n node
		for i, x := range f.Fields {
			switch x.Kind {
			case rules.KindDay:
				n = append(n, member{x.Name, rules.Day(r[i]).String()})
			case rules.KindChoice:
				n = append(n, member{x.Name, x.Options[r[i]]})
			default:
				n = append(n, member{x.Name, r[i]})
			}
		}
		list = append(list, n)
	}
	return list
}

// arguments writes facts as the --set arguments that state them, quoted for a
// shell where they need it.
func arguments(facts node) string {
	var list []string
	for _, m := range facts {
		v, ok := m.Value.(string)
		if !ok {
			b, _ := json.Marshal(m.Value) // made of strings, numbers and truth values
			v = string(b)
		}
		arg := m.Key + "=" + v
		if strings.ContainsAny(arg, "{}[]\" ") {
			arg = "'" + arg + "'"
		}
		list = append(list, "--set "+arg)
	}
	return strings.Join(list, " ")
}
