package report

import (
	"strconv"

	"alih/sim/report/words"
)

// warnings are what a reader has to know before the numbers.
func (r *reporter) warnings() []string {
	var w []string
	if r.Result.Stopped == "interrupted" {
		w = append(w, r.words.Say("warn.interrupted", "n", strconv.Itoa(r.Result.Replications)))
	}
	if r.Result.Stopped == "most" && r.said.Asked && r.asked() {
		w = append(w, r.words.Say("warn.most"))
	}
	if r.Range == nil {
		w = append(w, r.words.Say("warn.noRange"))
	}
	if later := r.later(); later != nil {
		w = append(w, r.words.Say("warn.later", "day", r.Scenario.Until, "policies", r.words.List(later)))
	}
	if len(r.said.SignChanges()) > 0 {
		w = append(w, r.words.Say("warn.sign"))
	}
	if len(r.Validation) == 0 {
		w = append(w, r.words.Say("warn.noValidation"))
	}
	return w
}

// later are the policies, in words, whose law was not checked up to its day.
func (r *reporter) later() (list []string) {
	for i, name := range r.policies() {
		if r.Policies[i].Later {
			list = append(list, r.words.Say("quoted", "text", name))
		}
	}
	return list
}

func (r *reporter) asked() bool {
	for _, g := range r.Result.Goals {
		if g.HalfWidth > 0 || g.Share > 0 {
			return true
		}
	}
	return false
}

// level is a confidence as percent, with no more digits than it needs.
func (r *reporter) level(c float64) string { return r.digits.Fixed(words.Round12(c*100), -1) }

// mainHead says what the intervals of the primary tables promise.
func (r *reporter) mainHead() string {
	n := r.Result.Comparisons
	if n < 2 {
		return r.words.Say("head.single", "level", r.level(r.Result.Confidence))
	}
	each := 1 - (1-r.Result.Confidence)/float64(n)
	return r.words.Say("head.joint", "level", r.level(r.Result.Confidence), "n", strconv.Itoa(n),
		"each", r.digits.Fixed(each*100, 2))
}
