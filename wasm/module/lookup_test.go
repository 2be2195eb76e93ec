package module

import (
	"encoding/binary"
	"errors"
	"testing"
)

// TestALookupBeginsAtOrBefore: by the coarse index the runtime still reaches every function,
// for it goes forward only, and not from far.
func TestALookupBeginsAtOrBefore(t *testing.T) {
	const funcs, buckets = 1000, 16 * 1000
	table := make([]byte, buckets*bucketSize)
	for b := range buckets {
		binary.LittleEndian.PutUint32(table[b*bucketSize:], uint32(b/16))
	}
	if err := coarsen(table, buckets*bucketPlaces-5, funcs); err != nil {
		t.Fatal(err)
	}
	for b := range buckets {
		entry := table[b*bucketSize:][:bucketSize]
		from := int(binary.LittleEndian.Uint32(entry))
		for _, more := range entry[4:] {
			if begins := from + int(more); begins > b/16 || b/16-begins >= together {
				t.Fatalf("bucket %d: begins at function %d for %d", b, begins, b/16)
			}
		}
	}
}

// TestAnIndexNotAsKnown: what is laid out otherwise is refused, not changed by guess.
func TestAnIndexNotAsKnown(t *testing.T) {
	entries := func(firsts ...uint32) (table []byte) {
		for _, first := range firsts {
			table = append(binary.LittleEndian.AppendUint32(table, first), make([]byte, bucketSize-4)...)
		}
		return table
	}
	for name, table := range map[string][]byte{
		"backwards": entries(0, 2, 1), "no such function": entries(0, 1, 3), "too short": entries(0, 1),
	} {
		if err := coarsen(table, 3*bucketPlaces, 3); !errors.Is(err, errLayout) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestATableThatIsAskedStays, whatever stands beside it.
func TestATableThatIsAskedStays(t *testing.T) {
	memory := []byte{1, 1, 2, 2, 2, 3, 4}
	if err := clearUnasked(memory, map[int]bool{0: false, 2: true, 5: false, 6: true}); err != nil {
		t.Fatal(err)
	}
	if want := "\x00\x00\x02\x02\x02\x00\x04"; string(memory) != want {
		t.Errorf("got %v, want %v", memory, []byte(want))
	}
	if err := clearUnasked(memory, map[int]bool{7: false}); !errors.Is(err, errLayout) {
		t.Errorf("a table outside: %v", err)
	}
}
