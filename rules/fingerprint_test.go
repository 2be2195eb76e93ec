package rules

import "testing"

func TestEqualOperationsHaveEqualFingerprints(t *testing.T) {
	src := &Source{ID: "act"}
	asker := NewChoice[uint8]("asker", About{}, "one", "other")
	rooms := NewWhole("rooms", About{Min: 0, Max: 9})
	most := NewParam("most", People, Since(2021, 1, 1, 5, src.At("2")), Since(2020, 1, 1, 4, src.At("2")))
	small, first, both := NewProvision("small"), NewProvision("first"), NewProvision("both")
	s := &Scheme{
		Code: "s", Parties: []string{"one", "other"}, Facts: Catalogue(asker, rooms), Params: []*Param{most},
		Books: []*Book{NewBook(2020, 1, 1,
			small.Says(src.At("2"), AtMost(rooms, most)),
			first.Says(src.At("1"), asker.Is(0)),
			both.Says(src.At("3"), All(first, small)))},
	}
	all, err := s.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	old, new := all[0], all[1]
	a, b := old.Fingerprints(), new.Fingerprints()
	for i, differs := range []bool{true, false, true} {
		x, y := old.Provisions[i], new.Provisions[i]
		if got := a[x.Cond] != b[y.Cond]; got != differs {
			t.Errorf("%s: differs %v, want %v", x.Code, got, differs)
		}
	}
	facts, numbers := new.Under(new.Provisions[2].Cond)
	if len(facts) != 2 || len(numbers) != 1 || new.Constants[numbers[0]].Value != 5 {
		t.Errorf("both rests on facts %v, numbers %v of %v", facts, numbers, new.Constants)
	}
}
