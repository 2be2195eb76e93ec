package calc

import "alih/rules"

// Table answers a table of cases row by row: what the command and the page do with
// cells, so that the same file gives the same bytes in both. How a file is taken
// apart into cells and put together again is the edge's.
type Table struct {
	b       *Books
	cols    *Columns
	header  []string
	dropped int // columns of an earlier answer
}

// AddedColumns come behind those of the input: the answer, and what is wrong.
var AddedColumns = [...]string{"outcome", "next_due", "next_what", "missing", "law", "warnings", "error"}

// Where a cell of the answer stands behind those of the input.
const (
	NextWhat = 2
	RowError = len(AddedColumns) - 1
)

// NewTable reads the header. The columns of an earlier answer are forgotten, so that
// a corrected table can be answered again.
func (b *Books) NewTable(header []string, dayFirst bool) (*Table, []Problem) {
	t := &Table{b: b, cols: &Columns{b: b, DayFirst: dayFirst}, header: make([]string, len(header))}
	for i, name := range header {
		t.header[i] = trim(name)
	}
	if n := len(header) - len(AddedColumns); n > 0 && join(t.header[n:]) == join(AddedColumns[:]) {
		t.header, t.dropped = t.header[:n], len(AddedColumns)
	}
	var problems []Problem
	facts := false
	for i, name := range t.header {
		of, p := b.column(t.header[:i], name)
		if hasText(AddedColumns[:], name) {
			p = &Problem{Code: "added", Fact: name}
		}
		if p != nil {
			p.At = i + 1
			problems = append(problems, *p)
		}
		t.cols.of = append(t.cols.of, of)
		facts = facts || of >= 0
	}
	if problems == nil && !facts {
		problems = []Problem{{Code: "noFacts"}}
	}
	return t, problems
}

// Own is the header without the columns of an earlier answer.
func (t *Table) Own() []string { return t.header }

// Replaced tells whether there were answers of an earlier run.
func (t *Table) Replaced() bool { return t.dropped > 0 }

// Header is that of the answered table.
func (t *Table) Header() []string { return t.lay(t.header, AddedColumns[:]) }

// Row is one row of the answered table: an answer, or what is wrong with it, or
// nothing, as spreadsheets leave rows at the end.
type Row struct {
	Cells    []string
	Answer   *Answer
	Problems []Problem
}

// Row answers one row. A row to refuse, which could not be taken apart, is kept in its
// place like one with problems: what is wrong goes into the cell RowError behind the
// header's.
func (t *Table) Row(asOf rules.Day, cells []string, refuse bool) (r Row) {
	if n := len(t.header); t.dropped > 0 && len(cells) == n+t.dropped {
		cells = cells[:n]
	}
	var answer []string
	if trim(join(cells)) == "" {
		cells = nil
	} else if !refuse {
		var c *rules.Case
		if c, r.Problems = t.cols.Case(asOf, cells); r.Problems == nil {
			if r.Answer, r.Problems = t.b.Answer(c); r.Problems == nil {
				answer = r.Answer.Summary()
			}
		}
	}
	r.Cells = t.lay(cells, answer)
	return r
}

// lay puts cells and answer into their columns. Cells too many stand behind.
func (t *Table) lay(cells, answer []string) []string {
	n, more := len(t.header), len(AddedColumns)
	row := make([]string, max(n, len(cells))+more)
	for i, cell := range cells {
		if i >= n {
			i += more
		}
		row[i] = SafeCell(cell)
	}
	copy(row[n:], answer)
	return row
}

// formulas are the characters with which one begins.
const formulas = "=+-@\t\r"

// SafeCell makes a cell that no spreadsheet takes for a formula.
func SafeCell(cell string) string {
	for i := 0; i < len(formulas); i++ {
		if cell != "" && cell[0] == formulas[i] {
			return "'" + cell
		}
	}
	return cell
}
