package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// worker is the service worker, which keeps the site on a phone.
const worker = "worker.js"

// release puts before the service worker the list of all other files with their
// hashes. The worker's own bytes change when any file does, and by that a browser
// sees that there is a newer version.
func release(files map[string][]byte) error {
	var names []string
	for name := range files {
		if name != worker {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	all, hashes := sha256.New(), map[string]string{}
	for _, name := range names {
		hashes[name] = short(sha256.Sum256(files[name]))
		all.Write([]byte(name + " " + hashes[name] + "\n"))
	}
	list, err := json.Marshal(map[string]any{"version": short([32]byte(all.Sum(nil))), "files": hashes})
	if err != nil {
		return err
	}
	files[worker] = slices.Concat([]byte("self.release = "), list, []byte(";\n"), files[worker])
	return nil
}

// short is enough of a hash to tell versions of a file apart.
func short(sum [32]byte) string { return hex.EncodeToString(sum[:8]) }
