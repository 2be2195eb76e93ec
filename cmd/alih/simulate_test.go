package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// simulated runs the command in this program.
func simulated(ctx context.Context, args ...string) (code int, out, err string) {
	var o, e bytes.Buffer
	code = run(ctx, args, strings.NewReader(""), &o, &e)
	return code, o.String(), e.String()
}

// A run that is broken off keeps what was done, and the same command ends as if it
// had never been broken off.
func TestARunThatIsBrokenOffGoesOn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "results")
	args := []string{"simulate", "example", "--draws", "0", "--set", "horizon=520", "--set", "workers.arrivals=200", "--out", dir}
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		defer stop()
		for i := 0; i < 2000 && ctx.Err() == nil; i++ {
			time.Sleep(5 * time.Millisecond)
			if info, err := os.Stat(filepath.Join(dir, countsFile)); err == nil && info.Size() > 400 {
				return // some replications are kept
			}
		}
	}()
	code, out, said := simulated(ctx, append(args, "--replications", "100000")...)
	if code != atFault || !strings.Contains(said, "they are kept in "+dir+", and the same command goes on from there") {
		t.Fatalf("exit code %d, %s", code, said)
	}
	if !strings.Contains(out, "broken off before") {
		t.Errorf("the table does not say that it is of a part:\n%s", out)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != countsFile {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	kept, err := os.ReadFile(filepath.Join(dir, countsFile))
	if err != nil {
		t.Fatal(err)
	}
	code, resumed, said := simulated(t.Context(), append(args, "--replications", "40")...)
	if code != answered {
		t.Fatalf("exit code %d, %s", code, said)
	}
	after, err := os.ReadFile(filepath.Join(dir, countsFile))
	if err != nil || !bytes.HasPrefix(after, kept) {
		t.Errorf("what was kept is no longer there: %v", err)
	}
	_, whole, _ := simulated(t.Context(), append(args[:len(args)-2], "--replications", "40")...)
	if resumed != whole {
		t.Errorf("resumed\n%s\nin one go\n%s", resumed, whole)
	}
}

func TestADirectoryOfSomethingElseIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	letter := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(letter, []byte("dear"), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"simulate", "example", "--draws", "0", "--replications", "3", "--out"}
	code, out, said := simulated(t.Context(), append(args, dir)...)
	if code != atFault || out != "" || !strings.Contains(said, "has other files (letter.txt)") {
		t.Errorf("a directory with a letter: exit code %d, %s%s", code, out, said)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("beside the letter: %v", entries)
	}
	code, _, said = simulated(t.Context(), append(args, letter)...)
	if code != atFault || !strings.Contains(said, "letter.txt") {
		t.Errorf("a file: exit code %d, %s", code, said)
	}
	results := filepath.Join(dir, "a", "b")
	if code, _, said = simulated(t.Context(), append(args, results)...); code != answered {
		t.Errorf("a new directory: exit code %d, %s", code, said)
	}
	code, _, said = simulated(t.Context(), append(args, results, "--seed", "2")...)
	if code != atFault || !strings.Contains(said, "has those of another scenario, seed or version of alih") {
		t.Errorf("another seed: exit code %d, %s", code, said)
	}
}

func TestADirectoryThatCannotBeWritten(t *testing.T) {
	if os.Getuid() == 0 {
		// To root everything is writable; a file in the way of a directory is not.
		t.Log("as root: only a file in the way is tried")
	} else {
		closed := filepath.Join(t.TempDir(), "closed")
		if err := os.Mkdir(closed, 0o555); err != nil {
			t.Fatal(err)
		}
		code, _, said := simulated(t.Context(), "simulate", "example", "--replications", "3", "--out", filepath.Join(closed, "x"))
		if code != atFault || !strings.Contains(said, "permission denied") {
			t.Errorf("exit code %d, %s", code, said)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	code, out, said := simulated(t.Context(), "simulate", "example", "--replications", "3", "--out", filepath.Join(file, "x"))
	if code != atFault || out != "" || said == "" {
		t.Errorf("exit code %d, %s%s", code, out, said)
	}
}

func TestNumbersHaveTheDigitsOfTheirInterval(t *testing.T) {
	w, err := (&app{lang: "id"}).loadWords("example")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		half, value float64
		want        string
	}{{0.123, 1234.5678, "+1.234,57"}, {12, -3.4, "-3"}, {0, 0.012345, "+0,0123"}, {0, 0, "0"}, {0.5, -0.001, "-0,00"}, {1.2, 99.96, "+100,0"}} {
		if got := w.decimal(c.value, digitsFor(c.half, c.value), true); got != c.want {
			t.Errorf("%v ± %v: %s, want %s", c.value, c.half, got, c.want)
		}
	}
	for v, want := range map[float64]string{0.95: "95 %", 0.9833333: "98,333 %", 0.02: "2 %", 0.005: "0,5 %"} {
		if got := w.percent(v); got != want {
			t.Errorf("%v: %s, want %s", v, got, want)
		}
	}
}

// The report of a run can be made again from what it holds: its scenario and its
// command give the same files, byte for byte.
func TestAReportIsMadeAgain(t *testing.T) {
	first, second := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "second")
	args := []string{"--set", "law.set.window.days=75", "--replications", "20", "--draws", "4", "--out"}
	if code, _, said := simulated(t.Context(), append([]string{"simulate", "example"}, append(args, first)...)...); code != answered {
		t.Fatalf("exit code %d, %s", code, said)
	}
	if code, _, said := simulated(t.Context(), append([]string{"simulate", filepath.Join(first, "scenario.yaml")}, append(args, second)...)...); code != answered {
		t.Fatalf("exit code %d, %s", code, said)
	}
	for _, name := range []string{"metrics.csv", "replications.parquet", countsFile} {
		a, err := os.ReadFile(filepath.Join(first, name))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(second, name))
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s is another file the second time: %v", name, err)
		}
	}
	page, err := os.ReadFile(filepath.Join(first, "report.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"alih simulate example --set law.set.window.days=75 --replications 20 --draws 4", "4(1), which says 60 days: the scenario changes it"} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the report does not say %q", want)
		}
	}
}
