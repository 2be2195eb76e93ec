package calc

import (
	"slices"
	"testing"

	"alih/rules"
)

// changing is a law that opens a way on 1 May 2020, and closes it and opens another on
// 1 September. A filing follows the law of its day; who is late with a paper that both
// ways need is late on each.
func changing(t *testing.T) *Books {
	t.Helper()
	type party uint8
	src := &rules.Source{ID: "way.act", Address: "https://example.org/act"}
	cite := src.At("1")
	filed := rules.NewAct("filed", rules.About{Owner: 1, Changes: 1})
	fit := rules.NewYesNo("fit", rules.About{Owner: 1, Changes: 1})
	day := filed.OnOr(rules.AsOf)
	always, spring, autumn := rules.NewRoute("always"), rules.NewRoute("spring"), rules.NewRoute("autumn")
	papers := rules.NewDocument("papers")
	never := rules.Not(rules.Any(fit, rules.Not(fit)))
	first := rules.NewBook(2020, 1, 1, always.Opens(cite, day, never), papers.Is(cite).When(rules.Any(fit, rules.Not(fit))).On(always))
	second := first.Amend(2020, 5, 1, spring.Opens(cite, day, fit), papers.Is(cite).When(rules.Any(fit, rules.Not(fit))).On(always, spring))
	third := second.Amend(2020, 9, 1, rules.Without{spring}, autumn.Opens(cite, rules.AsOf, fit), papers.Is(cite).When(rules.Any(fit, rules.Not(fit))).On(always, autumn))
	b, err := Compile(&rules.Scheme{
		Code: "way", Zone: "UTC", Parties: []string{"worker"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(rules.NewChoice[party]("asker", rules.About{}, "worker"), filed, fit),
		Books: []*rules.Book{first, second, third},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A route is there for who files on a day on which it is the law, whatever the law of
// the day asked about; of a month it is not known where its days differ.
func TestARouteIsThatOfItsOwnDay(t *testing.T) {
	b := changing(t)
	day := func(m, d int) rules.Slot { n := int64(rules.Date(2020, m, d)); return stated(n, n) }
	month := func(m int) rules.Slot {
		return stated(int64(rules.Date(2020, m, 1)), int64(rules.Date(2020, m+1, 1))-1)
	}
	for _, x := range []struct {
		name    string
		asked   rules.Day
		filed   rules.Slot
		routes  []string
		outcome string
	}{
		{"nothing planned", rules.Date(2020, 4, 30), rules.Slot{Given: rules.NotDone}, []string{"always not-eligible"}, "not-eligible"},
		{"not known whether planned", rules.Date(2020, 4, 30), rules.Slot{}, []string{"always not-eligible"}, "not-eligible"},
		{"planned for the last day before", rules.Date(2020, 3, 1), day(4, 30), []string{"always not-eligible"}, "not-eligible"},
		{"planned for the first day", rules.Date(2020, 3, 1), day(5, 1), []string{"always not-eligible", "spring eligible"}, "eligible"},
		{"planned for a later month", rules.Date(2020, 3, 1), month(6), []string{"always not-eligible", "spring eligible"}, "eligible"},
		{"on its last day", rules.Date(2020, 8, 31), day(8, 31), []string{"always not-eligible", "spring eligible"}, "eligible"},
		{"planned for after its last day", rules.Date(2020, 8, 31), day(9, 1), []string{"always not-eligible", "spring not-eligible"}, "not-eligible"},
		{"filed before it closed", rules.Date(2020, 10, 1), day(8, 31), []string{"always not-eligible", "spring eligible", "autumn eligible"}, "eligible"},
		{"filed too late", rules.Date(2020, 10, 1), day(9, 1), []string{"always not-eligible", "autumn eligible"}, "eligible"},
		{"planned for years in which it opens and closes", rules.Date(2020, 3, 1), stated(day(4, 1).Lo, day(10, 1).Lo), []string{"always not-eligible", "spring undetermined"}, "undetermined"},
	} {
		c := rules.NewCase(x.asked, 3)
		c.Set(0, 0)
		c.Slots[1] = x.filed
		c.Set(2, 1)
		a, problems := b.Answer(c)
		var routes []string
		for _, r := range a.Routes {
			routes = append(routes, r.Code+" "+r.Outcome)
		}
		if problems != nil || !slices.Equal(routes, x.routes) || a.Outcome != x.outcome {
			t.Errorf("%s: got %v, %s", x.name, routes, a.Outcome)
		}
	}
}

// The smallest change is one to the outcome that the answer gives: by the law of the
// day of filing, not by that of the day asked about.
func TestAChangeIsSoughtByTheLawOfTheRoute(t *testing.T) {
	b := changing(t)
	c := rules.NewCase(rules.Date(2020, 3, 1), 3)
	c.Set(0, 0)
	c.Set(1, int64(rules.Date(2020, 6, 1)))
	c.Set(2, 0)
	got := b.Changes(c)
	if len(got) != 1 || got[0].Outcome != "eligible" || got[0].Facts[0] != (Found{"fit", "true"}) {
		t.Errorf("got %v", got)
	}
	if c.Set(2, 1); b.Changes(c) != nil {
		t.Error("a change is told to who is eligible by the law of the day of filing")
	}
}

// A paper that two versions ask for, each for routes of its own, is listed once, for
// the routes of both.
func TestWhatTwoVersionsListStandsOnce(t *testing.T) {
	b := changing(t)
	c := rules.NewCase(rules.Date(2020, 10, 1), 3)
	c.Set(0, 0)
	c.Set(1, int64(rules.Date(2020, 6, 1)))
	c.Set(2, 1)
	a, _ := b.Answer(c)
	if len(a.Papers) != 1 || !slices.Equal(a.Papers[0].Routes, []string{"autumn", "always", "spring"}) {
		t.Errorf("got %v", a.Papers)
	}
}
