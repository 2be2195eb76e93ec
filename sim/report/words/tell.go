package words

import (
	"strconv"
	"strings"

	"alih/sim"
)

// A Teller says what a result says.
type Teller struct {
	*Table
	Digits
	Result  *sim.Result
	Range   *sim.Range // nil: the assumptions were not varied
	Primary []int      // metrics that a report leads with: the goals, or
	Asked   bool       // where nobody asked for any, the first that are no breakdown
}

// mostLed is how many metrics a report leads with where nobody asked for any.
const mostLed = 5

// Tell says of a result what a table has words for.
func (w *Table) Tell(result *sim.Result, ranges *sim.Range) *Teller {
	t := &Teller{Table: w, Digits: w.Digits(), Result: result, Range: ranges}
	seen := map[int]bool{}
	for _, g := range result.Goals {
		if !seen[g.Metric] {
			seen[g.Metric] = true
			t.Primary = append(t.Primary, g.Metric)
		}
	}
	t.Asked = len(t.Primary) > 0
	for m := 0; m < len(result.Layout.Metrics) && !t.Asked && len(t.Primary) < mostLed; m++ {
		if !isPart(result.Layout.Metrics[m].Code) {
			t.Primary = append(t.Primary, m)
		}
	}
	return t
}

// isPart says whether a code is of a breakdown.
func isPart(code string) bool { return strings.Contains(code, "/") }

// IsPrimary tells whether somebody asked for a metric.
func (t *Teller) IsPrimary(m int) bool {
	for _, i := range t.Primary {
		if i == m {
			return t.Asked
		}
	}
	return false
}

// Leads says whether a metric is one of those that the report leads with.
func (t *Teller) Leads(code string) bool {
	for _, m := range t.Primary {
		if t.Result.Layout.Metrics[m].Code == code {
			return true
		}
	}
	return false
}

// A SignChange is an effect whose sign changes inside the assumption range.
type SignChange struct {
	Policy  string `json:"policy"`
	Metric  string `json:"metric"`
	Primary bool   `json:"primary"`
}

// SignChanges lists them, the primary ones first.
func (t *Teller) SignChanges() []SignChange {
	found := []SignChange{}
	if t.Range == nil {
		return found
	}
	for _, primary := range []bool{true, false} {
		for m, metric := range t.Result.Layout.Metrics {
			for p := 1; p < len(t.Result.Policies); p++ {
				if t.Range.SignChanges[p][m] && t.IsPrimary(m) == primary {
					found = append(found, SignChange{t.Result.Policies[p], metric.Code, primary})
				}
			}
		}
	}
	return found
}

// Lead is the first sentence: whether an effect has no sign under the assumptions comes
// before all else.
func (t *Teller) Lead() string {
	plain := "lead.plain"
	if len(t.Result.Policies) == 1 {
		plain = "lead.single"
	}
	changes := t.SignChanges()
	var primary []string
	for _, c := range changes {
		if c.Primary || !t.Asked && t.Leads(c.Metric) {
			primary = append(primary, t.Say("lead.effect", "policy", t.Policy(c.Policy), "metric", t.Title("metric", c.Metric)))
		}
	}
	rest := strconv.Itoa(len(changes) - len(primary))
	switch {
	case len(changes) == 0:
		return t.Say(plain)
	case len(primary) == 0:
		return t.Say("lead.signOther", "n", rest)
	case len(primary) > 3:
		more := strconv.Itoa(len(primary) - 3)
		return t.Say("lead.sign", "effects", t.List(append(primary[:3:3], t.Say("lead.more", "n", more))))
	}
	return t.Say("lead.sign", "effects", t.List(primary))
}

// Answers are what each policy does to a metric, a sentence or more each, in the order of
// the policies after the baseline.
func (t *Teller) Answers(m int) []string {
	var list []string
	rows := t.Differences(m)
	for i, c := range t.DifferenceCells(m, rows) {
		list = append(list, t.answer(rows[i], c, t.Unit(t.Result.Layout.Metrics[m].Unit, true)))
	}
	return list
}

// answer says in a sentence what a difference says, and no more than it does.
func (t *Teller) answer(r Row, c Cells, unit string) string {
	code := "answer.none"
	switch {
	case !r.Estimate.Bounded():
		return t.Say("answer.absent", "policy", r.Name)
	case same(r.Estimate):
		return t.Say("answer.same", "policy", r.Name, "baseline", t.Policy(t.Result.Policies[0]), "n", strconv.Itoa(r.Estimate.N))
	case Low(r.Estimate) > 0:
		code = "answer.higher"
	case High(r.Estimate) < 0:
		code = "answer.lower"
	}
	say := t.Say(code, "policy", r.Name, "baseline", t.Policy(t.Result.Policies[0]),
		"value", strings.TrimLeft(c.Value, "+−"), "signed", c.Value, "unit", unit, "interval", c.Interval)
	switch {
	case c.Changes:
		say += " " + t.Say("answer.changes", "range", c.Range)
	case r.Bounded():
		say += " " + t.Say("answer.range", "range", c.Range)
	}
	return say
}

// same says whether a difference was nought in each of several replications.
func same(e sim.Estimate) bool { return NeverVaried(e) && e.Value == 0 }
