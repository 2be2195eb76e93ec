package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	shipped "alih/wasm/module"
)

// reactor is the module itself, the very bytes that travel.
type reactor struct {
	t   *testing.T
	mod api.Module
}

func instantiate(t *testing.T) *reactor {
	t.Helper()
	if testing.Short() {
		t.Skip("compiles the simulator for a browser")
	}
	module, err := shipped.Worker()
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { r.Close(ctx) })
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	mod, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		t.Fatal(err)
	}
	return &reactor{t, mod}
}

func (r *reactor) call(name string, args ...uint64) uint32 {
	r.t.Helper()
	out, err := r.mod.ExportedFunction(name).Call(context.Background(), args...)
	if err != nil {
		r.t.Fatal(err)
	}
	return api.DecodeU32(out[0])
}

func (r *reactor) answer(in []byte) []byte {
	r.t.Helper()
	r.mod.Memory().Write(r.call("buffer", uint64(len(in))), in)
	n := r.call("ask", uint64(len(in)))
	out, ok := r.mod.Memory().Read(r.call("reply"), n)
	if !ok {
		r.t.Fatalf("a reply of %d bytes lies outside the memory", n)
	}
	return bytes.Clone(out)
}

// TestSameBits: the module counts what the program counts, whole replies alike, and a
// study that is run in two parts is one.
func TestSameBits(t *testing.T) {
	r := instantiate(t)
	small := `"set":["warmUp=4","weeks=8","followUp=4","workers.perWeek=10"]`
	for _, ask := range []string{
		`{"op":"open","scenario":"twtransfer",` + small + `}`, `{"op":"run","replications":2}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
		`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
	} {
		want, got := desk.answer([]byte(ask)), r.answer([]byte(ask))
		if !bytes.Equal(want, got) {
			t.Fatalf("%s: the module says %.300s, the program %.300s", ask, got, want)
		}
		if bytes.Contains(got, []byte(`"error"`)) {
			t.Fatalf("%s: %s", ask, got)
		}
	}
	var whole bench
	whole.answer([]byte(`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`))
	whole.answer([]byte(`{"op":"run","replications":2}`))
	whole.answer([]byte(`{"op":"run","replications":4}`))
	if got, want := whole.answer([]byte(`{"op":"sum"}`)), desk.answer([]byte(`{"op":"sum"}`)); !bytes.Equal(got, want) {
		t.Errorf("in two parts %s, in one %s", got, want)
	}
}

// TestBadRequests: every request has a reply that says what is wrong.
func TestBadRequests(t *testing.T) {
	var b bench
	for ask, want := range map[string]string{
		`{`:                                   "read the request",
		`{"op":"sing"}`:                       "allowed open, run, sum",
		`{"op":"run","replications":3}`:       "no scenario is open",
		`{"op":"sum"}`:                        "no scenario is open",
		`{"op":"open","scenario":"atlantis"}`: "twtransfer",
		`{"op":"open","scenario":"idkitas","set":["people=-1"]}`: "people",
		`{"op":"open","text":"scheme: idkitas\nfoo: 1\n"}`:       "foo",
	} {
		var p problem
		if err := json.Unmarshal(b.answer([]byte(ask)), &p); err != nil || !strings.Contains(p.Error, want) {
			t.Errorf("%s: %q (%v), want something with %q", ask, p.Error, err, want)
		}
	}
	b.answer([]byte(`{"op":"open","scenario":"idkitas"}`))
	var p problem
	if json.Unmarshal(b.answer([]byte(`{"op":"run","replications":-3}`)), &p); p.Error == "" {
		t.Error("a negative number of replications")
	}
}
