package report

import (
	"image/color"
	"math"
	"strings"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim/report/words"
)

const rowTall = 42

// dots draws for each policy the estimate with its simulation interval and, under it
// and apart, the assumption range.
func (r *reporter) dots(title string, m int, rows []words.Row, difference bool) *sheet {
	keys := []key{{r.words.Say("key.interval"), func(c draw.Canvas) {
		interval(c, c.Min.X+3, c.Center().X, c.Max.X-3, c.Center().Y)
	}}}
	if r.Range != nil {
		keys = append(keys, key{r.words.Say("key.range"), func(c draw.Canvas) {
			rangeBox(c, c.Min.X+3, c.Max.X-3, c.Center().Y)
		}})
	}
	s := newSheet(title, keys, float64(len(rows))*rowTall+42)
	s.about = r.dotsInWords(m, rows, difference)
	p := s.plot
	p.HideY()
	p.Y.Min, p.Y.Max = 0, 1
	p.X.Min, p.X.Max = reach(rows, difference)
	p.X.Tick.Marker = ticks{r.digits}
	unit := r.Result.Layout.Metrics[m].Unit
	p.X.Label.Text = r.words.Unit(unit, difference)
	p.Add(grid(false), dotRows{rows, difference})
	return s
}

// reach is how far the axis has to go, with a little air.
func reach(rows []words.Row, nought bool) (float64, float64) {
	lo, hi := math.Inf(1), math.Inf(-1)
	see := func(xs ...float64) {
		for _, x := range xs {
			if words.Finite(x) {
				lo, hi = math.Min(lo, x), math.Max(hi, x)
			}
		}
	}
	for _, d := range rows {
		see(words.Value(d.Estimate), words.Low(d.Estimate), words.High(d.Estimate))
		if d.Bounded() {
			see(d.Span.Low, d.Span.High)
		}
	}
	if nought {
		see(0)
	}
	if lo > hi {
		return 0, 1
	}
	air := (hi - lo) * 0.06
	if air == 0 {
		air = math.Max(math.Abs(hi)*0.05, 0.5)
	}
	return lo - air, hi + air
}

// dotRows draws the rows from the top.
type dotRows struct {
	rows   []words.Row
	nought bool // a line at nought
}

func (d dotRows) Plot(c draw.Canvas, p *gonum.Plot) {
	x, _ := p.Transforms(&c)
	if d.nought {
		c.StrokeLine2(draw.LineStyle{Color: color.Black, Width: 1}, x(0), c.Min.Y, x(0), c.Max.Y)
	}
	for i, row := range d.rows {
		top := c.Max.Y - vg.Length(i)*rowTall
		label(c, row.Name, top-8)
		e := row.Estimate
		switch {
		case e.Bounded() && words.Finite(e.HalfWidth):
			interval(c, x(words.Low(e)), x(e.Value), x(words.High(e)), top-21)
		case e.Defined() && words.Finite(e.Value):
			interval(c, x(e.Value), x(e.Value), x(e.Value), top-21)
		}
		if row.Bounded() {
			rangeBox(c, x(row.Span.Low), x(row.Span.High), top-32)
		}
	}
}

// label is the name of a row; no line of the plot runs through it.
func label(c draw.Canvas, name string, y vg.Length) {
	style := textStyle(11, true)
	name = shortened(name, style, c.Max.X-c.Min.X-4)
	wide := style.Width(name) * 1.14
	x := c.Min.X + 1
	c.FillPolygon(color.White, []vg.Point{{X: x, Y: y - 6}, {X: x + wide, Y: y - 6}, {X: x + wide, Y: y + 6}, {X: x, Y: y + 6}})
	c.FillText(style, vg.Point{X: x, Y: y}, name)
}

// interval is a dot on a thick line with ends.
func interval(c draw.Canvas, lo, at, hi, y vg.Length) {
	style := draw.LineStyle{Color: blue, Width: 2.4}
	c.StrokeLine2(style, lo, y, hi, y)
	style.Width = 1.4
	c.StrokeLine2(style, lo, y-4, lo, y+4)
	c.StrokeLine2(style, hi, y-4, hi, y+4)
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: color.Black, Radius: 2.8, Shape: draw.CircleGlyph{}}, vg.Point{X: at, Y: y})
}

// rangeBox is a hollow bar, which no interval looks like, in print neither.
func rangeBox(c draw.Canvas, lo, hi, y vg.Length) {
	if hi-lo < 1.5 {
		hi, lo = (hi+lo)/2+0.75, (hi+lo)/2-0.75
	}
	at := []vg.Point{{X: lo, Y: y - 3.5}, {X: hi, Y: y - 3.5}, {X: hi, Y: y + 3.5}, {X: lo, Y: y + 3.5}, {X: lo, Y: y - 3.5}}
	c.FillPolygon(color.Gray{Y: 235}, at)
	c.StrokeLines(draw.LineStyle{Color: color.Gray{Y: 70}, Width: 0.9}, at)
}

func (r *reporter) dotsInWords(m int, rows []words.Row, difference bool) string {
	var parts []string
	decimals := words.Places(words.Estimates(rows)...)
	for _, d := range rows {
		n := r.digits.InUnit(d.Estimate, decimals, difference)
		say := r.words.Say("about.interval", "policy", d.Name, "value", n.Value, "low", n.Low, "high", n.High)
		if d.Bounded() {
			lo, hi := n.Span(d.Span)
			say += r.words.Say("about.range", "low", lo, "high", hi)
		}
		parts = append(parts, say)
	}
	return r.words.Unit(r.Result.Layout.Metrics[m].Unit, difference) + ". " + strings.Join(parts, "; ") + "."
}
