package sim

// Stream is the draws of one replication. A draw is named, never taken in turn: by
// the entity that it belongs to, its purpose, and a counter (a week, a meeting,
// another entity). Policies that ask for the same draw get the same one, whatever
// else they ask for.
type Stream struct {
	seed        uint64
	replication uint32
}

// NewStream is the draws of one replication of a study.
func NewStream(seed uint64, replication uint32) Stream { return Stream{seed, replication} }

// Purpose tells draws of one entity apart. Each model numbers its own.
type Purpose uint32

// Word is 64 random bits: one Philox2x64-10 block, keyed by the seed, of the counter
// (replication, entity; purpose, counter).
func (s Stream) Word(entity uint32, p Purpose, counter uint32) uint64 {
	w, _ := philox2x64(s.seed, uint64(s.replication)<<32|uint64(entity), uint64(p)<<32|uint64(counter))
	return w
}

// Words are draws of several entities: dst[i] is Word(entities[i], p, counter), in
// four fifths of the time of asking one by one. dst is at least as long as entities.
func (s Stream) Words(dst []uint64, entities []uint32, p Purpose, counter uint32) {
	of, hi := uint64(s.replication)<<32, uint64(p)<<32|uint64(counter)
	dst = dst[:len(entities)]
	for len(entities) >= 2 && len(dst) >= 2 {
		dst[0], _, dst[1], _ = philoxTwo(s.seed, of|uint64(entities[0]), hi, of|uint64(entities[1]), hi)
		dst, entities = dst[2:], entities[2:]
	}
	for i, e := range entities {
		dst[i] = s.Word(e, p, counter)
	}
}

// Blocks are draws of 128 bits, of which Words has the first half: lo[i] is
// Word(entities[i], p, counter) and hi[i] are 64 more bits under the same name. Both are
// at least as long as entities.
func (s Stream) Blocks(lo, hi []uint64, entities []uint32, p Purpose, counter uint32) {
	of, name := uint64(s.replication)<<32, uint64(p)<<32|uint64(counter)
	lo, hi = lo[:len(entities)], hi[:len(entities)]
	for len(entities) >= 2 && len(lo) >= 2 && len(hi) >= 2 {
		lo[0], hi[0], lo[1], hi[1] = philoxTwo(s.seed, of|uint64(entities[0]), name, of|uint64(entities[1]), name)
		lo, hi, entities = lo[2:], hi[2:], entities[2:]
	}
	for i, e := range entities {
		lo[i], hi[i] = philox2x64(s.seed, of|uint64(e), name)
	}
}

// Series are draws of one entity: dst[i] is Word(entity, p, first+i).
func (s Stream) Series(dst []uint64, entity uint32, p Purpose, first uint32) {
	lo, hi := uint64(s.replication)<<32|uint64(entity), uint64(p)<<32
	for ; len(dst) >= 2; dst, first = dst[2:], first+2 {
		dst[0], _, dst[1], _ = philoxTwo(s.seed, lo, hi|uint64(first), lo, hi|uint64(first+1))
	}
	for i := range dst {
		dst[i] = s.Word(entity, p, first+uint32(i))
	}
}

// Replication is the number of the replication.
func (s Stream) Replication() uint32 { return s.replication }
