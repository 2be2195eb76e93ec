package site

import (
	"bytes"
	"errors"
	"slices"
)

// The simulator's worker is a classic script, for Firefox 113 has no workers that are
// modules; the shim that it needs is a module, for the page. The build puts the one before
// the other, so that the shim stands once.
const (
	shim            = "wasi.js"
	simulatorWorker = "lab/simulator.js"
)

var exported = []byte("export function wasi(")

// together makes the worker whole.
func together(files map[string][]byte) error {
	if bytes.Count(files[shim], []byte("export ")) != 1 || !bytes.Contains(files[shim], exported) {
		return errors.New(shim + " exports something else than wasi")
	}
	plain := bytes.Replace(files[shim], exported, exported[len("export "):], 1)
	files[simulatorWorker] = slices.Concat(plain, files[simulatorWorker])
	return nil
}
