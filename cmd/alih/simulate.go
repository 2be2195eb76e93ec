package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"alih/sim"
	"alih/sim/scenario"
	"alih/site"
)

// simFlags are what `alih simulate` and `alih compare` may be told beside the scenario.
type simFlags struct {
	sets         []string
	seed         uint64
	replications int
	precision    string
	draws        int
	each         int // replications of a draw; 0: as many as there is time for
	workers      int
	out          string
	all          bool // every metric
	json         bool

	seeded, counted bool // the flag was given
}

const simLong = `
A SCENARIO is a file, or the name of a built-in one: alih scenario NAME prints it,
to be edited and run. --set states any name of it: a setting, law.set.NUMBER,
policies.NAME.SETTING, primary.METRIC.

Of every number three things are told apart: the estimate, the interval of the
simulation (which more replications make narrower), and the range in which the
answer moves inside the stated ranges of the assumptions (which they do not).

--out keeps what is done: a run that is broken off by Ctrl-C, or that is asked for
more replications, goes on from there. The same scenario, seed and program give
the same numbers on any number of workers.`

func (a *app) simulateCommand() *cobra.Command {
	return a.simCommand(&cobra.Command{
		Use:   "simulate SCENARIO",
		Short: "A whole market under the law and under other rules: an experiment",
		Long: `simulate runs the model of a scenario under the law and under each of its
policies, on the same draws, until the primary metrics are as precise as asked.
` + simLong,
		Example: `  alih simulate twtransfer
  alih simulate my.yaml --set law.set.window.days=90 --seed 7
  alih simulate my.yaml --precision 1% --out results`,
	}, (*simText).simulation)
}

func (a *app) compareCommand() *cobra.Command {
	return a.simCommand(&cobra.Command{
		Use:   "compare SCENARIO",
		Short: "Every policy of a scenario against the law as it is: paired differences",
		Long: `compare runs the same experiment as simulate and shows what each policy changes:
the difference from the baseline, replication by replication on the same draws,
and how many times smaller that makes its variance than independent runs.
` + simLong,
		Example: `  alih compare twtransfer
  alih compare my.yaml --set policies.longer.law.set.window.days=120 --all
  alih compare my.yaml --replications 200 --json`,
	}, (*simText).comparison)
}

// simCommand gives both commands what they share.
func (a *app) simCommand(c *cobra.Command, show func(*simText)) *cobra.Command {
	f := simFlags{}
	c.Args = exactly("SCENARIO")
	c.ValidArgsFunction = a.completeScenario
	c.Hidden = len(scenario.Codes(scenario.Kinds)) == 0 // a command is in the help only when it works
	c.RunE = func(cmd *cobra.Command, args []string) error {
		f.seeded, f.counted = cmd.Flags().Changed("seed"), cmd.Flags().Changed("replications")
		return a.simulate(cmd.Context(), c.Name(), args[0], f, show)
	}
	c.Flags().StringArrayVar(&f.sets, "set", nil, "state a name of the scenario: `PATH=VALUE`; may be repeated")
	c.Flags().Uint64Var(&f.seed, "seed", 0, "which draws (default: the scenario's)")
	c.Flags().IntVar(&f.replications, "replications", 0, "exactly so many of each policy, however precise (`N`)")
	c.Flags().StringVar(&f.precision, "precision", "", "half-width asked of every primary metric, in its unit or as a share: `X|X%`")
	c.Flags().IntVar(&f.draws, "draws", sim.UsualDraws, "how many times to draw the assumptions; 0: not")
	c.Flags().IntVar(&f.each, "draw-replications", 0, "replications of each draw (default: 4 to 50, fewer with more policies)")
	c.Flags().IntVar(&f.workers, "workers", 0, "how many replications at a time (default: as many as the machine does)")
	c.Flags().StringVar(&f.out, "out", "", "write the report into this `DIR`, and go on from what is there")
	c.Flags().BoolVar(&f.all, "all", false, "every metric, not the primary ones alone")
	c.Flags().BoolVar(&f.json, "json", false, "as JSON")
	c.MarkFlagsMutuallyExclusive("replications", "precision")
	return c
}

func (a *app) simulate(ctx context.Context, command, arg string, f simFlags, show func(*simText)) error {
	x, err := a.loadExperiment(command, arg, f)
	if err != nil {
		return err
	}
	w, err := a.simWords(x)
	if err != nil {
		return err
	}
	err = a.runExperiment(ctx, x, w, f)
	if x.result == nil {
		return err
	}
	if e := a.showExperiment(x, w, f, show); e != nil {
		return errors.Join(err, e)
	}
	return err
}

// experiment is a scenario with what was found.
type experiment struct {
	*scenario.Scenario
	text    []byte // of the file
	command string // to run it again
	result  *sim.Result
	ranges  *sim.Range // nil: not drawn
	each    int        // replications of a draw
}

// simWords are the words of the scheme, of what can be set and, if it has some, of the
// kind of model.
func (a *app) simWords(x *experiment) (*words, error) {
	w, err := a.loadWords(x.Kind.Scheme().Code)
	if err != nil {
		return nil, err
	}
	for _, file := range []string{"lab", x.Kind.Name()} {
		if table, err := site.Words(a.lang, file); err == nil {
			w.add(table)
		}
	}
	return w, nil
}

func (a *app) showExperiment(x *experiment, w *words, f simFlags, show func(*simText)) error {
	said, err := tellerOf(x, a.lang)
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(a.out, experimentFile(x, said.Say("note")))
	}
	t := &simText{x: x, text: text{w: w}, said: said, all: f.all}
	t.head()
	show(t)
	_, err = a.out.WriteString(t.b.String())
	return err
}
