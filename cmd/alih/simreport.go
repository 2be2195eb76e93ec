package main

import (
	"maps"
	"slices"
	"strings"

	"alih/sim"
	"alih/sim/model"
	"alih/sim/report"
	tell "alih/sim/report/words"
	"alih/sim/scenario"
	"alih/site"
)

// writeReport writes the report of an experiment into a directory.
func (a *app) writeReport(dir string, x *experiment, w *words) error {
	lang := reportLanguage(a.lang)
	if lang != a.lang {
		a.note("the report is written in English: there is none in %s yet", a.lang)
	}
	base := x.Baseline()
	s := report.Study{
		Result: x.result, Range: x.ranges, Seed: x.Seed, Program: program(), Command: x.command, Language: lang,
		Scenario: report.Scenario{
			Name: x.Name, About: x.About, Kind: x.Kind.Name(), Scheme: x.Kind.Scheme().Code, On: base.Law.On,
			Law: w.say("sim.version", "date", w.day(x.Version(base))), Hash: x.Hash(), Text: string(x.text),
		},
		Words: reportWords(x.Scenario, lang),
	}
	for i := range x.Policies {
		s.Policies = append(s.Policies, reportPolicy(x.Scenario, &x.Policies[i], w))
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

// reportLanguage is a language that reports are written in: English where they are not in
// the one that is asked for.
func reportLanguage(lang string) string {
	if slices.Contains(report.Languages(), lang) {
		return lang
	}
	return "en"
}

// leadOf is what a report says first of an experiment.
func leadOf(x *experiment, lang string) (string, error) {
	lang = reportLanguage(lang)
	table, err := tell.New(lang, reportWords(x.Scenario, lang))
	if err != nil {
		return "", err
	}
	return table.Tell(x.result, x.ranges).Lead(), nil
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

func reportPolicy(s *scenario.Scenario, p *scenario.Policy, w *words) report.Policy {
	r := report.Policy{Name: p.Name, About: p.About}
	if p.Law.On != s.Baseline().Law.On {
		r.Law = w.say("sim.version", "date", w.day(s.Version(p)))
	}
	for _, c := range p.Changes {
		was, now := w.changed(c)
		r.Changes = append(r.Changes, report.Change{What: c.Path, Was: was, Now: now})
	}
	return r
}

// reportNumber is a number of the law with its place in the law; one that the scenario
// changes is not what stands there, which is then said.
func reportNumber(n scenario.LawNumber, w *words) report.LawNumber {
	r := report.LawNumber{Name: n.Param.Name, Value: n.Value, Unit: n.Param.Unit, Since: n.Since, Cite: n.Cite}
	if n.Changed {
		r.Cite.Article = w.say("sim.changed", "article", n.Cite.Article, "held", w.amount(n.Held, string(n.Param.Unit)))
	}
	return r
}

// reportWords are the words of a kind of model, and the names of the sources of its law.
func reportWords(s *scenario.Scenario, lang string) map[string]string {
	table := map[string]string{}
	if d, ok := s.Kind.(model.Described); ok {
		maps.Copy(table, d.Description(lang))
	}
	if own, err := site.Words(lang, s.Kind.Name()); err == nil {
		maps.Copy(table, own)
	}
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
