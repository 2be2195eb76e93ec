package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"alih/sim"
	"alih/sim/scenario"
)

// loadExperiment reads a scenario with the arguments laid over it.
func (a *app) loadExperiment(command, arg string, f simFlags) (*experiment, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	text, name, err := a.scenarioText(arg)
	if err != nil {
		return nil, err
	}
	if f.seeded {
		f.sets = append(f.sets, "seed="+strconv.FormatUint(f.seed, 10))
	}
	s, err := a.readScenario(name, text, f.sets, f.json)
	if err != nil {
		return nil, err
	}
	if f.counted {
		s.Exactly(f.replications)
	}
	if f.precision != "" {
		half, share, _ := scenario.ParsePrecision(f.precision) // checked above
		s.Precise(half, share)
		if len(s.Primary) == 0 {
			return nil, wrongUse("--precision %s: the scenario names no primary metric; --set primary.METRIC=%s does", f.precision, f.precision)
		}
	}
	return &experiment{Scenario: s, text: text, command: again(command, arg, f)}, nil
}

func (f *simFlags) check() error {
	for _, s := range f.sets {
		if !strings.Contains(s, "=") {
			return wrongUse("--set %q: write PATH=VALUE", s)
		}
	}
	if _, _, ok := scenario.ParsePrecision(f.precision); f.precision != "" && !ok {
		return wrongUse("--precision %q: write a number above 0, or a share such as 2%%", f.precision)
	}
	for _, n := range []struct {
		name         string
		given        bool
		found, least int
		most         int
	}{
		{"replications", f.counted, f.replications, 2, 1_000_000},
		{"draws", f.draws != 0, f.draws, 2, 10_000},
		{"draw-replications", f.each != 0, f.each, 2, 1_000_000},
		{"workers", f.workers != 0, f.workers, 1, 1024},
	} {
		if n.given && (n.found < n.least || n.found > n.most) {
			return wrongUse("--%s %d: write a number from %d to %d", n.name, n.found, n.least, n.most)
		}
	}
	return nil
}

// scenarioText is the text of a file, of the standard input ("-") or of a built-in
// scenario, and how errors call it.
func (a *app) scenarioText(arg string) (text []byte, name string, err error) {
	if b, ok := scenario.Find(scenario.Kinds, arg); ok {
		return b.Text(), arg, nil
	}
	r, name := a.in, "stdin"
	if arg != "-" {
		f, err := os.Open(arg)
		if errors.Is(err, os.ErrNotExist) {
			return nil, "", fmt.Errorf("read the scenario: %w, and no built-in one is called so%s", err, builtIn())
		}
		if err != nil {
			return nil, "", fmt.Errorf("read the scenario: %w", err)
		}
		defer f.Close()
		r, name = f, arg
	}
	text, err = io.ReadAll(io.LimitReader(r, scenario.MaxText+1))
	if err != nil {
		return nil, "", fmt.Errorf("read the scenario: %w", err)
	}
	return text, name, nil
}

func builtIn() string {
	codes := scenario.Codes(scenario.Kinds)
	if len(codes) == 0 {
		return ""
	}
	return "; there are: " + strings.Join(codes, ", ")
}

// readScenario says everything that is wrong with a scenario, with the lines.
func (a *app) readScenario(name string, text []byte, sets []string, asJSON bool) (*scenario.Scenario, error) {
	s, err := scenario.Read(scenario.Kinds, name, text, sets)
	var wrong scenario.Problems
	if errors.As(err, &wrong) {
		return nil, a.reportScenario(wrong, asJSON)
	}
	if err != nil {
		return nil, err
	}
	law := s.Kind.Scheme()
	for i := range s.Policies {
		if p := &s.Policies[i]; p.Law.On > law.CheckedTo {
			a.note("%s: the law of %s is asked, and its text was checked up to %s", p.Name, p.Law.On, law.CheckedTo)
		}
	}
	return s, nil
}

type scenarioProblem struct {
	File    string   `json:"file"`
	Line    int      `json:"line,omitempty"`
	Column  int      `json:"column,omitempty"`
	Path    string   `json:"path,omitempty"`
	Found   string   `json:"found,omitempty"`
	Allowed string   `json:"allowed"`
	Near    []string `json:"near,omitempty"`
}

// reportScenario says problems with the line that each stands on.
func (a *app) reportScenario(list scenario.Problems, asJSON bool) error {
	var rows []scenarioProblem
	for _, p := range list {
		fmt.Fprintln(a.err, p.Error())
		if p.Excerpt != "" {
			fmt.Fprintln(a.err, p.Excerpt)
		}
		rows = append(rows, scenarioProblem{p.File, p.Line, p.Col, p.Path, p.Found, p.Allowed, p.Near})
	}
	if asJSON {
		if err := writeJSON(a.out, map[string]any{"errors": rows}); err != nil {
			return err
		}
	}
	return errReported
}

// again is the command that makes the same numbers.
func again(command, arg string, f simFlags) string {
	words := []string{"alih", command, shellWord(arg)}
	for _, s := range f.sets {
		words = append(words, "--set", shellWord(s))
	}
	if f.seeded {
		words = append(words, "--seed", strconv.FormatUint(f.seed, 10))
	}
	if f.counted {
		words = append(words, "--replications", strconv.Itoa(f.replications))
	}
	if f.precision != "" {
		words = append(words, "--precision", shellWord(f.precision))
	}
	if f.draws != sim.UsualDraws {
		words = append(words, "--draws", strconv.Itoa(f.draws))
	}
	if f.each != 0 {
		words = append(words, "--draw-replications", strconv.Itoa(f.each))
	}
	return strings.Join(words, " ")
}

// shellWord quotes what a shell would take apart.
func shellWord(s string) string {
	if s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/=%:,@+", r)
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

func (a *app) completeScenario(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return scenario.Codes(scenario.Kinds), cobra.ShellCompDirectiveDefault
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
