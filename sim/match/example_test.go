package match_test

import (
	"fmt"

	"alih/sim/match"
)

// Three workers, two employers with a place each. Worker 2 is first in the lottery;
// employer 0 ranks worker 0 first.
func meeting() *match.Meeting {
	return &match.Meeting{
		First:    []int32{0, 2, 4, 5},
		To:       []int32{0, 1, 0, 1, 0},
		Places:   []int32{1, 1},
		Draw:     []uint32{50, 70, 10},
		Lot:      []uint32{1, 2},
		Grade:    []uint8{0, 0, 1, 1, 1},
		Standing: []uint16{256, 512, 256, 512, 256},
		Cost:     []int32{3, 1, 2, 2, 1},
		Region:   []int32{0, 0},
		Cap:      []int32{1},
	}
}

// Example solves one meeting by every mechanism with one scratch.
func Example() {
	m := meeting()
	var s match.Scratch
	dst := make([]int32, m.Workers())
	for _, mech := range match.All() {
		if err := match.Check(mech, m); err != nil {
			fmt.Println(err)
			continue
		}
		mech.Solve(dst, m, &s)
		fmt.Println(mech.Name(), dst, mech.Verify(dst, m))
	}
	// Output:
	// statutory 2020 [1 -1 0] <nil>
	// statutory 2021 [1 -1 0] <nil>
	// serial dictatorship [1 -1 0] <nil>
	// serial dictatorship, regional caps [-1 -1 0] <nil>
	// deferred acceptance, single lottery [0 1 -1] <nil>
	// deferred acceptance, multiple lottery [0 1 -1] <nil>
	// deferred acceptance, single lottery, regional caps [0 -1 -1] <nil>
	// deferred acceptance, multiple lottery, regional caps [0 -1 -1] <nil>
	// top trading cycles [0 1 -1] <nil>
	// immediate acceptance [0 1 -1] <nil>
	// maximum cardinality [1 0 -1] <nil>
	// minimum cost [1 -1 0] <nil>
}

func ExampleCheck() {
	m := meeting()
	m.Places[1] = -1
	fmt.Println(match.Check(match.SerialDictatorship{}, m))
	// Output: match: Places[1]: negative: found -1, want 0
}

func ExampleStand() {
	first := match.Stand(1, true, false, 0)   // tier 1, not where the worker hoped
	second := match.Stand(2, false, false, 0) // tier 2, all as hoped
	fmt.Println(first < second, match.Tier(second))
	// Output: true 2
}

func ExampleArrange() {
	m := meeting()
	m.Standing[0] = match.Stand(3, false, false, 0)
	match.Arrange(m)
	fmt.Println(m.To[:2], m.Standing[:2])
	// Output: [1 0] [512 768]
}
