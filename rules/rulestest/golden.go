package rulestest

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/calc"
)

// golden answers every golden case the way the page does, JSON to JSON, and
// compares what the case states and nothing else.
func (u *suite) golden(t *testing.T) {
	cases, err := LoadCases(u.casesDir())
	if err != nil {
		t.Fatal(err)
	}
	b := u.books()
	for _, c := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(c.File), ".yaml"), func(t *testing.T) {
			if err := CheckAnswer(b, c); err != nil {
				t.Errorf("%s (%s, asked on %s):\n%v", c.Name, c.File, c.AsOf, err)
			}
		})
	}
	u.eachVersion(t, cases)
}

// eachVersion requires a golden case that is asked under every version of the law.
func (u *suite) eachVersion(t *testing.T, cases []Case) {
	for _, p := range u.programs {
		if !slices.ContainsFunc(cases, func(c Case) bool {
			d, ok := rules.ParseDay(c.AsOf)
			return ok && p.Version <= d && (p.Until == 0 || d <= p.Until)
		}) {
			t.Errorf("no golden case is asked under the version of %s", p.Version)
		}
	}
}

// CheckAnswer answers a golden case and tells all in which the answer differs.
func CheckAnswer(b *calc.Books, c Case) error {
	a, err := ask(b, c)
	if err != nil {
		return err
	}
	e, w := c.Expect, &wants{}
	w.oneOf("outcome", e.Outcome, a.Outcome)
	if e.Law != nil {
		w.same("law.inForceFrom", e.Law.InForceFrom, a.Law.InForceFrom)
		if e.Law.Stale != nil {
			w.same("law.stale", fmt.Sprint(*e.Law.Stale), fmt.Sprint(a.Law.Stale))
		}
	}
	for _, code := range sorted(e.Routes) {
		w.oneOf("route "+code, e.Routes[code], a.coded(a.Routes, code))
	}
	for _, code := range sorted(e.Provisions) {
		w.oneOf("provision "+code, e.Provisions[code], a.coded(a.Provisions, code))
	}
	for _, code := range sorted(e.Deadlines) {
		w.deadline(code, e.Deadlines[code], a)
	}
	for _, code := range e.Absent {
		if a.deadline(code) != nil {
			w.add("deadline %s is there and should not be", code)
		}
	}
	for _, code := range sorted(e.Amounts) {
		w.amount(code, e.Amounts[code], a)
	}
	w.asked(e, a)
	w.listed(e, a)
	return errors.Join(w.errs...)
}

// ask puts the case as a request and reads the reply.
func ask(b *calc.Books, c Case) (*answer, error) {
	request, err := json.Marshal(map[string]any{"op": "answer", "asOf": c.AsOf, "facts": c.Facts})
	if err != nil {
		return nil, fmt.Errorf("the facts cannot be written as JSON: %w", err)
	}
	a := &answer{}
	reply := b.Reply(nil, request)
	if err := json.Unmarshal(reply, a); err != nil {
		return nil, fmt.Errorf("the reply is no JSON: %w\n%s", err, reply)
	}
	if len(a.Errors) > 0 {
		return nil, fmt.Errorf("the facts were refused: %s", reply)
	}
	return a, conforms(reply)
}

// answer is what a golden case looks at in a reply.
type answer struct {
	Outcome string
	Law     struct {
		InForceFrom string
		Stale       bool
	}
	Routes     []coded
	Provisions []coded
	Deadlines  []map[string]any
	Amounts    []figure
	Documents  []item
	Steps      []item
	Missing    []string
	AskOthers  []struct{ Fact string }
	Warnings   []coded
	Errors     []coded
}

type coded struct{ Code, Outcome string }

type item struct {
	Code string
	Cite struct{ Article string }
}

type figure struct {
	Code     string
	Value    *int64
	Variants []struct{ Value int64 }
}

// coded returns the outcome of a code, or what says that it is not there.
func (a *answer) coded(list []coded, code string) string {
	for _, x := range list {
		if x.Code == code {
			return x.Outcome
		}
	}
	return "absent"
}

func (a *answer) deadline(code string) map[string]any {
	for _, d := range a.Deadlines {
		if d["code"] == code {
			return d
		}
	}
	return nil
}

// lists tells whether a code is among the documents and steps.
func (a *answer) lists(code string) bool {
	is := func(x item) bool { return x.Code == code }
	return slices.ContainsFunc(a.Documents, is) || slices.ContainsFunc(a.Steps, is)
}

