package sim

import "slices"

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

// equal says whether two layouts name the same and make the same of it. By reflection it would be
// 9 kB of what a browser fetches.
func (l *Layout) equal(o *Layout) bool {
	return slices.Equal(l.Counters, o.Counters) && slices.EqualFunc(l.Metrics, o.Metrics, Metric.equal) &&
		slices.EqualFunc(l.Curves, o.Curves, Curve.equal) && slices.Equal(l.Paths, o.Paths) &&
		slices.EqualFunc(l.Sums, o.Sums, Identity.equal)
}

func (m Metric) equal(o Metric) bool {
	return m.Code == o.Code && m.Unit == o.Unit && m.Better == o.Better &&
		slices.Equal(m.Of, o.Of) && slices.Equal(m.Per, o.Per) && (m.Per == nil) == (o.Per == nil)
}

func (c Curve) equal(o Curve) bool {
	return c.Code == o.Code && c.Unit == o.Unit && slices.Equal(c.Ends, o.Ends) && c.Steps == o.Steps && c.Counts == o.Counts
}

func (i Identity) equal(o Identity) bool {
	return i.Code == o.Code && slices.Equal(i.Left, o.Left) && slices.Equal(i.Right, o.Right)
}
