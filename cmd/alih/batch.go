package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/calc"
)

// batchFlags are what `alih batch` may be told beside the table.
type batchFlags struct {
	out, deadlines, ics, dates, asOf string
	template                         bool
	inWords                          bool // --lang was given
}

func (a *app) batchCommand() *cobra.Command {
	var f batchFlags
	c := &cobra.Command{
		Use:   "batch SCHEME [CASES.csv|-]",
		Short: "Many cases: a table in, the same table with its answers out",
		Long: `batch reads a CSV file with a case a row and writes it again with the columns
outcome, next_due, next_what, missing, law, warnings and error behind.

A column that has the name of a fact states that fact; asOf states the day of
its row; every other column is yours and is kept. An empty cell is not known
yet. A series or a list of records is JSON in a cell. Days are YYYY-MM-DD; say
--dates dmy where they are written 05/10/2026. Comma or semicolon, with or
without byte order mark: as the file has it, so it is written.

A bad row is reported, keeps its place with the reason in the column error, and
the others go on; then the exit code is 1. A row has at most 1 MiB; a file may
have any number of rows. Cells that a spreadsheet could take for a formula get
an apostrophe in front. A column called case, id or name names the case in the
files of --deadlines and --ics.`,
		Example: `  alih batch twtransfer --template > cases.csv
  alih batch twtransfer cases.csv -o answers.csv
  alih batch twtransfer cases.csv -o answers.csv --dates dmy --lang id --deadlines days.csv --ics days.ics
  alih batch twtransfer - --as-of 2020-08-01 < cases.csv`,
		Args:              between(1, "SCHEME", "CASES.csv"),
		ValidArgsFunction: a.completeScheme,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.inWords = cmd.Flags().Changed("lang")
			return a.batch(cmd.Context(), args, f)
		},
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", "write the table to this `FILE`, whole or not at all")
	c.Flags().BoolVar(&f.template, "template", false, "write an empty table with a column for every fact")
	c.Flags().StringVar(&f.deadlines, "deadlines", "", "also write a `FILE` with a row for every deadline of every case")
	c.Flags().StringVar(&f.ics, "ics", "", "also write a calendar `FILE` of what is still to be done")
	c.Flags().StringVar(&f.dates, "dates", "iso", "how days are written: iso (2026-10-05) or dmy (05/10/2026)")
	c.Flags().StringVar(&f.asOf, "as-of", "", "count from this `DAY` where a row has no asOf")
	return c
}

func (a *app) batch(ctx context.Context, args []string, f batchFlags) error {
	if f.dates != "iso" && f.dates != "dmy" {
		return wrongUse("--dates %s: there are: iso, dmy", f.dates)
	}
	s, b, err := a.scheme(args[0])
	if err != nil {
		return err
	}
	if f.template {
		return a.template(b, f.out)
	}
	if len(args) < 2 {
		return wrongUse("say CASES.csv, or - for the standard input, or --template")
	}
	w, err := a.loadWords(s.Code)
	if err != nil {
		return err
	}
	in, name, err := a.openInput(args[1])
	if err != nil {
		return err
	}
	defer in.Close()
	t, err := openTable(name, in)
	if err != nil {
		return err
	}
	return a.answerTable(ctx, s, b, t, w, f)
}

func (a *app) openInput(file string) (io.ReadCloser, string, error) {
	if file == "-" {
		return io.NopCloser(a.in), "stdin", nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, "", fmt.Errorf("read the cases: %w", err)
	}
	return f, file, nil
}

// template writes the header alone.
func (a *app) template(b *calc.Books, name string) error {
	header := []string{"case", "asOf"}
	for _, f := range b.Facts() {
		header = append(header, f.Name)
	}
	out, err := a.sheet(name, sheetStyle{comma: ','})
	if err != nil {
		return err
	}
	defer out.discard()
	if err := out.write(header); err != nil {
		return err
	}
	return out.commit()
}

// answerTable answers row by row.
func (a *app) answerTable(ctx context.Context, s *rules.Scheme, b *calc.Books, t *table, w *words, f batchFlags) error {
	header, err := a.columns(b, s.Code, t)
	if err != nil {
		return err
	}
	r := &batchRun{app: a, table: t, own: header, words: w, flags: f, askers: newAskers(b, t.header, f.dates == "dmy")}
	if r.asOf, err = a.asOf(s, f.asOf); err != nil {
		return err
	}
	defer r.discard()
	if err := r.open(); err != nil {
		return err
	}
	if err := r.rows(ctx); err != nil {
		return err
	}
	return r.finish()
}

// columns checks the header against the facts, and returns the columns that are not an
// earlier answer.
func (a *app) columns(b *calc.Books, scheme string, t *table) ([]string, error) {
	c, wrong := b.NewTable(t.header, false)
	if c.Replaced() {
		a.note("the answers of an earlier run in %s are replaced", t.name)
	}
	var problems []problem
	for _, p := range wrong {
		if p.Code == "noFacts" {
			return nil, fmt.Errorf("%s: no column is a fact of %s; `alih batch %s --template` writes the header", t.name, scheme, scheme)
		}
		problems = append(problems, problem{t.place(p.At - 1), p})
	}
	if problems != nil {
		return nil, a.report(problems, false)
	}
	return c.Own(), nil
}
