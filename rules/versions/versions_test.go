package versions

import (
	"fmt"
	"slices"
	"testing"

	"alih/rules"
)

type party uint8

// law is a scheme whose window grew in 2021 and whose second ground fell in 2022.
func law(t *testing.T) (*rules.Scheme, []*rules.Program) {
	t.Helper()
	src := &rules.Source{ID: "act"}
	asker := rules.NewChoice[party]("asker", rules.About{}, "one", "other")
	ill, old := rules.NewYesNo("ill", rules.About{}), rules.NewYesNo("old", rules.About{})
	age := rules.NewWhole("age", rules.About{Min: 0, Max: 120})
	began, ended := rules.NewAct("began", rules.About{}), rules.NewAct("ended", rules.About{})
	days := rules.NewParam("days", rules.Days, rules.Since(2021, 1, 1, 60, src.At("2")), rules.Since(2020, 1, 1, 30, src.At("2")))
	young := rules.NewParam("young", rules.Years, rules.Since(2020, 1, 1, 18, src.At("3")))
	ground, way := rules.NewProvision("G"), rules.NewRoute("leave")
	due, paper := rules.NewDue("D"), rules.NewDocument("P")
	k := rules.Convention{Code: "K1", Cite: src.At("9")}
	first := rules.NewBook(2020, 1, 1,
		ground.Says(src.At("1"), rules.Any(ill, old)),
		way.Opens(src.At("1"), rules.AsOf, rules.All(ground, rules.AtMost(young, age))),
		due.Says(src.At("2"), rules.Duty, 1, rules.Within(days, k).From(began.On())),
		rules.NewCheck("C").Is(src.At("1")).When(rules.Before(ended.On(), began.On())).Between(began, ended))
	second := first.Amend(2022, 1, 1, ground.Says(src.At("1"), ill), paper.Is(src.At("4")).When(ill))
	s := &rules.Scheme{
		Code: "law", Zone: "UTC", Parties: []string{"one", "other"}, CheckedTo: rules.Date(2023, 1, 1),
		Facts: rules.Catalogue(asker, ill, old, age, began, ended), Books: []*rules.Book{first, second}, Params: []*rules.Param{days, young},
	}
	all, err := s.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	return s, all
}

func TestWhatTheTextSaysOtherwise(t *testing.T) {
	s, p := law(t)
	if got, want := fmt.Sprint(Entries(p[0], p[1])), "[{due D reached}]"; got != want {
		t.Errorf("2020 to 2021: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(Entries(p[1], p[2])), "[{route leave reached} {provision G amended} {item P added}]"; got != want {
		t.Errorf("2021 to 2022: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(Entries(p[2], p[1])), "[{route leave reached} {provision G amended} {item P gone}]"; got != want {
		t.Errorf("back: %s, want %s", got, want)
	}
	if got := Entries(p[2], p[2]); got != nil {
		t.Errorf("with itself: %v", got)
	}
	want := []Number{{"days", rules.Days, 30, 60, true, true}}
	if got := Numbers(s, p[0].Version, p[2].Version); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	want = []Number{{"days", rules.Days, 0, 30, false, true}, {"young", rules.Years, 0, 18, false, true}}
	if got := Numbers(s, rules.Date(2019, 1, 1), p[0].Version); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// said lists the situations: stated facts, then what differs.
func said(p *rules.Program, found []Situation) []string {
	var list []string
	for _, x := range found {
		s := ""
		for i, f := range p.Facts {
			if x.Case.Slots[i].Given == rules.Stated && f.Kind == rules.KindYesNo {
				s += fmt.Sprintf("%s=%d ", f.Name, x.Case.Slots[i].Lo)
			} else if x.Case.Slots[i].Given != rules.Missing {
				s += f.Name + " "
			}
		}
		for _, d := range x.Differences {
			s += "| " + d.Kind + " " + d.Code + " " + way(d.Kind, d.Old, d.New)
		}
		list = append(list, s)
	}
	return list
}

func TestEachSortOfDifferenceHasAWitnessWithNoFactTooMany(t *testing.T) {
	_, p := law(t)
	got := said(p[0], Search(p[0], p[2], rules.Date(2022, 6, 1), 1, 2000))
	slices.Sort(got)
	want := []string{
		"began | due D last later safe later ",
		"ill=0 old=1 age | outcome  met unmet| route leave met unmet",
		"ill=1 | item P appears",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheSameSeedFindsTheSame(t *testing.T) {
	_, p := law(t)
	on := rules.Date(2022, 6, 1)
	one, two := Search(p[0], p[2], on, 7, 500), Search(p[0], p[2], on, 7, 500)
	if a, b := fmt.Sprint(said(p[0], one)), fmt.Sprint(said(p[0], two)); a != b {
		t.Errorf("%s\n%s", a, b)
	}
	if same := Search(p[2], p[2], on, 7, 500); same != nil {
		t.Errorf("with itself: %v", said(p[2], same))
	}
}

// A drawn case says what its facts allow, whatever the key.
func TestDrawsStayInTheirRange(t *testing.T) {
	_, p := law(t)
	s := &search{new: p[2], asOf: rules.Date(2022, 6, 1), numbers: lawNumbers(p[2])}
	seen := [121]bool{}
	for n := range uint64(20000) {
		c := s.draw(n)
		v := c.Slots[3].Lo
		if v < 0 || v > 120 {
			t.Fatalf("age %d", v)
		}
		seen[v] = true
	}
	for v, ok := range seen {
		if !ok {
			t.Errorf("age %d never drawn", v)
		}
	}
}
