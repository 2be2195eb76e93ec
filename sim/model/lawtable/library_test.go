package lawtable

import (
	"errors"
	"testing"

	"alih/rules"
	"alih/sim/model"
)

// TestLibrary: a law is asked once for everything that a book depends on, unless it was
// refused or so many came after it.
func TestLibrary(t *testing.T) {
	var l Library[int, int]
	asks := 0
	of := func(changed int64, as int) int {
		law := model.Law{On: 1, Changed: []rules.Override{{Param: "x", Value: changed}}}
		b, err := l.Of(law, as, func() (int, error) { asks++; return asks, nil })
		law.Changed[0].Value = -1 // a book knows the law that it was made of
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if of(1, 0) != 1 || of(1, 0) != 1 || of(2, 0) != 2 || of(1, 5) != 3 || of(1, 0) != 1 {
		t.Errorf("asked %d times", asks)
	}
	for i := range mostBooks {
		of(100+int64(i), 0)
	}
	if of(1, 0) == 1 {
		t.Error("the first book is still kept")
	}
	refused := errors.New("refused")
	if _, err := l.Of(model.Law{}, 0, func() (int, error) { return 0, refused }); err != refused {
		t.Errorf("found %v", err)
	}
	if b, err := l.Of(model.Law{}, 0, func() (int, error) { return 7, nil }); b != 7 || err != nil {
		t.Errorf("a refusal is kept: %d, %v", b, err)
	}
}
