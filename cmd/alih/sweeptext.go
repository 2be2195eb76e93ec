package main

import (
	"bytes"
	"strings"

	"alih/sim/report"
	"alih/sim/sweep"
)

// sweepReport is what an exploration found, ready to be shown and written.
func (a *app) sweepReport(x *exploration, result *sweep.Result) (report.Sweep, error) {
	w, err := a.simWords(x.experiment)
	if err != nil {
		return report.Sweep{}, err
	}
	lang := a.noteReportLanguage()
	base, own := x.Baseline(), reportWords(x.Scenario, lang)
	name, about := scenarioNames(x.Scenario, own)
	return report.Sweep{
		Result: result, Program: program(), Command: x.command, Language: lang, Words: own,
		Scenario: report.Scenario{
			Name: name, About: about, Kind: x.Kind.Name(), Scheme: x.Kind.Scheme().Code, On: base.Law.On, Day: w.day(base.Law.On),
			Law: w.say("sim.version", "date", w.day(x.Version(base))), Hash: x.SweepHash(), Text: string(x.text),
		},
	}, nil
}

func writeSweep(dir string, s report.Sweep) error { return report.WriteSweep(dir, s) }

// shownRows are so many of a table as one screen has; --all shows the rest.
const shownRows = 40

func (a *app) showSweep(s report.Sweep, f sweepFlags) error {
	if f.json {
		body, err := report.SweepJSON(s)
		if err != nil {
			return err
		}
		_, err = a.out.Write(body)
		return err
	}
	lead, tables, err := report.SweepText(s)
	if err != nil {
		return err
	}
	w, err := a.loadWords(s.Scenario.Scheme)
	if err != nil {
		return err
	}
	t := &sweepText{text: text{w: w}, all: f.all}
	for _, sentence := range lead {
		t.line(0, "%s", sentence)
	}
	for _, table := range tables {
		t.table(table)
	}
	_, err = a.out.WriteString(t.b.String())
	return err
}

// sweepText is a result for a terminal.
type sweepText struct {
	text
	all bool
}

func (t *sweepText) table(x report.Table) {
	t.b.WriteString("\n" + strings.ToUpper(x.Title) + "\n")
	if x.About != "" {
		t.line(0, "%s", x.About)
	}
	rows := x.Rows
	if !t.all && len(rows) > shownRows {
		rows = rows[:shownRows]
	}
	wide := make([]int, len(x.Head))
	for _, row := range append([][]string{x.Head}, rows...) {
		for i, c := range row {
			wide[i] = max(wide[i], columns(c))
		}
	}
	for _, row := range append([][]string{x.Head}, rows...) {
		t.row(row, wide, x.Texts)
	}
	if n := len(x.Rows) - len(rows); n > 0 {
		t.line(2, "%s", t.w.count("sweep.more", int64(n)))
	}
}

func (t *sweepText) row(cells []string, wide []int, texts int) {
	var b bytes.Buffer
	for i, c := range cells {
		pad := strings.Repeat(" ", wide[i]-columns(c))
		if i < texts {
			b.WriteString("  " + c + pad)
			continue
		}
		b.WriteString("  " + pad + c)
	}
	t.b.WriteString(strings.TrimRight(b.String(), " ") + "\n")
}
