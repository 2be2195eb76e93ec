package sim

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// Words are compared in units of 2^-63: the top 63 bits are far more than a float64
// resolves, and so certainty has a threshold too.
const (
	one     = 1 << 63
	maxCell = 1 << 22 // of a table: 48 MB, more than any number of days or people
)

// Chance is a probability as a threshold, in units of 2^-63.
type Chance uint64

// NewChance is the chance p, 0 to 1; less than 2^-63 is none.
func NewChance(p float64) (Chance, error) {
	if !(p >= 0 && p <= 1) {
		return 0, fmt.Errorf("chance: found %v, allowed 0 to 1", p)
	}
	return Chance(threshold(p)), nil
}

// Of tells whether it happens on a word. A larger chance happens on every word on
// which a smaller one does.
func (c Chance) Of(word uint64) bool { return word>>1 < uint64(c) }

// P is the probability.
func (c Chance) P() float64 { return float64(c) / one }

// Below is a word as one of the n whole numbers from 0, n at least 1, by inversion.
func Below(word uint64, n int) int {
	h, _ := bits.Mul64(word, uint64(n))
	return int(h)
}

// threshold is a probability in units of 2^-63; scaling by a power of two is exact.
func threshold(p float64) uint64 {
	if p >= 1 {
		return one
	}
	return uint64(p * one)
}

// Table is a distribution of whole numbers, drawn by inversion: the smallest number
// whose cumulative probability is above the word. A draw takes one word, and never a
// smaller number from a larger word or from a law that is stochastically larger.
//
// A guide (Chen and Asau, "On generating random variates from an empirical
// distribution", AIIE Transactions 6, 1974) says where the search starts: less than
// two comparisons a draw on average, whatever the law.
type Table struct {
	low   int
	cells []uint64 // cumulative, in units of 2^-63; from the largest possible number on all is one
	guide []int32  // by the first bits of the word: the first cell that can hold it
	shift uint
}

// smallTable is up to how many bits of cells a table is small; its guide is 16 kB.
const smallTable = 9

// Of is the number that a word draws.
func (t *Table) Of(word uint64) int {
	w := word >> 1
	i := t.guide[w>>t.shift]
	for w >= t.cells[i] {
		i++
	}
	return t.low + int(i)
}

// Low is the smallest number of the table, High the largest.
func (t *Table) Low() int { return t.low }

// High is the largest number of the table.
func (t *Table) High() int { return t.low + len(t.cells) - 1 }

// CDF is the probability of a number of at most k, as the table draws it.
func (t *Table) CDF(k int) float64 {
	switch {
	case k < t.low:
		return 0
	case k >= t.High():
		return 1
	}
	return float64(t.cells[k-t.low]) / one
}

// Mean is the mean of what the table draws.
func (t *Table) Mean() float64 {
	mean := float64(t.low)
	for k := t.low; k < t.High(); k++ {
		mean += 1 - t.CDF(k)
	}
	return mean
}

// NewTable is the law of the numbers from low on with these weights, which need not
// sum to one.
func NewTable(low int, weights []float64) (*Table, error) {
	total := 0.0
	for i, w := range weights {
		if !(w >= 0 && !math.IsInf(w, 1)) {
			return nil, fmt.Errorf("table: weight of %d: found %v, allowed 0 or more", low+i, w)
		}
		total += w
	}
	if !(total > 0 && !math.IsInf(total, 1)) {
		return nil, fmt.Errorf("table: sum of %d weights: found %v, allowed above 0", len(weights), total)
	}
	cumulative, sum := make([]float64, len(weights)), 0.0
	for i, w := range weights {
		sum += w
		cumulative[i] = sum / total
	}
	return build(low, cumulative)
}

// FromCDF is a law given by P(X <= k), kept to the numbers from low to high: the
// chance of what lies outside is spread over what lies inside.
func FromCDF(low, high int, cdf func(k int) float64) (*Table, error) {
	if low > high || uint(high-low) >= maxCell {
		return nil, fmt.Errorf("table: from %d to %d, allowed 1 to %d numbers", low, high, maxCell)
	}
	before, all := cdf(low-1), cdf(high)
	inside := all - before
	if !(inside > 0) {
		return nil, fmt.Errorf("table: from %d to %d lies a probability of %v, allowed above 0", low, high, inside)
	}
	cumulative, last := make([]float64, high-low+1), 0.0
	for i := range cumulative {
		p := (cdf(low+i) - before) / inside
		if math.Abs(p-min(1, max(last, p))) <= lastBits {
			p = min(1, max(last, p))
		}
		cumulative[i], last = p, p
	}
	return build(low, cumulative)
}

// lastBits is by how much a cumulative probability may fall where it is computed far
// from the middle; it is then taken as it was before.
const lastBits = 1e-12

var errFalls = errors.New("cumulative probability: allowed 0 to 1, never falling")

func build(low int, cumulative []float64) (*Table, error) {
	if len(cumulative) > maxCell {
		return nil, fmt.Errorf("table: found %d numbers, allowed at most %d", len(cumulative), maxCell)
	}
	t := &Table{low: low, cells: make([]uint64, len(cumulative))}
	last := 0.0
	for i, p := range cumulative {
		if !(p >= last && p <= 1) {
			return nil, fmt.Errorf("table: at %d found %v after %v: %w", low+i, p, last, errFalls)
		}
		t.cells[i], last = threshold(p), p
	}
	t.trim()
	t.index()
	return t, nil
}

// trim leaves out the numbers at both ends that are never drawn.
func (t *Table) trim() {
	end := len(t.cells) - 1
	for end > 0 && t.cells[end-1] == t.cells[end] {
		end--
	}
	t.cells[end] = one
	start := 0
	for t.cells[start] == 0 {
		start++
	}
	t.cells, t.low = t.cells[start:end+1], t.low+start
}

// index makes the guide, with at least as many entries as there are cells. A small table
// has eight times as many: a search of no step at all is one that a processor foresees.
func (t *Table) index() {
	width := uint(bits.Len(uint(len(t.cells) - 1)))
	if width <= smallTable {
		width += 3
	}
	t.shift = 63 - width
	t.guide = make([]int32, 1<<width)
	cell := int32(0)
	for g := range t.guide {
		for t.cells[cell] <= uint64(g)<<t.shift {
			cell++
		}
		t.guide[g] = cell
	}
}
