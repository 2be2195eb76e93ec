package sim

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Law is a distribution by its cumulative probability, as gonum's are.
type Law interface {
	CDF(x float64) float64
}

// mostMean bounds the mean of a Poisson law and the tries of a binomial one: up to here
// gonum's incomplete gamma and beta functions are good to ten digits; at 3 million
// tries the second already falls where it should rise.
const mostMean = 1e6

// Poisson is the number of events of a Poisson law.
func Poisson(mean float64) (*Table, error) {
	if !(mean >= 0 && mean <= mostMean) {
		return nil, fmt.Errorf("poisson: mean: found %v, allowed 0 to %v", mean, mostMean)
	}
	if mean == 0 {
		return NewTable(0, []float64{1})
	}
	return around(int(mean), math.Sqrt(mean), math.MaxInt, distuv.Poisson{Lambda: mean})
}

// Binomial is the number of successes in n tries with chance p.
func Binomial(n int, p float64) (*Table, error) {
	switch {
	case n < 0 || float64(n) > mostMean:
		return nil, fmt.Errorf("binomial: tries: found %d, allowed 0 to %v", n, mostMean)
	case !(p >= 0 && p <= 1):
		return nil, fmt.Errorf("binomial: chance: found %v, allowed 0 to 1", p)
	case n == 0 || p == 0:
		return NewTable(0, []float64{1})
	case p == 1:
		return NewTable(n, []float64{1})
	}
	mean := p * float64(n)
	return around(int(mean), math.Sqrt(mean*(1-p)), n, distuv.Binomial{N: float64(n), P: p})
}

// Geometric is the number of failures before the first success of chance p.
func Geometric(p float64) (*Table, error) {
	if !(p > 1e-4 && p <= 1) {
		return nil, fmt.Errorf("geometric: chance: found %v, allowed above 0.0001 to 1", p)
	}
	if p == 1 {
		return NewTable(0, []float64{1})
	}
	// 2^-63 = exp(-43.7): what lies beyond cannot be drawn.
	high := int(44 / -math.Log1p(-p))
	return FromCDF(0, high, func(k int) float64 { return -math.Expm1(float64(k+1) * math.Log1p(-p)) })
}

// Rounded is a continuous law kept to the whole numbers from low to high, each of which
// stands for what rounds to it. A normal law so bounded is a truncated normal one.
func Rounded(law Law, low, high int) (*Table, error) {
	t, err := FromCDF(low, high, func(k int) float64 { return law.CDF(float64(k) + 0.5) })
	if err != nil {
		return nil, fmt.Errorf("rounded %T: %w", law, err)
	}
	return t, nil
}

// Normal is a normal law rounded and kept to the numbers from low to high.
func Normal(mean, deviation float64, low, high int) (*Table, error) {
	if !(deviation > 0) || math.IsInf(deviation, 1) || math.IsNaN(mean) || math.IsInf(mean, 0) {
		return nil, fmt.Errorf("normal: mean %v, deviation %v: allowed numbers, deviation above 0", mean, deviation)
	}
	return Rounded(distuv.Normal{Mu: mean, Sigma: deviation}, low, high)
}

// LogNormal is a log-normal law by its median and the standard deviation of its
// logarithm, rounded and kept to the numbers from low to high.
func LogNormal(median, logDeviation float64, low, high int) (*Table, error) {
	if !(median > 0 && logDeviation > 0) || math.IsInf(median, 1) || math.IsInf(logDeviation, 1) {
		return nil, fmt.Errorf("lognormal: median %v, deviation %v: allowed above 0", median, logDeviation)
	}
	return Rounded(positive{distuv.LogNormal{Mu: math.Log(median), Sigma: logDeviation}}, low, high)
}

// positive is a law of positive numbers that takes no others.
type positive struct{ Law }

func (p positive) CDF(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return p.Law.CDF(x)
}

// Exponential is an exponential law by its mean, rounded and kept to the numbers from
// low to high.
func Exponential(mean float64, low, high int) (*Table, error) {
	if !(mean > 0) || math.IsInf(mean, 1) {
		return nil, fmt.Errorf("exponential: mean: found %v, allowed above 0", mean)
	}
	return Rounded(distuv.Exponential{Rate: 1 / mean}, low, high)
}

// Weibull is a Weibull law by its shape and scale, rounded and kept to the numbers from
// low to high.
func Weibull(shape, scale float64, low, high int) (*Table, error) {
	if !(shape > 0 && scale > 0) || math.IsInf(shape, 1) || math.IsInf(scale, 1) {
		return nil, fmt.Errorf("weibull: shape %v, scale %v: allowed above 0", shape, scale)
	}
	return Rounded(distuv.Weibull{K: shape, Lambda: scale}, low, high)
}

// around is a law of counts kept to what a word can tell from nothing: what lies
// farther than that from its mean cannot be drawn.
func around(mean int, deviation float64, most int, law Law) (*Table, error) {
	reach := int(10*deviation) + 50
	low, high := max(0, mean-reach), min(most, mean+reach)
	return FromCDF(low, high, func(k int) float64 {
		if k < 0 {
			return 0
		}
		return law.CDF(float64(k))
	})
}
