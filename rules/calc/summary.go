package calc

// SummaryColumns are the columns that a table of cases gets for its answers.
var SummaryColumns = []string{"outcome", "next_due", "next_what", "missing", "law", "warnings"}

// Summary is an answer in one row: codes and days, in the order of
// SummaryColumns. next_due is the day by which to act on what comes first.
func (a *Answer) Summary() []string {
	row := []string{a.Outcome, "", "", join(a.Missing), a.Law.Text.String(), ""}
	if d := a.Next(); d != nil {
		row[1], row[2] = d.ActBy().Day.String(), d.Code
	}
	for i, w := range a.Warnings {
		if i > 0 {
			row[5] += " "
		}
		row[5] += w.Code
		if w.Item != "" {
			row[5] += ":" + w.Item
		}
	}
	return row
}

func join(list []string) string {
	s := ""
	for i, x := range list {
		if i > 0 {
			s += " "
		}
		s += x
	}
	return s
}
