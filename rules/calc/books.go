package calc

import "alih/rules"

// Books are the compiled books of one scheme, oldest version first.
type Books struct {
	programs []*rules.Program
	readers  []*rules.Reader
}

// NewBooks takes the compiled versions of one scheme, oldest first.
func NewBooks(programs []*rules.Program) *Books {
	b := &Books{programs: programs}
	for _, p := range programs {
		b.readers = append(b.readers, rules.NewReader(p))
	}
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
	at := -1
	for i, p := range b.programs {
		if p.Version <= d {
			at = i
		}
	}
	return at
}

// AppendBinary appends the books as the file that a page hands to the calculator.
func (b *Books) AppendBinary(out []byte) []byte {
	for _, p := range b.programs {
		out = p.AppendBinary(out)
	}
	return out
}

// ParseBooks reads such a file. Malformed bytes, or versions of different schemes
// or out of order, give ok false.
func ParseBooks(in []byte) (*Books, bool) {
	var programs []*rules.Program
	for len(in) > 0 {
		p, rest, ok := rules.ParseProgram(in)
		if !ok {
			return nil, false
		}
		if n := len(programs); n > 0 {
			last := programs[n-1]
			if last.Scheme != p.Scheme || last.Version >= p.Version || len(last.Facts) != len(p.Facts) {
				return nil, false
			}
		}
		programs, in = append(programs, p), rest
	}
	if programs == nil {
		return nil, false
	}
	return NewBooks(programs), true
}
