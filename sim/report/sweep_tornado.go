package report

import (
	"image/color"
	"math"
	"strings"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim/report/words"
	"alih/sim/sweep"
)

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
	names, title, unit, by := []string{"key.total", "key.first"}, "plot.indices", r.words.Say("axis.index"), 1.0
	if r.Result.Effects != nil {
		names, title, unit, by = []string{"key.absolute", "key.mean"}, "plot.effects", r.words.Unit(m.Unit, true), words.Scale(m.Unit)
	}
	var keys []key
	for i, fill := range []color.Color{outerFill, innerFill} {
		keys = append(keys, key{r.words.Say(names[i]), func(c draw.Canvas) { beam(c, c.Min.X+3, c.Max.X-3, c.Min.Y+1, c.Max.Y-1, fill) }})
	}
	var bars []bar
	var ends []float64
	var said []string
	for _, f := range r.order(k)[:min(len(r.Result.Factors), mostPictures)] {
		b := bar{name: r.factor(f)}
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
		said = append(said, b.name+" "+r.digits.Fixed(b.outer.Value, 3))
	}
	s := newSheet(r.words.Say(title, "metric", r.words.Heading("metric", m.Code)), keys, float64(len(bars))*rowTall+42)
	s.about = r.words.Say(names[0]) + ": " + strings.Join(said, "; ") + "."
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
