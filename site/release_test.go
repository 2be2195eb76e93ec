package site

import (
	"encoding/json"
	"strings"
	"testing"
)

type released struct {
	Version string
	Files   map[string]string
}

func releaseOf(t *testing.T, module string) (released, map[string][]byte) {
	t.Helper()
	files, err := Files(modules(module), sample, nil)
	if err != nil {
		t.Fatal(err)
	}
	head, _, ok := strings.Cut(string(files[worker]), ";\n")
	list, found := strings.CutPrefix(head, "self.release = ")
	if !ok || !found {
		t.Fatalf("%s begins with %.60q", worker, files[worker])
	}
	var r released
	if err := json.Unmarshal([]byte(list), &r); err != nil {
		t.Fatal(err)
	}
	return r, files
}

func TestTheServiceWorkerKnowsEveryFile(t *testing.T) {
	r, files := releaseOf(t, "module")
	if len(r.Files) != len(files)-1 {
		t.Errorf("it lists %d files of %d", len(r.Files), len(files)-1)
	}
	for name := range files {
		if _, ok := r.Files[name]; !ok && name != worker {
			t.Errorf("it does not list %s", name)
		}
	}
}

func TestAChangeOfOneFileIsANewVersion(t *testing.T) {
	one, _ := releaseOf(t, "module")
	if again, _ := releaseOf(t, "module"); again.Version != one.Version {
		t.Error("the same files have two versions")
	}
	other, _ := releaseOf(t, "another module")
	if other.Version == one.Version {
		t.Error("another module, the same version")
	}
	for name, hash := range other.Files {
		if same := hash == one.Files[name]; same == (name == "calculator.wasm.gz") {
			t.Errorf("%s: hash the same: %v", name, same)
		}
	}
}
