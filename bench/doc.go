// Package bench measures the hot paths through what their packages export. It holds
// nothing but benchmarks, and the length of an interview.
//
// Inputs are fresh and lotteries are redrawn every iteration: an order that repeats
// trains the branch predictor, which flatters two- to threefold. A time is read
// beside BenchmarkMachine, one fixed loop in the nearest cache and one over 32 MB, of
// the same run; what is compared between machines is the quotient.
package bench
