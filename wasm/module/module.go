// Package module builds what travels to the browser: the calculator and the simulators,
// each compiled to a WASI reactor, and the viewer of the policy lab, each as small as it
// gets. It runs the Go tool, so it is for builds and tests; nothing that ships imports it.
package module

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Calculator returns the calculator. An answer stays far below the time of a keystroke.
func Calculator() ([]byte, error) {
	return build("alih/wasm/calculator", "wasip1", "-buildmode=c-shared", "-gcflags=all=-l")
}

// Worker returns the simulator of one kind of model, by the code of its scenario. Where it
// replicates and asks the law it is worth inlining; of the rest that would be 110 kB more to
// fetch, and nothing is faster.
func Worker(code string) ([]byte, error) {
	flags := []string{"-tags=" + code, "-buildmode=c-shared", "-gcflags=all=-l"}
	for _, hot := range []string{"math/bits", "alih/rules", "alih/sim", "alih/sim/match", "alih/sim/model/..."} {
		flags = append(flags, "-gcflags="+hot+"=")
	}
	return build("alih/wasm/worker", "wasip1", flags...)
}

// Lab returns the viewer. It talks to its page and paints, so it is no reactor: it runs
// with the script that Host returns.
func Lab() ([]byte, error) { return build("alih/wasm/lab", "js") }

// Host returns the script that runs a module of GOOS=js, of the very Go that compiles it:
// no other fits.
func Host() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("ask for Go's folder: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}

// build compiles a command without symbol table and with the runtime's older collector,
// which is less code, and rids it of its line tables.
func build(command, system string, more ...string) ([]byte, error) {
	temp, err := os.MkdirTemp("", "alih")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	out := filepath.Join(temp, "module.wasm")
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out}, more...)
	cmd := exec.Command("go", append(args, command)...)
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=wasm", "GOEXPERIMENT=nogreenteagc")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, said)
	}
	module, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return stripLines(module)
}
