package site

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Situation is where a person begins, in their own words: the scheme that it belongs
// to, and what it says of the case. The facts are answers like any other: shown, and
// changed, where a person checks theirs.
type Situation struct {
	Country string         `json:"country"` // ISO 3166, for the country's name
	Code    string         `json:"code"`    // the words are situation.<code>
	Scheme  string         `json:"scheme"`
	Harm    bool           `json:"harm,omitempty"` // whom to call is said at once
	Facts   map[string]any `json:"facts"`
}

// Situations lists them in the order of the start page.
func Situations() ([]Situation, error) {
	data, err := sources.ReadFile("situations.json")
	if err != nil {
		return nil, err
	}
	var all []Situation
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("situations.json: %w", err)
	}
	return all, nil
}

// situationsOf leaves out those of a scheme that is not built.
func situationsOf(schemes []string) ([]Situation, error) {
	all, err := Situations()
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(s Situation) bool { return !slices.Contains(schemes, s.Scheme) }), nil
}
