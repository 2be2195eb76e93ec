package calc

import (
	"unicode/utf8"

	"alih/jsontree"
	"alih/rules"
)

// Problem is something wrong with the input: which fact, what was found and what
// is allowed. Its words are at the edge.
type Problem struct {
	Code    string // syntax, unknownFact, type, choice, range, day, ambiguousDay, contradiction, size, duplicate
	Fact    string
	Found   string
	Allowed []string
	At      int // where in the input, counted from 1: a byte of JSON, a column of a row; 0: nowhere in particular
}

func (p Problem) Error() string {
	s := p.Code
	if p.Fact != "" {
		s += ": " + p.Fact
	}
	if p.Found != "" {
		s += ": found \"" + p.Found + "\""
	}
	for i, a := range p.Allowed {
		if i == 0 {
			s += ": allowed "
		} else {
			s += ", "
		}
		s += a
	}
	return s
}

// Limits of one case.
const (
	maxRecords = 200
	maxMonths  = 240
	deepest    = 16 // values in values
)

// FactsJSON reads the facts of one case from a JSON object. All problems are
// reported at once; the case holds what could be read.
func (b *Books) FactsJSON(asOf rules.Day, in []byte) (*rules.Case, []Problem) {
	v, at, ok := jsontree.Parse(in, deepest)
	if !ok {
		return nil, []Problem{{Code: "syntax", Found: "byte " + itoa(int64(at)), At: at + 1}}
	}
	return b.facts(asOf, v)
}

func (b *Books) facts(asOf rules.Day, v jsontree.Value) (*rules.Case, []Problem) {
	list := b.Facts()
	c := rules.NewCase(asOf, len(list))
	var problems []Problem
	if v.Kind != jsontree.Object && v.Kind != jsontree.Null {
		return c, []Problem{{Code: "type", Found: shown(v), Allowed: []string{"an object of facts"}, At: v.At + 1}}
	}
	for i, k := range v.Keys {
		at := find(list, k)
		if at < 0 {
			problems = append(problems, Problem{Code: "unknownFact", Fact: k, Allowed: near(list, k), At: v.KeysAt[i] + 1})
			continue
		}
		if hasText(v.Keys[:i], k) {
			problems = append(problems, Problem{Code: "duplicate", Fact: k, At: v.KeysAt[i] + 1})
			continue
		}
		s, p := read(list[at], v.Items[i])
		if at == 0 && s.Given == rules.DontKnow { // who is asking is never unknown
			p = &Problem{Code: "choice", Found: "unknown", Allowed: list[0].Options}
		}
		if p != nil {
			p.Fact = k
			if p.At == 0 {
				p.At = v.Items[i].At + 1
			}
			problems = append(problems, *p)
			continue
		}
		c.Slots[at] = s
	}
	return c, problems
}

func find(list []*rules.Fact, name string) int {
	for i, f := range list {
		if f.Name == name {
			return i
		}
	}
	return -1
}

// read reads one value of a fact.
func read(f *rules.Fact, v jsontree.Value) (rules.Slot, *Problem) {
	switch {
	case v.Kind == jsontree.Null:
		return rules.Slot{}, nil
	case v.Kind == jsontree.String && v.Text == "unknown":
		return rules.Slot{Given: rules.DontKnow}, nil
	}
	switch f.Kind {
	case rules.KindYesNo, rules.KindDecision:
		return readYesNo(f, v)
	case rules.KindChoice, rules.KindReading:
		return readChoice(f.Options, v)
	case rules.KindWhole, rules.KindRatio, rules.KindMoney:
		return readNumber(f, v)
	case rules.KindDay:
		return readDay(v)
	case rules.KindAct:
		if v.Kind == jsontree.Bool && !v.Yes {
			return rules.Slot{Given: rules.NotDone}, nil
		}
		return readDay(v)
	case rules.KindInstant:
		return readInstant(v)
	case rules.KindSeries:
		return readSeries(f, v)
	}
	return readRecords(f, v)
}

func stated(lo, hi int64) rules.Slot { return rules.Slot{Given: rules.Stated, Lo: lo, Hi: hi} }

func readYesNo(f *rules.Fact, v jsontree.Value) (rules.Slot, *Problem) {
	switch {
	case v.Kind == jsontree.Bool && v.Yes:
		return stated(1, 1), nil
	case v.Kind == jsontree.Bool:
		return stated(0, 0), nil
	case v.Kind == jsontree.String && v.Text == "pending" && f.Kind == rules.KindDecision:
		return rules.Slot{Given: rules.Pending}, nil
	}
	allowed := []string{"true", "false", "unknown"}
	if f.Kind == rules.KindDecision {
		allowed = append(allowed, "pending")
	}
	return rules.Slot{}, &Problem{Code: "type", Found: shown(v), Allowed: allowed}
}

func readChoice(options []string, v jsontree.Value) (rules.Slot, *Problem) {
	for i, o := range options {
		if v.Kind == jsontree.String && v.Text == o {
			return stated(int64(i), int64(i)), nil
		}
	}
	return rules.Slot{}, &Problem{Code: "choice", Found: shown(v), Allowed: options}
}

func readNumber(f *rules.Fact, v jsontree.Value) (rules.Slot, *Problem) {
	n, ok := atoi(v.Text)
	if v.Kind != jsontree.Number || !ok {
		return rules.Slot{}, &Problem{Code: "type", Found: shown(v), Allowed: []string{"a whole number"}}
	}
	if n < f.Min || n > f.Max {
		return rules.Slot{}, &Problem{Code: "range", Found: v.Text, Allowed: bounds(f.Min, f.Max)}
	}
	return stated(n, n), nil
}

