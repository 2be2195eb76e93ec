package sim

// A ratio of a study is the ratio of two sums over all replications, so that each
// person counts alike, and its variance is the jackknife's: how much it moves when one
// replication after the other is left out (Efron and Stein, "The jackknife estimate of
// variance", Annals of Statistics 9, 1981). A replication that adds to neither sum says
// nothing of it and is not counted.

// jackknife gathers the values without one replication each, as distances from the
// value of all.
type jackknife struct {
	sum, squares float64
	n            int
}

func (j *jackknife) add(distance float64) {
	j.sum += distance
	j.squares += float64(distance * distance)
	j.n++
}

// variance is (n-1)/n times the sum of squared distances from their own mean.
func (j *jackknife) variance() float64 {
	n := float64(j.n)
	about := j.squares - float64(j.sum*j.sum)/n
	return max(0, float64(about*(n-1))/n)
}

func (j *jackknife) sample(value float64, bounded bool) sample {
	if !bounded || j.n < 2 {
		return sample{value: value, n: 1}
	}
	return sample{value, j.variance(), j.n}
}

// sums are both sides of a ratio.
type sums struct{ of, per int64 }

func (s sums) value() float64 { return float64(s.of) / float64(s.per) }

func (s sums) without(x sums) sums { return sums{s.of - x.of, s.per - x.per} }

// left leaves out one replication after the other, of a ratio of known sums or, if paired,
// of the difference of two, which are left out of both together. Where leaving one out
// leaves nothing to divide by, the value rests on that one alone.
type left struct {
	all, base sums
	paired    bool
	value     float64
	defined   bool
	alone     bool
	j         jackknife
}

func leftOf(all sums) left {
	return left{all: all, defined: all.per != 0, value: all.value()}
}

func leftOfBoth(all, base sums) left {
	return left{all: all, base: base, paired: true, defined: all.per != 0 && base.per != 0, value: all.value() - base.value()}
}

// add leaves out a replication; base is of a difference.
func (l *left) add(x, base sums) {
	if !l.defined || x == (sums{}) && base == (sums{}) {
		return
	}
	if l.all.per == x.per || l.paired && l.base.per == base.per {
		l.alone = true
		return
	}
	value := l.all.without(x).value()
	if l.paired {
		value -= l.base.without(base).value()
	}
	l.j.add(value - l.value)
}

func (l *left) sample() sample {
	if !l.defined {
		return sample{}
	}
	return l.j.sample(l.value, !l.alone)
}

// sums adds up both sides, exactly.
func (c column) sums() (all sums) {
	for i := range c.of {
		all.of += c.of[i]
		all.per += c.per[i]
	}
	return all
}

func (c column) at(i int) sums { return sums{c.of[i], c.per[i]} }

// ratio is a ratio of sums with its jackknife variance.
func ratio(c column) sample {
	l := leftOf(c.sums())
	for i := range c.of {
		l.add(c.at(i), sums{})
	}
	return l.sample()
}

// ratioDifference is the difference of two ratios over the same replications.
func ratioDifference(a, b column) sample {
	l := leftOfBoth(a.sums(), b.sums())
	for i := range a.of {
		l.add(a.at(i), b.at(i))
	}
	return l.sample()
}
