package calc

import (
	"alih/jsontree"
	"alih/rules"
)

// Columns says what the columns of a table of cases hold. It reads rows and
// knows no file: that is the edge's.
type Columns struct {
	b        *Books
	of       []int // per column a fact, or ownColumn or dayColumn
	DayFirst bool  // 05/10/2026 is 5 October; without it such a day is refused
}

const (
	ownColumn = -1 - iota // the user's, passed through
	dayColumn             // asOf: the day asked about, a row its own
)

// column tells what a column holds. A column that is no fact is the user's own, unless
// its name is so near a fact's that it may be a slip of the pen: then it is a problem,
// since a fact lost in silence would change answers.
func (b *Books) column(before []string, name string) (of int, p *Problem) {
	of = ownColumn
	const slip = 2
	for i, f := range b.Facts() {
		d := distance(f.Name, name, slip)
		if f.Name == name {
			of, p = i, nil
			break
		}
		if d <= slip && 2*d < len(name) && p == nil {
			p = &Problem{Code: "unknownFact", Fact: name, Allowed: []string{f.Name}}
		}
	}
	if name == "asOf" {
		of, p = dayColumn, nil
	}
	if of != ownColumn && hasText(before, name) {
		p = &Problem{Code: "duplicate", Fact: name}
	}
	return of, p
}

// Case reads one row. An empty cell is a fact that is not known yet. All problems
// of the row are reported at once, each with its column.
func (t *Columns) Case(asOf rules.Day, cells []string) (*rules.Case, []Problem) {
	c := rules.NewCase(asOf, len(t.b.Facts()))
	if len(cells) != len(t.of) {
		return c, []Problem{{Code: "columns", Found: itoa(int64(len(cells))), Allowed: []string{itoa(int64(len(t.of)))}}}
	}
	var problems []Problem
	for i, text := range cells {
		if text = trim(text); text == "" || t.of[i] == ownColumn {
			continue
		}
		if p := t.cell(c, t.of[i], text); p != nil {
			p.At = i + 1
			problems = append(problems, *p)
		}
	}
	return c, problems
}

func (t *Columns) cell(c *rules.Case, at int, text string) *Problem {
	if at == dayColumn {
		d, ok := rules.ParseDay(t.iso(text))
		if !ok {
			p := dayProblem(jsontree.Value{Kind: jsontree.String, Text: text})
			p.Fact = "asOf"
			return p
		}
		c.AsOf = d
		return nil
	}
	f := t.b.Facts()[at]
	v, ok := t.value(f, text)
	if !ok {
		return &Problem{Code: "syntax", Fact: f.Name, Found: shown(v), Allowed: []string{"JSON"}}
	}
	s, p := read(f, v)
	if p != nil {
		p.Fact = f.Name
		return p
	}
	c.Slots[at] = s
	return nil
}

// value makes of a cell what JSON would say. Spreadsheets write TRUE for true.
func (t *Columns) value(f *rules.Fact, text string) (jsontree.Value, bool) {
	plain := jsontree.Value{Kind: jsontree.String, Text: text}
	switch f.Kind {
	case rules.KindSeries, rules.KindRecords:
		if text == "unknown" {
			return plain, true
		}
		v, _, ok := jsontree.Parse([]byte(text), deepest)
		if !ok {
			return plain, false
		}
		return v, true
	case rules.KindWhole, rules.KindRatio, rules.KindMoney:
		if text != "unknown" {
			plain.Kind = jsontree.Number
		}
	case rules.KindDay, rules.KindAct:
		plain.Text = t.iso(text)
	}
	if f.Kind == rules.KindYesNo || f.Kind == rules.KindDecision || f.Kind == rules.KindAct {
		if b, is := truth(text); is {
			return jsontree.Value{Kind: jsontree.Bool, Yes: b}, true
		}
	}
	return plain, true
}

func truth(text string) (b, is bool) {
	if distance(text, "true", 0) == 0 {
		return true, true
	}
	return false, distance(text, "false", 0) == 0
}

// iso turns a day with the day first into YYYY-MM-DD where that was asked for.
// What it cannot read it leaves as it is, for the problem to show.
func (t *Columns) iso(text string) string {
	if !t.DayFirst {
		return text
	}
	var part [3]int
	n, digits := 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			part[n] = part[n]*10 + int(c-'0')
			digits++
		case (c == '/' || c == '.' || c == '-') && 0 < digits && digits <= 2 && n < 2:
			n, digits = n+1, 0
		default:
			return text
		}
		if digits > 4 {
			return text
		}
	}
	if n == 0 || digits != 4 {
		return text
	}
	year, month := part[n], part[n-1]
	s := itoa(int64(year)) + "-" + two(month)
	if n == 2 {
		s += "-" + two(part[0])
	}
	return s
}

func two(n int) string {
	if n < 10 {
		return "0" + itoa(int64(n))
	}
	return itoa(int64(n))
}

func trim(s string) string {
	for len(s) > 0 && s[0] <= ' ' {
		s = s[1:]
	}
	for len(s) > 0 && s[len(s)-1] <= ' ' {
		s = s[:len(s)-1]
	}
	return s
}
