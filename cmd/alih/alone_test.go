package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The README promises that the sample needs Go and nothing else: here it runs with
// an empty home and a path on which there is no Node.
func TestTheSampleNeedsGoAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command anew")
	}
	bin := t.TempDir()
	for _, tool := range []string{"go", "make", "sh", "sed", "head"} {
		at, err := exec.LookPath(tool)
		if err != nil {
			t.Fatalf("%s: %v", tool, err)
		}
		if at, err = filepath.EvalSymlinks(at); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(at, filepath.Join(bin, tool)); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(filepath.Join(bin, "make"), "--no-print-directory", "answer")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Env = []string{"PATH=" + bin, "HOME=" + t.TempDir(), "GOPROXY=off", "GOFLAGS=-buildvcs=false",
		"GOCACHE=" + goEnv(t, "GOCACHE"), "GOMODCACHE=" + goEnv(t, "GOMODCACHE")}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("make answer: %v\n%s", err, out)
	}
	// 60 days from the day after 2020-07-10: TW-11-1.
	if !strings.Contains(string(out), "Tuesday 8 September 2020") {
		t.Errorf("the sample does not say when the window ends:\n%s", out)
	}
}

func goEnv(t *testing.T, name string) string {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
