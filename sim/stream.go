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
	return philox2x64(s.seed, uint64(s.replication)<<32|uint64(entity), uint64(p)<<32|uint64(counter))
}

// Replication is the number of the replication.
func (s Stream) Replication() uint32 { return s.replication }
