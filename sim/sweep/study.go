package sweep

import "alih/sim"

// A Design says how the space is explored.
type Design string

// The designs.
const (
	Grid      Design = "grid"      // every combination
	Hypercube Design = "hypercube" // Latin hypercube
	Halton    Design = "halton"    // randomized Halton points
	Morris    Design = "morris"    // elementary effects
	Sobol     Design = "sobol"     // first-order and total indices
	Best      Design = "best"      // ranking and selection
	Solve     Design = "solve"     // which value of a factor reaches a target
)

// Designs lists them.
var Designs = []Design{Grid, Hypercube, Halton, Morris, Sobol, Best, Solve}

// A Study explores a space of policies.
type Study struct {
	Seed    uint64
	Design  Design
	Factors []Factor
	// Points of a hypercube or of Halton, trajectories of Morris, rows of Sobol. The other
	// designs know their own number.
	Points       int
	Replications int      // of each point; of a selection the most
	Metrics      []string // by code, what is looked at
	Confidence   float64  // of each interval for itself, and of the guarantee of a selection; 0: 0.95
	Aims         []Aim    // not empty: the frontier of a grid, a hypercube or Halton points
	Question     Question // of a selection, or of an inverse question
	Candidates   []string // of a selection without factors: its names
	Draws        Draws    // of an inverse question

	// Build makes the model of a point. Of a selection without factors the point is the
	// place of the candidate. Draw has a value for each assumption, or is nil.
	Build func(point, draw []float64) (sim.Model, error)

	Workers int       // 0: as many as the machine has
	Store   sim.Store // one policy of Width counters; nil: nothing is kept
	Shard   Shard
	Report  func(done, of int) // units
}

// An Aim is a metric and which way it is better.
type Aim struct {
	Metric string
	Better int // 1: more, -1: less
}

// A Question is about one metric.
type Question struct {
	Metric     string
	Better     int     // of a selection: 1 the most, -1 the least
	Difference float64 // of a selection: the smallest that matters
	Target     float64 // of an inverse question
}

// Draws are those of the assumptions under which an inverse question is asked again.
type Draws struct {
	Assumptions  []sim.Assumption
	Number       int // of draws; 0: none
	Replications int // of each point of a draw
}

// Shard is the part of a study that one process does: part Index of Of, counted from 0.
// Of 0 is the whole.
type Shard struct{ Index, Of int }

// Result is what a study found. Which of the parts are there depends on the design.
type Result struct {
	Design       Design
	Factors      []Factor
	Metrics      []sim.Metric // what was looked at, as the first model has it
	Confidence   float64
	Replications int // of each point
	Size         int // points of the whole design
	Seed         uint64
	Interrupted  bool
	Points       []Point    // what was done, in the order of the design
	Rows         int        // of Sobol and Morris: whole rows
	Indices      [][]Index  // by metric, then factor
	Effects      [][]Effect // by metric, then factor
	Noises       []Noise    // by metric, of Sobol and Morris
	Frontier     []Standing // by point
	Aims         []Aim
	Question     Question
	Selection    *Selection
	Solution     *Solution
}

// A Point is a design with what was found there.
type Point struct {
	Values  []float64 // by factor; of a selection without factors its place
	Name    string    // of a candidate
	Metrics []sim.Estimate
}

// Interval is a number between two others.
type Interval struct {
	Value, Low, High float64
	N                int // rows that say something; 0: undefined; 1: no interval
}

// Defined tells whether there is a value.
func (i Interval) Defined() bool { return i.N > 0 }

// Bounded tells whether there is an interval.
func (i Interval) Bounded() bool { return i.N > 1 }

// Index has Sobol's indices of a factor: the share of the variance between points that it
// makes alone, and with all its interactions.
type Index struct{ First, Total Interval }

// Effect has Morris's measures of a factor, of its elementary effects: what changes when it
// moves alone, over its whole range if it has one.
type Effect struct {
	Mean     Interval // signed; without a meaning for levels without an order
	Absolute Interval // mean of the absolute effects, Campolongo's μ*
	Spread   float64  // standard deviation without the noise of replications: not linear, or interacting
	Noise    float64  // standard deviation of one effect that is noise
}

// Noise is how much of what points differ by is the noise of their replications.
type Noise struct {
	Variance float64 // between points, without noise
	Noise    float64 // variance of the noise of one point's mean
	N        int     // rows that say something
}

// Share of the variance of points' means that is noise.
func (n Noise) Share() float64 {
	if n.Variance+n.Noise == 0 {
		return 0
	}
	return n.Noise / (n.Variance + n.Noise)
}
