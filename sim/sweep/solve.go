package sweep

import (
	"cmp"
	"math"
	"slices"

	"alih/sim"
)

// Where a curve reaches its target.
const (
	Inside  = "inside"  // between the ends of the range
	Below   = "below"   // if anywhere, below the range
	Above   = "above"   // if anywhere, above it
	Nowhere = "nowhere" // the metric is undefined at a point
)

// Solution is the value of the factor at which the metric reaches the target.
//
// It rests on one thing that is not found but assumed: that the metric only rises, or only
// falls, in the factor. The curve is the nearest that does (isotonic regression), straight
// between the points. How it bends between them is not known: a crossing on the straight
// line can be off by more than its interval, and what can be said whatever the bend is that
// it lies between the points around that interval.
type Solution struct {
	Where    string
	At       Interval  // of Inside: on the straight line
	From, To float64   // of Inside: the points between which it lies
	Rising   bool      // the metric rises with the factor
	X        []float64 // of the points, rising
	Order    []int     // the points in that order
	Curve    []float64 // fitted
	// Range is between the 10 % and the 90 % point over draws of the assumptions, a draw
	// that does not reach the target inside the range counted at its end. N of it are the
	// draws; 0: not drawn.
	Range        sim.Span
	Below, Above int // of the draws
}

// solveLeast replications give as many rounds as an interval needs.
const solveLeast = 8

// solve answers the inverse question.
func (e *engine) solve(r *Result, got *rounds, done int) {
	k := slices.Index(e.Metrics, e.Question.Metric)
	s := &Solution{}
	for i := range e.plan.size {
		s.Order = append(s.Order, i)
	}
	slices.SortStableFunc(s.Order, func(a, b int) int { return cmp.Compare(e.x(a), e.x(b)) })
	for _, i := range s.Order {
		s.X = append(s.X, e.x(i))
	}
	curve := e.curve(s.Order, func(p int) float64 { return got.all.at(p)[k].value(e.ratio(k)) })
	r.Solution = s
	if slices.ContainsFunc(curve, math.IsNaN) {
		s.Where = Nowhere
		return
	}
	s.Rising = rising(curve)
	s.Curve = monotone(curve, s.Rising)
	at, where := crossing(s.X, s.Curve, e.Question.Target, s.Rising)
	if s.Where = where; where == Inside {
		s.At = Interval{round12(at), round12(at), round12(at), 1}
		e.jackknife(s, got, k)
		s.From, s.To = s.around()
	}
	if done == e.plan.units() && e.Draws.Number > 0 {
		e.rangeOf(s, got.drawn, k)
	}
}

// around are the points next to the interval of a crossing; without an interval, to the
// crossing.
func (s *Solution) around() (from, to float64) {
	from, to = s.X[0], s.X[len(s.X)-1]
	for _, x := range s.X {
		if x <= s.At.Low {
			from = x
		}
	}
	for _, x := range slices.Backward(s.X) {
		if x >= s.At.High {
			to = x
		}
	}
	return from, to
}

// x is the factor at a point.
func (e *engine) x(point int) float64 {
	v := make([]float64, 1)
	e.points.point(point, v)
	x, _ := e.Factors[0].Number(v[0])
	return x
}

func (e *engine) curve(order []int, y func(point int) float64) []float64 {
	list := make([]float64, len(order))
	for i, p := range order {
		list[i] = y(p)
	}
	return list
}

// rising tells whether a curve rises more than it falls: by the order of its numbers.
func rising(y []float64) bool {
	n := 0
	for i := range y {
		for j := range i {
			n += sign(y[i] - y[j])
		}
	}
	return n >= 0
}

// monotone is the nearest curve, in least squares, that does not fall, or does not rise:
// neighbours that do are pooled until none does.
func monotone(y []float64, up bool) []float64 {
	turn := 1.0
	if !up {
		turn = -1
	}
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	for _, v := range y {
		pools = append(pools, pool{v * turn, 1})
		for n := len(pools); n > 1 && pools[n-2].sum/float64(pools[n-2].n) > pools[n-1].sum/float64(pools[n-1].n); n-- {
			pools[n-2] = pool{pools[n-2].sum + pools[n-1].sum, pools[n-2].n + pools[n-1].n}
			pools = pools[:n-1]
		}
	}
	list := make([]float64, 0, len(y))
	for _, p := range pools {
		for range p.n {
			list = append(list, round12(p.sum/float64(p.n)*turn))
		}
	}
	return list
}

// crossing is where a curve reaches the target: of one that rises the first place where it
// is no less, of one that falls the last.
func crossing(x, y []float64, target float64, up bool) (float64, string) {
	n := len(x)
	if !up {
		x, y = slices.Clone(x), slices.Clone(y)
		slices.Reverse(x)
		slices.Reverse(y)
	}
	first, last := Below, Above
	if !up {
		first, last = Above, Below
	}
	i := 0
	for i < n && !(y[i] >= target) {
		i++
	}
	switch {
	case i == n:
		return x[n-1], last
	case i == 0 && y[0] > target:
		return x[0], first
	case i == 0:
		return x[0], Inside
	}
	return x[i-1] + float64((x[i]-x[i-1])*((target-y[i-1])/(y[i]-y[i-1]))), Inside
}

// jackknife gives the interval of a crossing: how much it moves when one round after the
// other is left out. All points share the draws of a round, so that what they have in
// common moves the curve as a whole.
func (e *engine) jackknife(s *Solution, got *rounds, k int) {
	n := len(got.each)
	if n < 3 {
		return
	}
	list, sum := make([]float64, n), 0.0
	for g := range list {
		y := e.curve(s.Order, func(p int) float64 { return got.all.at(p)[k].without(&got.each[g].at(p)[k], e.ratio(k)) })
		at, where := crossing(s.X, monotone(y, s.Rising), e.Question.Target, s.Rising)
		if where != Inside {
			return // it may lie outside: there is no interval
		}
		list[g], sum = at, sum+at
	}
	squares, mean := 0.0, sum/float64(n)
	for _, at := range list {
		squares += float64((at - mean) * (at - mean))
	}
	half := student(e.Confidence, n-1) * math.Sqrt(squares*float64(n-1)/float64(n))
	s.At = Interval{s.At.Value, round12(s.At.Value - half), round12(s.At.Value + half), n}
}

// rangeOf asks the question again under every draw of the assumptions.
func (e *engine) rangeOf(s *Solution, drawn []sums, k int) {
	var list []float64
	for _, d := range drawn {
		y := e.curve(s.Order, func(p int) float64 { return d.at(p)[k].value(e.ratio(k)) })
		if slices.ContainsFunc(y, math.IsNaN) {
			continue
		}
		at, where := crossing(s.X, monotone(y, s.Rising), e.Question.Target, s.Rising)
		switch where {
		case Below:
			s.Below++
		case Above:
			s.Above++
		}
		list = append(list, at)
	}
	if len(list) == 0 {
		return
	}
	slices.Sort(list)
	s.Range = sim.Span{Low: round12(percentile(list, 0.1)), High: round12(percentile(list, 0.9)), N: len(list)}
}

// assumed are the values of the assumptions in a draw.
func (e *engine) assumed(draw int) ([]float64, error) {
	points, err := e.cube()
	if err != nil {
		return nil, err
	}
	values := make([]float64, len(e.Draws.Assumptions))
	for i, a := range e.Draws.Assumptions {
		values[i] = min(max(a.Low+float64((a.High-a.Low)*points[draw][i]), a.Low), a.High)
	}
	return values, nil
}
