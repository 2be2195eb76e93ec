package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"alih/sim/scenario"
)

// overlays are policies by name, each a few names with their values.
type overlays map[string]map[string]json.RawMessage

// read reads the scenario that a request names or brings.
func read(r *request) (*scenario.Scenario, error) {
	name, text := "scenario", []byte(r.Text)
	if r.Scenario != "" {
		k, ok := scenario.Find(scenario.Kinds, r.Scenario)
		if !ok {
			return nil, fmt.Errorf("open a scenario: found %q, allowed one of %v", r.Scenario, scenario.Codes(scenario.Kinds))
		}
		name, text = r.Scenario, []byte(k.Head)
	}
	sets := slices.Clone(r.Set)
	if r.Seed != nil {
		sets = append(sets, "seed="+strconv.FormatUint(*r.Seed, 10))
	}
	over := scenario.Over{Sets: sets}
	if r.Policies != nil {
		over.Policies, _ = json.Marshal(r.Policies) // what was JSON is
	}
	return scenario.ReadOver(scenario.Kinds, name, text, over)
}
