// Package scene makes a picture of a model's snapshots: from a stage, a film of one or two
// policies and a moment, to shapes and labels as values.
//
// It knows the four forms of package stage and no model, so a new model needs no scene of
// its own, only its stage. Whatever the population, a picture has at most Most dots: a dot
// stands for as many people as Picture.Each says, the same number throughout a film and on
// both sides.
//
// How dots move is what a snapshot can tell: how many more or fewer are somewhere, and how
// many go where. Which of them it was is not known, and no dot is a person.
//
// It draws nothing, holds no word (a label is a place, a code and a number), and knows no
// engine and no browser.
//
//   - film.go: what is shown. picture.go: what comes out. palette.go: its colours.
//   - arrange.go: where the parts stand; bands.go is the arrangement there is. A model that
//     wants another one is one more file like it.
//   - amount.go: how many a dot stands for.
//   - motion.go, draw.go, label.go: one moment of it.
package scene
