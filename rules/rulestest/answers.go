package rulestest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/calc/contract"
)

// answers checks what holds of every answer: it is JSON, a person who acts on the
// safe day acts in time, and an answer that lacks facts names them.
func (u *suite) answers(t *testing.T) {
	b, g := u.books(), NewGenerator(u.programs, 8, 30)
	for n := uint64(0); n < u.n/4 && !t.Failed(); n++ {
		c := g.Case(n)
		a, problems := b.Answer(c)
		if problems != nil {
			if !json.Valid(calc.AppendProblems(nil, problems)) {
				t.Errorf("case %d: its problems are no JSON", n)
			}
			continue
		}
		if err := conforms(a.AppendJSON(nil)); err != nil {
			t.Errorf("case %d: %v", n, err)
		}
		for i := range a.Dues {
			checkDays(t, n, &a.Dues[i])
		}
		u.namesFacts(t, n, c, a)
	}
}

// answerSchema is the schema that is published for an answer.
var answerSchema = sync.OnceValue(func() *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(contract.Answer))
	if err != nil {
		panic(err) // a constant of this repository
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("alih:answer.schema.json", doc); err != nil {
		panic(err)
	}
	return c.MustCompile("alih:answer.schema.json")
})

// conforms holds an answer against the published schema.
func conforms(answer []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(answer))
	if err != nil {
		return fmt.Errorf("the answer is no JSON: %w: %s", err, answer)
	}
	if err := answerSchema().Validate(doc); err != nil {
		return fmt.Errorf("the answer is not as published: %w", err)
	}
	return nil
}

func checkDays(t *testing.T, n uint64, d *calc.Deadline) {
	if d.Safe.Known && d.Last.Known && d.Safe.Day > d.Last.Day {
		t.Errorf("case %d: %s is safe until %s and ends on %s", n, d.Code, d.Safe.Day, d.Last.Day)
	}
	if d.Range[0].Known && d.Safe.Known && d.Safe.Day > d.Range[0].Day {
		t.Errorf("case %d: %s is safe until %s and may end on %s", n, d.Code, d.Safe.Day, d.Range[0].Day)
	}
	if d.Count.Unrolled.Known && d.Last.Known && d.Last.Day < d.Count.Unrolled.Day {
		t.Errorf("case %d: %s ends on %s, before it is counted out on %s", n, d.Code, d.Last.Day, d.Count.Unrolled.Day)
	}
}

// namesFacts: undetermined means that a fact is missing, and the answer says which
// or it was said to be unknown, or only its month is known.
func (u *suite) namesFacts(t *testing.T, n uint64, c *rules.Case, a *calc.Answer) {
	vague := func(s rules.Slot) bool {
		return s.Given == rules.DontKnow || s.Given == rules.Stated && (s.Lo != s.Hi || s.Months != nil)
	}
	notHeld := func(w calc.Warning) bool { return w.Code == "lawNotHeld" } // by nobody's fact
	if a.Outcome == "undetermined" && len(a.Missing) == 0 && !slices.ContainsFunc(a.Warnings, notHeld) && !slices.ContainsFunc(c.Slots, vague) {
		t.Errorf("case %d is undetermined and lacks nothing", n)
	}
}

// irrelevant checks that a fact that is not listed as missing does not matter: a
// list that is too short lets somebody stop too early.
func (u *suite) irrelevant(t *testing.T) {
	b, g := u.books(), NewGenerator(u.programs, 9, 40)
	for n := uint64(0); n < u.n/4 && !t.Failed(); n++ {
		c := g.Case(n)
		c.Set(0, int64(n%uint64(len(u.s.Facts[0].Options))))
		a, problems := b.Answer(c)
		if problems != nil {
			continue
		}
		d := u.unlisted(g, n, c, a)
		more, problems := b.Answer(d)
		if problems == nil && more.Outcome != a.Outcome {
			t.Errorf("case %d: facts that it does not list change the outcome from %s to %s:%s", n, a.Outcome, more.Outcome, u.learned(c, d))
		}
	}
}

// learned names the facts that the second case knows and the first does not.
func (u *suite) learned(c, d *rules.Case) (names string) {
	for f, x := range u.s.Facts {
		if c.Slots[f].Given != d.Slots[f].Given {
			names += " " + x.Name
		}
	}
	return names
}

// unlisted returns the case with every missing fact known that the answer does not
// list. What says which law applies, and what one states instead of the law, does
// matter and is listed nowhere; a fact that may not exist is listed once it does.
func (u *suite) unlisted(g *Generator, n uint64, c *rules.Case, a *calc.Answer) *rules.Case {
	d := &rules.Case{AsOf: c.AsOf, Slots: slices.Clone(c.Slots)}
	free := u.unasked()
	for f, x := range u.s.Facts {
		listed := slices.Contains(a.Missing, x.Name) ||
			slices.ContainsFunc(a.Ask, func(o calc.Other) bool { return o.Fact == x.Name }) ||
			slices.ContainsFunc(a.Readings, func(r calc.Reading) bool { return r.Fact == x.Name })
		if d.Slots[f].Given == rules.Missing && !listed && !free[f] && !u.later(c, f) {
			d.Slots[f] = learned(x, g.Known(n, f), c.AsOf)
		}
	}
	return d
}

// later tells whether a fact is asked only once others say that it can exist.
func (u *suite) later(c *rules.Case, fact int) bool {
	for _, p := range u.programs {
		r := rules.NewReader(p)
		r.Read(c)
		if p.FactNodes[fact] >= 0 && r.At(p.FactNodes[fact]).State != rules.Met {
			return true
		}
	}
	return false
}

// unasked marks facts that may change an outcome without being asked: those that
// select the law, closures of an office, and those that override a default.
func (u *suite) unasked() []bool {
	free := make([]bool, len(u.s.Facts))
	for _, p := range u.programs {
		marks := make([]bool, len(p.Code))
		for i := range p.Routes {
			p.Mark(marks, p.Routes[i].LawDay)
		}
		for i := range p.Code {
			if f := p.Code[i].Fact; f >= 0 && (marks[i] || p.AsksIfStated(int32(i))) {
				free[f] = true
			}
		}
		for _, f := range p.ClosureFacts() {
			free[f] = true
		}
	}
	return free
}
