package main

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestOneCommandAtATimeIsAtWorkInADirectory(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "results")
	args := []string{"simulate", "example", "--draws", "0", "--replications", "3", "--out", dir}
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	lock, err := lockResults(dir)
	if err != nil {
		t.Fatal(err)
	}
	code, out, said := simulated(t.Context(), args...)
	if code != atFault || out != "" || !strings.Contains(said, "another command is at work in "+dir+"; allowed: wait until it is done") {
		t.Errorf("while another is at work: exit code %d, %s%s", code, out, said)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("written while another is at work: %v", entries)
	}
	// What is killed leaves its file, and the system takes the lock back.
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	if code, _, said := simulated(t.Context(), args...); code != answered {
		t.Errorf("after a command that was killed: exit code %d, %s", code, said)
	}
	if _, err := os.Stat(lock.Path()); !os.IsNotExist(err) {
		t.Errorf("a command that is done leaves its lock: %v", err)
	}
}

// Who takes the lock's name away while another has the file open lets nobody in beside
// a third who made it anew.
func TestALockIsHeldByOneAlone(t *testing.T) {
	dir := t.TempDir()
	var at, turns int
	var mu, group = sync.Mutex{}, sync.WaitGroup{}
	for range 8 {
		group.Go(func() {
			for range 300 {
				lock, err := lockResults(dir)
				if err != nil {
					continue
				}
				mu.Lock()
				if at++; at > 1 {
					t.Error("two hold the lock at a time")
				}
				mu.Unlock()
				mu.Lock()
				at, turns = at-1, turns+1
				mu.Unlock()
				unlock(lock)
			}
		})
	}
	group.Wait()
	if turns == 0 {
		t.Error("nobody got the lock")
	}
}
