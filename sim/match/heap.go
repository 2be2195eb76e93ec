package match

// What an employer with all its places given holds are merits: up to a few in order,
// the worst last, because where a merit goes is then one guess for the processor and
// not two at every level (a tenth of the time where places are short); more than that
// as a heap, the worst on top.

const few = 16

// settleHeld puts merits in that form, and returns the worst.
func settleHeld(h []uint32) uint32 {
	if len(h) > few {
		heapify(h)
		return h[0]
	}
	for i := 1; i < len(h); i++ {
		insert(h[:i+1], h[i])
	}
	return h[len(h)-1]
}

// exchange puts a merit in the place of the worst, and returns that and the new worst.
func exchange(h []uint32, merit uint32) (out, worst uint32) {
	if len(h) > few {
		out, h[0] = h[0], merit
		sink(h, 0)
		return out, h[0]
	}
	out = h[len(h)-1]
	insert(h, merit)
	return out, h[len(h)-1]
}

// insert puts a merit into its place among all but the last, which goes.
func insert(h []uint32, merit uint32) {
	i := len(h) - 1
	for ; i > 0 && h[i-1] > merit; i-- {
		h[i] = h[i-1]
	}
	h[i] = merit
}

// heapify makes a heap.
func heapify(h []uint32) {
	for i := len(h)/2 - 1; i >= 0; i-- {
		sink(h, i)
	}
}

// sink lets h[i] sink until nothing worse is below it.
func sink(h []uint32, i int) {
	for {
		c := 2*i + 1
		if c >= len(h) {
			return
		}
		if c+1 < len(h) && h[c+1] > h[c] {
			c++
		}
		if h[i] >= h[c] {
			return
		}
		h[i], h[c] = h[c], h[i]
		i = c
	}
}

// rise lets the last rise until nothing better is above it.
func rise(h []uint32) {
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if h[up] >= h[i] {
			return
		}
		h[up], h[i] = h[i], h[up]
		i = up
	}
}
