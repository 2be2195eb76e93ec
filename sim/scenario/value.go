package scenario

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"alih/rules"
	"alih/sim/model"
	"alih/written"
)

// bounds are the least and the most that a setting may be.
func bounds(s *model.Setting) (least, most float64) {
	switch {
	case s.Form == model.Switch:
		return 0, 1
	case s.Form == model.Choice:
		return 0, float64(len(s.Options) - 1)
	case s.Form == model.Share && s.Max == s.Min:
		return 0, 1
	case s.Form == model.Weight && s.Max == s.Min:
		return 0, 1e6
	}
	return s.Min, s.Max
}

// allowedOf says what a setting may be.
func allowedOf(s *model.Setting) string {
	least, most := bounds(s)
	span := write(least) + " to " + write(most)
	if s.Unit != "" {
		span += " (" + s.Unit + ")"
	}
	switch s.Form {
	case model.Whole:
		return "a whole number, " + span
	case model.Share:
		return "a share, " + span + ", or in percent: 25%"
	case model.Weight:
		return "a weight, " + span
	case model.Switch:
		return "true or false"
	case model.Choice:
		return "one of " + strings.Join(s.Options, ", ")
	}
	return "a number, " + span
}

// read gives the value that a scalar states, and whether the setting may be that.
func read(s *model.Setting, n written.Node) (float64, bool) {
	switch s.Form {
	case model.Switch:
		return map[string]float64{"true": 1}[n.Text], n.Kind == written.Truth
	case model.Choice:
		i := slices.Index(s.Options, n.Text)
		return float64(i), i >= 0 && n.Kind != written.Mapping && n.Kind != written.Sequence
	}
	v, ok := decimal(n)
	if !ok && s.Form == model.Share {
		v, ok = percent(n)
	}
	least, most := bounds(s)
	return v, ok && v >= least && v <= most && (s.Form != model.Whole || v == math.Trunc(v))
}

// format writes a value as a file states it.
func format(s *model.Setting, v float64) string {
	switch s.Form {
	case model.Switch:
		return strconv.FormatBool(v != 0)
	case model.Choice:
		return s.Options[int(v)]
	}
	return write(v)
}

func write(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func percent(n written.Node) (float64, bool) {
	text, ok := strings.CutSuffix(n.Text, "%")
	text = strings.TrimRight(text, " ")
	v, err := strconv.ParseFloat(text+"e-2", 64) // rounded once
	return v, ok && n.Kind == written.Words && err == nil && plain(text)
}

// plain tells whether a number is written in digits, with a point and an exponent at most:
// -12.5e3, and neither .5 nor 0x10, 1_000 or infinity.
func plain(text string) bool {
	if at := strings.IndexAny(text, "eE"); at >= 0 {
		exponent := text[at+1:]
		if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
			exponent = exponent[1:]
		}
		if !digits(exponent) {
			return false
		}
		text = text[:at]
	}
	whole, part, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	return digits(whole) && (!point || digits(part))
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// decimal reads a number as it is written; 0x10 and 1_000 are none.
func decimal(n written.Node) (float64, bool) {
	v, err := strconv.ParseFloat(n.Text, 64)
	return v, n.Kind == written.Number && err == nil && plain(n.Text)
}

// whole reads a whole number of bounded size.
func whole(n written.Node, least, most uint64) (uint64, bool) {
	v, err := strconv.ParseUint(n.Text, 10, 64)
	return v, n.Kind == written.Number && err == nil && v >= least && v <= most
}

// paramMost is the most that a number of the law may be set to. It bounds what a slip
// can do; the law itself has no such limits.
func paramMost(u rules.Unit) int64 {
	switch u {
	case rules.Days:
		return 36_600
	case rules.Months:
		return 1_200
	case rules.Years:
		return 100
	case rules.TWD, rules.IDR, rules.JPY:
		return 1_000_000_000_000
	}
	return 1_000_000
}

// readParam gives the value of a number of the law. A ratio is in basis points, or in
// percent.
func readParam(p *rules.Param, n written.Node) (int64, bool) {
	most := paramMost(p.Unit)
	if p.Unit == rules.Ratio && n.Kind == written.Words {
		v, ok := percent(n)
		bp := math.Round(v * 1e4)
		return int64(bp), ok && v >= 0 && bp <= float64(most) && math.Abs(v*1e4-bp) < 1e-6
	}
	v, ok := whole(n, 0, uint64(most))
	return int64(v), ok
}

func allowedParam(p *rules.Param) string {
	s := fmt.Sprintf("a whole number, 0 to %d (%s)", paramMost(p.Unit), p.Unit)
	if p.Unit == rules.Ratio {
		s += ", or in percent: 45%"
	}
	return s
}
