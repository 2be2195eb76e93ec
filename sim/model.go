package sim

import "slices"

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

// A Sharer is a Runner of a model of which some is the same under several policies, such as
// a warm-up under the baseline. Share has it take that from another runner, where both are
// asked for the same replication in turn, and tells whether they have any in common; what
// is counted is the same bits. Runners that share serve one worker.
type Sharer interface{ Share(with Runner) bool }

// A Policy is a model with the name that the scenario gives it.
type Policy struct {
	Name  string
	Model Model
}

// Runners are the runners of policies for one worker, who measure nothing more closely if
// brief. Those that can share do, and it tells whether there are any.
func Runners(policies []Policy, brief bool) (runners []Runner, share bool) {
	for _, p := range policies {
		r := p.Model.Runner()
		if b, ok := r.(Briefer); ok && brief {
			b.Brief()
		}
		if s, ok := r.(Sharer); ok && slices.ContainsFunc(runners, s.Share) {
			share = true
		}
		runners = append(runners, r)
	}
	return runners, share
}
