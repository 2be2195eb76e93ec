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
	t := &Table{b: b}
	for _, name := range header {
		t.header = append(t.header, trim(name))
	}
	t.forget()
	cols, problems := b.Columns(t.header)
	for i, name := range t.header {
		if hasText(AddedColumns[:], name) {
			problems = append(problems, Problem{Code: "added", Fact: name, At: i + 1})
		}
	}
	if problems == nil && !cols.Facts() {
		problems = []Problem{{Code: "noFacts"}}
	}
	cols.DayFirst = dayFirst
	t.cols = cols
	return t, problems
}

// forget drops the columns of an earlier answer.
func (t *Table) forget() {
	n := len(t.header) - len(AddedColumns)
	if n <= 0 {
		return
	}
	for i, name := range AddedColumns {
		if t.header[n+i] != name {
			return
		}
	}
	t.header, t.dropped = t.header[:n], len(AddedColumns)
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

// Row answers one row.
func (t *Table) Row(asOf rules.Day, cells []string) Row {
	if cells = t.own(cells); blank(cells) {
		return Row{Cells: t.lay(nil, nil)}
	}
	c, problems := t.cols.Case(asOf, cells)
	if problems == nil {
		var a *Answer
		if a, problems = t.b.Answer(c); problems == nil {
			return Row{Cells: t.lay(cells, a.Summary()), Answer: a}
		}
	}
	return Row{Cells: t.Refuse(cells), Problems: problems}
}

// Refuse keeps a row that is not answered in its place; what is wrong goes into the
// cell RowError behind the header's.
func (t *Table) Refuse(cells []string) []string { return t.lay(t.own(cells), nil) }

// own takes the answers of an earlier run off a row that has them all.
func (t *Table) own(cells []string) []string {
	if n := len(t.header); t.dropped > 0 && len(cells) == n+t.dropped {
		return cells[:n]
	}
	return cells
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

func blank(cells []string) bool {
	for _, cell := range cells {
		if trim(cell) != "" {
			return false
		}
	}
	return true
}
