package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"alih/sim"
	"alih/sim/sweep"
)

// sweepFlags are what `alih sweep` may be told beside the scenario.
type sweepFlags struct {
	simFlags
	design string
	points int
	shard  string
	part   sweep.Shard
}

func (a *app) sweepCommand() *cobra.Command {
	f := sweepFlags{}
	c := &cobra.Command{
		Use:   "sweep SCENARIO",
		Short: "The space of policies: what matters, what is best, which value reaches a target",
		Long: `sweep explores the space of policies of a scenario's sweep: section. The design
says how: grid, hypercube or halton points; morris or sobol, which factors matter;
best, which candidate is best, with a stated guarantee; solve, which value of a
factor brings a metric to a target.

  sweep:
    design: sobol
    factors:
      law.set.window.days: {range: [30, 120]}   # a range
      mechanism: all                            # levels
      law.on: [2020-07-09, 2024-08-28]
      workers.leaves: assumed                   # the range of the assumption
    points: 256
    replications: 100

--out keeps what is done: a run that is broken off by Ctrl-C is a smaller study,
and the same command goes on from there. --shard 1/3 does the first of three parts,
wherever it runs; alih merge makes them one, byte for byte what one run gives.`,
		Example: `  alih sweep twtransfer
  alih sweep my.yaml --design grid --replications 50 --out space
  alih sweep my.yaml --shard 1/2 --out one`,
		Args:              exactly("SCENARIO"),
		ValidArgsFunction: a.completeScenario,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.seeded, f.counted = cmd.Flags().Changed("seed"), cmd.Flags().Changed("replications")
			return a.sweep(cmd.Context(), args[0], f)
		},
	}
	c.Flags().StringArrayVar(&f.sets, "set", nil, "state a name of the scenario: `PATH=VALUE`; may be repeated")
	c.Flags().Uint64Var(&f.seed, "seed", 0, "which draws (default: the scenario's)")
	c.Flags().StringVar(&f.design, "design", "", "the design, whatever the scenario says")
	c.Flags().IntVar(&f.points, "points", 0, "points, trajectories or rows (`N`)")
	c.Flags().IntVar(&f.replications, "replications", 0, "replications of each point (`N`)")
	c.Flags().IntVar(&f.workers, "workers", 0, "how many points at a time (default: as many as the machine does)")
	c.Flags().StringVar(&f.shard, "shard", "", "do the i-th of n parts alone: `i/n`; needs --out")
	c.Flags().StringVar(&f.out, "out", "", "write the report into this `DIR`, and go on from what is there")
	c.Flags().BoolVar(&f.all, "all", false, "every point")
	c.Flags().BoolVar(&f.json, "json", false, "as JSON")
	return c
}

// exploration is a scenario whose space of policies is explored.
type exploration struct {
	*experiment
	sets []string // laid over the file, in their order
	arg  string
}

func (a *app) sweep(ctx context.Context, arg string, f sweepFlags) error {
	if err := f.shorthand(); err != nil {
		return err
	}
	text, name, err := a.scenarioText(arg)
	if err != nil {
		return err
	}
	x, err := a.loadExploration(arg, name, text, f)
	if err != nil {
		return err
	}
	if f.shard != "" {
		return a.runShard(ctx, x, f)
	}
	return a.explore(ctx, x, f)
}

// shorthand turns flags into names of the scenario, so that they are checked as those are
// and the command that is written down says them.
func (f *sweepFlags) shorthand() error {
	for _, s := range []struct {
		name  string
		given bool
		value string
	}{
		{"seed", f.seeded, strconv.FormatUint(f.seed, 10)}, {"sweep.design", f.design != "", f.design},
		{"sweep.points", f.points != 0, strconv.Itoa(f.points)}, {"sweep.replications", f.counted, strconv.Itoa(f.replications)},
	} {
		if s.given {
			f.sets = append(f.sets, s.name+"="+s.value)
		}
	}
	f.seeded, f.counted, f.draws = false, false, sim.UsualDraws
	if f.shard == "" {
		return f.check()
	}
	i, n, ok := strings.Cut(f.shard, "/")
	index, err := strconv.Atoi(i)
	of, err2 := strconv.Atoi(n)
	if !ok || err != nil || err2 != nil || index < 1 || index > of || of > 10_000 {
		return wrongUse("--shard %q: write the part and how many there are, such as 1/3", f.shard)
	}
	if f.out == "" {
		return wrongUse("--shard %s: a part is of use only where it is kept: --out DIR", f.shard)
	}
	f.part = sweep.Shard{Index: index - 1, Of: of}
	return f.check()
}

func (a *app) loadExploration(arg, name string, text []byte, f sweepFlags) (*exploration, error) {
	s, err := a.readScenario(name, text, f.sets, f.json)
	if err != nil {
		return nil, err
	}
	if s.Sweep == nil {
		return nil, fmt.Errorf("%s: found no sweep: section; allowed: one with a design and factors, which `alih sweep --help` shows", name)
	}
	return &exploration{&experiment{Scenario: s, text: text, command: again("sweep", arg, f.simFlags)}, f.sets, arg}, nil
}

// explore runs an exploration whole, shows it and writes its report.
func (a *app) explore(ctx context.Context, x *exploration, f sweepFlags) error {
	study := x.SweepStudy()
	study.Workers = f.workers
	if f.out != "" {
		store, err := openPoints(f.out, x.Scenario, &study, sweep.Shard{})
		if err != nil {
			return err
		}
		defer store.Close()
		study.Store = store
	}
	bar := a.newBar()
	defer bar.clear()
	study.Report = bar.units
	result, err := sweep.Run(ctx, study)
	bar.clear()
	if errors.Is(err, context.Canceled) {
		a.note("broken off before anything could be said; %s", kept(f.out))
		return errReported
	}
	if err != nil {
		return err
	}
	s, err := a.sweepReport(x, result)
	if err != nil {
		return err
	}
	if result.Interrupted {
		a.note("broken off; %s", kept(f.out))
		return errors.Join(a.showSweep(s, f), errReported)
	}
	if f.out != "" {
		if err := writeSweep(f.out, s); err != nil {
			return err
		}
	}
	return a.showSweep(s, f)
}

func kept(dir string) string {
	if dir == "" {
		return "--out DIR would have kept what was done"
	}
	return "what was done is kept in " + dir + ", and the same command goes on from there"
}

// runShard does one part and keeps it, with what merge needs to know.
func (a *app) runShard(ctx context.Context, x *exploration, f sweepFlags) error {
	study := x.SweepStudy()
	study.Workers, study.Shard = f.workers, f.part
	store, err := openPoints(f.out, x.Scenario, &study, f.part)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := writeShard(f.out, x, f.part); err != nil {
		return err
	}
	study.Store = store
	bar := a.newBar()
	defer bar.clear()
	study.Report = bar.units
	_, err = sweep.Run(ctx, study)
	bar.clear()
	if errors.Is(err, context.Canceled) {
		a.note("broken off; %s", kept(f.out))
		return errReported
	}
	if err != nil {
		return err
	}
	a.note("part %d of %d is done; alih merge DIR... makes the parts one", f.part.Index+1, f.part.Of)
	return nil
}

func (b *bar) units(done, of int) {
	b.showPart(done, of, fmt.Sprintf("of %d units of work", of))
}
