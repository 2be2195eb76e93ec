package match

// Scratch is the working memory of the mechanisms. One serves any number of
// meetings and any mechanism, one after the other, never two at a time. It grows to
// the largest meeting it has seen and then allocates no more. The zero value is
// ready.
type Scratch struct {
	// Lotteries and the workers in their order.
	keys, spare []uint64        // a lottery order, and the other half of its sort
	low, high   [1 << 11]int32  // counters
	heads       []uint64        // by worker, the first choices, packed
	ahead       [stretch]uint64 // of the next workers
	posts       []post          // by worker, what the statute asks of her first pairs
	turn        [stretch]waiter // the next workers by the statute
	waiting     []waiter        // for a lower tier
	touched     int32           // keeps loads that only warm the cache

	// Places, where a count will do.
	left       []int32 // places left
	full       []uint8 // 1 where no place is left; one longer than the employers
	regionLeft []int32

	// Places, where it matters who holds them.
	slotAt, used []int32 // of each employer
	holder       []int32 // of each slot
	slot         []int32 // of each worker
	fullBits     []uint64
	seen         []uint64 // entered by a search

	// Deferred acceptance.
	lots, hold, worst    []uint32
	desks                []desk
	asks                 []ask
	merits               [stretch][2]uint32 // of the next workers at their first choices
	queue, evicted       []int32
	tried                []int32
	entries              []entry
	regionAt, regionUsed []int32

	// Lists of the employers, and searches.
	listAt, list      []int32
	bins, binAt       []int32
	line              []int32 // a queue or a path
	path              []hop
	free              []int32 // workers without a place
	next, look        []int32
	from, level       []int32
	demand            []demand
	price, cost, away []int64
	heap              []reach
	settled           []int32
}

// grown returns a slice of n elements, s itself if it is large enough. What it holds
// is left over from before.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/8)
	}
	return s[:n]
}

// open starts every employer with all its places, and marks those with none. Beyond
// the last employer stands one that is always full.
func (s *Scratch) open(places []int32) {
	s.left = append(s.left[:0], places...)
	s.left = append(s.left, 0)
	s.full = grown(s.full, len(s.left))
	for e, p := range s.left {
		s.full[e] = bit(p == 0)
	}
}

// bit is a condition as a number, without a branch.
func bit(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}
