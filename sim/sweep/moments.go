package sweep

import (
	"math"
	"math/big"
	"math/bits"

	"gonum.org/v1/gonum/stat/distuv"

	"alih/sim"
)

// moments are the sums of one metric over replications of one design: whole numbers
// without rounding, so that any order and any cut of the replications gives the same.
type moments struct {
	n          [2]int64 // replications that say something, of even and of odd number
	of, per    [2]int64 // sums, likewise
	oo, op, pp wide     // sums of squares and products, of both
}

// words are the integers of one metric's moments in a store.
const words = 12

// wide is a whole number of 128 bits in two's complement.
type wide struct{ hi, lo uint64 }

func (w *wide) add(o wide) {
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, o.lo, 0)
	w.hi, _ = bits.Add64(w.hi, o.hi, carry)
}

func product(a, b int64) wide {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi -= uint64(a>>63&b) + uint64(b>>63&a)
	return wide{hi, lo}
}

func (w wide) big() *big.Int {
	z := new(big.Int).Lsh(big.NewInt(int64(w.hi)), 64)
	return z.Add(z, new(big.Int).SetUint64(w.lo))
}

// add takes one replication in: what it counts, and of a ratio what that is divided by.
func (m *moments) add(replication uint32, of, per int64, ratio bool) {
	if ratio && of == 0 && per == 0 {
		return
	}
	h := replication & 1
	m.n[h]++
	m.of[h] += of
	m.per[h] += per
	m.oo.add(product(of, of))
	if ratio {
		m.op.add(product(of, per))
		m.pp.add(product(per, per))
	}
}

func (m *moments) plus(o *moments) {
	for h := range m.n {
		m.n[h] += o.n[h]
		m.of[h] += o.of[h]
		m.per[h] += o.per[h]
	}
	m.oo.add(o.oo)
	m.op.add(o.op)
	m.pp.add(o.pp)
}

// without is the value less that of some of the replications.
func (m moments) without(o *moments, ratio bool) float64 {
	for h := range m.n {
		m.n[h] -= o.n[h]
		m.of[h] -= o.of[h]
		m.per[h] -= o.per[h]
	}
	return m.value(ratio)
}

func (m *moments) put(row []int64) {
	row[0], row[1], row[2], row[3], row[4], row[5] = m.n[0], m.n[1], m.of[0], m.of[1], m.per[0], m.per[1]
	for i, w := range [...]wide{m.oo, m.op, m.pp} {
		row[6+2*i], row[7+2*i] = int64(w.hi), int64(w.lo)
	}
}

func (m *moments) take(row []int64) {
	m.n, m.of, m.per = [2]int64{row[0], row[1]}, [2]int64{row[2], row[3]}, [2]int64{row[4], row[5]}
	for i, w := range [...]*wide{&m.oo, &m.op, &m.pp} {
		*w = wide{uint64(row[6+2*i]), uint64(row[7+2*i])}
	}
}

// pair is a metric of the even and of the odd replications; NaN where one has none.
type pair [2]float64

func (p pair) mean() float64 { return float64(p[0]+p[1]) / 2 }

func (p pair) defined() bool { return !math.IsNaN(p[0]) && !math.IsNaN(p[1]) }

func (m *moments) halves(ratio bool) (p pair) {
	for h := range p {
		by := m.n[h]
		if ratio {
			by = m.per[h]
		}
		p[h] = math.NaN()
		if by != 0 {
			p[h] = float64(m.of[h]) / float64(by)
		}
	}
	return p
}

// value is the metric over all replications: a mean, or a ratio of sums.
func (m *moments) value(ratio bool) float64 {
	by := m.n[0] + m.n[1]
	if ratio {
		by = m.per[0] + m.per[1]
	}
	if by == 0 {
		return math.NaN()
	}
	return float64(m.of[0]+m.of[1]) / float64(by)
}

// variance is that of value: of a mean its own, of a ratio by the delta method, made of
// whole numbers up to the last division.
func (m *moments) variance(ratio bool) float64 {
	n := m.n[0] + m.n[1]
	if n < 2 {
		return math.NaN()
	}
	of, by, count := big.NewInt(m.of[0]+m.of[1]), big.NewInt(m.per[0]+m.per[1]), big.NewInt(n)
	mul := func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
	if !ratio {
		num := mul(count, m.oo.big()) // n·oo - of², over n²(n-1)
		num.Sub(num, mul(of, of))
		return quotient(num, mul(mul(count, count), big.NewInt(n-1)))
	}
	num := mul(m.oo.big(), mul(by, by)) // oo·per² - 2·op·of·per + pp·of², over per⁴, times n/(n-1)
	num.Sub(num, mul(big.NewInt(2), mul(m.op.big(), mul(of, by))))
	num.Add(num, mul(m.pp.big(), mul(of, of)))
	square := mul(by, by)
	return quotient(mul(num, count), mul(mul(square, square), big.NewInt(n-1)))
}

func quotient(num, den *big.Int) float64 {
	if den.Sign() == 0 {
		return math.NaN()
	}
	f, _ := new(big.Rat).SetFrac(num, den).Float64()
	return max(0, f)
}

// levels makes intervals of one confidence by Student's t.
type levels struct {
	confidence float64
	t          map[int]float64 // by degrees of freedom
}

func (l *levels) student(freedom int) float64 {
	t, ok := l.t[freedom]
	if !ok {
		t = student(l.confidence, freedom)
		l.t[freedom] = t
	}
	return t
}

// estimate is the value with its interval.
func (l *levels) estimate(m *moments, ratio bool) sim.Estimate {
	v := m.value(ratio)
	if math.IsNaN(v) {
		return sim.Estimate{}
	}
	n := int(m.n[0] + m.n[1])
	if s := m.variance(ratio); n > 1 && !math.IsNaN(s) {
		return sim.Estimate{Value: round12(v), HalfWidth: round12(l.student(n-1) * math.Sqrt(s)), N: n}
	}
	return sim.Estimate{Value: round12(v), N: 1}
}

// student is the two-sided quantile of Student's t.
func student(confidence float64, freedom int) float64 {
	return round12(distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(freedom)}.Quantile(0.5 + confidence/2))
}
