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

// value is an estimate, half its half-width, low and high the ends of its interval;
// where there is none, no number.
func value(e sim.Estimate) float64 {
	if !e.Defined() {
		return math.NaN()
	}
	return e.Value
}

func half(e sim.Estimate) float64 {
	if !e.Bounded() {
		return math.NaN()
	}
	return e.HalfWidth
}

func low(e sim.Estimate) float64  { return value(e) - half(e) }
func high(e sim.Estimate) float64 { return value(e) + half(e) }

// places is how many decimals the numbers of one table bear: two digits of the widest
// half-width, and as many more as the narrowest needs not to vanish. Without any
// half-width it is -1, four significant digits each.
func places(es ...sim.Estimate) int {
	narrow, wide := math.Inf(1), 0.0
	for _, e := range es {
		if h := half(e); finite(h) && h > 0 {
			narrow, wide = math.Min(narrow, h), math.Max(wide, h)
		}
	}
	if wide == 0 {
		return -1
	}
	return min(max(1-exponent(wide), -exponent(narrow), 0), 6)
}

// exponent is the power of ten of a number's first digit.
func exponent(x float64) int {
	_, exp, _ := strings.Cut(strconv.FormatFloat(x, 'e', 1, 64), "e")
	e, _ := strconv.Atoi(exp)
	return e
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
