package sim

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"
)

const blockHeader = 4 * 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func appendSum(dst, of []byte) []byte {
	return binary.LittleEndian.AppendUint32(dst, crc32.Checksum(of, castagnoli))
}

// pack appends counts as zigzag varints, policy by policy.
func pack(b []byte, rows [][]int64) []byte {
	for _, r := range rows {
		for _, v := range r {
			b = binary.AppendVarint(b, v)
		}
	}
	return b
}

// unpack fills rows with the counts of so many bytes.
func unpack(b []byte, rows [][]int64) error {
	for _, r := range rows {
		for i := range r {
			if len(b) > 0 && b[0] < 0x80 { // most are of one byte
				r[i], b = int64(b[0]>>1)^-int64(b[0]&1), b[1:]
				continue
			}
			v, used := binary.Varint(b)
			if used <= 0 {
				return errors.New("found fewer counts than it says")
			}
			r[i], b = v, b[used:]
		}
	}
	if len(b) != 0 {
		return errors.New("found more counts than it says")
	}
	return nil
}

// sealed is a block of n replications from one on, as a file keeps it.
func sealed(from, n int, rows [][]int64) []byte {
	b := pack(make([]byte, blockHeader, blockHeader+2*len(rows)*len(rows[0])+4), rows)
	binary.LittleEndian.PutUint32(b, uint32(from))
	binary.LittleEndian.PutUint32(b[4:], uint32(n))
	binary.LittleEndian.PutUint32(b[8:], uint32(len(b)-blockHeader))
	copy(b[blockHeader-4:], appendSum(nil, b[:blockHeader-4]))
	return appendSum(b, b[blockHeader:])
}

// blocks reads the blocks of a file one after another, in the memory of one.
type blocks struct {
	r            *bufio.Reader
	at, end      int64 // in the file: the next block, and where it ends
	counters     int
	replications int // of the blocks before
	header       [blockHeader]byte
	body         []byte
	rows         [][]int64 // of the last block, by policy
}

func readBlocks(file io.ReaderAt, from, end int64, policies, counters int) *blocks {
	return &blocks{r: bufio.NewReader(io.NewSectionReader(file, from, end-from)), at: from, end: end, counters: counters, rows: make([][]int64, policies)}
}

// next reads a block, and tells whether there is one that was written to its end. One that
// was not is shorter than it says, or the last and not what its checksum says, or nothing
// but the zeros by which a file system has made room.
func (b *blocks) next() (bool, error) {
	if b.end-b.at < blockHeader {
		return false, nil
	}
	if _, err := io.ReadFull(b.r, b.header[:]); err != nil {
		return false, err
	}
	h := b.header[:]
	if zeros(h) {
		if only, err := b.onlyZeros(); only || err != nil {
			return false, err
		}
	}
	if !bytes.Equal(h[blockHeader-4:], appendSum(nil, h[:blockHeader-4])) {
		return false, errors.New("its header is damaged")
	}
	end := b.at + blockHeader + int64(binary.LittleEndian.Uint32(h[8:])) + 4
	if b.end < end {
		return false, nil
	}
	b.body = sized(b.body, int(end-b.at)-blockHeader)
	if _, err := io.ReadFull(b.r, b.body); err != nil {
		return false, err
	}
	body, sum := b.body[:len(b.body)-4], b.body[len(b.body)-4:]
	if !bytes.Equal(sum, appendSum(nil, body)) {
		if b.end == end {
			return false, nil
		}
		return false, errors.New("its counts are damaged")
	}
	return true, b.take(body, end)
}

// take unpacks a block that is whole.
func (b *blocks) take(body []byte, end int64) error {
	from, n := int(binary.LittleEndian.Uint32(b.header[:])), int(binary.LittleEndian.Uint32(b.header[4:]))
	switch {
	case from != b.replications:
		return fmt.Errorf("found replications from %d, allowed %d", from, b.replications)
	case n*b.counters*len(b.rows) > len(body):
		return errors.New("found fewer counts than it says") // each is a byte at least
	}
	for p := range b.rows {
		b.rows[p] = sized(b.rows[p], n*b.counters)
	}
	if err := unpack(body, b.rows); err != nil {
		return err
	}
	b.at, b.replications = end, b.replications+n
	return nil
}

func (b *blocks) onlyZeros() (bool, error) {
	for {
		part, err := b.r.Peek(1)
		if err != nil {
			if errors.Is(err, io.EOF) {
				return true, nil
			}
			return false, err
		}
		part, _ = b.r.Peek(b.r.Buffered())
		if !zeros(part) {
			return false, nil
		}
		_, _ = b.r.Discard(len(part)) // is buffered
	}
}

func zeros(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// each hands over the rows of the first n replications of a store, by policy, in their
// order. They are good until it returns.
func each(s Store, n, width int, do func(rows [][]int64) error) error {
	var rows [][]int64
	for block, err := range s.Blocks() {
		if err != nil {
			return err
		}
		rows = sized(rows, len(block))
		for at := 0; n > 0 && at < len(block[0]); at += width {
			for p := range rows {
				rows[p] = block[p][at : at+width]
			}
			if err := do(rows); err != nil {
				return err
			}
			n--
		}
		if n == 0 {
			break
		}
	}
	if n > 0 {
		return fmt.Errorf("found %d replications fewer than were kept", n)
	}
	return nil
}

// MemoryStore keeps a study as long as the program runs, a count of less than 64 in one
// byte. The zero value is an empty one.
type MemoryStore struct{ blocks []inMemory }

type inMemory struct {
	policies, counts int // counts of a policy
	b                []byte
}

// Blocks gives what was saved.
func (s *MemoryStore) Blocks() iter.Seq2[[][]int64, error] {
	return func(yield func([][]int64, error) bool) {
		var rows [][]int64
		for _, k := range s.blocks {
			rows = sized(rows, k.policies)
			for p := range rows {
				rows[p] = sized(rows[p], k.counts)
			}
			if err := unpack(k.b, rows); !yield(rows, err) {
				return
			}
		}
	}
}

// Save appends a block.
func (s *MemoryStore) Save(_ int, rows [][]int64) error {
	k := inMemory{policies: len(rows), b: bytes.Clone(pack(nil, rows))}
	if len(rows) > 0 {
		k.counts = len(rows[0])
	}
	s.blocks = append(s.blocks, k)
	return nil
}
