package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// outFile is a file that appears whole or not at all: it is written beside its
// name and takes the name when it is done.
type outFile struct {
	*bufio.Writer
	f    *os.File
	name string
}

func createFile(name string) (*outFile, error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", name, err)
	}
	return &outFile{bufio.NewWriter(f), f, name}, nil
}

// commit gives the file its name.
func (o *outFile) commit() error {
	err := errors.Join(o.Flush(), o.f.Chmod(modeOf(o.name)), o.f.Sync(), o.f.Close())
	if err == nil {
		err = os.Rename(o.f.Name(), o.name)
	}
	if err != nil {
		os.Remove(o.f.Name())
		return fmt.Errorf("write %s: %w", o.name, err)
	}
	return nil
}

// discard leaves what had the name before as it was.
func (o *outFile) discard() {
	o.f.Close()
	os.Remove(o.f.Name())
}

// modeOf keeps the permissions of a file that is replaced.
func modeOf(name string) os.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

func writeFile(name string, data []byte) error {
	o, err := createFile(name)
	if err != nil {
		return err
	}
	if _, err := o.Write(data); err != nil {
		o.discard()
		return fmt.Errorf("write %s: %w", name, err)
	}
	return o.commit()
}
