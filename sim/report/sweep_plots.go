package report

import (
	"math"
	"slices"
	"strconv"

	"alih/sim"
	"alih/sim/report/words"
	"alih/sim/sweep"
)

// mostPictures keeps a page readable: of many factors the strongest, or the first, are
// drawn.
const mostPictures = 12

// draw makes the pictures of a design.
func (r *sweepReporter) draw() error {
	for k, m := range r.Result.Metrics {
		for name, s := range r.sheets(k) {
			if err := r.album.add(name.group, m.Code+name.of, s); err != nil {
				return err
			}
		}
	}
	for i := range r.Result.Aims {
		for j := range i {
			if err := r.album.add("frontier", r.Result.Aims[j].Metric+"-"+r.Result.Aims[i].Metric, r.frontierSheet(j, i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// named is what a picture is filed under.
type named struct{ group, of string }

// sheets are the pictures of one metric, in their order.
func (r *sweepReporter) sheets(k int) func(yield func(named, *sheet) bool) {
	x := r.Result
	return func(yield func(named, *sheet) bool) {
		switch {
		case x.Indices != nil || x.Effects != nil:
			if x.Effects != nil || x.Indices[k] != nil {
				yield(named{group: "tornado"}, r.tornado(k))
			}
		case len(x.Factors) == 0:
			yield(named{group: "points"}, r.pointDots(k))
		case x.Design == sweep.Hypercube || x.Design == sweep.Halton:
			for f := range min(len(x.Factors), mostPictures) {
				if !yield(named{"scatter", "-" + x.Factors[f].Name}, r.scatter(k, f)) {
					return
				}
			}
		case len(x.Factors) == 1 && !x.Factors[0].Categorical():
			yield(named{group: "response"}, r.response(k))
		case len(x.Factors) == 2:
			yield(named{group: "heat"}, r.heat(k))
		case len(x.Points) <= 40:
			yield(named{group: "points"}, r.pointDots(k))
		}
	}
}

// read is a point's estimate of a metric in the unit of its axis.
func (r *sweepReporter) read(i, k int) sim.Estimate {
	return words.Scaled([]sim.Estimate{r.Result.Points[i].Metrics[k]}, words.Scale(r.Result.Metrics[k].Unit))[0]
}

// pointDots has a row a point, as the policies of a study have.
func (r *sweepReporter) pointDots(k int) *sheet {
	var rows []words.Row
	for i := range min(len(r.Result.Points), 40) {
		rows = append(rows, words.Row{Name: r.pointName(i), Estimate: r.read(i, k)})
	}
	s := newSheet(r.words.Heading("metric", r.Result.Metrics[k].Code), []key{r.intervalKey()}, float64(len(rows))*rowTall+42)
	p := s.plot
	p.HideY()
	p.Y.Min, p.Y.Max = 0, 1
	p.X.Min, p.X.Max = reach(rows, false)
	p.X.Tick.Marker = ticks{r.digits}
	p.X.Label.Text = r.words.Unit(r.Result.Metrics[k].Unit, false)
	p.Add(grid(false), dotRows{rows, false})
	s.about = r.pointsInWords(k)
	return s
}

// pointsInWords says the lowest and the highest point.
func (r *sweepReporter) pointsInWords(k int) string {
	low, high := -1, -1
	for i, p := range r.Result.Points {
		e := p.Metrics[k]
		if !e.Defined() {
			continue
		}
		if low < 0 || e.Value < r.Result.Points[low].Metrics[k].Value {
			low = i
		}
		if high < 0 || e.Value > r.Result.Points[high].Metrics[k].Value {
			high = i
		}
	}
	if low < 0 {
		return r.words.Say("sweep.nothingVaries")
	}
	say := func(i int) string {
		e := r.read(i, k)
		return r.digits.Fixed(e.Value, words.Places(e)) + " (" + r.pointName(i) + ")"
	}
	return r.words.Say("about.points", "n", strconv.Itoa(len(r.Result.Points)), "low", say(low), "high", say(high),
		"unit", r.words.Unit(r.Result.Metrics[k].Unit, false))
}

// axis are the places of a factor's values: numbers where they are, else their order.
func (r *sweepReporter) axis(f int) func(v float64) float64 {
	factor := &r.Result.Factors[f]
	return func(v float64) float64 {
		x, _ := factor.Number(v)
		return x
	}
}

// frameOf is how far an axis has to go for some numbers.
func frameOf(list []float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, x := range list {
		if words.Finite(x) {
			lo, hi = math.Min(lo, x), math.Max(hi, x)
		}
	}
	if lo > hi {
		return 0, 1
	}
	air := (hi - lo) * 0.05
	if air == 0 {
		air = math.Max(math.Abs(hi)*0.05, 0.5)
	}
	return lo - air, hi + air
}

// byFactor are the points in the order of a factor.
func (r *sweepReporter) byFactor(f int) []int {
	list := make([]int, len(r.Result.Points))
	for i := range list {
		list[i] = i
	}
	x := r.axis(f)
	slices.SortStableFunc(list, func(a, b int) int {
		switch u, v := x(r.Result.Points[a].Values[f]), x(r.Result.Points[b].Values[f]); {
		case u < v:
			return -1
		case u > v:
			return 1
		}
		return 0
	})
	return list
}
