package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"alih/sim"
	"alih/sim/sweep"
)

func (a *app) mergeCommand() *cobra.Command {
	f := sweepFlags{}
	c := &cobra.Command{
		Use:   "merge DIR...",
		Short: "The parts of an exploration into one",
		Long: `merge makes one exploration of its parts, each in the directory that
alih sweep --shard wrote: the same files, byte for byte, that one run gives.`,
		Example: `  alih sweep my.yaml --shard 1/2 --out one
  alih sweep my.yaml --shard 2/2 --out two
  alih merge one two --out whole`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.merge(cmd.Context(), args, f) },
	}
	c.Flags().StringVar(&f.out, "out", "", "write the report into this `DIR`")
	c.Flags().BoolVar(&f.all, "all", false, "every point")
	c.Flags().BoolVar(&f.json, "json", false, "as JSON")
	return c
}

func (a *app) merge(ctx context.Context, dirs []string, f sweepFlags) error {
	parts, err := orderedParts(dirs)
	if err != nil {
		return err
	}
	for _, p := range parts {
		if f.out != "" && filepath.Clean(p.dir) == filepath.Clean(f.out) {
			return wrongUse("merge: --out %s is one of the parts; allowed: a new or empty directory", f.out)
		}
	}
	first := parts[0].shard
	f.sets, f.draws = first.Sets, sim.UsualDraws
	x, err := a.loadExploration(first.Scenario, first.Scenario, []byte(first.Text), f)
	if err != nil {
		return err
	}
	study := x.SweepStudy()
	var stores []sim.Store
	for _, p := range parts {
		store, err := openPoints(p.dir, x.Scenario, &study, sweep.Shard{Index: p.Part - 1, Of: p.Of})
		if err != nil {
			return err
		}
		defer store.Close()
		stores = append(stores, store)
	}
	if err := a.mergeInto(x, study, stores, f); err != nil {
		return err
	}
	if f.out == "" {
		return nil
	}
	return a.explore(ctx, x, f)
}

// mergeInto makes one store of the parts. What then is said of it takes no replication.
func (a *app) mergeInto(x *exploration, study sweep.Study, stores []sim.Store, f sweepFlags) error {
	if f.out == "" {
		return wrongUse("merge: say where the whole is to be written: --out DIR")
	}
	whole, err := openPoints(f.out, x.Scenario, &study, sweep.Shard{})
	if err != nil {
		return err
	}
	defer whole.Close()
	return sweep.Merge(study, whole, stores)
}

// part is a shard with its directory.
type part struct {
	shard
	dir string
}

// orderedParts are the parts in their order, each once and all of them.
func orderedParts(dirs []string) ([]part, error) {
	var parts []part
	for _, dir := range dirs {
		s, err := readShard(dir)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{s, dir})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.Part - b.Part })
	of := parts[0].Of
	var missing []string
	for i := 1; i <= of; i++ {
		if !slices.ContainsFunc(parts, func(p part) bool { return p.Part == i }) {
			missing = append(missing, fmt.Sprint(i))
		}
	}
	for i, p := range parts {
		switch {
		case p.Of != of || p.Text != parts[0].Text || !slices.Equal(p.Sets, parts[0].Sets):
			return nil, fmt.Errorf("merge: %s is a part of another exploration than %s", p.dir, parts[0].dir)
		case i > 0 && p.Part == parts[i-1].Part:
			return nil, fmt.Errorf("merge: %s and %s are both part %d of %d", parts[i-1].dir, p.dir, p.Part, of)
		}
	}
	if missing != nil {
		return nil, fmt.Errorf("merge: found %d of %d parts; missing: %s", len(parts), of, strings.Join(missing, ", "))
	}
	return parts, nil
}
