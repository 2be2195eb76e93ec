package sim

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"reflect"
	"testing"
)

// What the toy study finds is the same to the last bit on every machine. This is it.
const portableBits = "75827edcd7b8194a"

func TestAStudyFindsTheBitsThatAreWrittenHere(t *testing.T) {
	if got := digest(t); got != portableBits {
		t.Errorf("found %s, want %s", got, portableBits)
	}
}

// digest is the hash of everything that a result holds, and of an assumption range and
// a quantile.
func digest(t *testing.T) string {
	t.Helper()
	h := sha256.New()
	s := toyStudy(t)
	r := run(t, s)
	q, err := r.Quantile(1, 1, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Explore(context.Background(), Study{Seed: 1, Most: 10}, toyAssumptions, 10, buildToys(t))
	if err != nil {
		t.Fatal(err)
	}
	fields := reflect.ValueOf(*r)
	for i := range fields.NumField() - 1 { // the last is where the counts are kept
		writeBits(h, fields.Field(i))
	}
	for _, v := range []any{counts(t, r), q, *x} {
		writeBits(h, reflect.ValueOf(v))
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}

// writeBits writes a value, floats by their bits.
func writeBits(w io.Writer, v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		fmt.Fprintf(w, "%x,", math.Float64bits(v.Float()))
	case reflect.Slice:
		fmt.Fprint(w, v.Len(), ":")
		for i := range v.Len() {
			writeBits(w, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			writeBits(w, v.Field(i))
		}
	case reflect.Pointer:
		writeBits(w, v.Elem())
	default:
		fmt.Fprint(w, v.Interface(), ",")
	}
}
