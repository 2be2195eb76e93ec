package main

import (
	"strings"

	"alih/rules"
)

// lawFile is the law of one version as JSON.
type lawFile struct {
	Scheme    string     `json:"scheme"`
	Version   string     `json:"version"`
	Until     string     `json:"until,omitempty"`
	CheckedTo string     `json:"checkedTo"`
	Entries   []lawEntry `json:"entries"`
}

// lawEntry is one entry of a book, or one number of the law.
type lawEntry struct {
	Kind    string    `json:"kind"`
	Code    string    `json:"code"`
	Words   string    `json:"words,omitempty"`
	Since   string    `json:"since,omitempty"` // the first day of the clause in this form
	Cite    lawCite   `json:"cite"`
	Who     []string  `json:"who,omitempty"`
	Numbers []string  `json:"numbers,omitempty"` // on which it rests, by name
	Value   *int64    `json:"value,omitempty"`   // of a number: the one in force
	Values  []lawVal  `json:"values,omitempty"`  // of a number: its history, newest first
	Facts   []string  `json:"facts,omitempty"`
	Count   *lawCount `json:"count,omitempty"`
	Cured   string    `json:"cure,omitempty"`
}

type lawCite struct {
	Law     string `json:"law"`
	Article string `json:"article"`
	Form    string `json:"form"` // how the place is written
	Address string `json:"address,omitempty"`
	ReadOn  string `json:"readOn,omitempty"`
	Grade   string `json:"grade"`
}

type lawVal struct {
	From     string  `json:"from"`
	Value    int64   `json:"value"`
	Unit     string  `json:"unit,omitempty"`
	Repealed bool    `json:"repealed,omitempty"`
	Cite     lawCite `json:"cite"`
}

type lawCount struct {
	Convention      string  `json:"convention"`
	FirstDayCounted bool    `json:"firstDayCounted"`
	Calendar        string  `json:"calendar,omitempty"`
	Cite            lawCite `json:"cite"`
}

// lawEntries lists everything a version holds, in the order of the book.
func lawEntries(s *rules.Scheme, p *rules.Program, w *words) []lawEntry {
	l := &lawList{p: p, w: w}
	for i := range p.Routes {
		e := &p.Routes[i]
		l.add(lawEntry{Kind: "route", Code: e.Code, Since: e.Since.String()}, e.Cite, e.Open, e.LawDay)
	}
	for i := range p.Provisions {
		e := &p.Provisions[i]
		l.add(lawEntry{Kind: "provision", Code: e.Code, Since: e.Since.String()}, e.Cite, e.Cond, e.Guard)
	}
	for i := range p.Dues {
		l.due(&p.Dues[i])
	}
	for i := range p.Items {
		e := &p.Items[i]
		l.add(lawEntry{Kind: e.KindName(), Code: e.Code, Who: names(e.Who, p.Parties)}, e.Cite, e.Nodes()...)
	}
	for _, n := range s.Params {
		l.number(n)
	}
	return l.list
}

type lawList struct {
	p    *rules.Program
	w    *words
	list []lawEntry
}

func (l *lawList) add(e lawEntry, cite int32, nodes ...int32) {
	e.Words = l.w.any("", e.Kind+"."+e.Code, "contradiction."+e.Code)
	e.Cite = citeAt(l.p, cite)
	facts, numbers := l.p.Under(nodes...)
	for _, f := range facts {
		e.Facts = append(e.Facts, l.p.Facts[f].Name)
	}
	for _, n := range numbers {
		e.Numbers = append(e.Numbers, l.p.Constants[n].Param)
	}
	l.list = append(l.list, e)
}

func (l *lawList) due(d *rules.DueEntry) {
	e := lawEntry{Kind: "due", Code: d.Code, Since: d.Since.String(), Who: names(d.Who, l.p.Parties)}
	e.Count = &lawCount{Convention: d.Convention, FirstDayCounted: d.FirstDay, Cite: citeAt(l.p, d.CountCite)}
	if d.Calendar >= 0 {
		e.Count.Calendar = l.p.Calendars[d.Calendar].Code
	}
	if d.Cure >= 0 {
		e.Cured = l.p.Dues[d.Cure].Code
	}
	l.add(e, d.Cite, d.Nodes()...)
	if last := &l.list[len(l.list)-1]; last.Words == "" && strings.Contains(d.Code, "/") {
		last.Words = l.w.due(d.Code)
	}
}

func (l *lawList) number(n *rules.Param) {
	e := lawEntry{Kind: "number", Code: n.Name, Words: l.w.any("", "number."+n.Name)}
	if v, ok := n.Values.On(l.p.Version); ok {
		e.Value = &v.Value
	}
	for _, v := range n.Values {
		e.Values = append(e.Values, lawVal{v.From.String(), v.Value, string(n.Unit), v.Repealed, citeOf(v.Cite)})
	}
	if len(e.Values) > 0 {
		e.Cite = e.Values[0].Cite
	}
	l.list = append(l.list, e)
}

func citeAt(p *rules.Program, at int32) lawCite {
	c := p.Cites[at]
	return citeOf(rules.Cite{Source: &p.Sources[c.Source], Article: c.Article, Grade: c.Grade})
}

func citeOf(c rules.Cite) lawCite {
	return lawCite{c.Source.ID, c.Article, c.Source.Place(c.Article), c.Source.Address, dayOrNone(c.Source.ReadOn), rules.Grades[c.Grade]}
}

// closest lists the codes that differ from a misspelt one in a letter or two, and
// those that continue it.
func closest(list []lawEntry, code string) []string {
	var near []string
	for _, e := range list {
		if len(near) < 5 && (strings.EqualFold(e.Code, code) || code != "" && strings.HasPrefix(strings.ToLower(e.Code), strings.ToLower(code))) {
			near = append(near, e.Code)
		}
	}
	return near
}
