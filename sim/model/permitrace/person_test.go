package permitrace

import (
	"slices"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/holiday"
	"alih/rules/scheme/idkitas"
	"alih/sim/model"
)

// planner is somebody whose permit ends on a day, asked on one.
func planner(on, start rules.Day, end string, more map[string]string) model.Case {
	facts := map[string]string{"soFar": "planning", "permitEnd": end}
	for name, value := range more {
		facts[name] = value
	}
	return model.Case{On: on, Start: start, Facts: facts}
}

var asked = rules.Date(2026, 11, 22)

// TestStatementsKnowTheScheme: every option of a fact that is stated becomes settings, and
// every one of these is of the catalogue; what is no answer becomes none.
func TestStatementsKnowTheScheme(t *testing.T) {
	var paths []string
	for _, s := range Kind.Settings() {
		paths = append(paths, s.Path)
	}
	for _, st := range statements {
		options := st.fact.Entry().Options
		if len(options) == 0 {
			options = []string{"true", "false"}
		}
		for _, o := range options {
			list := st.settings(o)
			if len(list) == 0 {
				t.Errorf("%s: %s is not stated", name(st.fact), o)
			}
			for _, one := range list {
				if path, _, _ := strings.Cut(one, "="); !slices.Contains(paths, path) {
					t.Errorf("%s: no setting is called %s", name(st.fact), path)
				}
			}
		}
		for _, o := range []string{"", "unknown", "pending"} {
			if list := st.settings(o); list != nil {
				t.Errorf("%s: %q is stated as %v", name(st.fact), o, list)
			}
		}
	}
}

// TestStarts: the day that is asked about, and those beside it on which one can still start.
func TestStarts(t *testing.T) {
	k := Kind.(model.Personal)
	for _, c := range []struct {
		start rules.Day
		want  string
	}{
		{asked, "start weekLater twoWeeksLater"}, {asked + 7, "start weekEarlier weekLater twoWeeksLater"},
		{rules.Date(2027, 1, 15), "start weekEarlier"}, {rules.Date(2027, 1, 8), "start weekEarlier weekLater"},
	} {
		var names []string
		for _, s := range k.State(planner(asked, c.start, "2027-01-15", nil)).Starts {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%v: %s, want %s", c.start, got, c.want)
		}
	}
	s := k.State(planner(asked, rules.Date(2026, 12, 20), "2027-01-15", map[string]string{"oldSponsor": "silent"}))
	if !slices.Contains(s.Settings, "person.end=20270115") || s.Starts[0].Settings[0] != "start.earliest=26" || !slices.Equal(s.Drawn, []string{"permitKind", "newKind"}) {
		t.Errorf("stated as %+v", s)
	}
}

// TestWhatCannotBeFollowed has a code each.
func TestWhatCannotBeFollowed(t *testing.T) {
	for want, c := range map[string]model.Case{
		"noEnd": planner(asked, asked, "2027-01", nil), "past": planner(asked, asked-1, "2027-01-15", nil),
		"afterEnd": planner(asked, rules.Date(2027, 1, 16), "2027-01-15", nil), "early": planner(asked, asked, "2027-04-15", nil),
		"noCalendar": planner(asked, asked, "2027-12-31", nil), "": planner(asked, asked, "2027-01-15", nil),
	} {
		if got := Kind.(model.Personal).State(c).Problem; got != want {
			t.Errorf("found %q, want %q", got, want)
		}
	}
}

// TestStatedEnd: everybody's permit ends on the stated day, up to the last that the offices'
// calendar allows, whatever is drawn; what is no day is refused.
func TestStatedEnd(t *testing.T) {
	last := holiday.IndonesiaOfficeWithLeave.Last - one - slack
	for _, day := range []rules.Day{rules.Date(2025, 3, 31), rules.Date(2027, 1, 15), last} {
		y, m, d := day.Civil()
		r := build(t, today, map[string]float64{"person.end": float64(y*10000 + m*100 + d), "exit.slow": 30, "exit.flight": 30, "sponsor.old.cooperates": 0})
		left := 0
		r.trace = func(e event) {
			if rules.Day(e.p.end) != day {
				t.Fatalf("a permit ends on %v, stated was %v", rules.Day(e.p.end), day)
			}
			if e.kind == evLeft {
				left++
			}
		}
		counts(r, 0)
		if left == 0 {
			t.Errorf("%v: nobody leaves", day)
		}
	}
	for _, end := range []float64{20270230, 20271231, 5} {
		if _, err := windowOf(end); err == nil {
			t.Errorf("%v is taken for a day", end)
		}
	}
}

// TestClosedPaths: who is stated to have no path has none.
func TestClosedPaths(t *testing.T) {
	c := counts(build(t, today, map[string]float64{"paths.alih": 0, "paths.bridging": 0}), 0)
	if c[cEnds+changedA*groups]+c[cEnds+changedAL*groups]+c[cBridged] != 0 || c[cEnds+changedB*groups] == 0 {
		t.Errorf("path A is closed, ends %v", c[cEnds:cCurve])
	}
	c = counts(build(t, today, map[string]float64{"paths.alih": 0, "paths.bridging": 0, "paths.exit": 0}), 0)
	if c[cEnds+gaveUp*groups] != c[cPeople] {
		t.Errorf("no path is open, %d of %d have none", c[cEnds+gaveUp*groups], c[cPeople])
	}
}

// TestFollowsKnowsTheScheme: the names are those of the scheme.
func TestFollowsKnowsTheScheme(t *testing.T) {
	if follows.When["soFar"] != "planning" || follows.Day != "permitEnd" || !slices.Equal(follows.Routes, []string{"alih", "exit"}) {
		t.Errorf("found %+v", follows)
	}
	if options := idkitas.OldStance.Entry().Options; !slices.Equal(options, stanceNames) || !slices.Equal(idkitas.PermitKind.Entry().Options, kindNames) {
		t.Errorf("the scheme has %v, the race %v", options, stanceNames)
	}
}
