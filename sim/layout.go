package sim

// A Layout names the integers that one replication counts, and what is made of them.
// All policies of a study share one layout.
type Layout struct {
	Counters []Counter
	Metrics  []Metric
	Curves   []Curve
	Paths    []Path
	// Sums are identities that every replication has to satisfy, such as "arrived =
	// matched + expired + waiting + left".
	Sums []Identity
}

// A Counter is one integer of a replication: a number of people, days or money.
type Counter struct {
	Code string // "matched", "matched/category=manufacturing"
	Unit string // people, days, TWD, ...
}

// A Metric is a count, or a ratio of two sums of counts.
type Metric struct {
	Code   string // "match.share", "match.share/category=manufacturing"
	Of     []int  // counters added up
	Per    []int  // counters of the denominator; nil: Of itself is the metric
	Unit   string // share, people, weeks, TWD, ...
	Better int    // 1: more is better for those whom the model is about, -1: less is, 0: neither
}

// A Curve is a time to one of several ends that exclude each other, counted by
// whole steps since the start. Only the horizon censors.
type Curve struct {
	Code  string
	Unit  string   // of a step: weeks
	Ends  []string // codes of the ends
	Steps int
	// Counts is the first counter: for each step one counter an end, then one for
	// those whose observation ended in it.
	Counts int
}

// A Path is a number followed over the steps of a replication, such as who waits.
type Path struct {
	Code   string
	Unit   string
	Steps  int
	Counts int // the first counter; one a step
}

// An Identity says that two sums of counters are the same number.
type Identity struct {
	Code        string
	Left, Right []int
}
