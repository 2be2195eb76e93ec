// Package sweep explores a space of policies: which designs to replicate, and what is
// said of them.
//
// # The tour
//
//   - factor.go: what is varied. grid.go, points.go, morris.go, sobol.go: designs, each
//     point by its number, none kept.
//   - study.go, check.go, plan.go, run.go: what is asked and refused; the work as one
//     list of units; workers, and what a broken-off study goes on from.
//   - moments.go: what is kept of a unit, exact and the same in any order.
//   - effects.go, indices.go: Morris and Sobol. best.go: ranking and selection.
//     frontier.go: what nothing else is better than. solve.go: the inverse question.
//   - shard.go: a study in parts, and the parts made one.
//
// # Noise apart
//
// The answer of a design is its mean over replications, which have noise. Even and odd
// replications are independent by their keys, and a variance or an index is made of
// products of an even and an odd half, never of a half with itself: the noise then has
// the mean nought in it, whatever its law and however the designs of one row share their
// draws. What the halves differ by is the noise, and is reported.
//
// Designs that are compared share their draws: all designs of a grid, a hypercube, a
// selection or an inverse question; the designs of one trajectory of Morris, and of one
// row of Sobol. Rows do not share any, so that resampling rows resamples the noise too.
//
// # What it is not
//
// It knows no scheme, no law and no file, reads no clock, and draws nothing that is not
// keyed.
package sweep
