package words

import (
	"math"
	"strconv"
	"strings"

	"alih/sim"
)

// Round12 is a number to 12 significant digits: what differs further on differs between
// machines, not between studies.
func Round12(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 11, 64), 64)
	return y + 0 // no negative nought
}

// Finite tells whether it is a number.
func Finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// Value is an estimate; where it, or its interval below, is not there, it is no number.
func Value(e sim.Estimate) float64 {
	if !e.Defined() {
		return math.NaN()
	}
	return e.Value
}

// Half is its half-width.
func Half(e sim.Estimate) float64 {
	if !e.Bounded() {
		return math.NaN()
	}
	return e.HalfWidth
}

// Low is the lower end of its interval.
func Low(e sim.Estimate) float64 { return Value(e) - Half(e) }

// High is the upper end.
func High(e sim.Estimate) float64 { return Value(e) + Half(e) }

// Places is how many decimals the numbers of one table bear: two digits of the widest
// half-width, and as many more as the narrowest needs not to vanish. Without any
// half-width it is -1, four significant digits each.
func Places(es ...sim.Estimate) int {
	narrow, wide := math.Inf(1), 0.0
	for _, e := range es {
		if h := Half(e); Finite(h) && h > 0 {
			narrow, wide = math.Min(narrow, h), math.Max(wide, h)
		}
	}
	if wide == 0 {
		return -1
	}
	return min(max(1-Exponent(wide), -Exponent(narrow), 0), 6)
}

// Exponent is the power of ten of a number's first digit.
func Exponent(x float64) int {
	_, exp, _ := strings.Cut(strconv.FormatFloat(x, 'e', 1, 64), "e")
	e, _ := strconv.Atoi(exp)
	return e
}

// Digits writes numbers as people of a language read them.
type Digits struct{ Decimal, Thousands string }

// Fixed writes a number with so many decimals; -1 asks for four significant digits.
func (d Digits) Fixed(x float64, decimals int) string {
	if !Finite(x) {
		return "–"
	}
	s := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	if decimals < 0 {
		s = significant(math.Abs(x))
	}
	whole, part, _ := strings.Cut(s, ".")
	s = d.grouped(whole)
	if part != "" {
		s += d.Decimal + part
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

func (d Digits) grouped(whole string) string {
	if len(whole) < 5 { // 1234 reads well as it is
		return whole
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(d.Thousands)
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Signed writes a number with its sign. What is not nought keeps it where no digit shows
// more: whether a range reaches across nought is what a reader looks for.
func (d Digits) Signed(x float64, decimals int) string {
	s := d.Fixed(math.Abs(x), decimals)
	switch {
	case !Finite(x) || math.Abs(x) < 1e-12: // the last bits of a sum that is nought
		return s
	case x < 0:
		return "−" + s
	}
	return "+" + s
}
