package rulestest

import (
	"testing"

	"alih/rules"
)

// overlaps looks for provisions of one version that no case tells apart: one of two
// such provisions is the other written again, or one of them is wrong. The golden
// cases are looked at first, then random ones.
func (u *suite) overlaps(t *testing.T) {
	cases := u.goldenCases(t)
	g := NewGenerator(u.programs, 12, 10)
	for n := range 2 * u.n {
		cases = append(cases, g.Case(n))
	}
	prints := u.prints(cases)
	told := map[[2]string]bool{}
	for _, pair := range u.alike {
		told[pair] = true
	}
	for i, p := range u.programs {
		for a := range p.Provisions {
			for b := range a {
				pair := [2]string{p.Provisions[b].Code, p.Provisions[a].Code}
				if prints[i][a] == prints[i][b] && !told[pair] {
					told[pair] = true
					t.Errorf("version %s: no case of %d tells %s from %s", p.Version, len(cases), pair[0], pair[1])
				}
			}
		}
	}
}

// prints folds the states of every provision over all cases, per version.
func (u *suite) prints(cases []*rules.Case) [][]uint64 {
	prints := make([][]uint64, len(u.programs))
	for i, p := range u.programs {
		prints[i] = make([]uint64, len(p.Provisions))
	}
	r := rules.NewReader(u.programs[0])
	for _, c := range cases {
		r.Read(c)
		for i, p := range u.programs {
			for k, e := range p.Provisions {
				s := uint64(r.At(e.Cond).State)<<3 | uint64(r.At(e.Guard).State)
				prints[i][k] = mix(prints[i][k] ^ s + 1)
			}
		}
	}
	return prints
}
