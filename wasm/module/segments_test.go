package module

import (
	"bytes"
	"encoding/binary"
	"testing"
)

// TestNoMoreSegmentsThanABrowserTakes: memory that falls into more pieces is written in
// fewer, and read back the same.
func TestNoMoreSegmentsThanABrowserTakes(t *testing.T) {
	for name, every := range map[string]int{"few": 4000, "too many": 12} {
		memory := make([]byte, 150_000*12+1)
		for at := 0; at < len(memory); at += every {
			memory[at] = 1
		}
		section := writeSegments(memory)
		if count, _ := binary.Uvarint(section); count > mostSegments {
			t.Errorf("%s: %d segments", name, count)
		}
		got, err := readSegments(section)
		if err != nil || !bytes.Equal(bytes.TrimRight(got, "\x00"), bytes.TrimRight(memory, "\x00")) {
			t.Errorf("%s: read back otherwise: %v", name, err)
		}
	}
}
