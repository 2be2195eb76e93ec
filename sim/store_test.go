package sim

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
)

var studyHash = [32]byte{1, 2, 3}

func openStore(t *testing.T, path string, s Study) *FileStore {
	t.Helper()
	f, err := OpenFileStore(path, studyHash, len(s.Policies), len(s.Policies[0].Model.Layout().Counters))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// brokenOff runs a study into a file until so many replications of a policy have begun.
func brokenOff(t *testing.T, path string, after int64) {
	t.Helper()
	s := toyStudy(t)
	s.Workers = 2
	ctx, stop := context.WithCancel(context.Background())
	var runs atomic.Int64
	s.Policies[0].Model.(*toy).before = func(Stream) {
		if runs.Add(1) == after {
			stop()
		}
	}
	f := openStore(t, path, s)
	s.Store = f
	if _, err := Run(ctx, s); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// inBlocks is a file of the first thirty replications, in blocks of eight.
func inBlocks(t *testing.T, path string) []byte {
	t.Helper()
	s := toyStudy(t)
	s.Goals, s.Most = nil, 30
	all, f := counts(t, run(t, s)), openStore(t, path, s)
	for from := 0; from < 30; from += 8 {
		rows := make([][]int64, len(all))
		for p := range rows {
			rows[p] = all[p][from*f.counters : min(from+8, 30)*f.counters]
		}
		if err := f.Save(from, rows); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

func TestAResumedStudyGivesTheSameBits(t *testing.T) {
	want := run(t, toyStudy(t))
	for _, after := range []int64{3, 50, 51, 118} {
		path := filepath.Join(t.TempDir(), "study")
		brokenOff(t, path, after)
		s := toyStudy(t)
		f := openStore(t, path, s)
		if kept := int64(f.replications); kept < after-1 || kept > after+8 {
			t.Errorf("broken off after %d, kept %d", after, kept)
		}
		s.Store = f
		if !same(t, run(t, s), want) {
			t.Errorf("broken off after %d and taken up again: something else than in one go", after)
		}
		f.Close()
	}
}

// killed is set for a process of these tests that is to end in the middle of a study,
// with no time to close anything: its value is the file.
const killed = "ALIH_TEST_KILLED"

func TestAKilledStudyIsTakenUpAgain(t *testing.T) {
	if path := os.Getenv(killed); path != "" {
		s := toyStudy(t)
		s.Store = openStore(t, path, s)
		s.Policies[2].Model.(*toy).before = func(s Stream) {
			if s.replication == 77 {
				os.Exit(9)
			}
		}
		run(t, s)
		return
	}
	path := filepath.Join(t.TempDir(), "study")
	c := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
	c.Env = append(os.Environ(), killed+"="+path)
	if out, err := c.CombinedOutput(); c.ProcessState == nil || c.ProcessState.ExitCode() != 9 {
		t.Fatalf("it was not killed: %v\n%s", err, out)
	}
	s := toyStudy(t)
	f := openStore(t, path, s)
	defer f.Close()
	if kept := f.replications; kept < 50 || kept > 77 { // all up to the look, of the rest what was saved in time
		t.Errorf("killed in replication 77, kept %d", kept)
	}
	s.Store = f
	if !same(t, run(t, s), run(t, toyStudy(t))) {
		t.Error("killed and taken up again: something else than in one go")
	}
}

// Whatever is in a file, opening it is an answer.
func FuzzStore(f *testing.F) {
	s := &FileStore{policies: 2, counters: 3}
	b := sealed(0, 1, [][]int64{{1, -2, 3}, {4, 5, 1 << 40}})
	f.Add(b, 5)
	f.Add(append(b, sealed(1, 1, [][]int64{{0, 0, 0}, {0, 0, 0}})...), 20)
	header := s.header(studyHash)
	f.Fuzz(func(t *testing.T, blocks []byte, flip int) {
		s := &FileStore{policies: 2, counters: 3}
		content := append(bytes.Clone(header), blocks...)
		if flip >= 0 && flip < len(blocks) {
			content[len(header)+flip] ^= 4
		}
		if err := s.read(bytes.NewReader(content), int64(len(content)), header); err != nil {
			return
		}
		b := readBlocks(bytes.NewReader(content), int64(storeHeader), s.size, 2, 3)
		for b.at < s.size {
			if whole, err := b.next(); !whole || err != nil {
				t.Fatalf("%d bytes of %d, %d replications: then %v at %d", s.size, len(content), s.replications, err, b.at)
			}
		}
		if s.size > int64(len(content)) || b.replications != s.replications {
			t.Errorf("%d bytes of %d, %d replications, read %d", s.size, len(content), s.replications, b.replications)
		}
	})
}

// A program that is killed leaves any beginning of what it was writing.
func TestAFileCutAnywhereIsTakenUpAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "study")
	whole := inBlocks(t, path)
	want := run(t, toyStudy(t))
	for cut := storeHeader; cut < len(whole); cut += 97 {
		write(t, path, whole[:cut])
		s := toyStudy(t)
		f := openStore(t, path, s)
		if f.size+f.Dropped() != int64(cut) {
			t.Errorf("cut to %d: %d whole, %d dropped", cut, f.size, f.Dropped())
		}
		if s.Store = f; cut%2 == 0 && cut > storeHeader+97*8 {
			f.Close()
			continue
		}
		if !same(t, run(t, s), want) {
			t.Errorf("cut to %d and taken up again: something else than in one go", cut)
		}
		f.Close()
	}
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedFileIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "study")
	whole := inBlocks(t, path)
	for _, c := range []struct {
		name string
		at   int
		want string
	}{
		{"magic", 0, "it is not a store of a study"},
		{"header", len(storeMagic) + 40, "its header is damaged"},
		{"block's header", storeHeader + 4, "its header is damaged"},
		{"counts", storeHeader + blockHeader + 9, "its counts are damaged"},
	} {
		damaged := bytes.Clone(whole)
		damaged[c.at] ^= 0x10
		write(t, path, damaged)
		_, err := OpenFileStore(path, studyHash, 3, toyWide)
		if err == nil || !strings.Contains(err.Error(), path) || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: found %v, want ...%s", c.name, err, c.want)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(after, damaged) {
			t.Errorf("%s: the damaged file was changed", c.name)
		}
	}
}

