//go:build !wasm

package sim

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// That very test, compiled for WebAssembly, finds them too.
func TestWebAssemblyFindsTheSameBits(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a module")
	}
	module := buildWasm(t)
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var out bytes.Buffer
	config := wazero.NewModuleConfig().WithStdout(&out).WithStderr(&out).WithSysWalltime().WithSysNanotime().
		WithArgs("sim.test", "-test.v", "-test.run", "^TestAStudyFindsTheBitsThatAreWrittenHere$")
	if _, err := r.InstantiateWithConfig(ctx, module, config); err != nil && !strings.Contains(err.Error(), "exit_code(0)") {
		t.Fatalf("%v\n%s", err, out.Bytes())
	}
	if !strings.Contains(out.String(), "--- PASS: TestAStudyFindsTheBitsThatAreWrittenHere") {
		t.Errorf("under WebAssembly:\n%s", out.Bytes())
	}
}

func buildWasm(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sim.wasm")
	c := exec.Command("go", "test", "-c", "-o", path, ".")
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("go test -c: %v\n%s", err, out)
	}
	module, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return module
}