// wants collects what differs.
type wants struct{ errs []error }

func (w *wants) add(format string, args ...any) { w.errs = append(w.errs, fmt.Errorf(format, args...)) }

// same compares a value that the golden states; "" is not stated.
func (w *wants) same(what, want, got string) {
	if want != "" && want != got {
		w.add("%s: got %s, want %s", what, shown(got), want)
	}
}

// oneOf compares with one of several, where the law leaves the choice open.
func (w *wants) oneOf(what, want, got string) {
	if want != "" && !slices.Contains(strings.Split(want, "|"), got) {
		w.add("%s: got %s, want %s", what, shown(got), want)
	}
}

func shown(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

func (w *wants) deadline(code string, want Deadline, a *answer) {
	d := a.deadline(code)
	if d == nil {
		if len(want.days()) > 0 || want.Status != "" || want.Until != "" || want.SafeFor != "" {
			w.add("deadline %s: not listed", code)
		}
		return
	}
	count, _ := d["count"].(map[string]any)
	d["unrolled"] = count["unrolled"]
	if d["safeOpens"] == nil {
		d["safeOpens"] = d["opens"]
	}
	days := want.days()
	for _, field := range sorted(days) {
		w.same(code+"."+field, days[field], text(d[field]))
	}
	w.same(code+".status", want.Status, text(d["status"]))
	w.same(code+".until", want.Until, text(d["until"]))
	w.same(code+".safeFor", want.SafeFor, text(d["safeFor"]))
	for _, key := range want.Without {
		if d[key] != nil {
			w.add("%s: it says %s: %v, and should not", code, key, d[key])
		}
	}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// amount requires a figure, in every reading that the answer lists.
func (w *wants) amount(code string, want int64, a *answer) {
	for _, x := range a.Amounts {
		if x.Code != code {
			continue
		}
		if x.Value != nil && *x.Value != want {
			w.add("amount %s: got %d, want %d", code, *x.Value, want)
		}
		for _, v := range x.Variants {
			if x.Value == nil && v.Value != want {
				w.add("amount %s: got %d in a reading, want %d", code, v.Value, want)
			}
		}
		return
	}
	w.add("amount %s: not listed, want %d", code, want)
}

// listed compares what stands among the documents and steps and what not, by which
// articles the documents are asked for, and which amounts are not there.
func (w *wants) listed(e Expect, a *answer) {
	for _, code := range sorted(e.Papers) {
		article := ""
		if i := slices.IndexFunc(a.Documents, func(x item) bool { return x.Code == code }); i >= 0 {
			article = a.Documents[i].Cite.Article
		}
		w.same("document "+code, e.Papers[code], article)
	}
	for _, code := range e.Listed {
		if !a.lists(code) {
			w.add("%s is not listed", code)
		}
	}
	for _, code := range e.Unlisted {
		if a.lists(code) {
			w.add("%s is listed and should not be", code)
		}
	}
	for _, code := range e.Uncounted {
		if slices.ContainsFunc(a.Amounts, func(x figure) bool { return x.Code == code }) {
			w.add("amount %s is there and should not be", code)
		}
	}
}

// asked compares what is still to be asked, and of whom.
func (w *wants) asked(e Expect, a *answer) {
	first := ""
	if len(a.Missing) > 0 {
		first = a.Missing[0]
	}
	w.same("nextToAsk", e.NextToAsk, first)
	for _, f := range e.Missing {
		if !slices.Contains(a.Missing, f) {
			w.add("%s is not among the facts to ask: %v", f, a.Missing)
		}
	}
	for _, f := range e.NotMissing {
		if slices.Contains(a.Missing, f) {
			w.add("%s is asked and cannot matter", f)
		}
	}
	for _, f := range e.AskOthers {
		if !slices.ContainsFunc(a.AskOthers, func(o struct{ Fact string }) bool { return o.Fact == f }) {
			w.add("%s is not among the facts that others know: %v", f, a.AskOthers)
		}
	}
	if e.Warned && len(a.Warnings) == 0 {
		w.add("the answer warns of nothing")
	}
	warns := func(code string) bool {
		return slices.ContainsFunc(a.Warnings, func(x coded) bool { return x.Code == code })
	}
	for _, code := range e.Warnings {
		if !warns(code) {
			w.add("the answer does not warn of %s: %v", code, a.Warnings)
		}
	}
	for _, code := range e.Unwarned {
		if warns(code) {
			w.add("the answer warns of %s", code)
		}
	}
}
