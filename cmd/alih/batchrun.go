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
	app     *app
	books   *calc.Books
	table   *table
	cols    *calc.Columns
	words   *words
	inWords bool
	asOf    rules.Day

	out, days *sheet
	ics       *outFile
	name      int // the column that names the case, -1: none
	all, bad  int
}

func (r *batchRun) open(f batchFlags) error {
	style := sheetStyle{r.table.comma, r.table.crlf, r.table.guard.bom}
	var err error
	if r.out, err = r.app.sheet(f.out, style); err != nil {
		return err
	}
	if err := r.out.write(append(slices.Clone(r.table.header), added()...)); err != nil {
		return err
	}
	if f.deadlines != "" {
		if r.days, err = r.app.sheet(f.deadlines, style); err != nil {
			return err
		}
		if err := r.days.write(dayColumns); err != nil {
			return err
		}
	}
	if f.ics != "" {
		if r.ics, err = createFile(f.ics); err != nil {
			return err
		}
		c := &calendar{}
		c.begin()
		r.ics.Write(c.out)
	}
	r.name = slices.IndexFunc(r.table.header, func(h string) bool {
		return slices.Contains([]string{"case", "id", "name"}, strings.ToLower(h))
	})
	return nil
}

func (r *batchRun) rows(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return errors.New("interrupted; nothing was written to a file")
		}
		row, err := r.table.next()
		var bad *badRow
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &bad):
			err = r.refuse(row, []string{bad.reason}, []string{bad.Error()})
		case err == nil:
			err = r.row(row)
		}
		if err != nil {
			return err
		}
		r.progress()
	}
}

// row answers one case.
func (r *batchRun) row(row []string) error {
	c, problems := r.cols.Case(r.asOf, row)
	if problems != nil {
		return r.refuseFor(row, problems)
	}
	answer, problems := r.books.Answer(c)
	if problems != nil {
		return r.refuseFor(row, problems)
	}
	r.all++
	cells := answer.Summary()
	if d := answer.Next(); d != nil && r.inWords {
		cells[2] = r.words.due(d.Code) + " (" + d.Code + ")"
	}
	if err := r.out.write(append(safeRow(row), append(cells, "")...)); err != nil {
		return err
	}
	return r.more(answer, r.caseName(row))
}

// more writes the other files.
func (r *batchRun) more(answer *calc.Answer, name string) error {
	if r.days != nil {
		for i := range answer.Dues {
			if err := r.days.write(safeRow(dayCells(name, &answer.Dues[i], r.words))); err != nil {
				return err
			}
		}
	}
	if r.ics != nil {
		c := &calendar{w: r.words}
		c.answer(filed{answer, name})
		_, err := r.ics.Write(c.out)
		return err
	}
	return nil
}

func (r *batchRun) caseName(row []string) string {
	if r.name >= 0 && row[r.name] != "" {
		return row[r.name]
	}
	return "line " + strconv.Itoa(r.table.place(0).Line)
}

func (r *batchRun) refuseFor(row []string, problems []calc.Problem) error {
	var reasons, messages []string
	for _, p := range problems {
		where := r.table.place(max(p.At-1, 0))
		if p.Code == "ambiguousDay" && !r.cols.DayFirst {
			p.Allowed = append(slices.Clone(p.Allowed), "or --dates dmy")
		}
		x := problem{where, p}
		reasons = append(reasons, strings.TrimPrefix(x.Error(), where.String()+": "))
		messages = append(messages, x.Error())
	}
	return r.refuse(row, reasons, messages)
}

// refuse keeps a bad row in its place, with the reasons in the column error.
func (r *batchRun) refuse(row, reasons, messages []string) error {
	const most = 20
	r.all++
	r.bad++
	for _, m := range messages {
		if r.bad <= most {
			fmt.Fprintln(r.app.err, m)
		}
	}
	if r.bad == most+1 {
		r.app.note("more bad rows follow; the column error has the reason of each")
	}
	cells := make([]string, len(r.table.header)+len(added()))
	copy(cells[:len(r.table.header)], safeRow(row))
	cells[len(cells)-1] = strings.Join(reasons, "; ")
	return r.out.write(cells)
}

// progress is said to a person who waits, and to nobody else.
func (r *batchRun) progress() {
	if r.all%5000 == 0 && isTerminal(r.app.err) {
		fmt.Fprintf(r.app.err, "\r%d cases", r.all)
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
