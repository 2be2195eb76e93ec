package main

import (
	"alih/sim/report/words"
	"alih/sim/scenario"
	"encoding/binary"
	"reflect"
	"slices"

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

func instantiate(t *testing.T, code string) *reactor {
	t.Helper()
	if testing.Short() {
		t.Skip("compiles the simulator for a browser")
	}
	module, err := shipped.Worker(code)
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

// small is a market of which a module makes some replications in a test.
const small = `"set":["warmUp=4","weeks=8","followUp=4","workers.perWeek=10"]`

// TestSameBits: the module of each system counts what the program counts and shows what it
// shows, whole replies and films alike.
func TestSameBits(t *testing.T) {
	for code, asks := range map[string][]string{"twtransfer": {
		`{"op":"open","scenario":"twtransfer",` + small + `}`, `{"op":"run","replications":2}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
		`{"op":"watch","replication":3}`, `{"op":"run","replications":6,"lang":"en"}`,
		`{"op":"open","scenario":"twtransfer",` + small + `,"seed":7,"policies":{"a":{"law.set.window.days":30},"b":{"mechanism":"minimumCost"}}}`,
		`{"op":"watch","replication":51}`, `{"op":"run","replications":2,"lang":"en"}`,
		`{"op":"explore","draws":1,"of":3,"replications":2}`, `{"op":"explore","draws":3,"of":3,"replications":2,"lang":"en"}`,
	}, "idkitas": {
		`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
		`{"op":"open","scenario":"idkitas","set":["people=200","bridging.used=0.4"],"person":{"on":"2026-11-22","start":"2026-12-20","closed":["bridging"],
			"facts":{"soFar":"planning","permitKind":"work","permitEnd":"2027-01-15","oldSponsor":"silent","willCancel":true,"bridging":false}}}`,
		`{"op":"run","replications":4,"lang":"ja"}`, `{"op":"explore","draws":8,"of":8,"replications":2,"lang":"zh-Hant"}`,
	}, "jphsp": {
		`{"op":"open","scenario":"jphsp","set":["households=50"],"policies":{"a":{"about":"「何も」: \"x\" # {"}}}`,
		`{"op":"open","scenario":"jphsp","set":["households=50"]}`, `{"op":"run","replications":2}`, `{"op":"sum"}`,
	}, "jpplace": {
		`{"op":"open","scenario":"jpplace","set":["scale=500"]}`, `{"op":"run","replications":2}`, `{"op":"sum"}`, `{"op":"watch","replication":1}`,
	}, "jpretain": {
		`{"op":"open","scenario":"jpretain","set":["wave.people=50"]}`, `{"op":"run","replications":2}`, `{"op":"sum"}`, `{"op":"watch","replication":1}`,
	}} {
		t.Run(code, func(t *testing.T) { sameBits(t, instantiate(t, code), asks) })
	}
}

// sameBits: what is refused is refused with the same words.
func sameBits(t *testing.T, r *reactor, asks []string) {
	var desk bench
	for _, ask := range asks {
		ask = worded(t, ask)
		want, got := desk.answer([]byte(ask)), r.answer([]byte(ask))
		if !bytes.Equal(want, got) {
			t.Fatalf("%s: the module says %.300s, the program %.300s", ask, got, want)
		}
		if strings.Contains(ask, `"watch"`) && !slices.Equal(r.film(len(desk.film)), desk.film) {
			t.Fatalf("%s: the module shows something else than the program", ask)
		}
	}
	if got := desk.answer([]byte(`{"op":"sum"}`)); bytes.Contains(got, []byte(`"error"`)) {
		t.Fatalf("nothing was run: %s", got)
	}
}

// worded hands over the words of the language in which a reply is asked for, as a page does.
func worded(t *testing.T, ask string) string {
	_, lang, ok := strings.Cut(ask, `"lang":"`)
	if !ok {
		return ask
	}
	lang, _, _ = strings.Cut(lang, `"`)
	all, err := words.File(lang)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(ask, "}") + `,"words":` + string(all) + "}"
}

// TestTwoParts: a study that is run in two parts is one.
func TestTwoParts(t *testing.T) {
	var whole, once bench
	once.answer([]byte(`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`))
	once.answer([]byte(`{"op":"run","replications":4}`))
	whole.answer([]byte(`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`))
	whole.answer([]byte(`{"op":"run","replications":2}`))
	whole.answer([]byte(`{"op":"run","replications":4}`))
	if got, want := whole.answer([]byte(`{"op":"sum"}`)), once.answer([]byte(`{"op":"sum"}`)); !bytes.Equal(got, want) {
		t.Errorf("in two parts %s, in one %s", got, want)
	}
}

// film reads the numbers of a film.
func (r *reactor) film(n int) []int32 {
	r.t.Helper()
	body, ok := r.mod.Memory().Read(r.call("film"), uint32(4*n))
	if !ok || n == 0 {
		r.t.Fatalf("a film of %d numbers lies outside the memory", n)
	}
	film := make([]int32, n)
	for i := range film {
		film[i] = int32(binary.LittleEndian.Uint32(body[4*i:]))
	}
	return film
}

// asked is a reply of a bench of the program itself, which has to be one.
func asked[T any](t *testing.T, b *bench, request string) (reply T) {
	t.Helper()
	text := b.answer([]byte(request))
	var p problem
	if err := json.Unmarshal(text, &p); err != nil || p.Error != "" {
		t.Fatalf("%s: %s %v", request, p.Error, err)
	}
	if err := json.Unmarshal(text, &reply); err != nil {
		t.Fatal(err)
	}
	return reply
}

// TestTextRunsToTheSameBits: what the page hands to the command is what it runs itself.
func TestTextRunsToTheSameBits(t *testing.T) {
	var page, command bench
	a := asked[opened](t, &page, `{"op":"open","scenario":"twtransfer",`+small+`,"seed":7,"policies":{"b":{"about":"x","law.on":"2020-07-09"},"a":{"mechanism":"minimumCost"}}}`)
	if a.Seed != 7 || len(a.Policies) != 3 || a.Policies[1].Name != "b" || a.Policies[1].Version != "2020-07-09" || len(a.Versions) < 4 || a.Draws != 64 {
		t.Errorf("found seed %d, %+v, versions %v, %d draws", a.Seed, a.Policies, a.Versions, a.Draws)
	}
	text, _ := json.Marshal(a.Text)
	b := asked[opened](t, &command, `{"op":"open","text":`+string(text)+`}`)
	if !reflect.DeepEqual(a, b) {
		t.Errorf("read back: %+v, was %+v", b, a)
	}
	for _, x := range []*bench{&page, &command} {
		asked[result](t, x, `{"op":"run","replications":2}`)
	}
	if a, b := asked[any](t, &page, `{"op":"sum"}`), asked[any](t, &command, `{"op":"sum"}`); !reflect.DeepEqual(a, b) {
		t.Errorf("the page counts %v, the command %v", a, b)
	}
}

// TestPolicies: policies that are brought stand in the place of the scenario's, and the
// text that comes back is the same experiment, of every kind.
func TestPolicies(t *testing.T) {
	for _, k := range scenario.Codes(scenario.Kinds) {
		var b, again bench
		o := asked[opened](t, &b, `{"op":"open","scenario":"`+k+`","seed":9,"policies":{}}`)
		text, _ := json.Marshal(o.Text)
		p := asked[opened](t, &again, `{"op":"open","text":`+string(text)+`}`)
		if p.Hash == "" || p.Hash != o.Hash || p.Text != o.Text || len(p.Policies) != 1 || p.Seed != 9 {
			t.Errorf("%s: %s and %s, seed %d, %d policies", k, o.Hash, p.Hash, p.Seed, len(p.Policies))
		}
	}
}

// TestBadRequests: every request has a reply that says what is wrong.
func TestBadRequests(t *testing.T) {
	var b bench
	for ask, want := range map[string]string{
		`{`:                              "read the request",
		`{"op":"sing"}`:                  "allowed open, watch, run, explore, sum",
		`{"op":"run","replications":3}`:  "no scenario is open",
		`{"op":"sum"}`:                   "no scenario is open",
		`{"op":"watch","replication":0}`: "no scenario is open",
		`{"op":"explore","draws":1}`:     "no scenario is open",
		`{"op":"open","scenario":"idkitas","policies":{"a":{"people":-1}}}`: "policies.a.people",
		`{"op":"open","scenario":"idkitas","policies":7}`:                   "policies",
		`{"op":"open","scenario":"atlantis"}`:                               "twtransfer",
		`{"op":"open","scenario":"idkitas","set":["people=-1"]}`:            "people",
		`{"op":"open","text":"scheme: idkitas\nfoo: 1\n"}`:                  "foo",
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
	for _, ask := range []string{`{"op":"watch","replication":-1}`, `{"op":"watch","replication":1000000}`, `{"op":"explore","draws":65,"replications":2}`,
		`{"op":"explore","draws":0,"replications":2}`, `{"op":"explore","draws":1,"replications":1}`, `{"op":"explore","draws":1,"of":-4,"replications":2}`} {
		if p := (problem{}); json.Unmarshal(b.answer([]byte(ask)), &p) != nil || p.Error == "" {
			t.Errorf("%s: taken", ask)
		}
	}
}
