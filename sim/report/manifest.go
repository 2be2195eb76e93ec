package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

const (
	manifestFile = "manifest.json"
	scenarioFile = "scenario.yaml"
)

// manifest is what is needed to make the same files again, and to see that they are
// the same.
type manifest struct {
	Program      string         `json:"program"`
	Command      string         `json:"command"`
	Scenario     string         `json:"scenario"`
	ScenarioHash string         `json:"scenario_hash"`
	ScenarioFile string         `json:"scenario_file,omitempty"`
	Scheme       string         `json:"scheme"`
	LawOn        string         `json:"law_on"`
	Law          string         `json:"law"`
	Seed         string         `json:"seed"` // digits: a JSON number holds 53 bits
	Replications int            `json:"replications"`
	Stopped      string         `json:"stopped"`
	Policies     []string       `json:"policies"`
	AssumedDraws int            `json:"assumption_draws"`
	Files        []manifestItem `json:"files"`
}

type manifestItem struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func (r *reporter) manifest(files []file) ([]byte, error) {
	m := manifest{
		Program: r.Program, Command: r.Command,
		Scenario: r.Scenario.Name, ScenarioHash: r.Scenario.Hash,
		Scheme: r.Scenario.Scheme, LawOn: r.Scenario.On.String(), Law: r.Scenario.Law,
		Seed: strconv.FormatUint(r.Seed, 10), Replications: r.Result.Replications,
		Stopped: r.Result.Stopped, Policies: r.Result.Policies,
	}
	if r.Range != nil {
		m.AssumedDraws = r.Range.Draws
	}
	for _, f := range files {
		if f.name == scenarioFile {
			m.ScenarioFile = f.name
		}
		sum := sha256.Sum256(f.body)
		m.Files = append(m.Files, manifestItem{f.name, len(f.body), hex.EncodeToString(sum[:])})
	}
	return indented(m)
}

func indented(v any) ([]byte, error) {
	body, err := json.MarshalIndent(v, "", "  ")
	return append(body, '\n'), err
}

var picture = regexp.MustCompile(`^plots/[a-z0-9-]+\.svg$`)

// pictures are those that an earlier report in the directory has: one that the new
// report no longer draws would be taken for its own.
func pictures(dir string) []string {
	body, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return nil
	}
	var m manifest
	if json.Unmarshal(body, &m) != nil {
		return nil
	}
	var names []string
	for _, f := range m.Files {
		if picture.MatchString(f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// remove takes away the old pictures that are not among the new files.
func remove(dir string, old []string, files []file) error {
	kept := map[string]bool{}
	for _, f := range files {
		kept[f.name] = true
	}
	for _, name := range old {
		if kept[name] {
			continue
		}
		err := os.Remove(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("report: remove the old %s: %w", name, err)
		}
	}
	return nil
}
