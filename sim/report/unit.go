package report

import (
	"alih/rules"
	"alih/sim/model"
	"alih/sim/report/words"
)

// setting writes the value of a setting.
func (r *reporter) setting(s model.Setting, x float64) string {
	value, unit := r.settingParts(s, x)
	return value + unit
}

// settingRange writes the range of a setting, its unit once.
func (r *reporter) settingRange(s model.Setting) string {
	lo, _ := r.settingParts(s, s.Low)
	hi, unit := r.settingParts(s, s.High)
	return r.words.Say("interval", "low", lo, "high", hi) + unit
}

// settingParts are a value and what has to follow it.
func (r *reporter) settingParts(s model.Setting, x float64) (value, unit string) {
	switch {
	case s.Form == model.Switch && x != 0:
		return r.words.Say("switch.on"), ""
	case s.Form == model.Switch:
		return r.words.Say("switch.off"), ""
	case s.Form == model.Choice:
		return r.words.Title("option", s.Options[int(x)]), "" // inside: checked
	case s.Form == model.Share:
		return r.digits.Fixed(words.Round12(x*100), -1), "\u00a0" + r.words.Say("unit.percent")
	case s.Form == model.Weight:
		return r.digits.Fixed(x, -1), " " + r.words.Say("unit.weight")
	case s.Unit == "":
		return r.digits.Fixed(x, -1), ""
	}
	return r.digits.Fixed(x, -1), " " + r.words.Title("unit", s.Unit)
}

// lawValue writes a number of the law; ratios are kept in basis points.
func (r *reporter) lawValue(n LawNumber) string {
	if n.Unit == rules.Ratio {
		return r.digits.Fixed(float64(n.Value)/100, -1) + "\u00a0" + r.words.Say("unit.percent")
	}
	return r.digits.Fixed(float64(n.Value), 0) + " " + r.words.Title("unit", string(n.Unit))
}
