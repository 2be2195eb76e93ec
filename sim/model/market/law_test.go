package market

import (
	"testing"
	"time"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
)

func TestAskLaw(t *testing.T) {
	for _, on := range twtransfer.Scheme.Versions() {
		p, err := twtransfer.Scheme.Compile(on)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		b, err := askLaw(p, 900, 400, readings{})
		if err != nil {
			t.Errorf("%v: %v", on, err)
			continue
		}
		t.Log(on, time.Since(start), b.fiveTiers, b.applicants, b.capacity, b.increase, b.fee, b.absent, rules.Day(b.windowLast[0][at(firstDay)]), b.mayExtend)
		n := map[uint8]int{}
		for _, x := range b.tier {
			n[x]++
		}
		t.Log(n, b.holdFree, b.years[0], b.limit[1][100], b.check[1][100])
	}
}
