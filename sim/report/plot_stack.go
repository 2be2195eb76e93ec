package report

import (
	"image/color"
	"math"
	"strings"

	"alih/sim/report/words"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Neighbours differ in brightness, so that they are told apart without colour; each
// part has its letter too.
var fills = []color.RGBA{
	{0x00, 0x5A, 0x8C, 0xFF}, {0xF0, 0xE4, 0x42, 0xFF}, {0xD5, 0x5E, 0x00, 0xFF}, {0xBF, 0xE3, 0xF7, 0xFF},
	{0x00, 0x5A, 0x41, 0xFF}, {0xE6, 0x9F, 0x00, 0xFF}, {0x7A, 0x3B, 0x69, 0xFF}, {0xDD, 0xDD, 0xDD, 0xFF},
	{0x33, 0x33, 0x33, 0xFF}, {0x56, 0xB4, 0xE9, 0xFF},
}

func fill(i int) color.RGBA { return fills[i%len(fills)] }

// ink is black or white, whichever is read on the colour.
func ink(c color.RGBA) color.Color {
	if 299*int(c.R)+587*int(c.G)+114*int(c.B) > 128000 {
		return color.Black
	}
	return color.White
}

func letter(i int) string { return string(rune('a' + i%26)) }

// stack draws for each policy one bar of all parts.
func (r *reporter) stack(title string, f family) *sheet {
	var keys []key
	for i, m := range f.metrics {
		name := letter(i) + "  " + r.reasonName(m)
		keys = append(keys, key{name, func(c draw.Canvas) {
			segment(c, c.Min.X, c.Max.X, c.Min.Y, c.Max.Y, i)
		}})
	}
	bars := r.bars(f)
	s := newSheet(title, keys, float64(len(bars))*rowTall+42)
	s.about = r.stackInWords(f)
	p := s.plot
	p.HideY()
	p.Y.Min, p.Y.Max = 0, 1
	p.X.Min, p.X.Max = 0, longest(bars)
	p.X.Tick.Marker = ticks{r.digits}
	p.X.Label.Text = r.words.Unit(r.Result.Layout.Metrics[f.metrics[0]].Unit, false)
	p.Add(grid(false), stackRows{r.policies(), bars})
	return s
}

// reasonName is the reason alone: the title of the picture names the whole.
func (r *reporter) reasonName(m int) string {
	code := r.Result.Layout.Metrics[m].Code
	if s, ok := r.words.Find("metric." + code); ok {
		return s
	}
	_, reason, _ := strings.Cut(code, byReason)
	return r.words.Title("value", reason)
}

func (r *reporter) bars(f family) [][]float64 {
	bars := make([][]float64, len(r.Result.Policies))
	for p := range bars {
		for _, m := range f.metrics {
			v := r.Result.Metrics[p][m].Value * words.Scale(r.Result.Layout.Metrics[m].Unit)
			if !words.Finite(v) || v < 0 {
				v = 0
			}
			bars[p] = append(bars[p], v)
		}
	}
	return bars
}

func longest(bars [][]float64) float64 {
	most := 0.0
	for _, b := range bars {
		sum := 0.0
		for _, v := range b {
			sum += v
		}
		most = math.Max(most, sum)
	}
	if most == 0 {
		return 1
	}
	return most
}

type stackRows struct {
	names []string
	bars  [][]float64
}

func (s stackRows) Plot(c draw.Canvas, p *gonum.Plot) {
	x, _ := p.Transforms(&c)
	for i, bar := range s.bars {
		top := c.Max.Y - vg.Length(i)*rowTall
		label(c, s.names[i], top-8)
		sum := 0.0
		for j, v := range bar {
			if v > 0 {
				segment(c, x(sum), x(sum+v), top-36, top-17, j)
			}
			sum += v
		}
	}
}

// segment is one part of a bar, with its letter where there is room.
func segment(c draw.Canvas, lo, hi, bottom, top vg.Length, i int) {
	at := []vg.Point{{X: lo, Y: bottom}, {X: hi, Y: bottom}, {X: hi, Y: top}, {X: lo, Y: top}, {X: lo, Y: bottom}}
	c.FillPolygon(fill(i), at)
	c.StrokeLines(draw.LineStyle{Color: color.Black, Width: 0.6}, at)
	if hi-lo < 9 {
		return
	}
	style := textStyle(9.5, true)
	style.Color, style.XAlign = ink(fill(i)), draw.XCenter
	c.FillText(style, vg.Point{X: (lo + hi) / 2, Y: (bottom + top) / 2}, letter(i))
}

func (r *reporter) stackInWords(f family) string {
	var policies []string
	for p, name := range r.policies() {
		var parts []string
		for _, m := range f.metrics {
			e := r.said.Row(name, m, r.Result.Metrics[p][m], nil).Estimate
			n := r.digits.InUnit(e, words.Places(e), false)
			parts = append(parts, r.reasonName(m)+" "+n.Value)
		}
		policies = append(policies, name+": "+strings.Join(parts, r.words.Say("list.comma")))
	}
	return r.words.Unit(r.Result.Layout.Metrics[f.metrics[0]].Unit, false) + ". " + strings.Join(policies, "; ") + "."
}
