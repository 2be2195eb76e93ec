package calc

import (
	"testing"

	"alih/rules"
)

// A deadline on the very day of its event may roll past it. It is counted from a day
// to come and runs all the same.
func TestACountBackThatRollsPastItsEventRuns(t *testing.T) {
	type party uint8
	src := &rules.Source{ID: "lease.act", Address: "https://example.org/act"}
	asker := rules.NewChoice[party]("asker", rules.About{}, "tenant")
	end := rules.NewDay("end", rules.About{})
	office := rules.NewCalendar("week", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), nil, nil)
	k := rules.Convention{Code: "K1", Cite: src.At("1")}
	opens := rules.DaysBefore(end, rules.NewParam("days", rules.Days, rules.Since(2020, 1, 1, 30, src.At("2"))))
	span := rules.Stretch(k, end, opens, opens, rules.RollForward(end, office, nil), end)
	span.Unrolled = end
	b, err := Compile(&rules.Scheme{
		Code: "lease", Zone: "UTC", Parties: []string{"tenant"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(asker, end),
		Books: []*rules.Book{rules.NewBook(2020, 1, 1,
			rules.NewRoute("stay").Opens(src.At("1"), rules.AsOf, rules.NotAfter(rules.AsOf, end)),
			rules.NewDue("L-1").Says(src.At("2"), rules.Window, 1, span))},
	})
	if err != nil {
		t.Fatal(err)
	}
	// 2024-06-02 is a Sunday, so the last day is Monday; it opens on 2024-05-03.
	for asOf, want := range map[rules.Day]string{
		rules.Date(2024, 5, 2): "notYetOpen", rules.Date(2024, 5, 3): "due",
		rules.Date(2024, 6, 3): "lastDay", rules.Date(2024, 6, 4): "passed",
	} {
		c := rules.NewCase(asOf, 2)
		c.Set(0, 0)
		c.Set(1, int64(rules.Date(2024, 6, 2)))
		a, problems := b.Answer(c)
		if problems != nil || len(a.Dues) != 1 || a.Dues[0].Status != want {
			t.Errorf("on %s: got %v (%v), want %s", asOf, a.Dues, problems, want)
		}
	}
}
