package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

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
	s, err := scenario.Read(scenario.Kinds, name, text, sets)
	if err != nil || r.Policies == nil {
		return s, err
	}
	return scenario.Read(scenario.Kinds, name, append(stated(s), r.Policies.text()...), nil)
}

// stated is what a scenario states but of its policies.
func stated(s *scenario.Scenario) []byte {
	return s.Stated(func(path string) bool { return withoutSweep(path) && !strings.HasPrefix(path, "policies.") })
}

// withoutSweep leaves a space of policies out: it may name some that are gone.
func withoutSweep(path string) bool { return path != "sweep" && !strings.HasPrefix(path, "sweep.") }

// text is the overlays as a file states them. Values are JSON, which is YAML too.
func (o overlays) text() []byte {
	var b strings.Builder
	for _, policy := range slices.Sorted(maps.Keys(o)) {
		for _, path := range slices.Sorted(maps.Keys(o[policy])) {
			fmt.Fprintf(&b, "%s: %s\n", strconv.Quote("policies."+policy+"."+path), o[policy][path])
		}
	}
	return []byte(b.String())
}
