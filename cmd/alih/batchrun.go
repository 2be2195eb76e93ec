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

// added are the columns that come behind those of the input.
func added() []string { return append(slices.Clone(calc.SummaryColumns), "error") }

// batchRun is one table on its way.
type batchRun struct {
	app    *app
	table  *table
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
	if err := r.out.write(safeRow(append(slices.Clone(r.table.header), added()...))); err != nil {
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
	r.name = slices.IndexFunc(r.table.header, func(h string) bool {
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
	if blank(j.cells) {
		return r.out.write(append(slices.Clone(j.cells), make([]string, len(added()))...))
	}
	r.all++
	if j.bad != nil {
		return r.refuse(j.cells, []problem{{j.bad.place, calc.Problem{Code: "row", Found: j.bad.reason}}})
	}
	if j.problems != nil {
		return r.refuse(j.cells, r.located(j))
	}
	cells := j.answer.Summary()
	if d := j.answer.Next(); d != nil && r.flags.inWords {
		cells[2] = coded(d.Code, r.words.due(d.Code))
	}
	if err := r.out.write(append(safeRow(j.cells), append(cells, "")...)); err != nil {
		return err
	}
	return r.more(j.answer, r.caseName(j))
}

// located gives the problems of a row their places.
func (r *batchRun) located(j *job) []problem {
	var list []problem
	for _, p := range r.words.contradictions(j.problems) {
		if p.Code == "ambiguousDay" && r.flags.dates != "dmy" {
			p.Allowed = append(slices.Clone(p.Allowed), "or --dates dmy")
		}
		list = append(list, problem{j.at[max(p.At-1, 0)], p})
	}
	return list
}

// more writes the other files.
func (r *batchRun) more(answer *calc.Answer, name string) error {
	if r.days != nil {
		for i := range answer.Dues {
			if err := r.days.write(dayCells(safeCell(name), &answer.Dues[i], r.words)); err != nil {
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

// refuse keeps a bad row in its place, with the reasons in the column error.
func (r *batchRun) refuse(cells []string, problems []problem) error {
	const most = 20
	r.bad++
	var reasons []string
	for _, p := range problems {
		reasons = append(reasons, strings.TrimPrefix(p.Error(), p.place.String()+": "))
		if r.bad <= most {
			fmt.Fprintln(r.app.err, p.Error())
		}
	}
	if r.bad == most+1 {
		r.app.note("more bad rows follow; the column error has the reason of each")
	}
	n := len(r.table.header)
	row := make([]string, n+len(added()))
	copy(row[:n], safeRow(cells))
	row[len(row)-1] = safeCell(strings.Join(reasons, "; "))
	return r.out.write(append(row, safeRow(cells[min(n, len(cells)):])...)) // cells too many stand behind
}

// blank tells whether a row is empty, as spreadsheets leave them at the end.
func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(s string) bool { return strings.TrimSpace(s) != "" })
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
