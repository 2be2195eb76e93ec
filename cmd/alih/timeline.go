package main

import (
	"slices"
	"strings"

	"alih/rules"
	"alih/rules/calc"
)

// stages are the groups of deadlines in the order of reading: what is late but
// may be made up for comes first, what is merely late after all that can still
// be done. The page has the same.
var stages = []struct {
	name  string
	holds func(d *calc.Deadline, asOf rules.Day) bool
}{
	{"cure", curable},
	{"todo", func(d *calc.Deadline, asOf rules.Day) bool { return open(d, asOf) && !runs(d) }},
	{"times", func(d *calc.Deadline, asOf rules.Day) bool { return open(d, asOf) && runs(d) }},
	{"later", status("notStarted")},
	{"late", func(d *calc.Deadline, asOf rules.Day) bool {
		return (d.Status == "late" || d.Status == "passed") && !curable(d, asOf)
	}},
	{"done", status("done", "doneLate")},
}

func curable(d *calc.Deadline, asOf rules.Day) bool {
	return d.Status == "late" && d.CureUntil.Known && d.CureUntil.Day >= asOf
}

var open = status("lastDay", "due", "planned", "plannedLate", "notYetOpen")

// runs: how long something is valid is nothing to be done.
func runs(d *calc.Deadline) bool { return d.Kind == rules.DueKinds[rules.Validity] }

func status(of ...string) func(*calc.Deadline, rules.Day) bool {
	return func(d *calc.Deadline, _ rules.Day) bool { return slices.Contains(of, d.Status) }
}

func (t *text) timeline() {
	if len(t.a.Dues) == 0 {
		return
	}
	t.title("timeline.title")
	for _, s := range stages {
		first := true
		for i := range t.a.Dues {
			d := &t.a.Dues[i]
			if !s.holds(d, t.a.AsOf) {
				continue
			}
			if first {
				t.line(0, "%s", t.w.say("timeline."+s.name))
				first = false
			}
			t.deadline(d)
		}
	}
}

func (t *text) deadline(d *calc.Deadline) {
	w := t.w
	t.line(2, "%s: %s", t.when(d), w.due(d.Code))
	t.line(6, "%s", strings.Join(t.about(d), " · "))
	if curable(d, t.a.AsOf) {
		t.line(6, "%s", w.say("due.cure", "date", w.day(d.CureUntil.Day)))
	}
	if d.IfMissed != "" {
		key := "due.ifMissed"
		switch {
		case d.Status == "late":
			key = "due.missed"
		case d.Kind == "window" || d.Kind == "validity": // nobody can miss what runs by itself
			key = "due.after"
		}
		t.line(6, "%s", w.say(key, "what", w.any(d.IfMissed, "missed."+d.IfMissed, "due."+d.IfMissed)))
	}
	for _, s := range counting(d, w) {
		t.line(6, "%s", s)
	}
	t.line(6, "%s", w.article(d.Cite))
}

// about is the small line: where it stands, what kind of limit, who acts, what
// has to be done first.
func (t *text) about(d *calc.Deadline) []string {
	w := t.w
	list := []string{d.Code, w.say("status." + d.Status), w.say("due.kind." + d.Kind)}
	if len(d.Who) > 0 {
		list = append(list, w.say("due.who", "who", w.parties(d.Who)))
	}
	if len(d.Needs) > 0 {
		var needs []string
		for _, n := range d.Needs {
			needs = append(needs, w.due(n))
		}
		list = append(list, w.say("due.needs", "what", strings.Join(needs, "; ")))
	}
	return list
}

// counting explains a day step by step: from what, how long, and why the last day
// is not simply the sum.
func counting(d *calc.Deadline, w *words) []string {
	var s []string
	say := func(key string, with ...any) { s = append(s, w.say(key, with...)) }
	switch {
	case d.Event.Known && d.EventFact == "" && d.Provenance != "cure":
		say("count.fromDay", "date", w.day(d.Event.Day))
	case d.Event.Known:
		say("count.from", "fact", w.event(d), "date", w.day(d.Event.Day))
	case d.EventFact != "":
		say("count.waits", "fact", w.label(d.EventFact))
	}
	if d.Opens.Known {
		say("count.opens", "date", w.day(d.Opens.Day))
	}
	if d.Count.HasN {
		say("count.period", "period", w.amount(d.Count.N, d.Count.Unit))
		say(map[bool]string{true: "count.first", false: "count.notFirst"}[d.Count.FirstDay])
	}
	return append(s, lastDay(d, w)...)
}

// event names what a deadline is counted from: a fact, of a second chance the
// deadline that was missed.
func (w *words) event(d *calc.Deadline) string {
	if base, _, cure := strings.Cut(d.Code, "/"); cure && d.EventFact == "" {
		return w.due(base)
	}
	return w.label(d.EventFact)
}

// lastDay is the end of the counting: as counted, as moved, until when, and how
// early to be safe.
func lastDay(d *calc.Deadline, w *words) []string {
	var s []string
	say := func(key string, with ...any) { s = append(s, w.say(key, with...)) }
	u := d.Count.Unrolled
	if u.Known {
		say("count.unrolled", "date", w.day(u.Day))
	}
	switch {
	case d.Last.Known && u.Known && u != d.Last:
		say("count.rolled", "date", w.day(d.Last.Day))
	case d.Last.Known && !u.Known:
		say("count.last", "date", w.day(d.Last.Day))
	}
	if d.Range[0].Known {
		say("count.range", "from", w.day(d.Range[0].Day), "to", w.day(d.Range[1].Day))
	}
	if d.Until != "" {
		say("count.until", "time", d.Until)
	}
	if d.Safe.Known && d.Last.Known && d.Safe != d.Last {
		say("count.safe."+d.SafeFor, "date", w.day(d.Safe.Day), "last", w.day(d.Last.Day))
	}
	return s
}
