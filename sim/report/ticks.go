package report

import (
	"image/color"
	"math"

	"alih/sim/report/words"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"
)

// grid is thin and light: it must not look like a line of the plot.
func grid(horizontal bool) *plotter.Grid {
	style := draw.LineStyle{Color: color.Gray{Y: 205}, Width: 0.5}
	g := &plotter.Grid{Vertical: style}
	if horizontal {
		g.Horizontal = style
	}
	return g
}

// ticks marks an axis at round numbers, written as people of the language read them.
type ticks struct{ digits words.Digits }

// most labels that a narrow axis has room for.
const mostTicks = 6

// Ticks steps by 1, 2 or 5 times a power of ten, whichever first gives few enough.
func (t ticks) Ticks(lo, hi float64) []gonum.Tick {
	if !(hi > lo) || !words.Finite(lo) || !words.Finite(hi) {
		return nil
	}
	for e := words.Exponent((hi - lo) / mostTicks); ; e++ {
		for _, digit := range []float64{1, 2, 5} {
			step := words.Round12(digit * math.Pow(10, float64(e)))
			from, to := math.Ceil(words.Round12(lo/step)), math.Floor(words.Round12(hi/step))
			if to-from < mostTicks {
				return t.marks(from, to, step, max(-e, 0))
			}
		}
	}
}

func (t ticks) marks(from, to, step float64, decimals int) []gonum.Tick {
	var marks []gonum.Tick
	for i := from; i <= to; i++ {
		v := words.Round12(float64(i * step))
		marks = append(marks, gonum.Tick{Value: v, Label: t.digits.Fixed(v, decimals)})
	}
	return marks
}
