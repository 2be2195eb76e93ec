package module

import (
	"encoding/binary"
	"fmt"
)

// maxMemory bounds the memory that a module may describe.
const maxMemory = 64 << 20

// readSegments lays the segments of a data section out as memory.
func readSegments(section []byte) ([]byte, error) {
	count, n := binary.Uvarint(section)
	if n <= 0 {
		return nil, errLayout
	}
	at, memory := n, []byte(nil)
	for range count {
		if at+2 > len(section) || section[at] != 0 || section[at+1] != 0x41 {
			return nil, fmt.Errorf("a segment without a constant address: %w", errLayout)
		}
		address, n := signed(section[at+2:])
		at += 2 + n
		if n <= 0 || at >= len(section) || section[at] != 0x0b {
			return nil, errLayout
		}
		size, n := binary.Uvarint(section[at+1:])
		at += 1 + n
		if n <= 0 || size > uint64(len(section)-at) || address < 0 || int(address)+int(size) > maxMemory {
			return nil, errLayout
		}
		if need := int(address) + int(size); need > len(memory) {
			memory = append(memory, make([]byte, need-len(memory))...)
		}
		copy(memory[address:], section[at:at+int(size)])
		at += int(size)
	}
	return memory, nil
}

// mostSegments is how many segments a browser takes
// (https://webassembly.github.io/spec/js-api/#limits).
const mostSegments = 100_000

// shortestRun is the shortest run of zeros that is left out. A shorter one costs less than
// a new segment once the file is compressed: 90 kB of the simulator were such segments.
const shortestRun = 64

// writeSegments writes memory as segments, leaving out runs of zeros that cost more
// than a new segment; longer ones alone where those would be too many.
func writeSegments(memory []byte) []byte {
	for run := shortestRun; ; run *= 2 {
		if segments, count := split(memory, run); count <= mostSegments {
			return append(binary.AppendUvarint(nil, uint64(count)), segments...)
		}
	}
}

// split writes memory as segments between runs of so many zeros.
func split(memory []byte, run int) (segments []byte, count int) {
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		end, zeros := at, 0
		for i := at; i < len(memory) && zeros < run; i++ {
			if zeros++; memory[i] != 0 {
				end, zeros = i+1, 0
			}
		}
		segments = append(segments, 0, 0x41)
		segments = appendSigned(segments, int64(at))
		segments = append(segments, 0x0b)
		segments = binary.AppendUvarint(segments, uint64(end-at))
		segments = append(segments, memory[at:end]...)
		count++
		at = end
	}
	return segments, count
}

// signed reads a signed LEB128 number and its length.
func signed(b []byte) (v int64, n int) {
	for shift := uint(0); n < len(b) && shift < 64; shift += 7 {
		c := b[n]
		n++
		v |= int64(c&0x7f) << shift
		if c < 0x80 {
			if c&0x40 != 0 && shift+7 < 64 {
				v |= -1 << (shift + 7)
			}
			return v, n
		}
	}
	return 0, 0
}

func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
