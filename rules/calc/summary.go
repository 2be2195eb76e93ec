package calc

// Summary is an answer in one row: codes and days, in the order of AddedColumns.
// next_due is the day by which to act on what comes first.
func (a *Answer) Summary() []string {
	day, code := "", ""
	if d := a.Next(); d != nil {
		day, code = d.ActBy().Day.String(), d.Code
	}
	var warnings []string
	for i := range a.Warnings {
		w := a.Warnings[i].Code
		if item := a.Warnings[i].Item; item != "" {
			w += ":" + item
		}
		warnings = append(warnings, w)
	}
	return []string{a.Outcome, day, code, join(a.Missing), a.Law.Text.String(), join(warnings)}
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
