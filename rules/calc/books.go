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
