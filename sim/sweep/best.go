package sweep

import (
	"context"
	"fmt"
	"math"
	"slices"
)

// An observation of a selection is the metric over so many replications: of a ratio it is
// then close to normal, and to the ratio of all. The first stage has so many observations.
const (
	selectionBatch = 10
	selectionFirst = 10
)

// Selection is which of the points is best.
type Selection struct {
	Chosen    int   // a point; of an interrupted selection the best so far
	Left      []int // points that were not shown to be worse, the best first
	Sure      bool  // the procedure came to its end, and its guarantee holds
	Used      []int // replications, by point
	Confident float64
}

// selection is the procedure KN of Kim and Nelson ("A fully sequential procedure for
// indifference-zone selection in simulation", ACM TOMACS 11, 2001), with c = 1.
//
// Its guarantee: if the best point is better than every other by at least the difference
// that matters, it is chosen with at least the confidence asked. That holds for normal
// observations under common draws, which all points of a selection share.
//
//  1. Every point gets the first stage. S² of two points is the variance of their paired
//     differences in it.
//  2. After r observations a point is out when another's mean is better than its own by
//     more than δ/(2r)·(h²S²/δ² - r), where that is above nought.
//  3. Who is left gets one observation more, until one is left, or until r is above all
//     h²S²/δ²; then the best mean is chosen.
func (e *engine) selection(ctx context.Context) (*Result, error) {
	k := &kn{engine: e, all: newSums(e.plan.size, len(e.metrics)), used: make([]int, e.plan.size)}
	k.metric = slices.Index(e.Metrics, e.Question.Metric)
	for i := range e.plan.size {
		k.left = append(k.left, i)
	}
	k.sum, k.first = make([]float64, e.plan.size), make([][]float64, e.plan.size)
	done, err := k.stages(ctx)
	if err != nil {
		return nil, err
	}
	if k.rounds == 0 {
		return nil, e.cut(ctx)
	}
	r := e.result()
	r.Interrupted = !done && k.rounds*selectionBatch+selectionBatch <= e.Replications
	e.fill(r, k.all, e.plan.size)
	slices.SortStableFunc(k.left, func(a, b int) int { return sign(k.mean(b) - k.mean(a)) })
	r.Selection = &Selection{Chosen: k.left[0], Left: k.left, Sure: done, Used: k.used, Confident: e.Confidence}
	if done {
		r.Selection.Left = k.left[:1]
	}
	return r, nil
}

// kn is a selection on its way. Observations are turned so that more is better.
type kn struct {
	*engine
	metric   int
	all      sums
	left     []int
	used     []int
	rounds   int         // observations that everybody who is left has
	sum      []float64   // of observations, by point
	first    [][]float64 // the first stage, by point
	variance [][]float64 // S², of two points
	failed   error
}

// stages goes on until one is chosen, and tells whether that was so.
func (k *kn) stages(ctx context.Context) (bool, error) {
	for k.rounds < selectionFirst {
		if ok, err := k.round(ctx); err != nil || !ok {
			return false, err
		}
	}
	k.compare()
	for {
		k.screen()
		if len(k.left) == 1 || float64(k.rounds) > k.longest() {
			return true, nil
		}
		if (k.rounds+1)*selectionBatch > k.Replications {
			return false, nil
		}
		if ok, err := k.round(ctx); err != nil || !ok {
			return false, err
		}
	}
}

// round gives everybody who is left one observation more.
func (k *kn) round(ctx context.Context) (bool, error) {
	found := make([][]moments, len(k.left))
	at := func(i int) unit {
		return unit{point: k.left[i], draw: -1, first: uint32(k.rounds * selectionBatch), n: selectionBatch}
	}
	n, err := k.do(ctx, len(k.left), at, func(i int, m []moments) {
		found[i] = slices.Clone(m)
		k.report(k.plan.size * k.Replications / selectionBatch)
	})
	if err != nil || n < len(k.left) {
		return false, err
	}
	for i, p := range k.left {
		v := found[i][k.metric].value(k.ratio(k.metric)) * float64(k.Question.Better)
		if math.IsNaN(v) {
			return false, fmt.Errorf("%s of point %d: nothing to divide by in replications %d to %d, so that there is nothing to compare",
				k.Question.Metric, p+1, k.used[p], k.used[p]+selectionBatch-1)
		}
		k.all.add(p, found[i])
		k.used[p] += selectionBatch
		k.sum[p] += v
		if k.rounds < selectionFirst {
			k.first[p] = append(k.first[p], v)
		}
	}
	k.rounds++
	return true, nil
}

func (k *kn) mean(p int) float64 { return k.sum[p] / float64(k.used[p]/selectionBatch) }

// compare makes S² of every two points from the first stage.
func (k *kn) compare() {
	k.variance = make([][]float64, k.plan.size)
	for i := range k.variance {
		k.variance[i] = make([]float64, k.plan.size)
		for j := range i {
			s := pairedVariance(k.first[i], k.first[j])
			k.variance[i][j], k.variance[j][i] = s, s
		}
	}
}

func pairedVariance(a, b []float64) float64 {
	mean, squares := 0.0, 0.0
	for i := range a {
		mean += a[i] - b[i]
	}
	mean /= float64(len(a))
	for i := range a {
		d := a[i] - b[i] - mean
		squares += float64(d * d)
	}
	return squares / float64(len(a)-1)
}

// reach is h²S²/δ² of two points.
func (k *kn) reach(i, j int) float64 {
	n, points := float64(selectionFirst), float64(k.plan.size)
	eta := (math.Pow(2*(1-k.Confidence)/(points-1), -2/(n-1)) - 1) / 2
	h2 := round12(2 * eta * (n - 1))
	return h2 * k.variance[i][j] / float64(k.Question.Difference*k.Question.Difference)
}

// longest is the most observations that the points that are left can need.
func (k *kn) longest() float64 {
	most := 0.0
	for _, i := range k.left {
		for _, j := range k.left {
			most = max(most, math.Floor(k.reach(i, j)))
		}
	}
	return most
}

// screen takes out who is shown to be worse than somebody who is left.
func (k *kn) screen() {
	var left []int
	for _, i := range k.left {
		out := false
		for _, j := range k.left {
			w := max(0, k.Question.Difference/float64(2*k.rounds)*(k.reach(i, j)-float64(k.rounds)))
			out = out || j != i && k.mean(i) < k.mean(j)-w
		}
		if !out {
			left = append(left, i)
		}
	}
	k.left = left
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}
