package report

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim"
	"alih/sim/sweep"
)

func (r *sweepReporter) intervalKey() key {
	return key{r.words.say("key.interval"), func(c draw.Canvas) {
		interval(c, c.Min.X+3, c.Center().X, c.Max.X-3, c.Center().Y)
	}}
}

// bar is a factor of a tornado: one measure inside another.
type bar struct {
	name         string
	outer, inner sweep.Interval
}

var outerFill, innerFill = color.RGBA{0xBF, 0xE3, 0xF7, 0xFF}, color.RGBA{0x00, 0x5A, 0x8C, 0xFF}

// tornado draws the factors from the strongest: of Sobol the total index and in it that of
// the first order, of Morris the mean absolute effect and in it the signed one.
func (r *sweepReporter) tornado(k int) *sheet {
	m := r.Result.Metrics[k]
	names, title, unit, by := []string{"key.total", "key.first"}, "plot.indices", r.words.say("axis.index"), 1.0
	if r.Result.Effects != nil {
		names, title, unit, by = []string{"key.absolute", "key.mean"}, "plot.effects", unitName(r.words, m.Unit, true), scale(m.Unit)
	}
	var keys []key
	for i, fill := range []color.Color{outerFill, innerFill} {
		keys = append(keys, key{r.words.say(names[i]), func(c draw.Canvas) { beam(c, c.Min.X+3, c.Max.X-3, c.Min.Y+1, c.Max.Y-1, fill) }})
	}
	var bars []bar
	var ends []float64
	var said []string
	for _, f := range r.order(k)[:min(len(r.Result.Factors), mostPictures)] {
		b := bar{name: r.Result.Factors[f].Name}
		if r.Result.Effects != nil {
			b.outer, b.inner = r.Result.Effects[k][f].Absolute, r.Result.Effects[k][f].Mean
			if factor := &r.Result.Factors[f]; factor.Categorical() && len(factor.Levels) > 2 {
				b.inner = sweep.Interval{}
			}
		} else {
			b.outer, b.inner = r.Result.Indices[k][f].Total, r.Result.Indices[k][f].First
		}
		b.outer, b.inner = times(b.outer, by), times(b.inner, by)
		bars = append(bars, b)
		ends = append(ends, 0, b.outer.Low, b.outer.High, b.outer.Value, b.inner.Low, b.inner.High, b.inner.Value)
		said = append(said, b.name+" "+r.digits.fixed(b.outer.Value, 3))
	}
	s := newSheet(r.words.say(title, "metric", r.words.heading("metric", m.Code)), keys, float64(len(bars))*rowTall+42)
	s.about = r.words.say(names[0]) + ": " + strings.Join(said, "; ") + "."
	p := s.plot
	p.HideY()
	p.Y.Min, p.Y.Max = 0, 1
	p.X.Min, p.X.Max = frameOf(ends)
	p.X.Tick.Marker, p.X.Label.Text = ticks{r.digits}, unit
	p.Add(grid(false), barRows(bars))
	return s
}

func times(x sweep.Interval, by float64) sweep.Interval {
	return sweep.Interval{Value: x.Value * by, Low: x.Low * by, High: x.High * by, N: x.N}
}

// barRows draws the bars from the top, from nought.
type barRows []bar

func (b barRows) Plot(c draw.Canvas, p *gonum.Plot) {
	x, _ := p.Transforms(&c)
	for i, bar := range b {
		top := c.Max.Y - vg.Length(i)*rowTall
		label(c, bar.name, top-8)
		for j, v := range []sweep.Interval{bar.outer, bar.inner} {
			if !v.Defined() {
				continue
			}
			mid, tall := top-26, vg.Length(8-4*j)
			beam(c, x(math.Min(0, v.Value)), x(math.Max(0, v.Value)), mid-tall, mid+tall, []color.Color{outerFill, innerFill}[j])
			if v.Bounded() {
				whisker(c, x(v.Low), x(v.High), mid+vg.Length(5-10*j))
			}
		}
	}
	c.StrokeLine2(draw.LineStyle{Color: color.Black, Width: 1}, x(0), c.Min.Y, x(0), c.Max.Y)
}

