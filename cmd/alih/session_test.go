package main

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"alih/cmd/alih/internal/boat"
	"alih/rules"
	"alih/rules/scheme"
)

// The sessions in testdata run the command as a person would. It is this very
// program, with the scheme of these tests and a clock that stands still.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"alih": func() {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		a := &app{schemes: []*rules.Scheme{boat.Scheme()}, unlisted: append(slices.Clone(scheme.All), scheme.Example), in: os.Stdin, err: os.Stderr, now: func() time.Time {
			return time.Date(2020, 7, 31, 16, 30, 0, 0, time.UTC) // half past midnight on 1 August in Taipei
		}}
		os.Exit(a.run(ctx, os.Args[1:], os.Stdout))
	}})
}

func TestSessions(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", UpdateScripts: os.Getenv("UPDATE") != "", RequireExplicitExec: false, Cmds: sessionCommands})
}
