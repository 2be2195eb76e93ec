package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"alih/sim"
)

// lockFile says that a command is at work in a directory. The system lets the lock go
// with the program that holds it, however that ends: a file that a crash left behind
// keeps nobody out.
const lockFile = ".lock"

// results are the counts that a directory keeps, in the hands of one command.
type results struct {
	*sim.FileStore
	lock *flock.Flock
}

// resultsOf says what a directory of results holds, for errors.
type resultsOf struct {
	file        string // of the counts
	this, other string // "this scenario"; what may be another's
}

// openResults opens what a directory has of a study, and keeps other commands out until
// it is closed. A directory with files of something else is left alone.
func openResults(dir string, of resultsOf, key [32]byte, policies, counters int) (*results, error) {
	if err := of.alone(dir); err != nil {
		return nil, fmt.Errorf("open the results: %w", err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make the directory of the results: %w", err)
	}
	lock, err := lockResults(dir)
	if err != nil {
		return nil, fmt.Errorf("open the results: %w", err)
	}
	store, err := sim.OpenFileStore(filepath.Join(dir, of.file), key, policies, counters)
	if err != nil {
		unlock(lock)
	}
	if errors.Is(err, sim.ErrOtherStudy) {
		return nil, fmt.Errorf("open the results: %s has those of another %s; allowed: another directory", dir, of.other)
	}
	if err != nil {
		return nil, fmt.Errorf("open the results: %w", err)
	}
	return &results{store, lock}, nil
}

// alone refuses a directory in which something else is.
func (of resultsOf) alone(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	foreign := ""
	for _, e := range entries {
		switch {
		case e.Name() == of.file:
			return nil
		case e.Name() != lockFile && foreign == "":
			foreign = e.Name()
		}
	}
	if foreign != "" {
		return fmt.Errorf("%s has other files (%s) and no %s; allowed: a new or empty directory, or the results of %s", dir, foreign, of.file, of.this)
	}
	return nil
}

// lockResults takes the directory for this command alone.
func lockResults(dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, lockFile), flock.SetPermissions(0o666))
	got, err := lock.TryLock()
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		return lock, nil // a file system without locks: the store still sees who else writes to it
	case err != nil:
		return nil, err
	case !got || !named(lock):
		lock.Close()
		return nil, fmt.Errorf("another command is at work in %s; allowed: wait until it is done, or another directory", dir)
	}
	return lock, nil
}

// named tells whether a lock's file still has its name: who held it before takes that away.
func named(lock *flock.Flock) bool {
	held, err := lock.Stat()
	there, err2 := os.Stat(lock.Path())
	return err == nil && err2 == nil && os.SameFile(held, there)
}

func unlock(lock *flock.Flock) error {
	os.Remove(lock.Path()) // while it is held; where that cannot be, it stays and does no harm
	return lock.Close()
}

// Close closes the counts and lets other commands in.
func (r *results) Close() error { return errors.Join(r.FileStore.Close(), unlock(r.lock)) }
