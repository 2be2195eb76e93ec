package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"alih/sim"
)

// The draws of the assumptions share so many runs of a policy: the range is about the
// assumptions, and has to be there while somebody waits for it. Fewer replications make
// it wider by their noise, more than the most would not be seen.
const (
	drawRuns         = 2500
	drawReplications = 50
)

// eachDraw is how many replications a draw of the assumptions gets, unless it is said.
func eachDraw(said, draws, policies, done int) int {
	if said > 0 {
		return said
	}
	return min(max(4, drawRuns/(draws*policies)), drawReplications, done)
}

// runExperiment runs a study and then draws its assumptions. What was found before
// something went wrong stays in x.
func (a *app) runExperiment(ctx context.Context, x *experiment, w *words, f simFlags) error {
	study := x.Study()
	study.Workers = f.workers
	bar := a.newBar()
	defer bar.clear()
	if f.out != "" {
		store, err := openCounts(f.out, x)
		if err != nil {
			return err
		}
		defer store.Close()
		if n := store.Dropped(); n > 0 {
			a.note("%s: %d bytes of a replication that was broken off are dropped", f.out, n)
		}
		study.Store = store
	}
	study.Report = bar.study
	result, err := sim.Run(ctx, study)
	if err != nil {
		return fmt.Errorf("simulate: %w", err)
	}
	x.result = result
	if result.Stopped == "interrupted" {
		bar.clear()
		return a.brokenOff(x, f)
	}
	if err := a.drawAssumptions(ctx, x, f, study, bar); err != nil {
		return err
	}
	bar.clear()
	if f.out == "" {
		return nil
	}
	return a.writeReport(f.out, x, w)
}

func (a *app) brokenOff(x *experiment, f simFlags) error {
	goOn := "--out DIR would have kept them"
	if f.out != "" {
		goOn = "they are kept in " + f.out + ", and the same command goes on from there"
	}
	a.note("broken off after %d of at most %d replications; %s", x.result.Replications, x.Most, goOn)
	return errReported
}

func (a *app) drawAssumptions(ctx context.Context, x *experiment, f simFlags, study sim.Study, bar *bar) error {
	list := x.Assumptions()
	if f.draws == 0 || len(list) == 0 {
		return nil
	}
	x.each = eachDraw(f.each, f.draws, len(x.Policies), x.result.Replications)
	study.Most, study.Report = x.each, bar.draws
	ranges, err := sim.Explore(ctx, study, list, f.draws, x.Draw)
	if errors.Is(err, context.Canceled) {
		bar.clear()
		a.note("broken off while the assumptions were drawn: their range is missing")
		return errReported
	}
	if err != nil {
		return fmt.Errorf("draw the assumptions: %w", err)
	}
	x.ranges = ranges
	return nil
}

// countsFile keeps the counts of all replications in a directory of results.
const countsFile = "replications.counts"

// openCounts opens what a directory has of this experiment.
func openCounts(dir string, x *experiment) (*results, error) {
	of := resultsOf{countsFile, "this scenario", "scenario, seed or version of alih"}
	return openResults(dir, of, x.Key(program()), len(x.Policies), len(x.Layout().Counters))
}

// program is the version of this program, as far as its build tells it.
func program() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "alih"
	}
	version := []string{"alih", info.Main.Version}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" || s.Key == "vcs.modified" && s.Value == "true" {
			version = append(version, s.Key[4:], s.Value)
		}
	}
	return strings.Join(version, " ")
}

// bar is the progress on a terminal; on anything else it is silent.
type bar struct {
	a     *app
	shown string
}

func (a *app) newBar() *bar {
	if f, ok := a.err.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &bar{a: a}
		}
	}
	return &bar{}
}

func (b *bar) study(p sim.Progress) {
	wide := ""
	if p.Worst > 0 && p.Worst < 1e6 {
		wide = fmt.Sprintf("; the widest interval is %.1f times what is asked", p.Worst)
	}
	b.show(p, fmt.Sprintf("replications, %d at most%s", p.Most, wide))
}

func (b *bar) draws(p sim.Progress) { b.show(p, "with the assumptions drawn") }

func (b *bar) show(p sim.Progress, what string) {
	b.showPart(p.Done, p.Most, what)
}

func (b *bar) showPart(done, of int, what string) {
	const width = 20
	part := min(width, done*width/max(1, of))
	line := fmt.Sprintf("[%s%s] %d %s", strings.Repeat("#", part), strings.Repeat(".", width-part), done, what)
	if b.a == nil || line == b.shown {
		return
	}
	b.shown = line
	fmt.Fprintf(b.a.err, "\r%s\x1b[K", line)
}

// clear takes the bar away before something else is said.
func (b *bar) clear() {
	if b.shown != "" {
		fmt.Fprint(b.a.err, "\r\x1b[K")
		b.shown = ""
	}
}