func beam(c draw.Canvas, lo, hi, bottom, top vg.Length, fill color.Color) {
	at := []vg.Point{{X: lo, Y: bottom}, {X: hi, Y: bottom}, {X: hi, Y: top}, {X: lo, Y: top}, {X: lo, Y: bottom}}
	c.FillPolygon(fill, at)
	c.StrokeLines(draw.LineStyle{Color: color.Black, Width: 0.6}, at)
}

func whisker(c draw.Canvas, lo, hi, y vg.Length) {
	style := draw.LineStyle{Color: color.Black, Width: 1.2}
	c.StrokeLine2(style, lo, y, hi, y)
	c.StrokeLine2(style, lo, y-2.5, lo, y+2.5)
	c.StrokeLine2(style, hi, y-2.5, hi, y+2.5)
}

// numbersOf sets the axis of a factor: its numbers, or the places of its levels with their
// letters, which the legend says.
func (r *sweepReporter) numbersOf(a *gonum.Axis, f int) {
	factor := &r.Result.Factors[f]
	a.Label.Text = factor.Name
	if factor.Unit != "" {
		a.Label.Text += " (" + r.words.title("unit", factor.Unit) + ")"
	}
	a.Tick.Marker = ticks{r.digits}
	if factor.Categorical() {
		var marks gonum.ConstantTicks
		for i := range factor.Levels {
			marks = append(marks, gonum.Tick{Value: float64(i), Label: letter(i)})
		}
		a.Tick.Marker = marks
	}
}

// levelKeys are the letters of a factor's levels.
func (r *sweepReporter) levelKeys(factors ...int) (keys []key) {
	for _, f := range factors {
		if factor := &r.Result.Factors[f]; factor.Categorical() {
			for i, name := range factor.Levels {
				keys = append(keys, key{letter(i) + "  " + name, func(draw.Canvas) {}})
			}
		}
	}
	return keys
}

const squareTall = 250

// scatter draws every point by one factor.
func (r *sweepReporter) scatter(k, f int) *sheet {
	m, x := r.Result.Metrics[k], r.axis(f)
	s := newSheet(r.words.say("plot.by", "metric", r.words.heading("metric", m.Code), "factor", r.Result.Factors[f].Name), r.levelKeys(f), squareTall)
	var at plotter.XYs
	var xs, ys []float64
	for i, point := range r.Result.Points {
		if e := r.read(i, k); e.Defined() {
			at = append(at, plotter.XY{X: x(point.Values[f]), Y: e.Value})
			xs, ys = append(xs, x(point.Values[f])), append(ys, e.Value)
		}
	}
	p := s.plot
	r.numbersOf(&p.X, f)
	p.X.Min, p.X.Max = frameOf(xs)
	p.Y.Min, p.Y.Max = frameOf(ys)
	p.Y.Tick.Marker, p.Y.Label.Text = ticks{r.digits}, unitName(r.words, m.Unit, false)
	p.Add(grid(true), &plotter.Scatter{XYs: at, GlyphStyle: draw.GlyphStyle{Color: blue, Radius: 2, Shape: draw.CircleGlyph{}}})
	s.about = r.pointsInWords(k)
	return s
}

