package report

import (
	"image/color"
	"math"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"alih/sim"
	"alih/sim/report/words"
)

// heat draws a metric by two factors: a cell a point, darker for more, with its number.
func (r *sweepReporter) heat(k int) *sheet {
	m := r.Result.Metrics[k]
	h := heatCells{reporter: r, metric: k}
	h.columns, h.rows = r.valuesOf(0), r.valuesOf(1)
	s := newSheet(r.words.Say("plot.heat", "metric", r.words.Heading("metric", m.Code), "x", r.factor(0), "y", r.factor(1)), nil,
		float64(len(h.rows))*30+64)
	p := s.plot
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, float64(len(h.columns)), 0, float64(len(h.rows))
	p.X.Tick.Marker, p.Y.Tick.Marker = r.cellTicks(0, h.columns), r.cellTicks(1, h.rows)
	p.X.Label.Text, p.Y.Label.Text = r.factor(0), r.factor(1)
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
		text := r.option(r.Result.Factors[f].Text(v))
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
		all = append(all, words.Value(h.reporter.read(i, h.metric)))
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
		text := h.reporter.digits.Fixed(e.Value, max(0, words.Places(sim.Estimate{Value: e.Value, HalfWidth: (hi - lo) / 10, N: 2})))
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
