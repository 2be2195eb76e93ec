package match

// The heaps hold merits, the worst on top.

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
