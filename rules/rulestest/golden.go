package rulestest

import (
	"encoding/json"
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
			lines, err := answer(b, c)
			if err != nil {
				t.Fatal(err)
			}
			if len(lines) > 0 {
				t.Errorf("%s\n%s, asked on %s:\n  %s", c.Name, c.File, c.AsOf, strings.Join(lines, "\n  "))
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

// answer puts the case as a request and compares the reply.
func answer(b *calc.Books, c Case) ([]string, error) {
	request, err := json.Marshal(map[string]any{"op": "answer", "asOf": c.AsOf, "facts": c.Facts})
	if err != nil {
		return nil, fmt.Errorf("%s: the facts cannot be written as JSON: %w", c.File, err)
	}
	reply := b.Reply(nil, request)
	var refused struct{ Errors []any }
	if err := json.Unmarshal(reply, &refused); err != nil || refused.Errors != nil {
		return nil, fmt.Errorf("%s: the facts are refused: %s", c.File, reply)
	}
	return Compare(c, reply)
}
