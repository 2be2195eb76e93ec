package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"alih/rules"
)

func (a *app) schemesCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "schemes",
		Short:   "The schemes, the versions of their law with their days, and how far it was checked",
		Example: "  alih schemes\n  alih schemes --json",
		Args:    exactly(),
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return writeJSON(a.out, a.schemeRows())
			}
			return a.schemeTable()
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

type schemeRow struct {
	Scheme    string       `json:"scheme"`
	Zone      string       `json:"zone"`
	Facts     int          `json:"facts"`
	Versions  []versionRow `json:"versions"`
	CheckedTo string       `json:"checkedTo"`
}

type versionRow struct {
	From  string `json:"from"`
	Until string `json:"until,omitempty"`
}

func (a *app) schemeRows() []schemeRow {
	rows := []schemeRow{}
	for _, s := range a.schemes {
		rows = append(rows, schemeRow{s.Code, s.Zone, len(s.Facts), versionRows(s), s.CheckedTo.String()})
	}
	return rows
}

func versionRows(s *rules.Scheme) []versionRow {
	var rows []versionRow
	for i, d := range s.Versions() {
		if i > 0 {
			rows[i-1].Until = (d - 1).String()
		}
		rows = append(rows, versionRow{From: d.String()})
	}
	return rows
}

func (a *app) schemeTable() error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "SCHEME\tIN FORCE FROM\tUNTIL\tCHECKED TO\tZONE")
	for _, s := range a.schemeRows() {
		for i, v := range s.Versions {
			name, checked, zone := s.Scheme, s.CheckedTo, s.Zone
			if i > 0 {
				name, checked, zone = "", "", ""
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", name, v.From, or(v.Until, "-"), checked, zone)
		}
	}
	return w.Flush()
}

func or(s, empty string) string {
	if s == "" {
		return empty
	}
	return s
}
