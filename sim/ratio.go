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

// sums adds up both sides, exactly.
func (c column) sums() (of, per int64) {
	for i := range c.of {
		of += c.of[i]
		per += c.per[i]
	}
	return of, per
}

func (c column) empty(i int) bool { return c.of[i] == 0 && c.per[i] == 0 }

// ratio is a ratio of sums with its jackknife variance. Where leaving one replication
// out leaves nothing to divide by, the value rests on that one alone.
func ratio(c column) sample {
	of, per := c.sums()
	if per == 0 {
		return sample{}
	}
	value, bounded := float64(of)/float64(per), true
	var j jackknife
	for i := range c.of {
		if c.empty(i) {
			continue
		}
		if per == c.per[i] {
			bounded = false
			continue
		}
		j.add(float64(of-c.of[i])/float64(per-c.per[i]) - value)
	}
	return j.sample(value, bounded)
}

// ratioDifference is the difference of two ratios over the same replications, which are
// left out of both together.
func ratioDifference(a, b column) sample {
	aOf, aPer := a.sums()
	bOf, bPer := b.sums()
	if aPer == 0 || bPer == 0 {
		return sample{}
	}
	value, bounded := float64(aOf)/float64(aPer)-float64(bOf)/float64(bPer), true
	var j jackknife
	for i := range a.of {
		if a.empty(i) && b.empty(i) {
			continue
		}
		if aPer == a.per[i] || bPer == b.per[i] {
			bounded = false
			continue
		}
		j.add(float64(aOf-a.of[i])/float64(aPer-a.per[i]) - float64(bOf-b.of[i])/float64(bPer-b.per[i]) - value)
	}
	return j.sample(value, bounded)
}
