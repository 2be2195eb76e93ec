package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/calc"
)

func (a *app) factsCommand() *cobra.Command {
	var asJSON, asSchema, worlds bool
	c := &cobra.Command{
		Use:   "facts SCHEME",
		Short: "The facts that a scheme asks for: names, values, questions",
		Long: `facts lists what can be stated of a case, in the order of asking, with the
values that each fact takes and the question in words. --schema is a JSON Schema
(draft 2020-12) of a case file, for editors and programs.`,
		Example: `  alih facts twtransfer
  alih facts twtransfer --lang id
  alih facts twtransfer --schema > case.schema.json
  alih facts twtransfer --worlds`,
		Args:              exactly("SCHEME"),
		ValidArgsFunction: a.completeScheme,
		RunE: func(_ *cobra.Command, args []string) error {
			_, b, err := a.scheme(args[0])
			if err != nil {
				return err
			}
			w, err := a.loadWords(args[0])
			if err != nil {
				return err
			}
			switch {
			case asJSON:
				return writeJSON(a.out, json.RawMessage(b.AppendCatalogue(nil)))
			case worlds:
				return a.worldList(b)
			case asSchema:
				return writeJSON(a.out, caseSchema(args[0], b.Facts(), w))
			}
			return a.factList(b, w)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "the catalogue as JSON")
	c.Flags().BoolVar(&asSchema, "schema", false, "a JSON Schema of a case")
	c.Flags().BoolVar(&worlds, "worlds", false, "how large the worlds of each undecided route are")
	c.MarkFlagsMutuallyExclusive("json", "schema", "worlds")
	return c
}

func (a *app) factList(b *calc.Books, w *words) error {
	programs := b.Programs()
	parties := programs[len(programs)-1].Parties
	t := &text{w: w}
	for _, f := range b.Facts() {
		t.line(0, "%s", coded(fmt.Sprintf("%s (%s)", f.Name, rules.Kinds[f.Kind]), w.any("", "fact."+f.Name+".question")))
		t.line(4, "%s", values(f))
		if f.KnownTo != 0 {
			t.line(4, "known to: %s", strings.Join(names(f.KnownTo, parties), ", "))
		}
	}
	_, err := a.out.WriteString(t.b.String())
	return err
}

func names(who rules.Parties, parties []string) []string {
	var list []string
	for i, n := range parties {
		if who>>i&1 != 0 {
			list = append(list, n)
		}
	}
	return list
}

// values says in one line what a fact can be.
func values(f *rules.Fact) string {
	switch f.Kind {
	case rules.KindYesNo:
		return "true | false | unknown"
	case rules.KindDecision:
		return "true | false | pending | unknown"
	case rules.KindChoice:
		return strings.Join(f.Options, " | ") + " | unknown"
	case rules.KindReading:
		return strings.Join(f.Options, " | ") + " | (left out: unsettled)"
	case rules.KindDay:
		return "YYYY-MM-DD | YYYY-MM | unknown"
	case rules.KindAct:
		return "YYYY-MM-DD | YYYY-MM | false (not done) | unknown"
	case rules.KindInstant:
		return "YYYY-MM-DDThh:mm | unknown"
	case rules.KindSeries:
		return fmt.Sprintf("{YYYY-MM: %s, ...} | unknown", span(f))
	case rules.KindRecords:
		return "[{" + fields(f) + "}, ...] | unknown"
	}
	return span(f) + " | unknown"
}

func span(f *rules.Fact) string {
	return strings.TrimSpace(fmt.Sprintf("%d to %d %s", f.Min, f.Max, f.Unit))
}

func fields(f *rules.Fact) string {
	var list []string
	for _, x := range f.Fields {
		kind := "YYYY-MM-DD"
		switch x.Kind {
		case rules.KindWhole:
			kind = fmt.Sprintf("%d to %d", x.Min, x.Max)
		case rules.KindChoice:
			kind = strings.Join(x.Options, " | ")
		}
		list = append(list, x.Name+": "+kind)
	}
	return strings.Join(list, ", ")
}
