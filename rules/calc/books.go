package calc

import "alih/rules"

// Books are the compiled books of one scheme, oldest version first.
type Books struct {
	programs []*rules.Program
	reader   *rules.Reader // one for all: the versions share their operations
	routes   []named       // of all versions
	cites    []Cite        // of all versions, which share them
	editions []*edition    // per version, nil where it has not answered yet
	asking   asking        // that was begun last
	table    *Table        // likewise
}

// NewBooks takes the compiled versions of one scheme, oldest first, as CompileAll or
// ParsePrograms give them.
func NewBooks(programs []*rules.Program) *Books {
	b := &Books{programs: programs, reader: rules.NewReader(programs[0])}
	b.nameRoutes()
	b.nameCites()
	return b
}

// Compile compiles every version of a scheme.
func Compile(s *rules.Scheme) (*Books, error) {
	programs, err := s.CompileAll()
	if err != nil {
		return nil, err
	}
	return NewBooks(programs), nil
}

// Programs returns the versions, oldest first.
func (b *Books) Programs() []*rules.Program { return b.programs }

// Facts returns the catalogue.
func (b *Books) Facts() []*rules.Fact { return b.programs[0].Facts }

// on returns the index of the version in force on a day, or -1 before the first.
func (b *Books) on(d rules.Day) int {
	at := len(b.programs) - 1
	for at >= 0 && b.programs[at].Version > d {
		at--
	}
	return at
}

// AppendBinary appends the books as the file that a page hands to the calculator.
func (b *Books) AppendBinary(out []byte) []byte { return rules.AppendPrograms(out, b.programs) }

// ParseBooks reads such a file. Malformed bytes give ok false.
func ParseBooks(in []byte) (*Books, bool) {
	programs, ok := rules.ParsePrograms(in)
	if !ok {
		return nil, false
	}
	return NewBooks(programs), true
}
