package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var keep = flag.String("keep", "", "write the toy report into this directory, to look at it")

func TestKeep(t *testing.T) {
	dir := *keep
	if dir == "" {
		dir = t.TempDir()
	}
	if err := Write(dir, toy()); err != nil {
		t.Fatal(err)
	}
}

// files reads a directory back.
func filesIn(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		found[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func written(t *testing.T, s Study) map[string][]byte {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "new", "results")
	if err := Write(dir, s); err != nil {
		t.Fatal(err)
	}
	return filesIn(t, dir)
}

func TestFiles(t *testing.T) {
	files := written(t, toy())
	for _, name := range []string{"summary.json", "metrics.csv", "replications.parquet", "scenario.yaml",
		"report.html", "manifest.json", "plots/metric-match-share.svg", "plots/difference-departures.svg",
		"plots/curve-fate-left.svg", "plots/path-waiting.svg", "plots/reason-unmatched.svg"} {
		if len(files[name]) == 0 {
			t.Errorf("no %s", name)
		}
	}
	if want := 6 + 3 + 3 + 5 + 2 + 1; len(files) != want {
		t.Errorf("found %d files, want %d", len(files), want)
	}
}

// The same study gives the same bytes, whenever and wherever it is written.
func TestSameBytes(t *testing.T) {
	one, two := written(t, toy()), written(t, toy())
	for name, body := range one {
		if !bytes.Equal(body, two[name]) {
			t.Errorf("%s differs between two writings", name)
		}
	}
}

func TestManifestHasTheSumOfEveryFile(t *testing.T) {
	files := written(t, toy())
	var m manifest
	if err := json.Unmarshal(files[manifestFile], &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != len(files)-1 {
		t.Errorf("found %d files in the manifest, want %d", len(m.Files), len(files)-1)
	}
	for _, f := range m.Files {
		sum := sha256.Sum256(files[f.Name])
		if hex.EncodeToString(sum[:]) != f.SHA256 || len(files[f.Name]) != f.Bytes {
			t.Errorf("%s: sum or size is another", f.Name)
		}
	}
	if m.Seed != "18446744073709551615" || m.Replications != toyReplications || m.LawOn != "2024-08-28" || m.AssumedDraws != 64 {
		t.Errorf("manifest does not say how to run it again: %+v", m)
	}
}

func TestNothingHalfWritten(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, toy()); err != nil {
		t.Fatal(err)
	}
	before := filesIn(t, dir)
	// A directory where a file has to be staged stops the writing in the middle.
	blocked := filepath.Join(dir, "plots", "path-waiting.svg"+unfinished)
	if err := os.Mkdir(blocked, 0o777); err != nil {
		t.Fatal(err)
	}
	s := toy()
	s.Scenario.Name = "another"
	err := Write(dir, s)
	if err == nil || !strings.Contains(err.Error(), "report: write plots/path-waiting.svg") {
		t.Errorf("found error %v", err)
	}
	os.Remove(blocked)
	after := filesIn(t, dir)
	for name, body := range after {
		if !bytes.Equal(body, before[name]) {
			t.Errorf("%s was touched", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("found %d files, want %d", len(after), len(before))
	}
}

func TestDirectoryThatIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(path, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := Write(path, toy())
	if err == nil || !strings.Contains(err.Error(), "report: make the directory "+path) {
		t.Errorf("found error %v", err)
	}
	if body, _ := os.ReadFile(path); string(body) != "mine" {
		t.Error("the file was touched")
	}
}

// A picture of an earlier study must not stand among those of this one; what the
// report did not write stays.
func TestOldPicturesGo(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, toy()); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(dir, "plots", "mine.svg")
	if err := os.WriteFile(mine, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s := toy()
	s.Result.Goals = s.Result.Goals[:1]
	if err := Write(dir, s); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "plots", "metric-departures.svg")); !os.IsNotExist(err) {
		t.Error("the old picture is still there")
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error("a file that is not the report's is gone")
	}
}
