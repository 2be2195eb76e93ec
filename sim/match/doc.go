// Package match holds one meeting: who gets which place.
//
// A Meeting is workers, employers, places and the pairs that may lawfully and
// willingly conclude, all as small integers. A Mechanism turns it into a place, or
// None, for each worker: the order of the statute, serial dictatorship, deferred
// acceptance, top trading cycles, immediate acceptance, and, as bounds, maximum
// cardinality and minimum cost. Check says once whether a meeting is sound; Solve
// then trusts it and allocates nothing; Verify says whether an outcome has the
// properties that the mechanism promises, by other means than the solver's.
//
// # The tour
//
//   - meeting.go, check.go, mechanism.go: what is given, and what is asked of it.
//   - scratch.go, order.go, choices.go, shuffle.go: working memory; lotteries; how
//     workers are visited in random order without waiting for memory.
//   - statutory.go, rounds.go, invite.go: the public coordination meeting.
//   - serial.go, deferred.go, regional.go, cycles.go, immediate.go: mechanisms with
//     preferences and priorities.
//   - cardinality.go, start.go, mincost.go: optima.
//   - verify.go and the files ending in _verify.go: what a solver is held to;
//     grievances.go: how far an outcome is from stable.
//
// # To add a mechanism
//
// A file with the algorithm as numbered steps and Solve; a file with Verify; a plain
// reference in plain_test.go; one line in All. The tests, the benchmarks and whoever
// asks All then have it.
//
// # What it is not
//
// It knows no law, no date, no money and no name: what a tier is, who may be paired
// and who agrees is decided before, and several meetings are somebody else's. It
// draws nothing: lotteries come in as arrays of random keys, so that the same
// meeting always has the same outcome. It imports nothing of ours.
package match
