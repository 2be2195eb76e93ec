// Package module builds the calculator as it travels: wasm/calculator compiled to a
// WASI reactor, as small as it gets. It runs the Go tool, so it is for builds and
// tests; nothing that ships imports it.
package module

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Calculator returns the module. It is compiled without symbol table and inlining
// and with the runtime's older collector, which is less code, and then rid of its
// line tables. An answer stays far below the time of a keystroke.
func Calculator() ([]byte, error) {
	temp, err := os.MkdirTemp("", "alih")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	out := filepath.Join(temp, "calculator.wasm")
	cmd := exec.Command("go", "build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", out, "alih/wasm/calculator")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOEXPERIMENT=nogreenteagc")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, said)
	}
	module, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return stripLines(module)
}
