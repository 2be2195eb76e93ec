package calc

import (
	"fmt"
	"testing"

	"alih/rules"
)

// What a sum lacks can come from any of its parts; of the values that would do only
// the nearest is told, and of one that counts under a condition it is told where that
// condition is met.
func TestAChangeMovesANumberNoFartherThanItMust(t *testing.T) {
	type party uint8
	src := &rules.Source{ID: "sum.act", Address: "https://example.org/act"}
	at := func(name string, n int64) *rules.Param {
		return rules.NewParam(name, rules.JPY, rules.Since(2020, 1, 1, n, src.At("1")))
	}
	about := rules.About{Owner: 1, Changes: 1, Max: 1000}
	asker := rules.NewChoice[party]("asker", rules.About{}, "tenant")
	pay, extra, other := rules.NewMoney("pay", about), rules.NewMoney("extra", about), rules.NewMoney("other", about)
	counts := rules.NewYesNo("counts", rules.About{})
	sum := rules.Sum(pay, extra, rules.If(counts, other, rules.Zero))
	b, err := Compile(&rules.Scheme{
		Code: "sum", Zone: "UTC", Parties: []string{"tenant"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(asker, pay, extra, other, counts),
		Books: []*rules.Book{rules.NewBook(2020, 1, 1,
			rules.NewRoute("low").Opens(src.At("1"), rules.AsOf, rules.AtMost(at("low", 80), sum)),
			rules.NewRoute("high").Opens(src.At("1"), rules.AsOf, rules.AtMost(at("high", 300), sum)))},
	})
	if err != nil {
		t.Fatal(err)
	}
	for counted, want := range map[int64]string{
		0: "[pay=60 extra=30]", // 60 + 20 and 50 + 30 are 80
		1: "[pay=55 extra=25 other=10]",
	} {
		c := rules.NewCase(rules.Date(2024, 1, 1), 5)
		for i, v := range []int64{0, 50, 20, 5, counted} {
			c.Set(i, v)
		}
		var got []string
		for _, x := range b.Changes(c) {
			for _, f := range x.Facts {
				got = append(got, fmt.Sprintf("%s=%v", f.Fact, f.Value))
			}
		}
		if fmt.Sprint(got) != want {
			t.Errorf("counted %d: got %v, want %s", counted, got, want)
		}
	}
}
