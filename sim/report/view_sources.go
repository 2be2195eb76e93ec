package report

import (
	"slices"
	"strconv"
	"strings"

	"alih/rules"
	"alih/sim/model"
	"alih/sim/report/words"
)

func (r *reporter) settingViews() (assumed, sourced, levers []settingView) {
	for _, s := range r.Settings {
		v := settingView{Means: r.means(s.Setting), Path: s.Path, Value: r.setting(s.Setting, s.Value), Source: s.Source}
		switch s.Origin {
		case model.Assumed:
			v.Varied = varies(s.Setting)
			v.Range = r.words.Say("setting.fixed")
			if v.Varied {
				v.Range = r.settingRange(s.Setting)
			}
			assumed = append(assumed, v)
		case model.Sourced:
			sourced = append(sourced, v)
		default:
			levers = append(levers, v)
		}
	}
	return assumed, sourced, levers
}

// means says what a setting is: as the catalogue does, which is English, or in the words
// of another language.
func (r *reporter) means(s model.Setting) string {
	own, ok := r.words.Find("setting." + s.Path)
	switch {
	case ok && (r.words.Language != "en" || s.Means == ""):
		return own
	case s.Means == "":
		return words.Readable(s.Path)
	}
	return s.Means
}

// varies says whether the draws of the assumptions move a setting.
func varies(s model.Setting) bool {
	return s.Origin == model.Assumed && s.High > s.Low && s.Form != model.Choice && s.Form != model.Switch
}

func (r *reporter) lawViews() []lawView {
	var views []lawView
	for _, n := range r.Law {
		v := lawView{Name: r.words.Title("law", n.Name), Code: n.Name, Value: r.lawValue(n),
			Since: n.Since.String(), Grade: r.grade(n.Cite.Grade)}
		form := n.Form
		if s := n.Cite.Source; s != nil {
			if form == "" {
				form = s.Place(n.Cite.Article)
			}
			v.Source, v.Address, v.ReadOn = r.words.Title("source", s.ID), s.Address, s.ReadOn.String()
		}
		v.Article = r.place(form, n.Cite.Article)
		views = append(views, v)
	}
	return views
}

// place says where in a source something stands: only an enacted text has articles.
func (r *reporter) place(form, article string) string {
	switch form {
	case rules.PlacePart:
		return r.words.Say("law.part", "article", article)
	case rules.PlaceText, rules.PlaceDay:
		return article
	}
	return r.words.Say("law.article", "article", article)
}

func (r *reporter) grade(g rules.Grade) string {
	if int(g) >= len(rules.Grades) {
		return "–"
	}
	return r.words.Say("grade." + rules.Grades[g])
}

// checklist fills a protocol from the study's own words, else from what any experiment
// can say of itself; what neither says is said to be missing.
func (r *reporter) checklist(protocol string, parts []string) []pair {
	facts := r.known()
	var list []pair
	var absent []string
	for _, part := range parts {
		code, title := protocol+"."+part, r.words.Say(protocol+".title."+part)
		if _, ok := r.words.Find(code); !ok {
			absent = append(absent, title)
			continue
		}
		list = append(list, pair{title, r.words.Say(code, slices.Clone(facts)...)})
	}
	if absent != nil {
		list = append(list, pair{r.words.Say("checklist.missing"), strings.Join(absent, r.words.Say("list.semicolon"))})
	}
	return list
}

// known are the facts that the sentences of the checklists and the method may use.
func (r *reporter) known() []string {
	var names, metrics []string
	for _, p := range r.policies() {
		names = append(names, r.words.Say("quoted", "text", p))
	}
	for _, m := range r.said.Primary {
		metrics = append(metrics, r.words.Say("quoted", "text", r.words.Title("metric", r.Result.Layout.Metrics[m].Code)))
	}
	assumed, sourced, levers := r.settingViews()
	about := r.Scenario.About
	if about == "" {
		about = r.words.Say("checklist.absent")
	}
	draws := 0
	if r.Range != nil {
		draws = r.Range.Draws
	}
	return []string{
		"about", about, "scenario", r.Scenario.Name, "kind", r.words.Title("kind", r.Scenario.Kind),
		"scheme", r.words.Title("scheme", r.Scenario.Scheme), "law", r.Scenario.Law, "day", r.Scenario.day(),
		"policies", r.words.List(names), "baseline", r.policies()[0], "metrics", r.words.List(metrics),
		"replications", strconv.Itoa(r.Result.Replications), "seed", strconv.FormatUint(r.Seed, 10),
		"assumed", strconv.Itoa(len(assumed)), "sourced", strconv.Itoa(len(sourced)), "levers", strconv.Itoa(len(levers)),
		"numbers", strconv.Itoa(len(r.Law)), "draws", strconv.Itoa(draws), "each", strconv.Itoa(r.Each), "program", r.Program,
		"level", r.level(r.Result.Confidence), "stopped", r.words.Say("stopped." + r.Result.Stopped),
	}
}

// method tells in plain words how the numbers came about.
func (r *reporter) method() []string {
	codes := []string{"method.model", "method.replications"}
	if len(r.Result.Policies) > 1 {
		codes = append(codes, "method.common")
	}
	codes = append(codes, "method.interval")
	if r.Range != nil {
		codes = append(codes, "method.range")
	}
	if len(r.Result.Layout.Curves) > 0 {
		codes = append(codes, "method.curves")
	}
	codes = append(codes, "method.structure")
	var out []string
	for _, c := range codes {
		out = append(out, r.words.Say(c, r.known()...))
	}
	return out
}
