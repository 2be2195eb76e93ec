package report

import "strconv"

// lead is the first sentence: whether an effect has no sign under the assumptions comes
// before all else.
func (r *reporter) lead() string {
	plain := "lead.plain"
	if len(r.Result.Policies) == 1 {
		plain = "lead.single"
	}
	changes := r.signChanges()
	var primary []string
	for _, c := range changes {
		if c.Primary || !r.goals && r.leads(c.Metric) {
			primary = append(primary, r.words.say("lead.effect", "policy", c.Policy, "metric", r.words.title("metric", c.Metric)))
		}
	}
	rest := strconv.Itoa(len(changes) - len(primary))
	switch {
	case len(changes) == 0:
		return r.words.say(plain)
	case len(primary) == 0:
		return r.words.say("lead.signOther", "n", rest)
	case len(primary) > 3:
		more := strconv.Itoa(len(primary) - 3)
		return r.words.say("lead.sign", "effects", r.words.list(append(primary[:3:3], r.words.say("lead.more", "n", more))))
	}
	return r.words.say("lead.sign", "effects", r.words.list(primary))
}

// leads says whether a metric is one of those that the report leads with.
func (r *reporter) leads(code string) bool {
	for _, m := range r.primary {
		if r.Result.Layout.Metrics[m].Code == code {
			return true
		}
	}
	return false
}

// warnings are what a reader has to know before the numbers.
func (r *reporter) warnings() []string {
	var w []string
	if r.Result.Stopped == "interrupted" {
		w = append(w, r.words.say("warn.interrupted", "n", strconv.Itoa(r.Result.Replications)))
	}
	if r.Result.Stopped == "most" && r.goals && r.asked() {
		w = append(w, r.words.say("warn.most"))
	}
	if r.Range == nil {
		w = append(w, r.words.say("warn.noRange"))
	}
	if len(r.signChanges()) > 0 {
		w = append(w, r.words.say("warn.sign"))
	}
	if len(r.Validation) == 0 {
		w = append(w, r.words.say("warn.noValidation"))
	}
	return w
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
func (r *reporter) level(c float64) string { return r.digits.fixed(round12(c*100), -1) }

// mainHead says what the intervals of the primary tables promise.
func (r *reporter) mainHead() string {
	n := r.Result.Comparisons
	if n < 2 {
		return r.words.say("head.single", "level", r.level(r.Result.Confidence))
	}
	each := 1 - (1-r.Result.Confidence)/float64(n)
	return r.words.say("head.joint", "level", r.level(r.Result.Confidence), "n", strconv.Itoa(n),
		"each", r.digits.fixed(each*100, 2))
}
