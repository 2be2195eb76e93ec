package report

import (
	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

// numbers are an estimate and its interval as they are read.
type numbers struct {
	value, low, high string
	write            func(x float64) string
}

// span writes a range with as many decimals as the estimate beside it.
func (n numbers) span(s *sim.Span) (lo, hi string) { return n.write(s.Low), n.write(s.High) }

// inUnit writes an estimate that is already in the unit of its axis.
func (r *reporter) inUnit(e sim.Estimate, decimals int, difference bool) numbers {
	n := numbers{write: func(x float64) string { return r.digits.fixed(x, decimals) }}
	if difference {
		n.write = func(x float64) string { return r.digits.signed(x, decimals) }
	}
	n.value, n.low, n.high = n.write(value(e)), n.write(low(e)), n.write(high(e))
	return n
}

// unitOf names a unit; the difference of two shares is in percentage points.
func (r *reporter) unitOf(unit string, difference bool) string {
	switch {
	case unit == "share" && difference:
		return r.words.say("unit.points")
	case unit == "share":
		return r.words.say("unit.percent")
	}
	return r.words.title("unit", unit)
}

// setting writes the value of a setting.
func (r *reporter) setting(s model.Setting, x float64) string {
	value, unit := r.settingParts(s, x)
	return value + unit
}

// settingRange writes the range of a setting, its unit once.
func (r *reporter) settingRange(s model.Setting) string {
	lo, _ := r.settingParts(s, s.Low)
	hi, unit := r.settingParts(s, s.High)
	return r.words.say("interval", "low", lo, "high", hi) + unit
}

// settingParts are a value and what has to follow it.
func (r *reporter) settingParts(s model.Setting, x float64) (value, unit string) {
	switch {
	case s.Form == model.Switch && x != 0:
		return r.words.say("switch.on"), ""
	case s.Form == model.Switch:
		return r.words.say("switch.off"), ""
	case s.Form == model.Choice:
		return r.words.title("option", s.Options[int(x)]), "" // inside: checked
	case s.Form == model.Share:
		return r.digits.fixed(round12(x*100), -1), "\u00a0" + r.words.say("unit.percent")
	case s.Unit == "":
		return r.digits.fixed(x, -1), ""
	}
	return r.digits.fixed(x, -1), " " + r.words.title("unit", s.Unit)
}

// lawValue writes a number of the law; ratios are kept in basis points.
func (r *reporter) lawValue(n LawNumber) string {
	if n.Unit == rules.Ratio {
		return r.digits.fixed(float64(n.Value)/100, -1) + "\u00a0" + r.words.say("unit.percent")
	}
	return r.digits.fixed(float64(n.Value), 0) + " " + r.words.title("unit", string(n.Unit))
}
