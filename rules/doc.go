// Package rules is the vocabulary of the law as typed values, and the readers that
// apply it. It holds no law itself: each scheme's folder does.
//
// # The tour
//
// What the law is made of:
//
//   - day.go, period.go, calendar.go: civil days, periods with a named rounding,
//     the days on which an office is open.
//   - cite.go, series.go: where a rule is written and how far that can be trusted;
//     values that change from a day on, each a Param.
//   - fact.go: the catalogue of what can be known of a case, who can know it and
//     who can still change it.
//   - expr.go: conditions, numbers and days over facts and parameters. Expressions
//     are values, so that they can be asked what they rest on.
//   - provision.go, due.go, term.go: a provision, a deadline, and the conventions
//     by which days are counted; routes, documents, steps, amounts, notes.
//   - book.go, scheme.go: the law in force from a day on, amended by later books.
//
// How it is read:
//
//   - compile.go, entries.go, program.go: a book becomes one flat list of
//     operations. bytes.go and sound.go carry it to the browser and check it there.
//   - case.go, explain.go, arithmetic.go, aggregate.go: reader one, ONE case, every operation;
//     schedule.go, run.go: the order in which it takes them;
//     asker.go, asker_make.go: one outcome and nothing else, as questions; ask.go: the plain way.
//   - batch.go, screen.go, logic.go, label.go: reader two, MANY cases, 64 to a
//     machine word; screen_compare.go, screen_values.go, screen_days.go,
//     screen_lists.go, batch_lists.go: its operations; screen_room.go: where it keeps
//     what it works out; known.go, cuts.go: its short ways; screen_overlay.go: other
//     numbers on the same cases.
//   - worlds.go, diagram.go, variable.go, bounds.go, strike.go: exact reasoning over what
//     is missing, by decision diagrams; bearing.go, settle.go: what to ask first.
//   - walk.go, fingerprint.go: what rests on what.
//   - turn.go, mend.go: a fact that became another; which facts can mend an outcome.
//
// # Three values and three reasons
//
// A condition is Met, Unmet, or undecided because a fact is missing (Unknown),
// because sources dispute (Conflict), or because somebody has not decided or acted
// yet (Open). Unknown is never false.
//
// # What it is not
//
// It reads no clock, no file and no environment: the day that is asked about is an
// input. It makes no sentence: everything it says is a code, a day or a number. It
// imports nothing that is large in a browser, and nothing random.
package rules
