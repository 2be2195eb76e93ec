package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"alih/rules"
	"alih/rules/calc"
)

// batchRun is one table on its way.
type batchRun struct {
	app    *app
	table  *table
	own    []string // the columns that are not an earlier answer
	words  *words
	flags  batchFlags
	askers []asker
	asOf   rules.Day

	out, days *sheet
	ics       *outFile
	name      int // the column that names the case, -1: none
	all, bad  int
}

// open opens what is written and writes the headers.
func (r *batchRun) open() error {
	style := sheetStyle{r.table.comma, r.table.crlf, r.table.guard.bom}
	var err error
	if r.out, err = r.app.sheet(r.flags.out, style); err != nil {
		return err
	}
	if err := r.out.write(r.askers[0].table.Header()); err != nil {
		return err
	}
	if r.flags.deadlines != "" {
		if r.days, err = r.app.sheet(r.flags.deadlines, style); err != nil {
			return err
		}
		if err := r.days.write(dayColumns); err != nil {
			return err
		}
	}
	if r.flags.ics != "" {
		if r.ics, err = createFile(r.flags.ics); err != nil {
			return err
		}
		c := &calendar{}
		c.begin()
		r.ics.Write(c.out) // an error stays with the writer until commit
	}
	r.name = slices.IndexFunc(r.own, func(h string) bool {
		return slices.Contains([]string{"case", "id", "name"}, strings.ToLower(h))
	})
	return nil
}

// rows reads, answers and writes some rows at a time.
func (r *batchRun) rows(ctx context.Context) error {
	const some = 64
	for last := false; !last; {
		var jobs []*job
		for len(jobs) < some && !last {
			next, err := r.table.next()
			switch {
			case err == io.EOF:
				last = true
			case err != nil:
				return err
			default:
				jobs = append(jobs, &job{row: next})
			}
		}
		if ctx.Err() != nil {
			return errors.New("interrupted; no file was written")
		}
		answerAll(r.askers, jobs, r.asOf)
		for _, j := range jobs {
			if err := r.write(j); err != nil {
				return err
			}
		}
		r.progress()
	}
	return nil
}

// write writes one row with its answer, or with what is wrong with it.
func (r *batchRun) write(j *job) error {
	n := len(r.own)
	switch {
	case j.Problems != nil:
		r.refuse(j, r.located(j))
	case j.Answer != nil:
		if d := j.Answer.Next(); d != nil && r.flags.inWords {
			j.Cells[n+calc.NextWhat] = coded(d.Code, r.words.due(d.Code))
		}
	default:
		return r.out.write(j.Cells) // empty
	}
	r.all++
	if err := r.out.write(j.Cells); err != nil || j.Answer == nil {
		return err
	}
	return r.more(j.Answer, r.caseName(j))
}

// located gives the problems of a row their places.
func (r *batchRun) located(j *job) []problem {
	if j.bad != nil {
		return []problem{{j.bad.place, j.Problems[0]}}
	}
	var list []problem
	for _, p := range r.words.contradictions(j.Problems) {
		list = append(list, problem{j.at[max(p.At-1, 0)], p})
	}
	return list
}

// more writes the other files.
func (r *batchRun) more(answer *calc.Answer, name string) error {
	if r.days != nil {
		for i := range answer.Dues {
			if err := r.days.write(dayCells(calc.SafeCell(name), &answer.Dues[i], r.words)); err != nil {
				return err
			}
		}
	}
	if r.ics == nil {
		return nil
	}
	c := &calendar{w: r.words}
	c.answer(filed{answer, name})
	_, err := r.ics.Write(c.out)
	return err
}

func (r *batchRun) caseName(j *job) string {
	if r.name >= 0 && j.cells[r.name] != "" {
		return j.cells[r.name]
	}
	return "line " + strconv.Itoa(j.at[0].Line)
}

// refuse says what is wrong with a row, here and in its column error.
func (r *batchRun) refuse(j *job, problems []problem) {
	const most = 20
	r.bad++
	var reasons []string
	for _, p := range problems {
		reasons = append(reasons, r.reason(p))
		if r.bad <= most {
			fmt.Fprintln(r.app.err, r.hinted(p).Error())
		}
	}
	if r.bad == most+1 {
		r.app.note("more bad rows follow; the column error has the reason of each")
	}
	j.Cells[len(r.own)+calc.RowError] = calc.SafeCell(strings.Join(reasons, "; "))
}

// hinted names the flag that lets such a day be read.
func (r *batchRun) hinted(p problem) problem {
	if p.Code == "ambiguousDay" && r.flags.dates != "dmy" {
		p.Allowed = append(slices.Clone(p.Allowed), "or --dates dmy")
	}
	return p
}

// reason is a problem without its place, in the language that was asked for.
func (r *batchRun) reason(p problem) string {
	if r.flags.inWords {
		return r.words.problem(p.Problem)
	}
	return inEnglish().problem(p.Problem)
}

// progress is said to a person who waits, and to nobody else.
func (r *batchRun) progress() {
	if isTerminal(r.app.err) {
		fmt.Fprintf(r.app.err, "\r%d cases\r", r.all)
	}
}

// finish puts every file in its place and says what came of it.
func (r *batchRun) finish() error {
	if r.all == 0 {
		return fmt.Errorf("%s: no case below the header", r.table.name)
	}
	if r.ics != nil {
		c := &calendar{}
		c.end()
		r.ics.Write(c.out)
		if err := r.ics.commit(); err != nil {
			return err
		}
		r.ics = nil
	}
	for _, s := range []*sheet{r.days, r.out} {
		if s != nil {
			if err := s.commit(); err != nil {
				return err
			}
		}
	}
	r.app.note("%d cases, %d answered, %d with problems", r.all, r.all-r.bad, r.bad)
	if r.bad > 0 {
		return errReported
	}
	return nil
}

// discard leaves no half-written file.
func (r *batchRun) discard() {
	for _, s := range []*sheet{r.days, r.out} {
		if s != nil {
			s.discard()
		}
	}
	if r.ics != nil {
		r.ics.discard()
	}
}
