package main

import (
	"math"
	"strconv"
	"strings"
)

// The digits of an estimate: as many as its interval bears.

// digitsFor is how many digits behind the point are worth writing: two of the interval,
// or where there is none as many of the value as it has, up to three.
func digitsFor(half, value float64) int {
	if half > 0 {
		return min(6, max(0, 1-int(math.Floor(math.Log10(half)))))
	}
	most := 0
	if value != 0 {
		most = min(6, max(0, 2-int(math.Floor(math.Log10(math.Abs(value))))))
	}
	return digitsOf(value, most)
}

// digitsOf is how many digits a number has behind the point, up to a limit.
func digitsOf(v float64, most int) int {
	text := strings.TrimRight(strconv.FormatFloat(v, 'f', most, 64), "0")
	if point := strings.IndexByte(text, '.'); most > 0 && point >= 0 {
		return len(text) - point - 1
	}
	return 0
}

// decimal writes a number with so many digits behind the point. What is signed and not
// nought keeps its sign where no digit shows more: whether a range reaches across nought is
// what a reader looks for.
func (w *words) decimal(v float64, places int, signed bool) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', places, 64)
	whole, part, _ := strings.Cut(s, ".")
	if n, err := strconv.ParseInt(whole, 10, 64); err == nil {
		whole = w.number(n)
	}
	if part != "" {
		whole += w.say("number.point") + part
	}
	zero := strings.Trim(s, "0.") == ""
	if signed {
		zero = math.Abs(v) < 1e-12 // the last bits of a sum that is nought
	}
	switch {
	case v < 0 && !zero:
		return "-" + whole
	case signed && !zero:
		return "+" + whole
	}
	return whole
}

// percent writes a share in percent, with no more digits than it has.
func (w *words) percent(v float64) string {
	return w.decimal(v*100, digitsOf(v*100, 3), false) + " %"
}
