package main

import (
	"slices"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/calc"
)

func (a *app) lawCommand() *cobra.Command {
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "law SCHEME [CODE]",
		Short: "The law behind the answers: provisions in our words, numbers, sources",
		Long: `law lists what a scheme holds of the law in force on a day: routes, provisions,
deadlines, papers, steps and amounts, each in our own words with its article. With
a CODE it shows that entry, or that number of the law, whole: the numbers with
their history, the facts on which it rests, where it was read, when, and how far
the source can be trusted.`,
		Example: `  alih law twtransfer
  alih law twtransfer TW-11-1 --on 2021-08-29
  alih law twtransfer --json`,
		Args: between(1, "SCHEME", "CODE"),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, s string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 1 {
				return a.codes(args[0]), cobra.ShellCompDirectiveNoFileComp
			}
			return a.completeScheme(cmd, args, s)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			code := ""
			if len(args) == 2 {
				code = args[1]
			}
			return a.law(args[0], code, on, asJSON)
		},
	}
	c.Flags().StringVar(&on, "on", "", "the law in force on this `DAY` (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

func (a *app) law(scheme, code, on string, asJSON bool) error {
	s, b, err := a.scheme(scheme)
	if err != nil {
		return err
	}
	w, err := a.loadWords(scheme)
	if err != nil {
		return err
	}
	p, err := a.programOn(s, b, on)
	if err != nil {
		return err
	}
	list := lawEntries(s, p, w)
	if code != "" {
		all := list
		list = slices.DeleteFunc(slices.Clone(all), func(e lawEntry) bool { return e.Code != code })
		if len(list) == 0 {
			return wrongUse("no entry of %s has the code %q%s; alih law %s lists them", scheme, code, didYouMean(closest(all, code)), scheme)
		}
	}
	if asJSON {
		return writeJSON(a.out, lawFile{s.Code, p.Version.String(), dayOrNone(p.Until), s.CheckedTo.String(), list})
	}
	t := &text{w: w}
	t.lawHead(s, p)
	if code != "" {
		t.lawWhole(s, p, list)
	} else {
		t.lawList(list)
	}
	_, err = a.out.WriteString(t.b.String())
	return err
}

// programOn is the version in force on a day, today where none is given.
func (a *app) programOn(s *rules.Scheme, b *calc.Books, on string) (*rules.Program, error) {
	d, err := a.today(s)
	if on != "" {
		d, err = day("the day", on)
	}
	if err != nil {
		return nil, err
	}
	var in *rules.Program
	for _, p := range b.Programs() {
		if p.Version <= d {
			in = p
		}
	}
	if in == nil {
		return nil, wrongUse("the law of %s is not held: the first version of %s is of %s", d, s.Code, b.Programs()[0].Version)
	}
	return in, nil
}

// codes lists the entries of a scheme for completion.
func (a *app) codes(scheme string) []string {
	s, b, err := a.scheme(scheme)
	if err != nil {
		return nil
	}
	programs := b.Programs()
	var list []string
	for _, e := range lawEntries(s, programs[len(programs)-1], &words{}) {
		list = append(list, e.Code)
	}
	return list
}

func dayOrNone(d rules.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
