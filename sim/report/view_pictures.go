package report

import (
	"html/template"
	"strconv"

	"alih/sim"
)

// pictureGroups are the pictures in the order of the question.
func (r *reporter) pictureGroups() []pictureGroup {
	var groups []pictureGroup
	for _, kind := range []string{"metric", "difference", "curve", "path", "reason"} {
		g := pictureGroup{Title: r.words.say("pictures." + kind), About: r.words.say("pictures." + kind + ".about")}
		for i, p := range r.plots {
			if p.group == kind {
				g.Pictures = append(g.Pictures, template.HTML(p.framed("plot"+strconv.Itoa(i), "")))
			}
		}
		switch kind {
		case "curve":
			g.Tables = r.curveTables()
		case "path":
			g.Tables = r.pathTables()
		}
		if g.Pictures != nil {
			groups = append(groups, g)
		}
	}
	return groups
}

// stepTable is a curve or a path at four steps, for who reads numbers.
type stepTable struct {
	Title, Unit string
	Steps       []string
	Groups      []stepGroup
}

// Wide is how many columns the table has.
func (t stepTable) Wide() int { return len(t.Steps) + 1 }

type stepGroup struct {
	Title string // an end; "" for a path
	Rows  []gainRow
}

// quarters are the last steps of the four quarters.
func quarters(steps int) []int {
	var at []int
	for q := 1; q <= 4; q++ {
		s := (steps*q + 3) / 4
		if s > 0 && (len(at) == 0 || s > at[len(at)-1]) {
			at = append(at, s)
		}
	}
	return at
}

func (r *reporter) stepTable(title, unit, stepUnit string, steps int) stepTable {
	t := stepTable{Title: title, Unit: unit}
	for _, s := range quarters(steps) {
		t.Steps = append(t.Steps, r.words.say("step", "unit", stepUnit, "n", strconv.Itoa(s)))
	}
	return t
}

func (r *reporter) stepRow(name string, es []sim.Estimate) gainRow {
	row := gainRow{Policy: name}
	for _, s := range quarters(len(es)) {
		e := es[s-1]
		row.Cells = append(row.Cells, r.digits.fixed(e.Value, places(e.HalfWidth)))
	}
	return row
}

func (r *reporter) curveTables() []stepTable {
	var tables []stepTable
	for c, curve := range r.Result.Layout.Curves {
		t := r.stepTable(r.words.title("curve", curve.Code), r.words.say("unit.percent"), r.words.title("unit", curve.Unit), curve.Steps)
		for e, end := range curve.Ends {
			g := stepGroup{Title: r.words.title("end", end)}
			for p, name := range r.Result.Policies {
				g.Rows = append(g.Rows, r.stepRow(name, scaled(r.Result.Curves[p][c].Ends[e], 100)))
			}
			t.Groups = append(t.Groups, g)
		}
		tables = append(tables, t)
	}
	return tables
}

func (r *reporter) pathTables() []stepTable {
	var tables []stepTable
	for i, path := range r.Result.Layout.Paths {
		t := r.stepTable(r.words.title("path", path.Code), r.words.title("unit", path.Unit), r.words.say("path.step"), path.Steps)
		g := stepGroup{}
		for p, name := range r.Result.Policies {
			g.Rows = append(g.Rows, r.stepRow(name, r.Result.Paths[p][i]))
		}
		t.Groups = []stepGroup{g}
		tables = append(tables, t)
	}
	return tables
}
