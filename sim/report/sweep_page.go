package report

import (
	"bytes"
	"html/template"
)

// sweepView is the page of a space of policies.
type sweepView struct {
	Language, Title, About string
	Lead                   string
	Warning                string
	Facts                  []string
	Answers                []string
	Tables                 []Table
	Points                 []Table // folded
	Pictures               []template.HTML
	Factors                []varied
	Method                 string
	Again                  []pair
	Command, Scenario      string
}

// page gives sweep.html: one file with its style and pictures inside, as a report's.
func (r *sweepReporter) page() ([]byte, error) {
	style, err := pageFiles.ReadFile("report.css")
	if err != nil {
		return nil, err
	}
	t, err := template.New("sweep.tmpl").Funcs(template.FuncMap{
		"w":     r.words.Say,
		"style": func() template.CSS { return template.CSS(style) },
		"text":  func(i, texts int) bool { return i < texts },
	}).ParseFS(pageFiles, "sweep.tmpl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, r.view())
	return b.Bytes(), err
}

func (r *sweepReporter) view() sweepView {
	say, facts := r.words.Say, r.facts()
	v := sweepView{
		Language: r.words.Language, Title: r.Scenario.Name, About: r.Scenario.About, Lead: facts[0], Facts: facts[1:],
		Answers: r.answers(), Method: say("method.sweep." + string(r.Result.Design)), Command: r.Command, Scenario: r.Scenario.Text,
		Again: []pair{{say("again.program"), r.Program}, {say("again.hash"), r.Scenario.Hash}},
	}
	for _, t := range r.tables() {
		if r.foldable(t) {
			v.Points = append(v.Points, t)
			continue
		}
		v.Tables = append(v.Tables, t)
	}
	for i, p := range r.album.plots {
		v.Pictures = append(v.Pictures, template.HTML(p.framed("p"+letters(i), "")))
	}
	for i := range r.Result.Factors {
		x := varied{Name: r.factor(i), Text: r.variedSaid(i)}
		if code := r.Result.Factors[i].Name; code != x.Name {
			x.Code = code
		}
		v.Factors = append(v.Factors, x)
	}
	return v
}

// varied is a factor, with the code by which a scenario states it; "": its name.
type varied struct{ Name, Code, Text string }

// foldable tables are longer than anybody reads.
func (r *sweepReporter) foldable(t Table) bool { return len(t.Rows) > 24 }

// variedSaid is what a factor is varied over.
func (r *sweepReporter) variedSaid(i int) string {
	f := &r.Result.Factors[i]
	var levels []string
	for _, l := range f.Levels {
		levels = append(levels, r.option(l))
	}
	text := r.words.List(levels)
	if len(f.Levels) == 0 {
		text = r.words.Say("interval", "low", f.Text(f.Low), "high", f.Text(f.High))
	}
	if f.Unit != "" {
		text += " (" + r.words.Title("unit", f.Unit) + ")"
	}
	return text
}

// letters numbers pictures.
func letters(i int) string { return letter(i/26) + letter(i) }
