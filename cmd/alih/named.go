package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"alih/rules"
	"alih/rules/calc"
)

// What the arguments name: schemes, days, languages.

// scheme returns the scheme of a code with its compiled books.
func (a *app) scheme(code string) (*rules.Scheme, *calc.Books, error) {
	for _, s := range slices.Concat(a.schemes, a.unlisted) {
		if s.Code == code {
			b, err := calc.Compile(s)
			return s, b, err
		}
	}
	return nil, nil, wrongUse("no scheme is called %q; there are: %s", code, strings.Join(a.schemeCodes(), ", "))
}

func (a *app) schemeCodes() []string {
	var codes []string
	for _, s := range a.schemes {
		codes = append(codes, s.Code)
	}
	return codes
}

// completeScheme offers the schemes where one is expected.
func (a *app) completeScheme(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.schemeCodes(), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// day reads a day given as an argument.
func day(name, text string) (rules.Day, error) {
	d, ok := rules.ParseDay(text)
	if !ok {
		return 0, wrongUse("%s %q is no day; write YYYY-MM-DD, a real day from %d to %d", name, text, rules.MinYear, rules.MaxYear)
	}
	return d, nil
}

// today is the civil day now where the law of the scheme applies. It is the one
// place at which the clock is read.
func (a *app) today(s *rules.Scheme) (rules.Day, error) {
	zone, err := time.LoadLocation(s.Zone)
	if err != nil {
		return 0, err
	}
	y, m, d := a.now().In(zone).Date()
	return rules.Date(y, int(m), d), nil
}

// asOf is the day asked about: the one given, or today, which is then said.
func (a *app) asOf(s *rules.Scheme, given string) (rules.Day, error) {
	if given != "" {
		return day("--as-of", given)
	}
	d, err := a.today(s)
	if err == nil {
		a.note("counted from today in %s, %s (--as-of chooses another day)", s.Zone, d)
	}
	return d, err
}

// exactly and between check the number of arguments and say what is missing.
func exactly(names ...string) cobra.PositionalArgs { return between(len(names), names...) }

func between(least int, names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrongUse("%s: say %s; see %s --help", cmd.CommandPath(), strings.Join(names[len(args):least], " and "), cmd.CommandPath())
		case len(args) > len(names):
			return wrongUse("%s: %q is one argument too many", cmd.CommandPath(), args[len(names)])
		}
		return nil
	}
}
