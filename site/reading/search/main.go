// Command search looks for the situations that tell neighbouring versions of each law
// apart, and writes their facts into site/reading/witness. It takes minutes, so that the
// build of the site does not search: it asks both versions about what was found.
//
// Run it in the root of the repository, where a law has changed: go generate ./site/reading
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"alih/rules"
	"alih/rules/scheme"
	"alih/site/reading"
)

func main() {
	for _, s := range scheme.All {
		if err := write(s); err != nil {
			fmt.Fprintf(os.Stderr, "search %s: %v\n", s.Code, err)
			os.Exit(1)
		}
	}
}

func write(s *rules.Scheme) error {
	list := []reading.Change{}
	days := s.Versions()
	for i := 1; i < len(days); i++ {
		c, err := compare(s.Code, days[i-1], days[i])
		if err != nil {
			return err
		}
		list = append(list, c)
		fmt.Fprintf(os.Stderr, "%s %s: %d situations\n", s.Code, days[i], len(c.Situations))
	}
	data, err := json.MarshalIndent(list, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("site", "reading", "witness", s.Code+".json"), append(data, '\n'), 0o644)
}

// compare asks the command, which knows how to search and to write facts.
func compare(code string, old, new rules.Day) (reading.Change, error) {
	c := reading.Change{From: new.String()}
	cmd := exec.Command("go", "run", "./cmd/alih", "diff", code, old.String(), new.String(), "--json")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return c, err
	}
	var found struct {
		Cases      int
		Situations []struct{ Facts json.RawMessage }
	}
	if err := json.Unmarshal(out, &found); err != nil {
		return c, err
	}
	c.Drawn = found.Cases
	for _, x := range found.Situations {
		var flat bytes.Buffer
		if err := json.Compact(&flat, x.Facts); err != nil {
			return c, err
		}
		c.Situations = append(c.Situations, flat.Bytes())
	}
	return c, nil
}
