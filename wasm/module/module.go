// Package module builds what travels to the browser: the calculator and the simulator,
// each compiled to a WASI reactor, as small as it gets. It runs the Go tool, so it is for
// builds and tests; nothing that ships imports it.
package module

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Calculator returns the calculator. An answer stays far below the time of a keystroke.
func Calculator() ([]byte, error) { return build("alih/wasm/calculator", "-gcflags=all=-l") }

// Worker returns the simulator. Its loops are worth inlining.
func Worker() ([]byte, error) { return build("alih/wasm/worker") }

// build compiles a command to a WASI reactor without symbol table and with the runtime's
// older collector, which is less code, and rids it of its line tables.
func build(command string, more ...string) ([]byte, error) {
	temp, err := os.MkdirTemp("", "alih")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	out := filepath.Join(temp, "module.wasm")
	args := append([]string{"build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s -w", "-o", out}, more...)
	cmd := exec.Command("go", append(args, command)...)
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
