package sim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
)

// FileStore keeps a study in a file that only grows: a header, then blocks of
// replications, each with its checksum. A block that was being written when the
// program ended is dropped when the file is opened again.
//
// All numbers are little-endian, checksums CRC-32C. The header: the magic, the hash of
// the study, the numbers of policies and counters (uint32 each), its checksum. A
// block: the first replication, how many, the length of what follows (uint32 each), the
// checksum of these three; the counts as zigzag varints, policy by policy, row by
// row; the checksum of the counts.
type FileStore struct {
	path               string
	file               *os.File
	policies, counters int
	size               int64 // of what is whole
	replications       int
	dropped            int64
}

// ErrOtherStudy is the error of a file that keeps another study.
var ErrOtherStudy = errors.New("it keeps another study")

const (
	storeMagic  = "alih sim 1\n"
	storeHeader = len(storeMagic) + 32 + 4 + 4 + 4
)

// OpenFileStore opens the file of a study, or makes it. The hash is the caller's name
// for everything that the counts depend on: models, seed, policies in their order. Of
// a file of another study or one that is damaged, other than at its end, it is an
// error. A file serves one study at a time.
func OpenFileStore(path string, hash [32]byte, policies, counters int) (*FileStore, error) {
	s := &FileStore{path: path, policies: policies, counters: counters}
	if policies < 1 || counters < 1 {
		return nil, fmt.Errorf("open store %s: found %d policies and %d counters, allowed 1 or more", path, policies, counters)
	}
	if err := s.open(s.header(hash)); err != nil {
		if s.file != nil {
			s.file.Close()
		}
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func (s *FileStore) header(hash [32]byte) []byte {
	b := append([]byte(storeMagic), hash[:]...)
	b = binary.LittleEndian.AppendUint32(b, uint32(s.policies))
	b = binary.LittleEndian.AppendUint32(b, uint32(s.counters))
	return appendSum(b, b)
}

func (s *FileStore) open(header []byte) error {
	if _, err := os.Stat(s.path); errors.Is(err, os.ErrNotExist) {
		if err := writeWhole(s.path, header); err != nil {
			return err
		}
	}
	var err error
	if s.file, err = os.OpenFile(s.path, os.O_RDWR, 0); err != nil {
		return err
	}
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	if err := s.read(s.file, info.Size(), header); err != nil {
		return err
	}
	s.dropped = info.Size() - s.size
	if s.dropped > 0 {
		return s.file.Truncate(s.size)
	}
	return nil
}

// writeWhole writes a file beside its place and moves it there.
func writeWhole(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// read finds what is whole of a file of so many bytes.
func (s *FileStore) read(file io.ReaderAt, size int64, header []byte) error {
	content := make([]byte, min(size, int64(storeHeader)))
	if _, err := file.ReadAt(content, 0); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch {
	case !bytes.HasPrefix(content, []byte(storeMagic)):
		return errors.New("it is not a store of a study")
	case len(content) < storeHeader:
		return errors.New("its header is cut short")
	case !bytes.Equal(content[storeHeader-4:], appendSum(nil, content[:storeHeader-4])):
		return errors.New("its header is damaged")
	case !bytes.Equal(content, header):
		return ErrOtherStudy
	}
	b := readBlocks(file, int64(storeHeader), size, s.policies, s.counters)
	for more := true; more; {
		var err error
		if more, err = b.next(); err != nil {
			return fmt.Errorf("block at byte %d: %w", b.at, err)
		}
	}
	s.size, s.replications = b.at, b.replications
	return nil
}

// Blocks reads what the file keeps, a block at a time.
func (s *FileStore) Blocks() iter.Seq2[[][]int64, error] {
	return func(yield func([][]int64, error) bool) {
		b := readBlocks(s.file, int64(storeHeader), s.size, s.policies, s.counters)
		for b.at < b.end {
			whole, err := b.next()
			if err == nil && !whole {
				err = errors.New("it is not what was written")
			}
			if err != nil {
				yield(nil, fmt.Errorf("store %s: block at byte %d: %w", s.path, b.at, err))
				return
			}
			if !yield(b.rows, nil) {
				return
			}
		}
	}
}

// Dropped is how many bytes at the end of the file were not a whole block when it was
// opened: their replications are done again.
func (s *FileStore) Dropped() int64 { return s.dropped }

// Save appends a block. Where that fails the file keeps what it had.
func (s *FileStore) Save(from int, rows [][]int64) error {
	if err := s.fits(from, rows); err != nil {
		return fmt.Errorf("store %s: %w", s.path, err)
	}
	n := len(rows[0]) / s.counters
	b := sealed(from, n, rows)
	if _, err := s.file.WriteAt(b, s.size); err != nil {
		return fmt.Errorf("store: %w", errors.Join(err, s.file.Truncate(s.size)))
	}
	s.size += int64(len(b))
	s.replications += n
	return nil
}

func (s *FileStore) fits(from int, rows [][]int64) error {
	if from != s.replications {
		return fmt.Errorf("replications from %d follow on %d", from, s.replications)
	}
	if len(rows) != s.policies {
		return fmt.Errorf("found rows of %d policies, allowed %d", len(rows), s.policies)
	}
	for _, r := range rows {
		if len(r) != len(rows[0]) || len(r)%s.counters != 0 {
			return fmt.Errorf("found %d counts of a policy, allowed rows of %d, as many of each", len(r), s.counters)
		}
	}
	info, err := s.file.Stat()
	if err == nil && info.Size() != s.size {
		return fmt.Errorf("found %d bytes where %d were left: something else writes to it", info.Size(), s.size)
	}
	return err
}

// Close writes through to the disk and closes the file.
func (s *FileStore) Close() error {
	if err := errors.Join(s.file.Sync(), s.file.Close()); err != nil {
		return fmt.Errorf("close store %s: %w", s.path, err)
	}
	return nil
}
