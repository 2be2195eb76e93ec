package report

import (
	"math"
	"strconv"
	"strings"

	"alih/sim"
)

// round12 is a number to 12 significant digits: what differs further on differs between
// machines, not between studies.
func round12(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 11, 64), 64)
	return y + 0 // no negative nought
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// cell is a number for a table of a program; what is no number is an empty cell.
func cell(x float64) string {
	if !finite(x) {
		return ""
	}
	return strconv.FormatFloat(round12(x), 'g', -1, 64)
}

// low and high are the ends of an interval.
func low(e sim.Estimate) float64  { return e.Value - e.HalfWidth }
func high(e sim.Estimate) float64 { return e.Value + e.HalfWidth }

// places is how many decimals a number bears whose half-width is given: two digits of
// the half-width are kept, more would show noise.
func places(half float64) int {
	if !finite(half) || half <= 0 {
		return -1
	}
	_, exp, _ := strings.Cut(strconv.FormatFloat(half, 'e', 1, 64), "e")
	e, _ := strconv.Atoi(exp)
	return min(max(1-e, 0), 6)
}

// digits writes numbers as people of a language read them.
type digits struct{ decimal, thousands string }

// fixed writes a number with so many decimals; -1 asks for four significant digits.
func (d digits) fixed(x float64, decimals int) string {
	if !finite(x) {
		return "–"
	}
	s := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	if decimals < 0 {
		s = significant(math.Abs(x))
	}
	whole, part, _ := strings.Cut(s, ".")
	s = d.grouped(whole)
	if part != "" {
		s += d.decimal + part
	}
	if x < 0 && strings.Trim(s, "0.,") != "" {
		s = "−" + s
	}
	return s
}

// significant is a number to at least four digits, whole numbers whole.
func significant(x float64) string {
	if x == math.Trunc(x) || x >= 1000 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 3, 64), 64)
	return strconv.FormatFloat(y, 'f', -1, 64)
}

func (d digits) grouped(whole string) string {
	if len(whole) < 5 { // 1234 reads well as it is
		return whole
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(d.thousands)
		}
		b.WriteRune(c)
	}
	return b.String()
}

// signed writes a number with its sign.
func (d digits) signed(x float64, decimals int) string {
	s := d.fixed(x, decimals)
	if x > 0 && strings.Trim(s, "0.,") != "" {
		s = "+" + s
	}
	return s
}

// decimalsOf is how many decimals a number has, noise apart.
func decimalsOf(x float64) int {
	_, part, _ := strings.Cut(strconv.FormatFloat(round12(x), 'f', -1, 64), ".")
	return len(part)
}
