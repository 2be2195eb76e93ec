// Command alih answers from the command line what the page answers in the
// browser: may I, by which day, and why; for one case or for a table of them.
// It shows the law behind the answer and serves the page itself.
//
// It holds no rule of law and no counting: package rules and its schemes do. What
// it adds is the edge: files, the clock, messages and words.
package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // the zone of a scheme has to be known on any machine

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/scheme"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // who asks twice does not want to wait for a clean end
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole command: what it reads and writes is handed to it.
func run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int {
	a := &app{schemes: scheme.All, unlisted: []*rules.Scheme{scheme.Example}, now: time.Now, in: in, err: err}
	return a.run(ctx, args, out)
}

// app is what the commands share. Tests give it another scheme and another clock.
type app struct {
	schemes  []*rules.Scheme
	unlisted []*rules.Scheme // found by name alone: the fictional one
	now      func() time.Time
	in       io.Reader
	out      *bufio.Writer
	err      io.Writer
	lang     string
	started  bool // the arguments were in order
}

// The exit codes.
const (
	answered = iota // an answer was given, whatever it says
	atFault         // the input or the run was at fault
	misused         // the command was called wrongly
)

func (a *app) run(ctx context.Context, args []string, out io.Writer) int {
	a.out = bufio.NewWriter(out)
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.ExecuteContext(ctx)
	if e := a.out.Flush(); err == nil {
		err = e
	}
	if err == nil {
		return answered
	}
	if !errors.Is(err, errReported) {
		a.complain(err)
	}
	var wrong usageError
	if errors.As(err, &wrong) || !a.started {
		return misused
	}
	return atFault
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "alih",
		Short: "May I, by which day, and why: the rules of a change of employer or sponsor",
		Long: `alih answers whether a change of employer or sponsor is lawful, by which day
each step must be done and why, with the article behind every line.
It gives information, not legal advice. Nothing is sent anywhere.`,
		SilenceErrors: true, SilenceUsage: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			a.note("say what to do")
			cmd.SetOut(a.err)
			return errors.Join(usageError{errReported}, cmd.Help())
		},
	}
	root.PersistentFlags().StringVar(&a.lang, "lang", "en", "language of the answer: "+languageList())
	root.AddCommand(a.schemesCommand(), a.factsCommand(), a.checkCommand(), a.batchCommand(),
		a.lawCommand(), a.diffCommand(), a.scenarioCommand(), a.simulateCommand(), a.compareCommand(), a.sweepCommand(), a.mergeCommand(), a.serveCommand())
	for _, c := range root.Commands() {
		run := c.RunE
		c.RunE = func(cmd *cobra.Command, args []string) error {
			a.started = true
			return run(cmd, args)
		}
	}
	return root
}