func TestRoomMadeButNotWrittenIsDropped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "study")
	whole := inBlocks(t, path)
	write(t, path, append(whole, make([]byte, 4096)...))
	f := openStore(t, path, toyStudy(t))
	defer f.Close()
	if f.Dropped() != 4096 {
		t.Errorf("dropped %d bytes of 4096", f.Dropped())
	}
}

func TestAnotherStudysFileIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "study")
	brokenOff(t, path, 10)
	for _, c := range []struct {
		hash               [32]byte
		policies, counters int
	}{
		{[32]byte{9}, 3, toyPath + toySteps}, {studyHash, 2, toyPath + toySteps}, {studyHash, 3, 5},
	} {
		if _, err := OpenFileStore(path, c.hash, c.policies, c.counters); !errors.Is(err, ErrOtherStudy) {
			t.Errorf("%+v: found %v", c, err)
		}
	}
}

func TestTwoStudiesInOneFileAreAnError(t *testing.T) {
	path, s := filepath.Join(t.TempDir(), "study"), toyStudy(t)
	a, b := openStore(t, path, s), openStore(t, path, s)
	defer a.Close()
	defer b.Close()
	rows := make([][]int64, 3)
	for p := range rows {
		rows[p] = make([]int64, a.counters)
	}
	if err := a.Save(0, rows); err != nil {
		t.Fatal(err)
	}
	if err := b.Save(0, rows); err == nil || !strings.Contains(err.Error(), "something else writes to it") {
		t.Errorf("found %v", err)
	}
	if err := a.Save(5, rows); err == nil {
		t.Error("a gap was kept")
	}
}

func TestAPlaceThatCannotBeWrittenIsAnError(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenFileStore(filepath.Join(dir, "none", "study"), studyHash, 1, 1); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("found %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A study that is kept in a file holds no more of a hundred times as many replications.
func TestMemoryDoesNotGrowWithReplications(t *testing.T) {
	held := func(most int) (bytes uint64) {
		s := toyStudy(t)
		for _, p := range s.Policies {
			p.Model.(*toy).arrivals = table(t)(Poisson(3))
		}
		s.Goals, s.Most, s.Workers = nil, most, 2
		f := openStore(t, filepath.Join(t.TempDir(), "study"), s)
		defer f.Close()
		s.Store, s.Report = f, func(p Progress) {
			if p.Done == most {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				bytes = m.HeapAlloc
			}
		}
		if r := run(t, s); len(counts(t, r)[2]) != most*toyWide {
			t.Errorf("%d counts of %d replications", len(counts(t, r)[2]), most)
		}
		return bytes
	}
	held(200)
	if few, many := held(200), held(20_000); many > few+200<<10 { // the rows are 17 MB
		t.Errorf("%d bytes are held of 200 replications, %d of 20,000", few, many)
	}
}

// failing keeps nothing from some block on.
type failing struct{ from int }

func (f failing) Blocks() iter.Seq2[[][]int64, error] { return (&MemoryStore{}).Blocks() }

func (f failing) Save(from int, _ [][]int64) error {
	if from >= f.from {
		return os.ErrPermission
	}
	return nil
}

func TestAStudyThatCannotBeKeptIsAnError(t *testing.T) {
	s := toyStudy(t)
	s.Store = failing{16}
	_, err := Run(context.Background(), s)
	if !errors.Is(err, os.ErrPermission) || !strings.HasPrefix(err.Error(), "keep replications ") {
		t.Errorf("found %v", err)
	}
}
