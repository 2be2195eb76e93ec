package sweep

import (
	"fmt"
	"math"
	"strconv"
)

// A Factor is one thing that is varied: a number in a range, or one of some levels. In a
// point it is the number, or the place of the level.
type Factor struct {
	Name      string
	Unit      string // of a number, to be read
	Low, High float64
	Whole     bool // whole numbers only
	Steps     int  // of a range in a grid; 0: 5

	Levels []string  // not empty: levels and no range
	Values []float64 // of levels that are numbers, as many; nil: they have no order
}

// Categorical tells whether the levels have no order.
func (f *Factor) Categorical() bool { return len(f.Levels) > 0 && f.Values == nil }

// At is the value at a share of the range, 0 to 1. Whole numbers and levels have equal
// parts of it.
func (f *Factor) At(u float64) float64 {
	switch {
	case len(f.Levels) > 0:
		return min(math.Floor(float64(u*float64(len(f.Levels)))), float64(len(f.Levels)-1))
	case f.Whole:
		return min(f.Low+math.Floor(float64(u*(f.High-f.Low+1))), f.High)
	}
	return round12(min(max(f.Low+float64(u*(f.High-f.Low)), f.Low), f.High))
}

// rung is the value at one of so many equal steps from the low end to the high one.
func (f *Factor) rung(step, steps int) float64 {
	v := f.Low + float64(float64(step)*(f.High-f.Low))/float64(steps)
	if f.Whole {
		return math.Round(v)
	}
	return round12(v)
}

// grid are the values of a grid: all levels, or equal steps of the range.
func (f *Factor) grid() []float64 {
	if n := len(f.Levels); n > 0 {
		list := make([]float64, n)
		for i := range list {
			list[i] = float64(i)
		}
		return list
	}
	steps := f.Steps
	if steps == 0 {
		steps = gridSteps
	}
	var list []float64
	for i := range steps {
		v := f.rung(i, steps-1)
		if len(list) == 0 || v != list[len(list)-1] {
			list = append(list, v)
		}
	}
	return list
}

const gridSteps = 5

// Text is a value as a file states it.
func (f *Factor) Text(v float64) string {
	if len(f.Levels) > 0 {
		return f.Levels[int(v)]
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// Number is a value on a scale, where it is on one.
func (f *Factor) Number(v float64) (float64, bool) {
	switch {
	case len(f.Levels) == 0:
		return v, true
	case f.Values != nil:
		return f.Values[int(v)], true
	}
	return v, false
}

func (f *Factor) check() error {
	switch {
	case f.Name == "":
		return fmt.Errorf("a factor has no name")
	case f.Levels != nil && (len(f.Levels) < 2 || f.Values != nil && len(f.Values) != len(f.Levels)):
		return fmt.Errorf("factor %s: found %d levels with %d values, allowed 2 levels or more", f.Name, len(f.Levels), len(f.Values))
	case f.Levels == nil && !(f.Low < f.High && f.High-f.Low < math.MaxFloat64):
		return fmt.Errorf("factor %s: found the range %v to %v, allowed a lower and a higher end", f.Name, f.Low, f.High)
	case f.Levels == nil && f.Whole && (f.Low != math.Trunc(f.Low) || f.High != math.Trunc(f.High)):
		return fmt.Errorf("factor %s: found the range %v to %v, allowed whole numbers", f.Name, f.Low, f.High)
	case f.Steps != 0 && (f.Steps < 2 || f.Steps > 1000):
		return fmt.Errorf("factor %s: found %d steps, allowed 2 to 1000", f.Name, f.Steps)
	}
	return nil
}

// round12 keeps twelve significant digits: what differs behind them differs between
// machines.
func round12(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 11, 64), 64)
	return y + 0 // no negative nought
}
