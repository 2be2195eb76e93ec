package report

import (
	"alih/sim/report/words"
	"html/template"
	"slices"
	"strconv"
)

// view is what the page shows, in its order, worded.
type view struct {
	Language     string
	Title        string
	Lead         string
	Warnings     []string
	Facts        []pair
	About        string
	Policies     []policyView
	Stated       []string // policies that state what is assumed
	Main         []metricTable
	MainHead     string // what interval the tables have
	ColumnsAbout string
	English      string // "": no text of the scenario is in another language
	NotReviewed  string // "": somebody whose first language it is has read all of it
	Baseline     string
	Contents     []pair // section, title
	Pictures     []pictureGroup
	Others       []metricTable
	Parts        []partGroup
	OtherHead    string
	Method       []string
	Goals        []goalView
	Gains        *gainTable
	Assumed      []settingView
	Sourced      []settingView
	Levers       []settingView
	Used         []checkView
	Checks       []checkView
	Limits       []string
	Law          []lawView
	ODD          []pair
	STRESS       []pair
	Again        []pair
	Command      string
	Scenario     string
	Files        []pair
	words        *words.Table
}

var sections = []string{"answer", "pictures", "others", "method", "assumptions", "calibration",
	"validation", "levers", "law", "odd", "stress", "again", "files"}

// oneTable is what the template of a metric needs.
type oneTable struct {
	T        metricTable
	Baseline string
}

// Table hands a metric to its template.
func (v *view) Table(t metricTable) oneTable { return oneTable{t, v.Baseline} }

// settingTable is what the template of settings needs.
type settingTable struct {
	Title, Mark, Source string
	Range               bool
	List                []settingView
}

// SettingTable hands the settings of one origin to their template.
func (v *view) SettingTable(origin string) settingTable {
	say := v.words.Say
	switch origin {
	case "assumed":
		return settingTable{say("settings.assumed"), say("mark.assumed"), say("col.why"), true, v.Assumed}
	case "sourced":
		return settingTable{say("settings.sourced"), say("mark.sourced"), say("col.source"), false, v.Sourced}
	}
	return settingTable{say("settings.levers"), say("mark.lever"), "", false, v.Levers}
}

// checkTable is what the template of published figures needs.
type checkTable struct {
	Title   string
	Verdict bool // what they say of the model; of those that it was set to, nothing
	List    []checkView
}

// CheckTable hands the figures of one use to their template.
func (v *view) CheckTable(use string) checkTable {
	if use == "calibration" {
		return checkTable{v.words.Say("calibration.title"), false, v.Used}
	}
	return checkTable{v.words.Say("validation.title"), true, v.Checks}
}

type pair struct{ Name, Text string }

type policyView struct {
	Name     string
	Code     string // as commands and files call it; "": by its name
	Baseline bool
	About    string
	Law      string
	Changes  []Change
}

type pictureGroup struct {
	Title, About string
	Pictures     []template.HTML
	Tables       []stepTable
}

type partGroup struct {
	Title  string
	Tables []metricTable
}

// Count is how many breakdowns there are, as a template hands it on.
func (g partGroup) Count() string { return strconv.Itoa(len(g.Tables)) }

type settingView struct {
	Means, Path, Value, Range, Source string
	Varied                            bool
}

type lawView struct {
	Name, Code, Value, Since string
	Source, Article, Address string
	ReadOn, Grade            string
}

