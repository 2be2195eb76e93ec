package main

import (
	"github.com/spf13/cobra"

	"alih/sim/scenario"
)

func (a *app) scenarioCommand() *cobra.Command {
	var schema bool
	c := &cobra.Command{
		Use:   "scenario SCHEME",
		Short: "The built-in scenario of a scheme, to be edited and run",
		Long: `scenario prints the built-in scenario of a scheme: the experiment, and every
setting with what it means, its value, and its source or the range in which it is
assumed. What a file leaves out has the value that stands there.`,
		Example: `  alih scenario twtransfer > my.yaml
  alih simulate my.yaml
  alih scenario twtransfer --schema > scenario.schema.json`,
		Args:              exactly("SCHEME"),
		ValidArgsFunction: a.completeScenario,
		Hidden:            len(scenario.Codes(scenario.Kinds)) == 0,
		RunE:              func(_ *cobra.Command, args []string) error { return a.scenario(args[0], schema) },
	}
	c.Flags().BoolVar(&schema, "schema", false, "the JSON Schema of such files, for an editor")
	return c
}

func (a *app) scenario(code string, schema bool) error {
	b, ok := scenario.Find(scenario.Kinds, code)
	if !ok {
		return wrongUse("no scheme that can be simulated is called %q%s", code, builtIn())
	}
	text := b.Text()
	if schema {
		s, err := a.readScenario(code, text, nil, false)
		if err != nil {
			return err
		}
		if text, err = s.Schema(); err != nil {
			return err
		}
	}
	_, err := a.out.Write(text)
	return err
}
