package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"alih/rules"
	"alih/rules/calc"
	"alih/site"
)

// Values of an answer in words.

// value is what was stated of a fact, as the answer repeats it.
func (w *words) value(f *rules.Fact, given string) string {
	switch given {
	case "unknown", "pending":
		return w.any(w.say(given), "fact."+f.Name+".option."+given)
	case "true", "false":
		return w.any(w.say(truthKey(f, given)), "fact."+f.Name+".option."+given)
	}
	switch f.Kind {
	case rules.KindChoice, rules.KindReading:
		return w.any(given, "fact."+f.Name+".option."+given)
	case rules.KindDay, rules.KindAct:
		return w.dayIn(given)
	case rules.KindInstant:
		d, clock, _ := strings.Cut(given, "T")
		return w.dayIn(d) + ", " + clock
	case rules.KindWhole, rules.KindRatio, rules.KindMoney:
		if n, err := strconv.ParseInt(given, 10, 64); err == nil {
			return w.amount(n, string(f.Unit))
		}
	}
	return given
}

func truthKey(f *rules.Fact, given string) string {
	switch {
	case f.Kind == rules.KindAct:
		return "act.notDone"
	case given == "true":
		return "yes"
	}
	return "no"
}

// dayIn writes out a day or a month; anything else stays as it is.
func (w *words) dayIn(value string) string {
	if d, ok := rules.ParseDay(value); ok {
		return w.day(d)
	}
	if m, ok := rules.ParseMonth(value); ok {
		return w.monthOf(m)
	}
	return value
}

var currencies = []rules.Unit{rules.TWD, rules.IDR, rules.JPY}

// amount writes a number with its unit.
func (w *words) amount(n int64, unit string) string {
	switch u := rules.Unit(unit); {
	case u == "":
		return w.number(n)
	case u == rules.Ratio:
		share := strconv.FormatFloat(float64(n)/100, 'f', -1, 64)
		return strings.Replace(share, ".", w.say("number.point"), 1) + " %"
	case slices.Contains(currencies, u):
		return w.say("money."+unit, "sum", w.number(n))
	case u == rules.Days || u == rules.Months || u == rules.Years:
		return w.count("period."+unit, n)
	}
	if n == 1 {
		return w.number(n) + " " + w.any(unit, "unit."+unit+".one", "unit."+unit)
	}
	return w.number(n) + " " + w.of("unit", unit)
}

// article names a place of the law, and what stands behind it where the enacted text
// does not say it by itself.
func (w *words) article(c *calc.Cite) string {
	if c == nil {
		return ""
	}
	law := w.of("law", c.Law)
	if c.Article == "" {
		return law
	}
	place := w.place(law, c.Article, c.Form)
	if c.Grade == "" || c.Grade == rules.Grades[rules.Official] {
		return place
	}
	return w.say("cite.graded", "place", place, "grade", w.say("grade."+c.Grade))
}

// place names a place of a law as the cite says that it is written.
func (w *words) place(law, article, form string) string {
	switch form {
	case rules.PlacePart:
		return w.say("cite.part", "law", law, "article", article)
	case rules.PlaceDay:
		return w.say("cite.text", "law", law, "article", w.dayIn(article))
	case rules.PlaceText:
		return w.say("cite.text", "law", law, "article", article)
	}
	return w.say("cite", "law", law, "article", site.Place(article, w.say))
}

// left says how far a day is from the day asked about.
func (w *words) left(n int64) string {
	switch {
	case n == 0:
		return w.say("days.today")
	case n < 0:
		return w.count("days.ago", -n)
	}
	return w.count("days.left", n)
}

// contradictions gives problems of facts that exclude each other their words.
func (w *words) contradictions(problems []calc.Problem) []calc.Problem {
	for i := range problems {
		if p := &problems[i]; p.Code == "contradiction" {
			p.Found = w.any("", "contradiction."+p.Fact)
		}
	}
	return problems
}

// warning says what the asker has to know about the answer.
func (w *words) warning(x calc.Warning) string {
	if _, ok := w.table["warning."+x.Code]; !ok {
		return strings.TrimSpace(fmt.Sprintf("%s %s", x.Code, x.Item))
	}
	d := ""
	if x.Day.Known {
		d = w.day(x.Day.Day)
	}
	return w.say("warning."+x.Code, "day", d, "item", w.any(w.due(x.Item), "route."+x.Item))
}
