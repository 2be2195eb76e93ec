// Package scenario reads the file that says what is to be simulated: which law, which
// numbers, which policies, how precisely.
//
// The catalogue of a kind of model (package model) and the numbers of its scheme are
// the only truth: the check of a file, its JSON Schema and the built-in text are all
// made from them, so that none of the three can say something else.
//
// # The file
//
//	scheme: twtransfer
//	name: a longer window
//	law:
//	  on: 2024-08-28
//	  set: {window.days: 90}      # in every policy, the baseline too
//	workers.leaves: 0.012         # a setting; keys are nested or dotted, as one likes
//	policies:
//	  longer: {law.set.window.days: 120}
//	primary: {match.share: 0.01}  # half-width asked: in its unit, or a share: 2%
//	seed: 1
//	replications: {first: 50, step: 50, most: 1000}
//	confidence: 0.95
//	sweep:                        # the space of policies, for `alih sweep`
//	  design: grid
//	  factors: {law.set.window.days: [60, 90, 120]}
//
// A setting is a bare value, {value, source}, or {value, assumption: true, range:
// [low, high], why}. What is not stated has the catalogue's value.
//
// # The tour
//
//   - problem.go: a text as a tree (package written), and what is wrong, where; near.go:
//     what was meant.
//   - names.go, walk.go: the tree as a list of dotted names. catalogue.go: what a
//     catalogue has to be.
//   - value.go, cell.go: one setting. head.go: the experiment. law.go: the law asked.
//   - policy.go, check.go: overlays, and what holds between settings.
//   - sweep.go, question.go, factor.go, space.go: the space of policies.
//   - scenario.go: all of it, read. study.go: what package sim asks for. rows.go: what
//     a report says. hash.go: which experiment it is.
//   - write.go: a scenario as a file again. text.go, schema.go: a catalogue as a file to
//     edit, and as a JSON Schema.
//   - kinds.go: the kinds of models there are.
//
// # What it is not
//
// It simulates nothing and opens no file.
package scenario
