package scenario

import (
	"os"
	"strings"
	"testing"
)

// Each kind that is offered has a file by which a browser gets it alone.
func TestEveryKindTravels(t *testing.T) {
	none, err := os.ReadFile("kinds_none.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range Kinds {
		if b.Unlisted {
			continue
		}
		code := codeOf(b.Kind)
		own, err := os.ReadFile("kinds_" + code + ".go")
		if err != nil || !strings.HasPrefix(string(own), "//go:build wasip1 && "+code+"\n") || !strings.Contains(string(own), "alih/sim/model/"+b.Kind.Name()+`"`) || !strings.Contains(string(own), "builtin/"+code+".yaml") {
			t.Errorf("kinds_%s.go is not of %s: %v", code, b.Kind.Name(), err)
		}
		if !strings.Contains(string(none), code) {
			t.Errorf("kinds_none.go does not name %s", code)
		}
	}
}
