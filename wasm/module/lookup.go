package module

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Where a module's own description (runtime.moduledata) says where things are.
const (
	offsetLookup = 19 * 8 // the index from a place in the code to its function
	offsetFirst  = 20 * 8 // the first place
	offsetLast   = 21 * 8 // after the last
	offsetWhole  = 40 * 8 // the tables of whole functions
	dataSize     = 41 * 8
)

// clearMore works on what the line tables, which stand at an address, do not lead to.
func (t *lineTables) clearMore(at int) error {
	begins := binary.LittleEndian.AppendUint64(nil, uint64(at))
	begins = binary.LittleEndian.AppendUint64(begins, uint64(t.names))
	data := index(t.memory, string(begins))
	if data < 0 || data+dataSize > len(t.memory) {
		return errLayout
	}
	word := func(o int) int { return int(binary.LittleEndian.Uint64(t.memory[data+o:])) }
	whole, lookup := word(offsetWhole), word(offsetLookup)
	if !(t.functab < whole && whole < lookup && lookup < len(t.memory)) {
		return errLayout
	}
	if err := clearUnasked(t.memory[whole:lookup], t.whole); err != nil {
		return err
	}
	return coarsen(t.memory[lookup:], word(offsetLast)-word(offsetFirst), t.funcs)
}

// clearUnasked clears the tables, by their offsets, that nobody asks. One ends where the next begins.
func clearUnasked(memory []byte, asked map[int]bool) error {
	starts := append(slices.Sorted(maps.Keys(asked)), len(memory))
	for i, at := range starts[:len(starts)-1] {
		if at >= len(memory) {
			return errLayout
		}
		if !asked[at] {
			clear(memory[at:starts[i+1]])
		}
	}
	return nil
}

// The index has a bucket for so many places (internal/abi.FuncTabBucketSize): the number of a
// function, and a byte for each sixteenth of them that is added to it. From there the runtime
// goes on, function by function, to the right one (runtime.findfunc).
const (
	bucketPlaces = 4096
	bucketSize   = 4 + 16
)

// together is how many functions have one entry of the index.
const together = 64

// coarsen has each bucket of the index name the first of the functions that stand together, so
// that there is hardly anything to send. It is a quarter of the file, because a function takes
// sixteen buckets of which the runtime reads one. Only who walks a stack looks a function up,
// and goes 32 of them further for it.
func coarsen(index []byte, places, funcs int) error {
	buckets := (places + bucketPlaces - 1) / bucketPlaces
	if places <= 0 || buckets*bucketSize > len(index) {
		return errLayout
	}
	for last := uint32(0); buckets > 0; buckets, index = buckets-1, index[bucketSize:] {
		first := binary.LittleEndian.Uint32(index)
		if first < last || first >= uint32(funcs) {
			return errLayout
		}
		last = first
		clear(index[:bucketSize])
		binary.LittleEndian.PutUint32(index, first-first%together)
	}
	return nil
}
