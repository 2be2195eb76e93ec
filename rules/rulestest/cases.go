// Package rulestest holds what every scheme is tested with. It is imported by
// tests only and never by the rules themselves, so that a golden case is judged
// by other code than the code that it judges: the standard library's calendar
// and the office calendar's own CSV file.
//
// A golden case is a YAML file: facts, what the law makes of them, and how that
// was counted, as data that CheckDerivation recomputes.
package rulestest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"
)

// Case is one golden case: a situation, what the law says of it, and why.
type Case struct {
	File  string         `yaml:"-"`
	Name  string         `yaml:"name"` // a sentence that a lawyer can check
	AsOf  string         `yaml:"asOf"`
	Facts map[string]any `yaml:"facts"`

	Expect Expect `yaml:"expect"`

	// Derivation counts every expected day, a line a step. Its keys name a
	// deadline and a field ("TW-11-1.lastDay"); a block of any other name is a
	// part that another block uses.
	Derivation map[string][]string `yaml:"derivation"`

	// Reason says for every other expectation which code decides it, where in
	// law.md that stands, and why: "TW-8-1 | law.md#tw-8-1 | why".
	Reason map[string]string `yaml:"reason"`
}

// Expect is what the answer has to say. Only what is stated is compared. An
// outcome may be several, "eligible|conditional", where the law leaves the
// choice to facts that the case does not state.
type Expect struct {
	Outcome    string              `yaml:"outcome"`
	Law        *Law                `yaml:"law"`
	Routes     map[string]string   `yaml:"routes"`
	Provisions map[string]string   `yaml:"provisions"`
	Deadlines  map[string]Deadline `yaml:"deadlines"`
	Absent     []string            `yaml:"absent"`    // deadlines that the answer must not list
	Amounts    map[string]int64    `yaml:"amounts"`   // in every reading that the answer lists
	Papers     map[string]string   `yaml:"papers"`    // the article that asks for each of these documents
	Listed     []string            `yaml:"listed"`    // among the codes of its documents and steps
	Unlisted   []string            `yaml:"unlisted"`  // not among them
	Uncounted  []string            `yaml:"uncounted"` // amounts that the answer must not list
	NextToAsk  string              `yaml:"nextToAsk"`
	Missing    []string            `yaml:"missing"`    // among the facts still to be asked
	NotMissing []string            `yaml:"notMissing"` // not among them
	AskOthers  []string            `yaml:"askOthers"`  // among the facts that only others know
	Warned     bool                `yaml:"warned"`     // at least one warning, whatever its code
	Warnings   []string            `yaml:"warnings"`   // among the codes of its warnings
	Unwarned   []string            `yaml:"unwarned"`   // not among them
}

// Law is the law that the answer is given by.
type Law struct {
	InForceFrom string `yaml:"inForceFrom"`
	Stale       *bool  `yaml:"stale"`
}

// Deadline is what the answer says of one deadline.
type Deadline struct {
	Opens     string `yaml:"opens"`    // by the later reading, where there are two
	Unrolled  string `yaml:"unrolled"` // as counted, before it moves to an open day
	LastDay   string `yaml:"lastDay"`
	SafeDay   string `yaml:"safeDay"`
	CureUntil string `yaml:"cureUntil"`

	Until   string   `yaml:"until"`   // the hour at which the last day ends
	Status  string   `yaml:"status"`  // where the deadline stands on the day asked about
	SafeFor string   `yaml:"safeFor"` // why the safe day is before the last one
	Act     string   `yaml:"act"`     // the fact that keeps it, to check the status by
	Without []string `yaml:"without"` // keys of the deadline that the answer leaves out
}

// days lists the expected days of a deadline by the field's name.
func (d Deadline) days() map[string]string {
	all := map[string]string{
		"opens": d.Opens, "unrolled": d.Unrolled, "lastDay": d.LastDay,
		"safeDay": d.SafeDay, "cureUntil": d.CureUntil,
	}
	for field, day := range all {
		if day == "" {
			delete(all, field)
		}
	}
	return all
}

// LoadCases reads every golden case of a directory, in the order of their names.
// A key that Case does not have is an error, and so is an empty directory.
func LoadCases(dir string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no golden case", dir)
	}
	cases := make([]Case, 0, len(files))
	for _, f := range files {
		c, err := loadCase(f)
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func loadCase(file string) (Case, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return Case{}, err
	}
	c := Case{File: file}
	if err := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(&c); err != nil {
		return Case{}, fmt.Errorf("%s: %w", file, err)
	}
	return c, nil
}
