package main

import (
	"strings"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/calc/contract"
	"alih/written"
)

// checkFlags are what `alih check` may be told beside the case.
type checkFlags struct {
	sets []string
	asOf string
	json bool
	form bool // print the schema of an answer
	ics  string
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check SCHEME [FILE|-]",
		Short: "One case: may I, by which day, and why",
		Long: `check answers one case. The case is YAML or JSON: a fact a line, as
` + "`alih facts SCHEME`" + ` lists them. A fact that is left out is not known yet;
"unknown" says that the person does not know it either. A golden case of the
repository is a case file too. Without --as-of, and without asOf in the file,
days are counted from today where the scheme's law applies.`,
		Example: `  alih check twtransfer case.yaml
  alih check twtransfer case.yaml --as-of 2020-08-01 --lang id
  alih check twtransfer --set asker=worker --set soFar=registered --set registered=2020-07-10
  alih check twtransfer - --json < case.json
  alih check twtransfer case.yaml --ics days.ics
  alih check twtransfer --schema`,
		Args:              between(1, "SCHEME", "FILE"),
		ValidArgsFunction: a.completeScheme,
		RunE: func(_ *cobra.Command, args []string) error {
			if f.form {
				_, err := a.out.Write(contract.Answer)
				return err
			}
			file := ""
			if len(args) == 2 {
				file = args[1]
			}
			return a.check(args[0], file, f)
		},
	}
	c.Flags().StringArrayVar(&f.sets, "set", nil, "state or override a fact: `FACT=VALUE`; may be repeated")
	c.Flags().StringVar(&f.asOf, "as-of", "", "count from this `DAY` (YYYY-MM-DD)")
	c.Flags().BoolVar(&f.json, "json", false, "the answer as JSON, in codes and days")
	c.Flags().BoolVar(&f.form, "schema", false, "the JSON Schema of an answer, instead of one")
	c.Flags().StringVar(&f.ics, "ics", "", "also write a calendar `FILE` of what is still to be done")
	return c
}

func (a *app) check(code, file string, f checkFlags) error {
	s, b, err := a.scheme(code)
	if err != nil {
		return err
	}
	w, err := a.loadWords(code)
	if err != nil {
		return err
	}
	in, err := a.readCase(file)
	if err != nil {
		return err
	}
	for _, arg := range f.sets {
		if err := in.set(arg); err != nil {
			return err
		}
	}
	answer, problems, err := a.answer(s, b, in, w, f.asOf)
	if err != nil {
		return err
	}
	if problems != nil {
		return a.report(problems, f.json)
	}
	if f.ics != "" {
		if err := writeFile(f.ics, calendarFile([]filed{{answer, ""}}, w)); err != nil {
			return err
		}
	}
	return a.show(answer, w, b.Facts(), f.json)
}

// answer reads the facts, settles the day and asks. Problems are those of the
// input, all of them.
func (a *app) answer(s *rules.Scheme, b *calc.Books, in *caseInput, w *words, asOf string) (*calc.Answer, []problem, error) {
	e := &encoder{}
	e.object(in.facts)
	problems := in.problems
	day, wrong := in.day(s.Code)
	problems = append(problems, wrong...)
	c, wrongFacts := b.FactsJSON(0, e.out)
	problems = append(problems, e.locate(wrongFacts)...)
	if problems != nil {
		return nil, problems, nil
	}
	if asOf == "" {
		asOf = day
	}
	var err error
	if c.AsOf, err = a.asOf(s, asOf); err != nil {
		return nil, nil, err
	}
	answer, contradictions := b.Answer(c)
	if contradictions != nil {
		return nil, locateFacts(w.contradictions(contradictions), in.facts), nil
	}
	answer.Changes = b.Changes(c)
	return answer, nil, nil
}

// day is the day that the file itself asks about, if any.
func (c *caseInput) day(code string) (string, []problem) {
	var problems []problem
	if s := c.scheme; s != nil && asWritten(s.Value) != code {
		problems = append(problems, problem{s.At, calc.Problem{Code: "choice", Fact: "scheme", Found: asWritten(s.Value), Allowed: []string{code}}})
	}
	if c.asOf == nil {
		return "", problems
	}
	d := asWritten(c.asOf.Value)
	if _, ok := rules.ParseDay(d); !ok {
		problems = append(problems, problem{c.asOf.At, calc.Problem{Code: "day", Fact: "asOf", Found: d, Allowed: []string{"YYYY-MM-DD"}}})
	}
	return d, problems
}

// asWritten is a scalar as it was written; what is none is named.
func asWritten(n written.Node) string {
	if n.Text == "" {
		return n.Said()
	}
	return n.Text
}

// locate gives problems of the JSON the places of the file.
func (e *encoder) locate(problems []calc.Problem) []problem {
	var list []problem
	for _, p := range problems {
		where, _ := e.placeOf(p.At)
		list = append(list, problem{where, p})
	}
	return list
}

// locateFacts points a contradiction at the first of its facts that was stated.
func locateFacts(problems []calc.Problem, facts []written.Key) []problem {
	var list []problem
	for _, p := range problems {
		list = append(list, problem{firstOf(facts, p.Allowed), p})
	}
	return list
}

// firstOf is where the first stated fact of a list of "fact=value" stands.
func firstOf(facts []written.Key, said []string) place {
	for _, f := range facts {
		for _, s := range said {
			if name, _, _ := strings.Cut(s, "="); name == f.Name {
				return f.At
			}
		}
	}
	return place{}
}
