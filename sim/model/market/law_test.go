package market

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
)

// TestLawByVersion holds some cells of the tables against what the texts say, worked out
// by hand: 60 days from 2024-01-01 end on 2024-03-01 (a leap year), 14 on 2024-01-15;
// a quarter of 100 employees is 25; the fifth tier, the hold and the fourth band came
// with later texts.
func TestLawByVersion(t *testing.T) {
	for _, on := range twtransfer.Scheme.Versions() {
		p, err := twtransfer.Scheme.Compile(on)
		if err != nil {
			t.Fatal(err)
		}
		b, err := askLaw(p, 300, 100, readings{})
		if err != nil {
			t.Errorf("%v: %v", on, err)
			continue
		}
		monday := at(rules.Date(2024, 1, 1))
		five, fourth := on >= rules.Date(2021, 8, 29), on >= rules.Date(2022, 11, 27)
		hold := int32(rules.Date(2024, 1, 15))
		if !five {
			hold = 0
		}
		switch {
		case b.windowLast[0][monday] != int32(rules.Date(2024, 3, 1)):
			t.Errorf("%v: window to %v", on, rules.Day(b.windowLast[0][monday]))
		case b.windowLast[1][monday] != int32(rules.Date(2024, 4, 30)):
			t.Errorf("%v: extended to %v", on, rules.Day(b.windowLast[1][monday]))
		case b.holdLast[monday] != hold || b.fiveTiers != five:
			t.Errorf("%v: hold to %v, five tiers %v", on, rules.Day(b.holdLast[monday]), b.fiveTiers)
		case b.mayExtend[0][1] != [maxExtensions + 1]bool{true, true}:
			t.Errorf("%v: extensions %v", on, b.mayExtend[0][1])
		case b.mayExtend[1][1] != [maxExtensions + 1]bool{true, true, true, true, true, true, true}:
			t.Errorf("%v: extensions of the harmed %v", on, b.mayExtend[1][1])
		case b.limit[1][100] != 25 || b.limit[1][99] != 24 || b.check[1][100] != 25:
			t.Errorf("%v: places %d and %d, at a check %d", on, b.limit[1][100], b.limit[1][99], b.check[1][100])
		case b.increase != [len(increases)]bool{true, true, true, fourth}:
			t.Errorf("%v: increases %v", on, b.increase)
		case b.applicants != 10 || b.capacity != 15000:
			t.Errorf("%v: invitation %d and %d", on, b.applicants, b.capacity)
		}
	}
}
