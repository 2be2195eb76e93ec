package sim

import "iter"

// A Study compares policies with the first of them, the baseline.
type Study struct {
	Seed     uint64
	Policies []Policy
	// Goals are the primary metrics. The study stops when the interval of each, under
	// every policy and as a paired difference, is as narrow as asked.
	Goals      []Goal
	Confidence float64 // of all primary intervals together (Bonferroni); 0.95
	First      int     // replications before the first look; 50
	Step       int     // replications between looks; 50
	Most       int     // the most replications; with no goals exactly so many
	Workers    int     // 0: as many as the machine has
	Store      Store   // what is done is kept here, and taken up from here; nil: in memory
	Report     func(Progress)

	brief bool // see Briefer
}

// A Goal is a primary metric and the half-width that is asked of it.
type Goal struct {
	Metric    int     // index in the layout
	HalfWidth float64 // in the metric's unit; 0: not asked
	Share     float64 // of the baseline's estimate; 0: not asked
}

// Progress is how far a study has come.
type Progress struct {
	Done, Most int     // replications of each policy
	Worst      float64 // the widest primary half-width over what was asked; at most 1 is enough, infinite before the first look; 0 without goals
}

// A Store keeps what a study has done, in blocks of replications.
type Store interface {
	// Blocks are what is kept, in their order: for each policy the rows of some
	// replications, the first block from 0 on and each other from where the one before
	// ends. They are good until the next one. What is damaged or of another study is an
	// error, after which there is nothing.
	Blocks() iter.Seq2[[][]int64, error]
	// Save keeps a block: rows of replications from on, for each policy.
	Save(from int, rows [][]int64) error
}

// Estimate is a number with its interval.
type Estimate struct {
	Value     float64
	HalfWidth float64 // of the interval at the level of the table it stands in
	// N is the replications that say something of it. 0: undefined, there is nothing to
	// divide by, and Value is 0. 1: a value without an interval, HalfWidth is 0.
	N int
}

// A Result is what a study found.
type Result struct {
	Layout       *Layout
	Policies     []string
	Replications int
	Stopped      string       // "precision", "most", "interrupted"
	Goals        []Goal       // the primary metrics
	Confidence   float64      // of all primary intervals together, and of each other one alone
	Comparisons  int          // how many primary intervals share the confidence
	Metrics      [][]Estimate // by policy, then metric
	Differences  [][]Estimate // by policy (the first is empty), then metric: policy less baseline, paired
	// Gain is the variance of the difference from independent runs over that of the
	// paired one, by policy and metric (the first is empty). Below 1 the common draws
	// work against each other: the paired interval, which Differences holds always,
	// is then the wider one, and the only one that is right for these draws. 0: the
	// paired difference never varied, or is undefined.
	Gain   [][]float64
	Curves [][]Incidence  // by policy, then curve; each interval holds for itself alone
	Paths  [][][]Estimate // by policy, path, step; likewise
	Kept   Store          // of what was counted, of which the first Replications are this result's
}

// Incidence is the cumulative incidence of each end of a curve.
type Incidence struct {
	AtRisk []int64      // by step, over all replications
	Ends   [][]Estimate // by end, then step: share that has come to that end
}

// An Assumption is a number that nobody published: what is used, and the range in
// which it may well be.
type Assumption struct {
	Name      string
	Low, High float64
}

// A Range is how far answers move over draws from the ranges of the assumptions: the
// 10 % and the 90 % point of each metric's value and of each difference.
type Range struct {
	Draws       int
	Metrics     [][]Span // by policy, then metric
	Differences [][]Span // by policy (the first is empty), then metric
	// SignChanges tells of each difference whether its sign changes inside the range.
	SignChanges [][]bool
}

// Span is a range of a number.
type Span struct {
	Low, High float64
	N         int // draws in which it is defined; 0: undefined
}