// response draws a metric by the one factor, with the band of its interval; of an inverse
// question the target too.
func (r *sweepReporter) response(k int) *sheet {
	m, x := r.Result.Metrics[k], r.axis(0)
	keys := []key{{r.words.say("key.band"), func(c draw.Canvas) {
		c.FillPolygon(band(colours[0]), []vg.Point{c.Min, {X: c.Max.X, Y: c.Min.Y}, c.Max, {X: c.Min.X, Y: c.Max.Y}})
	}}}
	asked := r.Result.Solution != nil && m.Code == r.Result.Question.Metric
	if asked {
		keys = append(keys, key{r.words.say("key.target"), func(c draw.Canvas) {
			c.StrokeLine2(lineStyle(1), c.Min.X, c.Center().Y, c.Max.X, c.Center().Y)
		}})
	}
	s := newSheet(r.words.say("plot.by", "metric", r.words.heading("metric", m.Code), "factor", r.Result.Factors[0].Name), keys, linesTall)
	var mid, upper, lower plotter.XYs
	var xs, ys []float64
	for _, i := range r.byFactor(0) {
		e, at := r.read(i, k), x(r.Result.Points[i].Values[0])
		if !e.Defined() {
			continue
		}
		mid = append(mid, plotter.XY{X: at, Y: e.Value})
		upper, lower = append(upper, plotter.XY{X: at, Y: e.Value + e.HalfWidth}), append(lower, plotter.XY{X: at, Y: e.Value - e.HalfWidth})
		xs, ys = append(xs, at), append(ys, e.Value+e.HalfWidth, e.Value-e.HalfWidth)
	}
	p := s.plot
	p.Add(grid(true))
	for i := len(lower) - 1; i >= 0; i-- {
		upper = append(upper, lower[i])
	}
	if len(mid) > 0 {
		p.Add(&plotter.Polygon{XYs: []plotter.XYs{upper}, Color: band(colours[0])}, &plotter.Line{XYs: mid, LineStyle: lineStyle(0)})
	}
	if asked {
		target := r.Result.Question.Target * scale(m.Unit)
		ys = append(ys, target)
		lo, hi := frameOf(xs)
		p.Add(&plotter.Line{XYs: plotter.XYs{{X: lo, Y: target}, {X: hi, Y: target}}, LineStyle: lineStyle(1)})
		if r.Result.Solution.Where == sweep.Inside {
			p.Add(crossMark{r.Result.Solution.At, target})
		}
	}
	r.numbersOf(&p.X, 0)
	p.X.Min, p.X.Max = frameOf(xs)
	p.Y.Min, p.Y.Max = frameOf(ys)
	p.Y.Tick.Marker, p.Y.Label.Text = ticks{r.digits}, unitName(r.words, m.Unit, false)
	s.about = r.pointsInWords(k)
	return s
}

// crossMark is the answer to an inverse question on its target.
type crossMark struct {
	at sweep.Interval
	y  float64
}

func (m crossMark) Plot(c draw.Canvas, p *gonum.Plot) {
	x, y := p.Transforms(&c)
	interval(c, x(m.at.Low), x(m.at.Value), x(m.at.High), y(m.y))
}

// heat draws a metric by two factors: a cell a point, darker for more, with its number.
func (r *sweepReporter) heat(k int) *sheet {
	m := r.Result.Metrics[k]
	h := heatCells{reporter: r, metric: k}
	h.columns, h.rows = r.valuesOf(0), r.valuesOf(1)
	s := newSheet(r.words.say("plot.heat", "metric", r.words.heading("metric", m.Code), "x", r.Result.Factors[0].Name, "y", r.Result.Factors[1].Name), nil,
		float64(len(h.rows))*30+64)
	p := s.plot
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, float64(len(h.columns)), 0, float64(len(h.rows))
	p.X.Tick.Marker, p.Y.Tick.Marker = r.cellTicks(0, h.columns), r.cellTicks(1, h.rows)
	p.X.Label.Text, p.Y.Label.Text = r.Result.Factors[0].Name, r.Result.Factors[1].Name
	p.Add(h)
	s.about = r.pointsInWords(k)
	return s
}

// valuesOf are the values that a factor has in the points, as a grid has them.
func (r *sweepReporter) valuesOf(f int) (list []float64) {
	for _, i := range r.byFactor(f) {
		if v := r.Result.Points[i].Values[f]; len(list) == 0 || list[len(list)-1] != v {
			list = append(list, v)
		}
	}
	return list
}

func (r *sweepReporter) cellTicks(f int, values []float64) gonum.ConstantTicks {
	var marks gonum.ConstantTicks
	for i, v := range values {
		text := r.Result.Factors[f].Text(v)
		marks = append(marks, gonum.Tick{Value: float64(i) + 0.5, Label: shortened(text, textStyle(10, false), 64)})
	}
	return marks
}

type heatCells struct {
	reporter      *sweepReporter
	metric        int
	columns, rows []float64
}