func bounds(lo, hi int64) []string {
	return []string{itoa(lo) + " to " + itoa(hi)}
}

func readDay(v jsontree.Value) (rules.Slot, *Problem) {
	if v.Kind == jsontree.String {
		if d, ok := rules.ParseDay(v.Text); ok {
			return stated(int64(d), int64(d)), nil
		}
		if m, ok := rules.ParseMonth(v.Text); ok {
			return stated(int64(m.First()), int64(m.Last())), nil
		}
	}
	return rules.Slot{}, dayProblem(v)
}

func dayProblem(v jsontree.Value) *Problem {
	p := &Problem{Code: "day", Found: shown(v), Allowed: []string{"YYYY-MM-DD, a real day from 1900 to 2199", "YYYY-MM"}}
	for i := 0; i < len(v.Text); i++ {
		if v.Text[i] == '/' || v.Text[i] == '.' {
			p.Code = "ambiguousDay" // 05/10/2026 is May or October
		}
	}
	return p
}

func readInstant(v jsontree.Value) (rules.Slot, *Problem) {
	if v.Kind == jsontree.String && len(v.Text) == 16 && v.Text[10] == 'T' && v.Text[13] == ':' {
		d, ok := rules.ParseDay(v.Text[:10])
		h, ok1 := atoi(v.Text[11:13])
		m, ok2 := atoi(v.Text[14:])
		if ok && ok1 && ok2 && h >= 0 && h < 24 && m >= 0 && m < 60 {
			t := (int64(d)*24+h)*60 + m
			return stated(t, t), nil
		}
	}
	return rules.Slot{}, &Problem{Code: "day", Found: shown(v), Allowed: []string{"YYYY-MM-DDThh:mm"}}
}

func readSeries(f *rules.Fact, v jsontree.Value) (rules.Slot, *Problem) {
	s := rules.Slot{Given: rules.Stated}
	if v.Kind != jsontree.Object || len(v.Keys) > maxMonths {
		return s, &Problem{Code: "type", Found: shown(v), Allowed: []string{"at most 240 months, each YYYY-MM with its number"}}
	}
	for i, k := range v.Keys {
		m, ok := rules.ParseMonth(k)
		if !ok {
			return s, &Problem{Code: "day", Found: k, Allowed: []string{"YYYY-MM"}, At: v.KeysAt[i] + 1}
		}
		for _, o := range s.Months {
			if o.Month == m {
				return s, &Problem{Code: "duplicate", Found: k, At: v.KeysAt[i] + 1}
			}
		}
		n, p := readNumber(f, v.Items[i])
		if p != nil {
			p.At = v.Items[i].At + 1
			return s, p
		}
		s.Months = append(s.Months, rules.MonthValue{Month: m, Value: n.Lo})
	}
	return s, nil
}

func readRecords(f *rules.Fact, v jsontree.Value) (rules.Slot, *Problem) {
	s := rules.Slot{Given: rules.Stated}
	if v.Kind != jsontree.Array || len(v.Items) > maxRecords {
		return s, &Problem{Code: "type", Found: shown(v), Allowed: []string{"a list of at most 200 records"}}
	}
	for i := range v.Items {
		rec, p := readRecord(f, &v.Items[i])
		if p != nil {
			p.Found = "record " + itoa(int64(i+1)) + ": " + p.Found
			if p.At == 0 {
				p.At = v.Items[i].At + 1
			}
			return s, p
		}
		s.Records = append(s.Records, rec)
	}
	return s, nil
}

func readRecord(f *rules.Fact, v *jsontree.Value) (rules.Record, *Problem) {
	rec := make(rules.Record, len(f.Fields))
	if v.Kind != jsontree.Object || len(v.Keys) != len(f.Fields) {
		return nil, &Problem{Code: "type", Found: shown(*v), Allowed: fieldNames(f)}
	}
	for i, k := range v.Keys {
		if !hasText(fieldNames(f), k) {
			return nil, &Problem{Code: "type", Found: k, Allowed: fieldNames(f), At: v.KeysAt[i] + 1}
		}
	}
	for i, field := range f.Fields {
		x := v.Member(field.Name)
		s, p := readField(field, x)
		if p != nil {
			p.Found = field.Name + " " + p.Found
			if x.At > 0 {
				p.At = x.At + 1
			}
			return nil, p
		}
		rec[i] = s.Lo
	}
	return rec, nil
}

func readField(x rules.Field, v jsontree.Value) (rules.Slot, *Problem) {
	switch x.Kind {
	case rules.KindDay:
		s, p := readDay(v)
		if p != nil {
			p.Allowed = p.Allowed[:1]
		} else if s.Lo != s.Hi {
			p = &Problem{Code: "day", Found: shown(v), Allowed: []string{"YYYY-MM-DD"}}
		}
		return s, p
	case rules.KindChoice:
		return readChoice(x.Options, v)
	}
	return readNumber(&rules.Fact{About: rules.About{Min: x.Min, Max: x.Max}}, v)
}

func fieldNames(f *rules.Fact) []string {
	var names []string
	for _, x := range f.Fields {
		names = append(names, x.Name)
	}
	return names
}

func hasText(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// shown is a value as a problem has it, cut to a readable length.
func shown(v jsontree.Value) string {
	switch v.Kind {
	case jsontree.Null:
		return "nothing"
	case jsontree.Bool:
		return truthWord(v.Yes)
	case jsontree.Array:
		return "a list"
	case jsontree.Object:
		return "an object"
	}
	if len(v.Text) > 60 {
		end := 57
		for !utf8.RuneStart(v.Text[end]) {
			end--
		}
		return v.Text[:end] + "..."
	}
	return v.Text
}