func (r *reporter) view(files []file) *view {
	v := &view{
		Language: r.words.Language, Title: r.Scenario.Name, About: r.Scenario.About,
		Lead: r.said.Lead(), Warnings: append(r.warnings(), r.misses()...), Facts: r.facts(), Policies: r.policyViews(), Stated: r.statedViews(),
		MainHead: r.mainHead(), OtherHead: r.words.Say("head.single", "level", r.level(r.Result.Confidence)),
		Pictures: r.pictureGroups(), Method: r.method(), Goals: r.goalViews(), Gains: r.gainTable(),
		Used: r.checkViews(r.Calibration), Checks: r.checkViews(r.Validation), Limits: r.limits(), Law: r.lawViews(),
		ODD: r.checklist("odd", ODDParts[:]), STRESS: r.checklist("stress", StressParts[:]),
		Again: r.again(), Command: r.Command, Scenario: r.Scenario.Text, Files: r.fileList(files),
	}
	for _, m := range r.said.Primary {
		v.Main = append(v.Main, r.metricTable(m, true))
	}
	v.Others, v.Parts = r.otherTables()
	v.Assumed, v.Sourced, v.Levers = r.settingViews()
	v.ColumnsAbout = r.words.Say("columns.about")
	if r.Range == nil {
		v.ColumnsAbout = r.words.Say("columns.aboutNoRange")
	}
	if r.words.Say("reviewed") == "none" {
		v.NotReviewed = r.words.Say("notReviewed")
	}
	v.Baseline = r.policies()[0]
	v.English = r.english()
	v.words = r.words
	for _, s := range sections {
		if s == "others" && v.Others == nil && v.Parts == nil {
			continue
		}
		v.Contents = append(v.Contents, pair{s, r.words.Say("section." + s)})
	}
	return v
}

func (r *reporter) policyViews() []policyView {
	var views []policyView
	for i, p := range r.Policies {
		law := p.Law
		if law == "" {
			law = r.Scenario.Law
		}
		v := policyView{Name: r.words.Policy(p.Name), Baseline: i == 0, About: p.About, Law: law, Changes: p.Changes}
		if v.Name != p.Name {
			v.Code = p.Name
		}
		views = append(views, v)
	}
	return views
}

// statedViews says of each policy which of the assumptions it states itself: in their
// draws the baseline moves there and the policy stays.
func (r *reporter) statedViews() (list []string) {
	for _, p := range r.Policies[1:] {
		var stated []string
		for _, c := range p.Changes {
			if r.Range != nil && slices.ContainsFunc(r.Settings, func(s Setting) bool { return s.Path == c.Path && varies(s.Setting) }) {
				stated = append(stated, r.words.Say("change", "what", c.What, "was", c.Was, "now", c.Now))
			}
		}
		if stated != nil {
			list = append(list, r.words.Say("policy.stated", "policy", r.words.Policy(p.Name), "what", r.words.List(stated)))
		}
	}
	return list
}

// english says of whose words the texts are that no language but English has: those of
// the catalogue and of the scenario.
func (r *reporter) english() string {
	if r.words.Language == "en" {
		return ""
	}
	return r.words.Say("settings.english")
}

func (r *reporter) facts() []pair {
	say, result := r.words.Say, r.Result
	facts := []pair{
		{say("fact.scheme"), r.words.Title("scheme", r.Scenario.Scheme)},
		{say("fact.law"), say("fact.lawText", "law", r.Scenario.Law, "day", r.Scenario.day())},
		{say("fact.replications"), say("fact.replicationsText", "n", strconv.Itoa(result.Replications),
			"stopped", say("stopped."+result.Stopped))},
		{say("fact.range"), r.rangeFact()},
		{say("fact.seed"), strconv.FormatUint(r.Seed, 10)},
	}
	return facts
}

func (r *reporter) rangeFact() string {
	if r.Range == nil {
		return r.words.Say("fact.rangeNone")
	}
	return r.words.Say("fact.rangeText", "n", strconv.Itoa(r.Range.Draws), "each", strconv.Itoa(r.Each))
}

func (r *reporter) again() []pair {
	say := r.words.Say
	return []pair{
		{say("again.program"), r.Program},
		{say("again.seed"), strconv.FormatUint(r.Seed, 10)},
		{say("again.replications"), strconv.Itoa(r.Result.Replications)},
		{say("again.hash"), r.Scenario.Hash},
	}
}

func (r *reporter) fileList(files []file) []pair {
	list := []pair{{"report.html", r.words.Say("file.report.html")}}
	seen := false
	for _, f := range files {
		switch {
		case !picture.MatchString(f.name):
			list = append(list, pair{f.name, r.words.Say("file." + f.name)})
		case !seen:
			seen = true
			list = append(list, pair{"plots/*.svg", r.words.Say("file.plots")})
		}
	}
	return append(list, pair{manifestFile, r.words.Say("file.manifest.json")})
}