func (h heatCells) Plot(c draw.Canvas, p *gonum.Plot) {
	x, y := p.Transforms(&c)
	var all []float64
	for i := range h.reporter.Result.Points {
		all = append(all, value(h.reporter.read(i, h.metric)))
	}
	lo, hi := frameOf(all)
	for i, point := range h.reporter.Result.Points {
		e := h.reporter.read(i, h.metric)
		if !e.Defined() {
			continue
		}
		col, row := float64(indexOf(h.columns, point.Values[0])), float64(indexOf(h.rows, point.Values[1]))
		fill := shade((e.Value - lo) / (hi - lo))
		beam(c, x(col), x(col+1), y(row), y(row+1), fill)
		style := textStyle(9, false)
		style.Color, style.XAlign = ink(fill), draw.XCenter
		text := h.reporter.digits.fixed(e.Value, max(0, places(sim.Estimate{Value: e.Value, HalfWidth: (hi - lo) / 10, N: 2})))
		if style.Width(text) < x(col+1)-x(col)-2 {
			c.FillText(style, vg.Point{X: (x(col) + x(col+1)) / 2, Y: (y(row) + y(row+1)) / 2}, text)
		}
	}
}

func indexOf(list []float64, v float64) int {
	for i, x := range list {
		if x == v {
			return i
		}
	}
	return 0
}

// shade goes from light to dark, one hue, so that it prints.
func shade(u float64) color.RGBA {
	mix := func(a, b float64) uint8 { return uint8(math.Round(a + (b-a)*u)) }
	return color.RGBA{mix(0xF2, 0x00), mix(0xF7, 0x3C), mix(0xFB, 0x64), 0xFF}
}

// frontierSheet draws the points by two aims: what nothing is better than is filled, what
// only the noise keeps off is hollow.
func (r *sweepReporter) frontierSheet(a, b int) *sheet {
	ka, kb := r.metricOf(r.Result.Aims[a].Metric), r.metricOf(r.Result.Aims[b].Metric)
	ma, mb := r.Result.Metrics[ka], r.Result.Metrics[kb]
	styles := []draw.GlyphStyle{
		{Color: color.Black, Radius: 3.5, Shape: draw.CircleGlyph{}}, {Color: blue, Radius: 3, Shape: draw.RingGlyph{}}, {Color: color.Gray{Y: 150}, Radius: 2.5, Shape: draw.CrossGlyph{}},
	}
	var keys []key
	for i, code := range standings[1:] {
		keys = append(keys, key{r.words.say("frontier." + code), func(c draw.Canvas) { c.DrawGlyphNoClip(styles[i], c.Center()) }})
	}
	s := newSheet(r.words.say("plot.frontier", "x", r.words.title("metric", ma.Code), "y", r.words.title("metric", mb.Code)), keys, squareTall)
	p := s.plot
	p.Add(grid(true))
	var xs, ys []float64
	n := 0
	for t := len(styles) - 1; t >= 0; t-- {
		var at plotter.XYs
		for i, standing := range r.Result.Frontier {
			if int(standing) == t+1 {
				x, y := r.read(i, ka).Value, r.read(i, kb).Value
				at, xs, ys = append(at, plotter.XY{X: x, Y: y}), append(xs, x), append(ys, y)
			}
		}
		if len(at) > 0 {
			p.Add(&plotter.Scatter{XYs: at, GlyphStyle: styles[t]})
		}
		n = len(at)
	}
	p.X.Min, p.X.Max = frameOf(xs)
	p.Y.Min, p.Y.Max = frameOf(ys)
	p.X.Tick.Marker, p.Y.Tick.Marker = ticks{r.digits}, ticks{r.digits}
	p.X.Label.Text = r.words.title("metric", ma.Code) + " (" + unitName(r.words, ma.Unit, false) + ")"
	p.Y.Label.Text = r.words.title("metric", mb.Code) + " (" + unitName(r.words, mb.Unit, false) + ")"
	s.about = r.words.say("about.frontier", "n", strconv.Itoa(n), "all", strconv.Itoa(len(r.Result.Points)))
	return s
}
