package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"alih/sim"
	"alih/sim/report/words"
)

// columns of metrics.csv: a row a policy and metric. Shares are between 0 and 1.
var columns = []string{
	"policy", "baseline", "metric", "title", "unit", "primary", "replications",
	"estimate", "low", "high", "assumption_low", "assumption_high",
	"difference", "difference_low", "difference_high",
	"difference_assumption_low", "difference_assumption_high",
	"sign_changes", "gain",
}

func (r *reporter) table() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(columns)
	for p := range r.Result.Policies {
		for m := range r.Result.Layout.Metrics {
			w.Write(r.row(p, m))
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func (r *reporter) row(p, m int) []string {
	metric, e := r.Result.Layout.Metrics[m], r.Result.Metrics[p][m]
	row := []string{
		safe(r.Result.Policies[p]), strconv.FormatBool(p == 0),
		safe(metric.Code), safe(r.words.Title("metric", metric.Code)), safe(metric.Unit),
		strconv.FormatBool(r.said.IsPrimary(m)), strconv.Itoa(e.N),
		cell(words.Value(e)), cell(words.Low(e)), cell(words.High(e)),
	}
	if r.Range == nil {
		row = append(row, "", "")
	} else {
		row = append(row, cells(r.Range.Metrics[p][m])...)
	}
	return append(row, r.difference(p, m)...)
}

func (r *reporter) difference(p, m int) []string {
	if p == 0 {
		return make([]string, 7)
	}
	d := r.Result.Differences[p][m]
	row := []string{cell(words.Value(d)), cell(words.Low(d)), cell(words.High(d))}
	if r.Range == nil {
		row = append(row, "", "", "")
	} else {
		row = append(row, cells(r.Range.Differences[p][m])...)
		row = append(row, strconv.FormatBool(r.Range.SignChanges[p][m]))
	}
	return append(row, cell(gain(r.Result.Gain[p][m])))
}

func cells(s sim.Span) []string {
	if s.N == 0 {
		return []string{"", ""}
	}
	return []string{cell(s.Low), cell(s.High)}
}

// safe is a text that no spreadsheet takes for a formula. Numbers need no guard: they
// are written by this package.
func safe(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) {
		return "'" + text
	}
	return text
}
