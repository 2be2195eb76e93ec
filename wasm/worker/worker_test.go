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

	"alih/sim/scenario"
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
		`{"op":"sing"}`:                       "allowed open, run, watch, explore, sum",
		`{"op":"run","replications":3}`:       "no scenario is open",
		`{"op":"sum"}`:                        "no scenario is open",
		`{"op":"watch"}`:                      "no scenario is open",
		`{"op":"explore","draws":1}`:          "no scenario is open",
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

// TestFilm: the module films what the program films, and says where two policies part.
func TestFilm(t *testing.T) {
	r := instantiate(t)
	open := []byte(`{"op":"open","scenario":"twtransfer","set":["warmUp=4","weeks=8","followUp=4","workers.perWeek=10"],
		"policies":{"late":{"law.set.window.days":90},"same":{"about":"nothing new","law.set.window.days":60}}}`)
	watch := []byte(`{"op":"watch","replication":3}`)
	var b bench
	var o opened
	if err := json.Unmarshal(b.answer(open), &o); err != nil || o.Stage == nil || o.Stage.Warm != 4 || o.Stage.Steps != 16 {
		t.Fatalf("opened %+v (%v)", o.Stage, err)
	}
	var w watched
	if err := json.Unmarshal(b.answer(watch), &w); err != nil || w.Bytes != 3*16*o.Stage.Size*4 {
		t.Fatalf("watched %+v (%v)", w, err)
	}
	if d := w.Differs; d[0] != nil || d[2] != nil || d[1] == nil || d[1].Step < 4 {
		t.Errorf("differs %v: want the second policy alone, and only after the warm-up", w.Differs)
	}
	r.answer(open)
	r.answer(watch)
	if got, ok := r.mod.Memory().Read(r.call("film"), uint32(w.Bytes)); !ok || !bytes.Equal(got, b.film) {
		t.Error("the module's film is another")
	}
}

// TestPolicies: policies that are brought stand instead of the scenario's, and the text
// that comes back is the same experiment.
func TestPolicies(t *testing.T) {
	for _, k := range scenario.Codes(scenario.Kinds) {
		var b, again bench
		var o, p opened
		_ = json.Unmarshal(b.answer([]byte(`{"op":"open","scenario":"`+k+`","seed":9,"policies":{}}`)), &o)
		text, _ := json.Marshal(o.Text)
		if err := json.Unmarshal(again.answer([]byte(`{"op":"open","text":`+string(text)+`}`)), &p); err != nil || p.Hash == "" || p.Hash != o.Hash || p.Text != o.Text || len(p.Policies) != 1 || p.Seed != 9 {
			t.Errorf("%s: %s and %s (%v), seed %d, %d policies", k, o.Hash, p.Hash, err, p.Seed, len(p.Policies))
		}
	}
	var b bench
	if got := b.answer([]byte(`{"op":"open","scenario":"twtransfer","policies":{"x":{"mechanism":"lots"}}}`)); !bytes.Contains(got, []byte("policies.x.mechanism")) || !bytes.Contains(got, []byte("error")) {
		t.Errorf("an unknown mechanism: %.200s", got)
	}
}

// TestExplore: in steps the range is that of the whole, and there is none before all draws
// are in.
func TestExplore(t *testing.T) {
	var b, whole bench
	open := []byte(`{"op":"open","scenario":"idkitas","set":["people=50"]}`)
	b.answer(open)
	whole.answer(open)
	var part ranged
	if err := json.Unmarshal(b.answer([]byte(`{"op":"explore","draws":3,"of":5,"replications":2}`)), &part); err != nil || part.Draws != 3 || part.Metrics != nil {
		t.Fatalf("three of five: %+v (%v)", part, err)
	}
	all := []byte(`{"op":"explore","draws":5,"of":5,"replications":2}`)
	got, want := b.answer(all), whole.answer(all)
	if !bytes.Equal(got, want) || !bytes.Contains(got, []byte(`"low"`)) {
		t.Errorf("in two parts %.200s, in one %.200s", got, want)
	}
}
