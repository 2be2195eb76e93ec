package permitrace

import (
	"slices"
	"strconv"

	"alih/rules"
	"alih/rules/scheme/idkitas"
	"alih/sim/model"
)

// follows is of whom the race says something: who plans the change, and has path A or B.
// Where the old sponsor refuses or is gone, path B hangs on a disputed reading of which the
// race takes one: of such a person it says nothing.
var follows = model.Follows{
	When:   map[string]string{name(idkitas.SoFar): idkitas.SoFar.Entry().Options[idkitas.Planning]},
	Never:  map[string][]string{name(idkitas.OldStance): {stanceNames[idkitas.Refuses], stanceNames[idkitas.Gone]}},
	Day:    name(idkitas.PermitEnd),
	Routes: []string{idkitas.RouteA.Code, idkitas.RouteB.Code},
}

// closing is which setting closes a route.
var closing = []struct{ route, path string }{
	{idkitas.RouteA.Code, "paths.alih"}, {idkitas.RouteB.Code, "paths.exit"}, {idkitas.RouteBridge.Code, "paths.bridging"},
}

// statement is which fact of a case becomes which settings. Who does not know it is told so
// where it is asked of everybody.
type statement struct {
	fact     rules.Catalogued
	everyone bool
	settings func(value string) []string
}

var statements = []statement{
	{idkitas.PermitKind, true, allOf("permit.now", kindNames)},
	{idkitas.NewKind, true, allOf("permit.other", kindNames, "permit.change=1")},
	{idkitas.OldStance, true, allOf("sponsor.old", stanceNames)},
	{idkitas.WillRelease, false, certain("sponsor.releases")},
	{idkitas.WillCancel, false, certain("sponsor.cancels")},
	{idkitas.KindAccepted, false, certain("office.kindAccepted")},
	{idkitas.DurationA, false, oneOf("readings.duration", "table", "text")},
	{idkitas.SixtiethDay, false, oneOf("readings.sixtieth", "pays", "deports")},
}

func name(f rules.Catalogued) string { return f.Entry().Name }

// allOf gives one of some names all the weight.
func allOf(path string, names []string, more ...string) func(string) []string {
	return func(value string) (list []string) {
		if !slices.Contains(names, value) {
			return nil
		}
		for _, n := range names {
			list = append(list, path+"."+n+"="+map[bool]string{true: "1000", false: "0"}[n == value])
		}
		return append(list, more...)
	}
}

// certain is a chance that is known: what somebody has decided.
func certain(path string) func(string) []string {
	return func(value string) []string {
		if share, ok := map[string]string{"true": "1", "false": "0"}[value]; ok {
			return []string{path + "=" + share}
		}
		return nil
	}
}

// oneOf is a choice by the same names.
func oneOf(path string, names ...string) func(string) []string {
	return func(value string) []string {
		if slices.Contains(names, value) {
			return []string{path + "=" + value}
		}
		return nil
	}
}

// Follows says of whom the race says something.
func (kind) Follows() model.Follows { return follows }

// The starts beside the one that is asked about, in days from it.
var others = []struct {
	name string
	days int
}{{"weekEarlier", -7}, {"weekLater", 7}, {"twoWeeksLater", 14}}

// State makes settings of a case.
func (kind) State(c model.Case) (s model.Stated) {
	end, ok := rules.ParseDay(c.Facts[follows.Day])
	if s.Problem = problemOf(c, end, ok); s.Problem != "" {
		return s
	}
	y, m, d := end.Civil()
	s.Settings = []string{"law.on=" + c.On.String(), personEnd + "=" + strconv.Itoa(y*10000+m*100+d)}
	for _, r := range closing {
		if slices.Contains(c.Closed, r.route) {
			s.Settings = append(s.Settings, r.path+"=false")
		}
	}
	for _, st := range statements {
		list := st.settings(c.Facts[name(st.fact)])
		if list == nil && st.everyone {
			s.Drawn = append(s.Drawn, name(st.fact))
		}
		s.Settings = append(s.Settings, list...)
	}
	s.Starts = starts(c, end)
	return s
}

// problemOf is why a start cannot be followed: it is no day before the end, or lies behind,
// or too far ahead, or the offices' calendar ends.
func problemOf(c model.Case, end rules.Day, ok bool) string {
	switch {
	case !ok:
		return "noEnd"
	case c.Start < c.On:
		return "past"
	case c.Start > end:
		return "afterEnd"
	case !covered(end):
		return "noCalendar"
	case end-c.Start > leadMost:
		return "early"
	}
	return ""
}

// starts are the day that is asked about, and those beside it that are still possible.
func starts(c model.Case, end rules.Day) []model.Start {
	list := []model.Start{startOn("start", c.Start, end)}
	for _, o := range others {
		day := c.Start + rules.Day(o.days)
		if day >= c.On && day <= end && end-day <= leadMost {
			list = append(list, startOn(o.name, day, end))
		}
	}
	return list
}

func startOn(name string, day, end rules.Day) model.Start {
	lead := strconv.Itoa(int(end - day))
	return model.Start{Name: name, Day: day, Settings: []string{"start.earliest=" + lead, "start.latest=" + lead}}
}
