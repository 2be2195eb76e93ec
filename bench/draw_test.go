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

// fill draws the first block, every fact as a value.
func (u *population) fill(seed uint64, b *rules.Batch) {
	u.seed = seed
	u.block(b, 0)
}

// block draws one block.
func (u *population) block(b *rules.Batch, block int) {
	u.planes(b, block)
	u.columns(b, block)
}

// sides are the shares, of 256, in which the comparisons of days are met: the window
// after an event of the last half year, a permit that ends within 600 days.
var sides = [2]uint64{87, 205}

// fillSides draws the first block: of the days on which side they lie, and the two
// ratios as values, those of two cases from one word.
func (u *population) fillSides(seed uint64, b *rules.Batch, cuts *rules.Cuts) {
	u.seed = seed
	u.planes(b, 0)
	for k, share := range sides {
		met, unmet := cuts.Met(k, 0), cuts.Unmet(k, 0)
		for w := range met {
			met[w] = bernoulli(seed+uint64(2*w+k+1)<<32, share)
			unmet[w] = ^met[w]
		}
	}
	share, growth := b.Column(u.share)[:rules.Lanes], b.Column(u.growth)[:rules.Lanes]
	at := ^seed
	for i := 0; i+1 < len(share) && i+1 < len(growth); i += 2 {
		at += golden
		r := mix(at)
		share[i], share[i+1] = int64(r&0xffff*4500>>16), int64(r>>16&0xffff*4500>>16)
		growth[i], growth[i+1] = 1+int64(r>>32&0xffff*2000>>16), 1+int64(r>>48*2000>>16)
	}
}

// bernoulli draws 64 cases that are so in a share of 256, a bit of the share at a time
// from the lowest.
func bernoulli(key, share uint64) (so uint64) {
	for bit := range uint64(8) {
		if r := mix(key + (bit+1)*golden); share>>bit&1 != 0 {
			so |= r
		} else {
			so &= r
		}
	}
	return so
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
