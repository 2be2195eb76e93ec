package modeltest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"alih/sim"
	"alih/sim/model"
	"alih/sim/stage"
)

// mostBytes is how large the film of one replication may be: a page keeps two of them.
const mostBytes = 2 << 20

// Film is what a new runner shows of one replication of seed 1, and what it counts.
func Film(t testing.TB, m sim.Model, replication uint32) (film []int32, counts []int64) {
	t.Helper()
	return filmed(t, m, m.Runner(), replication)
}

func filmed(t testing.TB, m sim.Model, r sim.Runner, replication uint32) (film []int32, counts []int64) {
	t.Helper()
	size := m.(stage.Model).Stage().Size()
	r.(stage.Runner).Watch(func(snapshot []int32) {
		if len(snapshot) != size {
			t.Fatalf("a snapshot of %d numbers, the stage has %d", len(snapshot), size)
		}
		film = append(film, snapshot...)
	})
	counts = make([]int64, len(m.Layout().Counters))
	r.Run(sim.NewStream(1, replication), counts)
	return film, counts
}

// Stage is what every model has to pass that shows itself: its stage is one, a film has
// its steps and numbers that the stage allows and conserves, is the same bits whatever the runner did
// before, and neither changes a count nor costs who does not watch.
func Stage(t *testing.T, m sim.Model) {
	t.Helper()
	s := m.(stage.Model).Stage()
	if err := s.Check(); err != nil {
		t.Fatal(err)
	}
	if bytes := s.Steps * s.Size() * 4; bytes > mostBytes {
		t.Errorf("a film has %d bytes", bytes)
	}
	film, counts := Film(t, m, 1)
	if len(film) != s.Steps*s.Size() {
		t.Fatalf("%d numbers, want %d steps of %d", len(film), s.Steps, s.Size())
	}
	if !slices.Equal(counts, Counts(m, 1)) {
		t.Error("who is watched counts something else")
	}
	allowed(t, s, film)
	conserved(t, s, film)
	r := m.Runner()
	filmed(t, m, r, 2)
	if again, _ := filmed(t, m, r, 1); !slices.Equal(again, film) {
		t.Error("a film depends on what the runner did before")
	}
	unwatched(t, m, r)
}

// allowed holds every number of a film against its part's form.
func allowed(t *testing.T, s *stage.Stage, film []int32) {
	t.Helper()
	for i, n := range film {
		p := &s.Parts[s.Place(i%s.Size()).Part]
		if n < 0 || p.Form == stage.Line && int(n) > len(p.Columns) {
			t.Fatalf("step %d: %d in %s", i/s.Size(), n, p.Code)
		}
	}
	for i := range s.Parts {
		if idle(s, film, s.Parts[i].Code) {
			t.Errorf("nothing is ever in %s", s.Parts[i].Code)
		}
	}
}

// conserved: a crowd that people join and leave has those who were there, those who joined,
// and not those who left.
func conserved(t *testing.T, s *stage.Stage, film []int32) {
	t.Helper()
	for i := range s.Parts {
		crowd := s.Parts[i].Code
		joined, left := 0, 0
		for _, p := range s.Parts {
			if p.Joins == crowd {
				joined++
			}
			if p.Leaves == crowd {
				left++
			}
		}
		if joined == 0 || left == 0 {
			continue
		}
		had := people(s, film[:s.Size()], crowd)
		for at := s.Size(); at < len(film); at += s.Size() {
			snapshot := film[at : at+s.Size()]
			for _, p := range s.Parts {
				if p.Joins == crowd {
					had += people(s, snapshot, p.Code)
				}
				if p.Leaves == crowd {
					had -= people(s, snapshot, p.Code)
				}
			}
			if now := people(s, snapshot, crowd); now != had {
				t.Fatalf("step %d: %d in %s, %d by who joined and left", at/s.Size(), now, crowd, had)
			}
		}
	}
}

func people(s *stage.Stage, snapshot []int32, code string) (n int) {
	for _, v := range s.Of(code, snapshot) {
		n += int(v)
	}
	return n
}

func idle(s *stage.Stage, film []int32, code string) bool {
	for at := 0; at < len(film); at += s.Size() {
		if slices.ContainsFunc(s.Of(code, film[at:at+s.Size()]), func(n int32) bool { return n != 0 }) {
			return false
		}
	}
	return true
}

// unwatched: a runner that is watched no longer shows nothing and allocates nothing.
func unwatched(t *testing.T, m sim.Model, r sim.Runner) {
	t.Helper()
	r.(stage.Runner).Watch(func([]int32) { t.Error("shown to who watches no longer") })
	r.(stage.Runner).Watch(nil)
	counts := make([]int64, len(m.Layout().Counters))
	if n := testing.AllocsPerRun(3, func() { r.Run(sim.NewStream(1, replication), counts) }); n != 0 {
		t.Errorf("%v allocations after watching", n)
	}
}

// StageWords: every code of a model's stage has its words in every language of the site.
// The test is one of a folder in sim/model.
func StageWords(t *testing.T, k model.Kind, s *stage.Stage) {
	t.Helper()
	files, err := filepath.Glob("../../../site/text/*/" + k.Name() + ".json")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d files of words: %v", len(files), err)
	}
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]string
		if err := json.Unmarshal(body, &words); err != nil {
			t.Fatal(err)
		}
		for _, c := range stageCodes(s) {
			if words[c] == "" {
				t.Errorf("%s: no words for %s", f, c)
			}
		}
	}
}

func stageCodes(s *stage.Stage) (codes []string) {
	for i := range s.Parts {
		p := &s.Parts[i]
		codes = append(codes, "stage."+p.Code)
		for _, c := range slices.Concat(p.Rows, p.Columns) {
			codes = append(codes, "stage."+p.Code+"."+c)
		}
	}
	return codes
}

// Total is the sum of a part's numbers in one step of a film.
func Total(s *stage.Stage, film []int32, step int, code string) (n int64) {
	for _, x := range s.Of(code, film[step*s.Size():(step+1)*s.Size()]) {
		n += int64(x)
	}
	return n
}

// Went is how many went, over the steps from one on, in each row of a flow.
func Went(s *stage.Stage, film []int32, from int, code string) []int64 {
	var all []int64
	for step := from; step < s.Steps; step++ {
		for row, n := range s.Of(code, film[step*s.Size():(step+1)*s.Size()]) {
			if row == len(all) {
				all = append(all, 0)
			}
			all[row] += int64(n)
		}
	}
	return all
}
