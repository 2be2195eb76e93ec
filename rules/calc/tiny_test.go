package calc

import (
	"testing"

	"alih/rules"
)

// tiny is a scheme with a fact of most kinds and two deadlines, for the tests of
// this package.
func tiny(t *testing.T) *Books {
	t.Helper()
	type party uint8
	type shift uint8
	src := &rules.Source{ID: "tiny.act", Address: "https://example.org/act"}
	var (
		asker  = rules.NewChoice[party]("asker", rules.About{}, "tenant", "owner")
		shifts = rules.NewChoice[shift]("shift", rules.About{}, "day", "night")
		agreed = rules.NewDecision("agreed", rules.About{})
		rooms  = rules.NewWhole("rooms", rules.About{Min: 1, Max: 9})
		signed = rules.NewAct("signed", rules.About{})
		filed  = rules.NewAct("filed", rules.About{Owner: 1})
		paid   = rules.NewAct("paid", rules.About{Owner: 2})
		heads  = rules.NewSeries("heads", rules.About{Min: 0, Max: 99})
		stays  = rules.NewRecords("stays", rules.About{}, rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
	)
	k := rules.Convention{Code: "K1", Cite: src.At("1")}
	route := rules.NewRoute("letting")
	days := func(n int64) *rules.Param {
		return rules.NewParam("days", rules.Days, rules.Since(2020, 1, 1, n, src.At("9")))
	}
	file := rules.NewDue("T-1").Says(src.At("2"), rules.Duty, 1, rules.Within(days(30), k).From(signed.On())).Of(filed)
	pay := rules.NewDue("T-2").Says(src.At("3"), rules.Duty, 2, rules.Within(days(10), k).From(signed.On())).Of(paid)
	good := rules.NewDue("T-3").Says(src.At("4"), rules.Validity, 1, rules.Within(days(5), k).From(signed.On()))
	s := &rules.Scheme{
		Code: "tiny", Zone: "UTC", Parties: []string{"tenant", "owner"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(asker, shifts, agreed, rooms, signed, filed, paid, heads, stays),
		Books: []*rules.Book{rules.NewBook(2020, 1, 1, route.Opens(src.At("1"), rules.AsOf, agreed), file, pay, good)},
	}
	b, err := Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
