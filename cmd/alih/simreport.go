package main

import (
	"slices"
	"strings"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/report"
	tell "alih/sim/report/words"
	"alih/sim/scenario"
	"alih/site"
)

// writeReport writes the report of an experiment into a directory.
func (a *app) writeReport(dir string, x *experiment, w *words) error {
	lang := a.noteReportLanguage()
	base, own := x.Baseline(), reportWords(x.Scenario, lang)
	name, about := scenarioNames(x.Scenario, own)
	s := report.Study{
		Result: x.result, Range: x.ranges, Each: x.each, Seed: x.Seed, Program: program(), Command: x.command, Language: lang,
		Scenario: report.Scenario{
			Name: name, About: about, Kind: x.Kind.Name(), Scheme: x.Kind.Scheme().Code, On: base.Law.On, Day: w.day(base.Law.On),
			Law: w.say("sim.version", "date", w.day(x.Version(base))), Hash: x.Hash(), Text: string(x.text),
			Until: w.day(x.Kind.Scheme().CheckedTo),
		},
		Words: own,
	}
	for i := range x.Policies {
		s.Policies = append(s.Policies, reportPolicy(x.Scenario, &x.Policies[i], w, own))
	}
	table, err := tell.New(lang, s.Words)
	if err != nil {
		return err
	}
	for _, v := range base.Values {
		if said := settingWords(table, v.Path); said != "" {
			v.Means = said
		}
		s.Settings = append(s.Settings, report.Setting{Setting: v.Setting, Value: v.Value})
	}
	for _, n := range x.LawNumbers() {
		s.Law = append(s.Law, reportNumber(n, w))
	}
	s.Calibration, s.Validation = reportFigures(x, s.Words)
	return report.Write(dir, s)
}

// settingWords is what a setting means in a language; "" where it has no words there. What is
// told apart within one thing (weights by nationality, say) is the thing and which.
func settingWords(table *tell.Table, path string) string {
	if said, ok := table.Find("lever." + path); ok {
		return said
	}
	at := strings.LastIndexByte(path, '.') + 1
	whole, ok := table.Find("lever." + path[:max(at-1, 0)])
	part, own := table.Find("part." + path)
	if !own {
		part, own = table.Find("value." + path[at:])
	}
	if !ok || !own {
		return ""
	}
	return table.Say("part", "dimension", whole, "value", part)
}

// noteReportLanguage is the language of a report, and says so where it is not the one that
// was asked for.
func (a *app) noteReportLanguage() string {
	lang := reportLanguage(a.lang)
	if lang != a.lang {
		a.note("the report is written in English: there is none in %s yet", a.lang)
	}
	return lang
}

// reportLanguage is a language that reports are written in: English where they are not in
// the one that is asked for.
func reportLanguage(lang string) string {
	if slices.Contains(report.Languages(), lang) {
		return lang
	}
	return "en"
}

// tellerOf says what a report says of an experiment.
func tellerOf(x *experiment, lang string) (*tell.Teller, error) {
	lang = reportLanguage(lang)
	table, err := tell.New(lang, reportWords(x.Scenario, lang))
	if err != nil {
		return nil, err
	}
	return table.Tell(x.result, x.ranges), nil
}

// reportFigures are what is published of what a kind of model counts: what it was set to,
// and the rest.
func reportFigures(x *experiment, words map[string]string) (used, held []report.Figure) {
	d, ok := x.Kind.(model.Described)
	if !ok {
		return nil, nil
	}
	for _, p := range d.Published() {
		f := report.Figure{Means: words["published."+p.Code], Published: p.Value, Source: p.Source, Says: words["verdict."+p.Code],
			Metric: slices.IndexFunc(x.Layout().Metrics, func(m sim.Metric) bool { return m.Code == p.Metric })}
		if p.Used {
			used = append(used, f)
			continue
		}
		held = append(held, f)
	}
	return used, held
}

func reportPolicy(s *scenario.Scenario, p *scenario.Policy, w *words, own map[string]string) report.Policy {
	r := report.Policy{Name: p.Name, About: aboutPolicy(s, p, w.lang, own), Later: p.Law.On > s.Kind.Scheme().CheckedTo}
	if p.Law.On != s.Baseline().Law.On {
		r.Law = w.say("sim.version", "date", w.day(s.Version(p)))
	}
	for _, c := range p.Changes {
		what, was, now := w.changed(s, c)
		r.Changes = append(r.Changes, report.Change{Path: c.Path, What: what, Was: was, Now: now})
	}
	return r
}

// reportNumber is a number of the law with its place in the law; one that the scenario
// changes is not what stands there, which is then said.
func reportNumber(n scenario.LawNumber, w *words) report.LawNumber {
	r := report.LawNumber{Name: n.Param.Name, Value: n.Value, Unit: n.Param.Unit, Since: n.Since, Cite: n.Cite}
	if src := n.Cite.Source; src != nil {
		if r.Form = src.Place(n.Cite.Article); r.Form == rules.PlaceArticle {
			r.Cite.Article = site.Place(n.Cite.Article, w.say)
		}
	}
	if n.Changed {
		r.Cite.Article = w.say("sim.changed", "article", r.Cite.Article, "held", w.amount(n.Held, string(n.Param.Unit)))
	}
	return r
}

// reportWords are the words of a scenario, and the names of the sources of its law.
func reportWords(s *scenario.Scenario, lang string) map[string]string {
	table := scenarioWords(s, lang)
	law, err := site.Words(lang, s.Kind.Scheme().Code)
	if err != nil {
		return table // a scheme may have no words of its own yet
	}
	for _, n := range s.LawNumbers() {
		if src := n.Cite.Source; src != nil && law["law."+src.ID] != "" {
			table["source."+src.ID] = law["law."+src.ID]
		}
	}
	return table
}
