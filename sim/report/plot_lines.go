package report

import (
	"image/color"
	"math"
	"strings"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim"
	"alih/sim/report/words"
)

// line is one policy followed over steps, in the unit of the axis.
type line struct {
	name      string
	estimates []sim.Estimate
}

type axes struct {
	x, y  string
	share bool // between 0 and 100, and nought before the first step
}

// The first colours are those of Okabe and Ito (2008), which people who see colours
// differently tell apart, the rest dark ones of Tol (2021). Each goes with a dash of its
// own for print without colour; where the dashes begin again the lines are thinner, so
// that no two of some dozens of policies look the same.
var (
	blue    = color.RGBA{0x00, 0x72, 0xB2, 0xFF}
	colours = []color.RGBA{
		{0x00, 0x00, 0x00, 0xFF}, {0xD5, 0x5E, 0x00, 0xFF}, blue, {0x00, 0x9E, 0x73, 0xFF},
		{0xCC, 0x79, 0xA7, 0xFF}, {0xE6, 0x9F, 0x00, 0xFF}, {0x56, 0xB4, 0xE9, 0xFF},
		{0x33, 0x22, 0x88, 0xFF}, {0x88, 0x22, 0x55, 0xFF}, {0x99, 0x99, 0x33, 0xFF}, {0x66, 0x66, 0x66, 0xFF},
		{0xAA, 0x44, 0x99, 0xFF}, {0x11, 0x77, 0x33, 0xFF},
	}
	dashes = [][]vg.Length{nil, {7, 3}, {2, 2}, {9, 3, 2, 3}, {4, 2}, {1, 3}, {12, 3}, {9, 2, 2, 2, 2, 2}}
)

func lineStyle(i int) draw.LineStyle {
	width := vg.Length(1.8)
	if i/len(dashes)%2 == 1 {
		width = 1.1
	}
	return draw.LineStyle{Color: colours[i%len(colours)], Width: width, Dashes: dashes[i%len(dashes)]}
}

const linesTall = 210

// lines draws policies over steps, each with the band of its interval.
func (r *reporter) lines(title string, lines []line, a axes) *sheet {
	var keys []key
	for i, l := range lines {
		keys = append(keys, key{l.name, func(c draw.Canvas) {
			c.StrokeLine2(lineStyle(i), c.Min.X, c.Center().Y, c.Max.X, c.Center().Y)
		}})
	}
	keys = append(keys, key{r.words.Say("key.band"), func(c draw.Canvas) {
		c.FillPolygon(band(colours[0]), []vg.Point{c.Min, {X: c.Max.X, Y: c.Min.Y}, c.Max, {X: c.Min.X, Y: c.Max.Y}})
	}})
	s := newSheet(title, keys, linesTall)
	s.about = r.linesInWords(lines, a)
	p := s.plot
	p.X.Label.Text, p.Y.Label.Text = a.x, a.y
	p.X.Tick.Marker, p.Y.Tick.Marker = ticks{r.digits}, ticks{r.digits}
	p.Add(grid(true))
	for i, l := range lines {
		addLine(p, l, i, a.share)
	}
	frame(p, lines, a.share)
	return s
}

// frame sets the axes: from nought, so that no small change looks large.
func frame(p *gonum.Plot, lines []line, share bool) {
	top, steps := 0.0, 1
	for _, l := range lines {
		steps = max(steps, len(l.estimates))
		for _, e := range l.estimates {
			for _, v := range []float64{words.Value(e), words.High(e)} {
				if words.Finite(v) {
					top = math.Max(top, v)
				}
			}
		}
	}
	if top == 0 {
		top = 1
	}
	if share {
		top = math.Min(top, 100)
	}
	p.Y.Min, p.Y.Max = math.Min(0, p.Y.Min), top*1.04
	p.X.Min, p.X.Max = 0, float64(steps)
}

func band(c color.RGBA) color.Color { return color.NRGBA{c.R, c.G, c.B, 50} }

// addLine adds the runs of steps that have a value; where there is none is a gap.
func addLine(p *gonum.Plot, l line, i int, share bool) {
	var run []sim.Estimate
	from := 0
	flush := func(next int) {
		if len(run) > 0 {
			addRun(p, run, from, i, share)
		}
		run, from = nil, next
	}
	for s, e := range l.estimates {
		if !e.Defined() || !words.Finite(e.Value) {
			flush(s + 1)
			continue
		}
		run = append(run, e)
	}
	flush(0)
}

func addRun(p *gonum.Plot, run []sim.Estimate, from, i int, share bool) {
	var mid, upper, lower plotter.XYs
	if share && from == 0 {
		mid, upper, lower = plotter.XYs{{}}, plotter.XYs{{}}, plotter.XYs{{}}
	}
	for s, e := range run {
		x, lo, hi := float64(from+s+1), words.Low(e), words.High(e)
		if !words.Finite(lo) || !words.Finite(hi) {
			lo, hi = e.Value, e.Value
		}
		if share {
			lo, hi = math.Max(lo, 0), math.Min(hi, 100)
		}
		mid = append(mid, plotter.XY{X: x, Y: e.Value})
		upper = append(upper, plotter.XY{X: x, Y: hi})
		lower = append(lower, plotter.XY{X: x, Y: lo})
	}
	for s := len(lower) - 1; s >= 0; s-- {
		upper = append(upper, lower[s])
	}
	p.Add(&plotter.Polygon{XYs: []plotter.XYs{upper}, Color: band(colours[i%len(colours)])})
	p.Add(&plotter.Line{XYs: mid, LineStyle: lineStyle(i)})
}

func (r *reporter) linesInWords(lines []line, a axes) string {
	var parts []string
	for _, l := range lines {
		if len(l.estimates) == 0 {
			continue
		}
		e := l.estimates[len(l.estimates)-1]
		n := words.Places(e)
		parts = append(parts, r.words.Say("about.interval", "policy", l.name, "value", r.digits.Fixed(words.Value(e), n),
			"low", r.digits.Fixed(words.Low(e), n), "high", r.digits.Fixed(words.High(e), n)))
	}
	return r.words.Say("about.last", "axis", a.y) + " " + strings.Join(parts, "; ") + "."
}
