package main

import (
	"runtime"
	"sync"
	"sync/atomic"

	"alih/rules"
	"alih/rules/calc"
)

// job is a row and what came of it.
type job struct {
	row
	calc.Row
}

// asker answers rows, one at a time: the readers of the books keep what they read.
type asker struct{ table *calc.Table }

// newAskers makes one for each processor. The header was checked before.
func newAskers(b *calc.Books, header []string, dayFirst bool) []asker {
	askers := make([]asker, runtime.GOMAXPROCS(0))
	for i := range askers {
		askers[i].table, _ = calc.NewBooks(b.Programs()).NewTable(header, dayFirst)
	}
	return askers
}

// answerAll answers the jobs; which asker takes which changes no answer.
func answerAll(askers []asker, jobs []*job, asOf rules.Day) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for _, a := range askers {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					return
				}
				a.answer(jobs[i], asOf)
			}
		})
	}
	wait.Wait()
}

func (a *asker) answer(j *job, asOf rules.Day) {
	j.Row = a.table.Row(asOf, j.cells, j.bad != nil)
	if j.bad != nil {
		j.Problems = []calc.Problem{j.bad.reason}
	}
}
