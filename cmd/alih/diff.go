package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/versions"
)

// diffFlags are what `alih diff` may be told beside the days.
type diffFlags struct {
	cases int
	seed  uint64
	json  bool
}

func (a *app) diffCommand() *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:   "diff SCHEME DAY DAY",
		Short: "What two days' law says differently, with situations that show it",
		Long: `diff compares the law of two days: the numbers that differ, the entries whose
text or foundation differs, and situations in which an outcome, a day, a sum or a
paper differs. Each situation comes with facts that show it, none too many.

Situations are searched for among drawn cases, each asked as if the one version
governed all of it, then the other; what is shown is certain, what is not found
may exist all the same. The same seed finds the same.`,
		Example: `  alih diff twtransfer 2021-08-28 2021-08-29
  alih diff twtransfer 2020-07-09 2024-08-28 --cases 200000 --json`,
		Args:              exactly("SCHEME", "DAY", "DAY"),
		ValidArgsFunction: a.completeScheme,
		RunE:              func(_ *cobra.Command, args []string) error { return a.diff(args, f) },
	}
	c.Flags().IntVar(&f.cases, "cases", 20000, "how many cases to draw")
	c.Flags().Uint64Var(&f.seed, "seed", 1, "which cases to draw")
	c.Flags().BoolVar(&f.json, "json", false, "as JSON")
	return c
}

func (a *app) diff(args []string, f diffFlags) error {
	s, b, err := a.scheme(args[0])
	if err != nil {
		return err
	}
	w, err := a.loadWords(s.Code)
	if err != nil {
		return err
	}
	if f.cases < 0 || f.cases > 10_000_000 {
		return wrongUse("--cases %d: write a number from 0 to 10000000", f.cases)
	}
	old, err := a.programOn(s, b, args[1])
	if err != nil {
		return err
	}
	new, err := a.programOn(s, b, args[2])
	if err != nil {
		return err
	}
	d := compare(s, old, new, args[1:], f)
	if f.json {
		return writeJSON(a.out, d)
	}
	t := &text{w: w}
	t.diff(d, old, new)
	_, err = a.out.WriteString(t.b.String())
	return err
}

// diffFile is a comparison as JSON, and what the text is made from.
type diffFile struct {
	Scheme     string      `json:"scheme"`
	Days       [2]string   `json:"days"`
	Versions   [2]string   `json:"versions"`
	AsOf       string      `json:"asOf"` // on which the situations were asked
	Cases      int         `json:"cases"`
	Seed       uint64      `json:"seed"`
	Numbers    []diffNum   `json:"numbers"`
	Entries    []diffEntry `json:"entries"`
	Situations []situation `json:"situations"`
}

type diffNum struct {
	Name string `json:"name"`
	Unit string `json:"unit,omitempty"`
	Old  *int64 `json:"old"` // null: no value on that day
	New  *int64 `json:"new"`
}

type diffEntry struct {
	Kind string `json:"kind"`
	Code string `json:"code"`
	How  string `json:"how"`
}

type situation struct {
	Facts       node         `json:"facts"`
	Differences []difference `json:"differences"`
}

type difference struct {
	Kind string            `json:"kind"`
	Code string            `json:"code,omitempty"`
	Old  map[string]string `json:"old"`
	New  map[string]string `json:"new"`
}

func compare(s *rules.Scheme, old, new *rules.Program, days []string, f diffFlags) diffFile {
	d := diffFile{
		Scheme: s.Code, Days: [2]string{days[0], days[1]}, Versions: [2]string{old.Version.String(), new.Version.String()},
		AsOf: max(days[0], days[1]), Cases: f.cases, Seed: f.seed,
		Numbers: []diffNum{}, Entries: []diffEntry{}, Situations: []situation{},
	}
	for _, n := range versions.Numbers(s, old.Version, new.Version) {
		x := diffNum{Name: n.Name, Unit: string(n.Unit)}
		if n.HeldOld {
			x.Old = &n.Old
		}
		if n.HeldNew {
			x.New = &n.New
		}
		d.Numbers = append(d.Numbers, x)
	}
	for _, e := range versions.Entries(old, new) {
		d.Entries = append(d.Entries, diffEntry{e.Kind, e.Code, e.How})
	}
	if len(d.Numbers)+len(d.Entries) == 0 {
		d.Cases = 0 // the same law: there is nothing to look for
		return d
	}
	on, _ := rules.ParseDay(d.AsOf) // both days were read before
	for _, x := range versions.Search(old, new, on, f.seed, f.cases) {
		d.Situations = append(d.Situations, situationOf(x, new))
	}
	return d
}

func situationOf(x versions.Situation, p *rules.Program) situation {
	s := situation{Facts: stated(p.Facts, x.Case)}
	for _, y := range x.Differences {
		s.Differences = append(s.Differences, difference{y.Kind, y.Code, resultOf(y.Kind, y.Old, y.New), resultOf(y.Kind, y.New, y.Old)})
	}
	return s
}

// resultOf says what one version says where the other says something else.
func resultOf(kind string, r, other versions.Result) map[string]string {
	m := map[string]string{}
	put := func(key string, differs bool, value string) {
		if differs {
			m[key] = value
		}
	}
	switch {
	case kind == versions.Outcome || kind == versions.Route:
		m["outcome"] = outcomeWords[r.State]
	case !r.Listed || !other.Listed:
		m["listed"] = fmt.Sprint(r.Listed)
		put("lastDay", r.HasDays, r.Last.String())
	case r.HasDays:
		put("lastDay", r.Last != other.Last, r.Last.String())
		put("safeDay", r.Safe != other.Safe, r.Safe.String())
		put("opens", r.Opens != other.Opens && r.HasOpens, r.Opens.String())
	default:
		m["value"] = fmt.Sprint(r.Value)
	}
	return m
}

// outcomeWords name a state of a route as answers do.
var outcomeWords = map[rules.State]string{
	rules.Met: "eligible", rules.Open: "conditional", rules.Conflict: "conflict",
	rules.Unknown: "undetermined", rules.Unmet: "not-eligible",
}
