package main

import (
	"fmt"
	"slices"
	"strings"

	"alih/rules"
)

// The text of a comparison. It speaks to whoever studies the law: codes stand
// beside the words.

func (t *text) diff(d diffFile, old, new *rules.Program) {
	w := t.w
	t.line(0, "%s", w.say("diff.head", "scheme", d.Scheme, "old", w.dayIn(d.Days[0]), "new", w.dayIn(d.Days[1])))
	t.line(0, "%s", w.say("diff.versions", "old", w.day(old.Version), "new", w.day(new.Version)))
	if len(d.Numbers)+len(d.Entries) == 0 {
		t.line(0, "%s", w.say("diff.same"))
		return
	}
	t.diffNumbers(d.Numbers)
	t.diffEntries(d.Entries)
	t.title("diff.situations")
	t.line(2, "%s", w.count("diff.found", int64(len(d.Situations)), "cases", w.number(int64(d.Cases)), "date", w.dayIn(d.AsOf)))
	for i, s := range d.Situations {
		t.situation(i+1, s, d)
	}
	t.unseen(d)
}

func (t *text) diffNumbers(list []diffNum) {
	if len(list) == 0 {
		return
	}
	t.title("law.numbers")
	value := func(v *int64, unit string) string {
		if v == nil {
			return "-"
		}
		return t.w.amount(*v, unit)
	}
	for _, n := range list {
		t.line(2, "%s: %s → %s", n.Name, value(n.Old, n.Unit), value(n.New, n.Unit))
	}
}

func (t *text) diffEntries(list []diffEntry) {
	if len(list) == 0 {
		return
	}
	t.title("diff.entries")
	for _, e := range list {
		said := t.w.say("diff.kind."+e.Kind) + " " + e.Code + " " + t.w.say("diff.how."+e.How)
		if name := t.named(e.Kind, e.Code); name != e.Code {
			said = coded(said, name)
		}
		t.line(2, "%s", said)
	}
}

// named is the words of an entry, whatever kind of item it is.
func (t *text) named(kind, code string) string {
	if kind == "due" {
		return t.w.due(code)
	}
	return t.w.any(code, kind+"."+code, "document."+code, "step."+code, "amount."+code, "note."+code, "warning."+code)
}

func (t *text) situation(n int, s situation, d diffFile) {
	t.b.WriteByte('\n')
	for i, x := range s.Differences {
		indent, lead := 5, ""
		if i == 0 {
			indent, lead = 2, fmt.Sprintf("%d. ", n)
		}
		name := coded(x.Code, t.named(x.Kind, x.Code))
		if x.Kind == "outcome" {
			name = t.w.say("diff.outcome")
		}
		t.line(indent, "%s%s: %s → %s", lead, name, t.result(x.Old), t.result(x.New))
	}
	t.b.WriteString("     alih check " + d.Scheme + " --as-of " + d.AsOf + " " + arguments(s.Facts) + "\n")
}

// result says one version's result in words.
func (t *text) result(r map[string]string) string {
	var list []string
	for _, k := range []string{"outcome", "listed", "opens", "safeDay", "lastDay", "value"} {
		v, ok := r[k]
		switch {
		case !ok:
		case k == "outcome":
			list = append(list, t.w.say("outcome.short."+v))
		case k == "listed":
			list = append(list, t.w.say("diff.listed."+v))
		case k == "value":
			list = append(list, v)
		default:
			list = append(list, t.w.say("diff."+k, "date", t.w.dayIn(v)))
		}
	}
	return strings.Join(list, ", ")
}

// unseen names the changed entries of which no situation was found.
func (t *text) unseen(d diffFile) {
	var codes []string
	for _, e := range d.Entries {
		if e.Kind == "provision" {
			continue // seen through the routes that rest on it
		}
		shown := slices.ContainsFunc(d.Situations, func(s situation) bool {
			return slices.ContainsFunc(s.Differences, func(x difference) bool { return x.Code == e.Code })
		})
		if !shown {
			codes = append(codes, e.Code)
		}
	}
	if codes != nil {
		t.b.WriteByte('\n')
		t.line(2, "%s %s", t.w.say("diff.unseen"), strings.Join(codes, ", "))
	}
}
