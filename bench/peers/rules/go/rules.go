package main

import "strings"

// The conditions of the yardstick in the syntax that CEL and Expr share. A name in
// braces stands for the text of another condition.
var conditions = [][2]string{
	{"groundShown", `(ground == "death" || ground in ["closure", "unpaid", "harm"] && proven)`},
	{"agreedLeave", `(ground == "agreed" && proven)`},
	{"protected", `(victim || ground == "harm" && proven)`},
	{"mayCross", `(sameWork || {protected} || level == "expert" || level == "skilled" && localsRefused)`},
	{"deadline", `(registered + 60 + (extended ? 60 : 0))`},
	{"inWindow", `(asOf <= {deadline})`},
	{"permitRuns", `(asOf <= permitEnd)`},
	{"placeFree", `(increase <= 1500 && share + increase <= 4000)`},
	{"localsAsked", `(localsRefused || {protected} || !(newWork in ["manufacturing", "construction"]))`},
	{"trainedFor", `(!(newWork in ["care", "household"] && level == "trainee"))`},
	{"mayBePlaced", `({placeFree} && {localsAsked} && {trainedFor})`},
}

var parts = [3]string{
	`{protected} && !{permitRuns} ? 1
	: !{permitRuns} ? 2
	: {protected} && {mayBePlaced} ? 3
	: {agreedLeave} && sameWork && {mayBePlaced} ? 4
	: {groundShown} && {inWindow} && sameWork && {mayBePlaced} ? 5
	: {groundShown} && {inWindow} && {mayCross} && {mayBePlaced} ? 6
	: ({groundShown} || {protected}) && {inWindow} ? 7
	: {groundShown} && !({inWindow} || extended) ? 8 : 9`,
	`{deadline}`,
	`!{placeFree} ? 0 : increase <= 500 ? 3000 : increase <= 1000 ? 5000 : 7000`,
}

// text puts the conditions into a part.
func text(part string) string {
	for i := len(conditions) - 1; i >= 0; i-- {
		part = strings.ReplaceAll(part, "{"+conditions[i][0]+"}", conditions[i][1])
	}
	return part
}
