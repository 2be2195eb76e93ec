package report

import (
	"strconv"

	"alih/sim/report/words"
)

// cell is a number for a table of a program; what is no number is an empty cell.
func cell(x float64) string {
	if !words.Finite(x) {
		return ""
	}
	return strconv.FormatFloat(words.Round12(x), 'g', -1, 64)
}
