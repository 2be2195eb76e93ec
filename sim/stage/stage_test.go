package stage

import "testing"

func small() *Stage {
	return &Stage{Unit: "weeks", Steps: 3, Warm: 1, Parts: []Part{
		{Code: "waiting", Form: Crowd, Rows: []string{"industry", "care"}, Columns: []string{"soon", "later", "long"}},
		{Code: "meeting", Form: Line, Rows: []string{"applicants"}, Columns: []string{"invited", "absent"}, Slots: 4},
		{Code: "places", Form: Room, Rows: []string{"tier1", "tier2"}},
		{Code: "gone", Form: Flow, Rows: []string{"matched", "departed", "left"}, Leaves: "waiting"},
	}}
}

// TestPlaces: every number of a snapshot is found again, and Of gives the part's own.
func TestPlaces(t *testing.T) {
	s := small()
	if s.Size() != 6+4+4+3 {
		t.Fatalf("size %d, want 17", s.Size())
	}
	snapshot := make([]int32, s.Size())
	for i := range snapshot {
		snapshot[i] = int32(i)
	}
	for i := range snapshot {
		at := s.Place(i)
		p := &s.Parts[at.Part]
		if got := s.Of(p.Code, snapshot)[at.Row*p.Size()/len(p.Rows)+at.Column]; got != int32(i) {
			t.Errorf("number %d stands at %v, where %d is", i, at, got)
		}
	}
	if got, want := s.Place(12), (Place{2, 1, 0}); got != want {
		t.Errorf("number 12 at %v, want %v: what is used of the second row of places", got, want)
	}
}

// TestDiffer: the first step and number in which two films differ.
func TestDiffer(t *testing.T) {
	s := small()
	a, b := make([]int32, 3*s.Size()), make([]int32, 3*s.Size())
	if _, _, ok := s.Differ(a, b); ok {
		t.Error("equal films differ")
	}
	b[2*s.Size()+5]++
	if step, at, ok := s.Differ(a, b); !ok || step != 2 || at != 5 {
		t.Errorf("differ at step %d, number %d, %v; want 2, 5", step, at, ok)
	}
}

// TestCheck: what a snapshot cannot have is refused.
func TestCheck(t *testing.T) {
	if err := small().Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Stage){
		"no unit":                        func(s *Stage) { s.Unit = "" },
		"all warm":                       func(s *Stage) { s.Warm = 3 },
		"no parts":                       func(s *Stage) { s.Parts = nil },
		"a part twice":                   func(s *Stage) { s.Parts[1].Code = "waiting" },
		"no rows":                        func(s *Stage) { s.Parts[3].Rows = nil },
		"a room with columns":            func(s *Stage) { s.Parts[2].Columns = []string{"x"} },
		"a line without slots":           func(s *Stage) { s.Parts[1].Slots = 0 },
		"row and column alike":           func(s *Stage) { s.Parts[0].Columns[0] = "care" },
		"people who leave a room":        func(s *Stage) { s.Parts[3].Leaves = "places" },
		"people who join an unknown one": func(s *Stage) { s.Parts[3].Joins = "nowhere" },
		"a crowd that leaves a crowd":    func(s *Stage) { s.Parts[0].Leaves = "waiting" },
		"an unknown form":                func(s *Stage) { s.Parts[0].Form = 9 },
	} {
		s := small()
		spoil(s)
		if s.Check() == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
