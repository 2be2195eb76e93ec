package sim

// A Model is a system under one policy, ready to be replicated. It is not changed by
// use and may serve several workers.
type Model interface {
	Layout() *Layout
	// Runner has the memory of one replication, for one worker.
	Runner() Runner
}

// A Runner replicates.
type Runner interface {
	// Run fills counts, as long as the layout's counters and cleared, from one
	// replication. It depends on nothing but the model and the stream, and allocates
	// only where it has not seen a replication as large.
	Run(s Stream, counts []int64)
}

// A Briefer is a Runner that measures some replications more closely than the rest, at a
// price. Brief has it leave that out; the counters of such measures stay 0. Draws of
// assumptions are brief.
type Briefer interface{ Brief() }

// A Policy is a model with the name that the scenario gives it.
type Policy struct {
	Name  string
	Model Model
}
