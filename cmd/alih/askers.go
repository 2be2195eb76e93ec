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
	answer   *calc.Answer
	problems []calc.Problem
}

// asker answers rows, one at a time: the readers of the books keep what they read.
type asker struct {
	books *calc.Books
	cols  *calc.Columns
}

// newAskers makes one for each processor. The header was checked before.
func newAskers(b *calc.Books, header []string, dayFirst bool) []asker {
	askers := make([]asker, runtime.GOMAXPROCS(0))
	for i := range askers {
		own := calc.NewBooks(b.Programs())
		cols, _ := own.Columns(header)
		cols.DayFirst = dayFirst
		askers[i] = asker{own, cols}
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
	if j.bad != nil {
		return
	}
	c, problems := a.cols.Case(asOf, j.cells)
	if problems == nil {
		j.answer, problems = a.books.Answer(c)
	}
	j.problems = problems
}
