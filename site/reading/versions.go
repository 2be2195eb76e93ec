package reading

import (
	"fmt"
	"slices"
	"strings"

	"alih/rules"
	"alih/rules/versions"
)

// versionsOf is the page that compares each version of a law with the one before.
func versionsOf(w words, s Scheme) (body, error) {
	b := body{title: w.say("read.versions.of", "scheme", w.say("scheme."+s.Code))}
	list, err := changes(s.Code)
	if err != nil {
		return b, err
	}
	b.main = append(b.main, el("p", w.show("read.versions.lead")), versionList(w, s))
	programs := s.Books.Programs()
	for i := len(programs) - 1; i > 0; i-- {
		at := slices.IndexFunc(list, func(c Change) bool { return c.From == programs[i].Version.String() })
		if at < 0 {
			return b, fmt.Errorf("nobody has searched the change of %s: go generate ./site/reading", programs[i].Version)
		}
		part, err := changed(w, s, programs[i-1], programs[i], list[at])
		if err != nil {
			return b, err
		}
		b.main = append(b.main, part)
	}
	return b, nil
}

func versionList(w words, s Scheme) markup {
	var items []markup
	programs := s.Books.Programs()
	for i := len(programs) - 1; i >= 0; i-- {
		p := programs[i]
		said := w.say("read.version", "date", w.day(p.Version))
		if p.Until != 0 {
			said = w.say("read.version.ended", "date", w.day(p.Version), "until", w.day(p.Until))
		}
		if i > 0 {
			items = append(items, el("a", href("#v"+p.Version.String()), said))
		} else {
			items = append(items, text(said))
		}
	}
	return list(items)
}

// changed is one change of the law: numbers, entries, situations.
func changed(w words, s Scheme, old, new *rules.Program, c Change) (markup, error) {
	name := "v" + new.Version.String()
	parts := []any{attr{"aria-labelledby", name}, el("h2", id(name), w.say("read.changed", "date", w.day(new.Version)))}
	parts = append(parts, changedNumbers(w, s, old, new), changedEntries(w, s, old, new))
	if len(c.Situations) == 0 {
		return el("section", append(parts, el("p", w.show("read.noSituation")))...), nil
	}
	parts = append(parts, el("h3", w.say("diff.situations")),
		el("p", w.count("diff.found", int64(len(c.Situations)), "cases", w.number(int64(c.Drawn)), "date", w.day(new.Version))))
	all := []any{class("situations")}
	for i, raw := range c.Situations {
		x, err := show(s.Books, old, new, raw)
		if err != nil {
			return "", err
		}
		all = append(all, el("li", situation(w, i+1, x)))
	}
	return el("section", append(parts, el("ol", all...))...), nil
}

func changedNumbers(w words, s Scheme, old, new *rules.Program) markup {
	var items []markup
	value := func(held bool, n int64, unit rules.Unit) string {
		if !held {
			return w.say("read.none")
		}
		return w.amount(n, unit)
	}
	for _, n := range versions.Numbers(s.Scheme, old.Version, new.Version) {
		items = append(items, el("span", el("a", href(s.Code+".html#number-"+n.Name), w.named(s, n.Name)), w.colon()+
			w.say("read.fromTo", "old", value(n.HeldOld, n.Old, n.Unit), "new", value(n.HeldNew, n.New, n.Unit))))
	}
	if len(items) == 0 {
		return ""
	}
	return join([]markup{el("h3", w.say("read.numbers")), list(items)}, "")
}

// changedEntries lists what is written otherwise, and folded what only rests on that.
func changedEntries(w words, s Scheme, old, new *rules.Program) markup {
	var own, reached []markup
	for _, e := range versions.Entries(old, new) {
		if e.Kind == "item" && hidden(old, new, e.Code) {
			continue
		}
		name := el("span", el("a", href(s.Code+".html#"+e.Code), e.Code), " ", named(w, e.Kind, e.Code))
		if e.How == versions.Reached {
			reached = append(reached, name)
			continue
		}
		own = append(own, join([]markup{name, el("span", class("small"), " ("+w.say("diff.how."+e.How)+")")}, ""))
	}
	out := []markup{}
	if len(own) > 0 {
		out = append(out, el("h3", w.say("diff.entries")), list(own))
	}
	if len(reached) > 0 {
		out = append(out, el("details", el("summary", w.show("read.reached"), fmt.Sprintf(" (%d)", len(reached)), el("span", class("unseen"), " "+new.Version.String())), list(reached)))
	}
	return join(out, "")
}

// hidden tells whether an item is a check or a warning, which the page of the law does
// not list.
func hidden(old, new *rules.Program, code string) bool {
	for _, p := range []*rules.Program{old, new} {
		for i := range p.Items {
			if e := &p.Items[i]; e.Code == code && !e.IsCheck() && !e.IsWarning() {
				return false
			}
		}
	}
	return true
}

// named is the words of an entry, whatever kind of item it is.
func named(w words, kind, code string) string {
	switch kind {
	case versions.Outcome:
		return w.say("diff.outcome")
	case versions.Due:
		return w.due(code)
	}
	return w.any(code, kind+"."+code, "document."+code, "step."+code, "amount."+code, "note."+code, "contradiction."+code)
}

// situation is what each version says, and of which facts.
func situation(w words, number int, x shown) markup {
	var facts, says []markup
	for _, f := range x.facts {
		facts = append(facts, el("span", w.label(f.fact.Name)+w.colon(), el("strong", w.value(f.fact, f.value))))
	}
	for _, d := range x.differences {
		says = append(says, el("span", strings.TrimRight(named(w, d.Kind, d.Code), ".。")+w.colon(),
			el("strong", w.say("read.fromTo", "old", result(w, d.Kind, d.Old, d.New), "new", result(w, d.Kind, d.New, d.Old)))))
	}
	return join([]markup{list(says), el("details", el("summary", w.show("read.facts", "n", number)), list(facts))}, "")
}

// outcomes name a state of a route as answers do.
var outcomes = map[rules.State]string{
	rules.Met: "eligible", rules.Open: "conditional", rules.Conflict: "conflict", rules.Unknown: "undetermined", rules.Unmet: "not-eligible",
}

// result says what one version says where the other says something else.
func result(w words, kind string, r, other versions.Result) string {
	day := func(key string, d rules.Day) string { return w.say("diff."+key, "date", w.day(d)) }
	var said []string
	switch {
	case kind == versions.Outcome || kind == versions.Route:
		return w.say("outcome.short." + outcomes[r.State])
	case !r.Listed || !other.Listed:
		said = append(said, w.say(fmt.Sprintf("diff.listed.%v", r.Listed)))
		if r.HasDays {
			said = append(said, day("lastDay", r.Last))
		}
	case r.HasDays:
		if r.HasOpens && r.Opens != other.Opens {
			said = append(said, day("opens", r.Opens))
		}
		if r.Safe != other.Safe {
			said = append(said, day("safeDay", r.Safe))
		}
		if r.Last != other.Last {
			said = append(said, day("lastDay", r.Last))
		}
	default:
		return w.number(r.Value)
	}
	return strings.Join(said, ", ")
}
