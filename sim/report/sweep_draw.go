package report

import (
	"image/color"
	"strconv"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim/report/words"
	"alih/sim/sweep"
)

func (r *sweepReporter) intervalKey() key {
	return key{r.words.Say("key.interval"), func(c draw.Canvas) {
		interval(c, c.Min.X+3, c.Center().X, c.Max.X-3, c.Center().Y)
	}}
}

// numbersOf sets the axis of a factor: its numbers, or the places of its levels with their
// letters, which the legend says.
func (r *sweepReporter) numbersOf(a *gonum.Axis, f int) {
	factor := &r.Result.Factors[f]
	a.Label.Text = r.measured(f)
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
				keys = append(keys, key{letter(i) + "  " + r.option(name), func(draw.Canvas) {}})
			}
		}
	}
	return keys
}

const squareTall = 250

// scatter draws every point by one factor.
func (r *sweepReporter) scatter(k, f int) *sheet {
	m, x := r.Result.Metrics[k], r.axis(f)
	s := newSheet(r.words.Say("plot.by", "metric", r.words.Heading("metric", m.Code), "factor", r.factor(f)), r.levelKeys(f), squareTall)
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
	p.Y.Tick.Marker, p.Y.Label.Text = ticks{r.digits}, r.words.Unit(m.Unit, false)
	p.Add(grid(true), &plotter.Scatter{XYs: at, GlyphStyle: draw.GlyphStyle{Color: blue, Radius: 2, Shape: draw.CircleGlyph{}}})
	s.about = r.pointsInWords(k)
	return s
}

// response draws a metric by the one factor, with the band of its interval; of an inverse
// question the target too.
func (r *sweepReporter) response(k int) *sheet {
	m, x := r.Result.Metrics[k], r.axis(0)
	keys := []key{{r.words.Say("key.band"), func(c draw.Canvas) {
		c.FillPolygon(band(colours[0]), []vg.Point{c.Min, {X: c.Max.X, Y: c.Min.Y}, c.Max, {X: c.Min.X, Y: c.Max.Y}})
	}}}
	asked := r.Result.Solution != nil && m.Code == r.Result.Question.Metric
	if asked {
		keys = append(keys, key{r.words.Say("key.target"), func(c draw.Canvas) {
			c.StrokeLine2(lineStyle(1), c.Min.X, c.Center().Y, c.Max.X, c.Center().Y)
		}})
	}
	s := newSheet(r.words.Say("plot.by", "metric", r.words.Heading("metric", m.Code), "factor", r.factor(0)), keys, linesTall)
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
		target := r.Result.Question.Target * words.Scale(m.Unit)
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
	p.Y.Tick.Marker, p.Y.Label.Text = ticks{r.digits}, r.words.Unit(m.Unit, false)
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
		keys = append(keys, key{r.words.Say("frontier." + code), func(c draw.Canvas) { c.DrawGlyphNoClip(styles[i], c.Center()) }})
	}
	s := newSheet(r.words.Say("plot.frontier", "x", r.words.Title("metric", ma.Code), "y", r.words.Title("metric", mb.Code)), keys, squareTall)
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
	p.X.Label.Text = r.words.Title("metric", ma.Code) + " (" + r.words.Unit(ma.Unit, false) + ")"
	p.Y.Label.Text = r.words.Title("metric", mb.Code) + " (" + r.words.Unit(mb.Unit, false) + ")"
	s.about = r.words.Say("about.frontier", "n", strconv.Itoa(n), "all", strconv.Itoa(len(r.Result.Points)))
	return s
}
