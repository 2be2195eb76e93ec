package report

import (
	"html/template"
	"strconv"

	"alih/sim"
	"alih/sim/report/words"
)

// pictureGroups are the pictures in the order of the question.
func (r *reporter) pictureGroups() []pictureGroup {
	var groups []pictureGroup
	for _, kind := range []string{"metric", "difference", "curve", "path", "reason"} {
		g := pictureGroup{Title: r.words.Say("pictures." + kind), About: r.words.Say("pictures." + kind + ".about")}
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

// stepTable has the head of a table; column words a step.
func (r *reporter) stepTable(title, unit string, steps int, column func(n string) string) stepTable {
	t := stepTable{Title: title, Unit: unit}
	for _, s := range quarters(steps) {
		t.Steps = append(t.Steps, column(strconv.Itoa(s)))
	}
	return t
}

// stepRows are policies at the steps of the table, all with as many decimals.
func (r *reporter) stepRows(of func(policy int) []sim.Estimate) []gainRow {
	var shown []sim.Estimate
	for p := range r.Result.Policies {
		es := of(p)
		for _, s := range quarters(len(es)) {
			shown = append(shown, es[s-1])
		}
	}
	decimals := words.Places(shown...)
	var rows []gainRow
	for p, name := range r.policies() {
		row, wide := gainRow{Policy: name}, len(shown)/len(r.Result.Policies)
		for _, e := range shown[p*wide : (p+1)*wide] {
			row.Cells = append(row.Cells, r.digits.Fixed(words.Value(e), decimals))
		}
		rows = append(rows, row)
	}
	return rows
}

func (r *reporter) curveTables() []stepTable {
	var tables []stepTable
	for c, curve := range r.Result.Layout.Curves {
		t := r.stepTable(r.words.Heading("curve", curve.Code), r.words.Say("unit.percent"), curve.Steps, func(n string) string {
			return r.words.Say("step.curve", "n", n, "unit", r.words.Title("unit", curve.Unit))
		})
		for e, end := range curve.Ends {
			rows := r.stepRows(func(p int) []sim.Estimate { return words.Scaled(r.Result.Curves[p][c].Ends[e], 100) })
			t.Groups = append(t.Groups, stepGroup{r.words.Heading("end", end), rows})
		}
		tables = append(tables, t)
	}
	return tables
}

func (r *reporter) pathTables() []stepTable {
	var tables []stepTable
	for i, path := range r.Result.Layout.Paths {
		t := r.stepTable(r.words.Heading("path", path.Code), r.words.Title("unit", path.Unit), path.Steps, func(n string) string {
			return r.words.Say("step.path", "step", r.words.Say("path.step"), "n", n)
		})
		t.Groups = []stepGroup{{"", r.stepRows(func(p int) []sim.Estimate { return r.Result.Paths[p][i] })}}
		tables = append(tables, t)
	}
	return tables
}
