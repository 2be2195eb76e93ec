package bench_test

import (
	"math/bits"

	"alih/rules"
	"alih/rules/scheme/example"
)

// population draws the facts of the yardstick as planes and columns. Every draw is
// keyed by seed, fact and lane and by nothing else, so two policies meet the same
// people. The simulator has a generator of its own; this one is the benchmark's.
type population struct {
	seed                                 uint64
	yes                                  []int
	choices                              []int
	registered, permitEnd, share, growth int
}

func newPopulation(p *rules.Program, seed uint64) *population {
	at := func(f rules.Catalogued) int { return p.Fact(f.Entry().Name) }
	return &population{seed,
		[]int{at(example.Proven), at(example.Victim), at(example.Extended), at(example.SameWork), at(example.LocalsRefused)},
		[]int{at(example.Ground), at(example.NewWork), at(example.Training)},
		at(example.Registered), at(example.PermitEnd), at(example.Share), at(example.Increase)}
}

// mix is the last step of splitmix64.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

const golden = 0x9e3779b97f4a7c15

// fill draws one block.
func (u *population) fill(b *rules.Batch, block int) {
	u.planes(b, block)
	u.columns(b, block)
}

// planes draws 64 cases with a few words: a yes/no fact is one word, a choice of n
// values cuts three words of random bits into n parts.
func (u *population) planes(b *rules.Batch, block int) {
	words := rules.Lanes / 64
	for w := block * words; w < (block+1)*words; w++ {
		key := mix(u.seed + uint64(w)*golden)
		for i, f := range u.yes {
			r := mix(key + uint64(i+1)*golden)
			b.Plane(f, 0)[w], b.Plane(f, 1)[w] = r, ^r
		}
		for i, f := range u.choices {
			x, y, z := mix(key+uint64(8+3*i)*golden), mix(key+uint64(9+3*i)*golden), mix(key+uint64(10+3*i)*golden)
			if i == 2 {
				b.Plane(f, 0)[w], b.Plane(f, 1)[w], b.Plane(f, 2)[w], b.Plane(f, 3)[w] = x&y, x&^y, y&^x, ^(x | y)
				continue
			}
			// Eight equal parts; the two left over go to the first two options.
			b.Plane(f, 0)[w], b.Plane(f, 1)[w] = x&y, x&^y
			b.Plane(f, 2)[w], b.Plane(f, 3)[w] = y&^x&z, y&^x&^z
			b.Plane(f, 4)[w], b.Plane(f, 5)[w] = ^(x|y)&z, ^(x|y)&^z
		}
		for _, f := range [...]int{u.registered, u.permitEnd, u.share, u.growth} {
			b.Plane(f, 0)[w] = ^uint64(0)
		}
	}
}

// columns draws a day, a day and two ratios from one word a case.
func (u *population) columns(b *rules.Batch, block int) {
	from, to := block*rules.Lanes, (block+1)*rules.Lanes
	reg, end := b.Column(u.registered)[from:to], b.Column(u.permitEnd)[from:to]
	share, growth := b.Column(u.share)[from:to], b.Column(u.growth)[from:to]
	day := int64(asked)
	end, share, growth = end[:len(reg)], share[:len(reg)], growth[:len(reg)]
	at := ^u.seed + uint64(from)*golden
	for i := range reg {
		at += golden
		r := mix(at)
		reg[i] = day - int64(r&0xffff*180>>16)
		end[i] = day - 120 + int64(r>>16&0xffff*600>>16)
		share[i] = int64(r >> 32 & 0xffff * 4500 >> 16)
		growth[i] = 1 + int64(r>>48*2000>>16)
	}
}

// setDay sets the day asked about of every case.
func setDay(b *rules.Batch) {
	for i := range b.AsOf() {
		b.AsOf()[i] = int64(asked)
	}
}

func count(p *[rules.Lanes / 64]uint64) (n int) {
	for _, w := range p {
		n += bits.OnesCount64(w)
	}
	return n
}
