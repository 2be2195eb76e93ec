package rulestest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// reply is what Compare reads of an answer; the rest of it is not its business.
type reply struct {
	Law     map[string]any `json:"law"`
	Outcome string         `json:"outcome"`
	Routes  []struct {
		Code    string `json:"code"`
		Outcome string `json:"outcome"`
	} `json:"routes"`
	Provisions []struct {
		Code    string `json:"code"`
		Outcome string `json:"outcome"`
	} `json:"provisions"`
	Deadlines []map[string]any `json:"deadlines"`
	Amounts   []struct {
		Code     string `json:"code"`
		Value    *int64 `json:"value"`
		Variants []struct {
			Value int64 `json:"value"`
		} `json:"variants"`
	} `json:"amounts"`
	Missing   []string `json:"missing"`
	AskOthers []struct {
		Fact string `json:"fact"`
	} `json:"askOthers"`
	Warnings []any `json:"warnings"`
}

// Compare tells where an answer, as the JSON that every surface gives, differs
// from what the case expects: one line a difference, none where they agree.
func Compare(c Case, answer []byte) ([]string, error) {
	d := differences{}
	if err := json.Unmarshal(answer, &d.got); err != nil {
		return nil, fmt.Errorf("%s: %w", c.File, err)
	}
	e := c.Expect
	if e.Law != nil {
		d.want("law.inForceFrom", e.Law.InForceFrom, fmt.Sprint(d.got.Law["inForceFrom"]))
		if e.Law.Stale != nil {
			d.want("law.stale", fmt.Sprint(*e.Law.Stale), fmt.Sprint(d.got.Law["stale"]))
		}
	}
	if e.Outcome != "" {
		d.want("outcome", e.Outcome, d.got.Outcome)
	}
	d.routes(e.Routes)
	d.provisions(e.Provisions)
	d.deadlines(e)
	d.amounts(e.Amounts)
	d.questions(e)
	return d.lines, nil
}

// differences collects what does not agree.
type differences struct {
	got   reply
	lines []string
}

func (d *differences) say(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

// want compares with an expectation that may allow several values.
func (d *differences) want(what, expected, got string) {
	if !slices.Contains(strings.Split(expected, "|"), got) {
		d.say("%s: expected %s, got %s", what, expected, got)
	}
}

func (d *differences) routes(expected map[string]string) {
	for _, code := range sorted(expected) {
		got := "not listed"
		for _, r := range d.got.Routes {
			if r.Code == code {
				got = r.Outcome
			}
		}
		d.want("routes."+code, expected[code], got)
	}
}

// provisions compares every entry of a code: a provision may be listed for each
// route.
func (d *differences) provisions(expected map[string]string) {
	for _, code := range sorted(expected) {
		found := false
		for _, p := range d.got.Provisions {
			if p.Code == code {
				found = true
				d.want("provisions."+code, expected[code], p.Outcome)
			}
		}
		if !found {
			d.want("provisions."+code, expected[code], "notApplicable")
		}
	}
}

func (d *differences) deadlines(e Expect) {
	byCode := map[string]map[string]any{}
	for _, got := range d.got.Deadlines {
		byCode[fmt.Sprint(got["code"])] = got
	}
	for _, code := range e.Absent {
		if byCode[code] != nil {
			d.say("%s: expected not to be listed", code)
		}
	}
	for _, code := range sorted(e.Deadlines) {
		d.deadline(code, e.Deadlines[code], byCode[code])
	}
}

func (d *differences) deadline(code string, want Deadline, got map[string]any) {
	for _, field := range want.Without {
		if got[field] != nil {
			d.say("%s.%s: expected to be left out, got %v", code, field, got[field])
		}
	}
	stated := want.days()
	if want.Until != "" {
		stated["until"] = want.Until
	}
	if want.Status != "" {
		stated["status"] = want.Status
	}
	if got == nil && len(stated) > 0 {
		d.say("%s: not listed", code)
		return
	}
	for _, field := range sorted(stated) {
		from := got
		if field == "unrolled" {
			from, _ = got["count"].(map[string]any)
		}
		d.want(code+"."+field, stated[field], fmt.Sprint(from[field]))
	}
}

// amounts compares the figure, and every one of them where each reading has its
// own.
func (d *differences) amounts(expected map[string]int64) {
	for _, code := range sorted(expected) {
		var got []int64
		for _, a := range d.got.Amounts {
			if a.Code != code {
				continue
			}
			if a.Value != nil {
				got = append(got, *a.Value)
				continue
			}
			for _, v := range a.Variants {
				got = append(got, v.Value)
			}
		}
		if len(slices.Compact(slices.Clone(got))) != 1 || got[0] != expected[code] {
			d.say("amounts.%s: expected %d, got %v", code, expected[code], got)
		}
	}
}

// questions compares what is still to be asked, and of whom.
func (d *differences) questions(e Expect) {
	if e.NextToAsk != "" && (len(d.got.Missing) == 0 || d.got.Missing[0] != e.NextToAsk) {
		d.say("missing: expected %s first, got %v", e.NextToAsk, d.got.Missing)
	}
	for _, f := range e.Missing {
		if !slices.Contains(d.got.Missing, f) {
			d.say("missing: expected %s, got %v", f, d.got.Missing)
		}
	}
	for _, f := range e.NotMissing {
		if slices.Contains(d.got.Missing, f) {
			d.say("missing: %s is not for the asker", f)
		}
	}
	var others []string
	for _, o := range d.got.AskOthers {
		others = append(others, o.Fact)
	}
	for _, f := range e.AskOthers {
		if !slices.Contains(others, f) {
			d.say("askOthers: expected %s, got %v", f, others)
		}
	}
	if e.Warned && len(d.got.Warnings) == 0 {
		d.say("warnings: expected one, got none")
	}
}
