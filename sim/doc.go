// Package sim is the experiment: replications of a model under several policies, on
// the same keyed draws, until every primary metric is as precise as was asked.
//
// A Model counts. One replication under one policy is a row of integers (a Layout
// names them), nothing else leaves a replication; metrics are counts or ratios of
// counts, so the same seed gives the same bits on any number of workers, after a
// resume, and in a browser.
//
// # The tour
//
//   - philox.go, stream.go, table.go, laws.go: one uniform for each (seed, replication,
//     entity, purpose, counter), and its inversion into whole numbers.
//   - layout.go, model.go: what a replication counts, and what is made of it.
//   - study.go, check.go, run.go, work.go: what is asked and refused; sequential
//     stopping; policies interleaved, workers. block.go, store.go: what was counted, in
//     memory or in a file that a broken-off study goes on from.
//   - estimate.go, ratio.go, quantile.go, incidence.go: intervals. tally.go, result.go:
//     what a study found, in two passes over what it kept.
//   - assume.go, explore.go: how far an answer moves inside the ranges of what is assumed.
//
// # What it is not
//
// It knows no scheme, no market and no file format, reads no clock, and draws nothing
// that is not keyed.
package sim
