package reading

import (
	"embed"
	"encoding/json"
	"fmt"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/versions"
)

//go:generate sh -c "cd ../.. && go run ./site/reading/search"

// found holds the facts of the situations that a search found, by scheme.
//
//go:embed witness
var found embed.FS

// Change is a day on which the law changed, and facts that show it. Only facts are
// kept: what each version says of them is asked whenever the pages are made, so that no
// page shows a difference that is none.
type Change struct {
	From       string            `json:"from"`  // first day of the new version
	Drawn      int               `json:"drawn"` // how many cases were drawn for it
	Situations []json.RawMessage `json:"situations"`
}

func changes(scheme string) ([]Change, error) {
	data, err := found.ReadFile("witness/" + scheme + ".json")
	if err != nil {
		return nil, err
	}
	var list []Change
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("witness/%s.json: %w", scheme, err)
	}
	return list, nil
}

// shown is a situation with all that two versions say differently.
type shown struct {
	facts       []stated
	differences []versions.Difference
}

// stated is one fact of a case, as it is written in JSON.
type stated struct {
	fact  *rules.Fact
	value any
}

// show asks both versions about the facts of a situation.
func show(b *calc.Books, old, new *rules.Program, raw json.RawMessage) (shown, error) {
	var x shown
	c, problems := b.FactsJSON(new.Version, raw)
	if problems != nil {
		return x, fmt.Errorf("%s: %v", raw, problems)
	}
	values := map[string]any{}
	if err := json.Unmarshal(raw, &values); err != nil {
		return x, err
	}
	for _, f := range b.Facts() {
		if v, ok := values[f.Name]; ok {
			x.facts = append(x.facts, stated{f, v})
		}
	}
	x.differences = versions.Differences(old, new, c)
	if len(x.differences) == 0 {
		return x, fmt.Errorf("%s shows no difference of the versions of %s and %s any more: go generate ./site/reading", raw, old.Version, new.Version)
	}
	return x, nil
}
