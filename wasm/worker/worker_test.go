package main

import (
	"alih/sim"
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

// small is a market of which a module makes some replications in a test.
const small = `"set":["warmUp=4","weeks=8","followUp=4","workers.perWeek=10"]`

// TestSameBits: the module counts what the program counts and shows what it shows, whole
// replies and films alike, and a study that is run in two parts is one.
func TestSameBits(t *testing.T) {
	r := instantiate(t)
	for _, ask := range []string{
		`{"op":"open","scenario":"twtransfer",` + small + `}`, `{"op":"run","replications":2}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
		`{"op":"watch","replication":3}`, `{"op":"run","replications":6,"lang":"en","words":{"metric.match.share":"Matched"}}`,
		`{"op":"open","scenario":"twtransfer",` + small + `,"seed":7,"policies":{"a":{"law.set.window.days":30},"b":{"mechanism":"minimumCost"}}}`,
		`{"op":"watch","replication":51}`, `{"op":"run","replications":2,"lang":"en"}`,
		`{"op":"explore","draws":1,"of":3,"replications":2}`, `{"op":"explore","draws":3,"of":3,"replications":2,"lang":"en"}`,
		`{"op":"open","scenario":"idkitas","set":["people=100"],"seed":7}`, `{"op":"run","replications":4}`, `{"op":"sum"}`,
	} {
		want, got := desk.answer([]byte(ask)), r.answer([]byte(ask))
		if !bytes.Equal(want, got) {
			t.Fatalf("%s: the module says %.300s, the program %.300s", ask, got, want)
		}
		if bytes.Contains(got, []byte(`"error"`)) {
			t.Fatalf("%s: %s", ask, got)
		}
		if strings.Contains(ask, `"watch"`) && !slices.Equal(r.film(len(desk.film)), desk.film) {
			t.Fatalf("%s: the module shows something else than the program", ask)
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

// TestWatch: a film says where a policy first shows something else, whatever was asked in
// between, and watching changes nothing that is run.
func TestWatch(t *testing.T) {
	var b, unseen bench
	open := `{"op":"open","scenario":"twtransfer",` + small + `,"policies":{"same":{"law.set.window.days":60},"short":{"law.set.window.days":30}}}`
	s := asked[opened](t, &b, open).Stage
	if !slices.ContainsFunc(s.Parts, func(p shownPart) bool { return p.Leaves == "waiting" }) {
		t.Error("the stage does not say whom who goes leaves")
	}
	asked[opened](t, &unseen, open)
	first := asked[watched](t, &b, `{"op":"watch","replication":2}`)
	film := slices.Clone(b.film)
	if s == nil || first.Steps != s.Steps || first.Size != s.Size || first.Policies != 3 || first.Bytes != 4*len(film) || s.First != "2024-01-01" {
		t.Fatalf("a film %+v of the stage %+v", first, s)
	}
	if first.Differs[0] != nil || first.Differs[1] != nil || first.Differs[2] == nil || first.Differs[2].Step != s.Warm {
		t.Errorf("differs %v, want the last from week %d", first.Differs, s.Warm)
	}
	if came, gone := s.Parts[0], s.Parts[7]; came.Form != "flow" || came.Joins != "waiting" || came.Leaves != "" || gone.Leaves != "waiting" {
		t.Errorf("who comes %+v, who goes %+v", came, gone)
	}
	last := s.Parts[len(s.Parts)-1]
	if last.From+len(last.Rows) != s.Size {
		t.Errorf("the last part %+v of %d numbers", last, s.Size)
	}
	asked[watched](t, &b, `{"op":"watch","replication":5}`)
	asked[result](t, &b, `{"op":"run","replications":2}`)
	asked[result](t, &unseen, `{"op":"run","replications":2}`)
	if asked[watched](t, &b, `{"op":"watch","replication":2}`); !slices.Equal(b.film, film) {
		t.Error("the film depends on what was asked before")
	}
	if a, b := asked[any](t, &b, `{"op":"sum"}`), asked[any](t, &unseen, `{"op":"sum"}`); !reflect.DeepEqual(a, b) {
		t.Errorf("watched %v, unseen %v", a, b)
	}
}

// TestExplore: a part of the draws has no answer, all of them have one whatever the steps.
func TestExplore(t *testing.T) {
	var b, once bench
	for _, x := range []*bench{&b, &once} {
		asked[opened](t, x, `{"op":"open","scenario":"idkitas","set":["people=100"],"policies":{"a":{"bridging.used":0}}}`)
	}
	part := asked[ranged](t, &b, `{"op":"explore","draws":2,"of":5,"replications":2}`)
	if part.Draws != 2 || part.Of != 5 || part.Metrics != nil || part.Sentences != nil {
		t.Errorf("a part: %+v", part)
	}
	asked[result](t, &b, `{"op":"run","replications":4,"lang":"en"}`)
	for _, r := range []string{`"draws":4`, `"draws":3`} {
		if part := asked[ranged](t, &b, `{"op":"explore",`+r+`,"of":5,"replications":2}`); part.Draws != 4 {
			t.Errorf("%s: %+v", r, part)
		}
	}
	asked[result](t, &once, `{"op":"run","replications":4}`)
	request := `{"op":"explore","draws":5,"of":5,"replications":2,"lang":"en"}`
	got, want := b.answer([]byte(request)), once.answer([]byte(request))
	if !bytes.Equal(got, want) || !bytes.Contains(got, []byte(`"signChanges":[null,[`)) {
		t.Errorf("in steps %s, at once %s", got, want)
	}
	other := asked[ranged](t, &b, `{"op":"explore","draws":1,"of":5,"replications":3}`)
	if other.Draws != 1 {
		t.Errorf("of other replications: %+v", other)
	}
}

// TestSaid: what is said is what a report says, in the words that the host hands over.
func TestSaid(t *testing.T) {
	var b bench
	asked[opened](t, &b, `{"op":"open","scenario":"idkitas","set":["people=100"],"policies":{"a":{"bridging.used":0}}}`)
	if r := string(b.answer([]byte(`{"op":"run","replications":2}`))); strings.Contains(r, `"said"`) {
		t.Errorf("said without a language: %.200s", r)
	}
	for _, lang := range []string{"en", "none"} {
		r := string(b.answer([]byte(`{"op":"run","replications":20,"lang":"` + lang + `","words":{"metric.inTime.share":"In time"}}`)))
		for _, want := range []string{`"lang":"en"`, `"said":"This is a comparison under stated assumptions, not a forecast."`, `against “baseline” (simulation interval`} {
			if !strings.Contains(r, want) {
				t.Errorf("%s: no %s in %.3000s", lang, want, r)
			}
		}
	}
	t1, err := words.New("en", map[string]string{"metric.inTime.share": "In time"})
	if err != nil {
		t.Fatal(err)
	}
	b.ranges = &sim.Range{Draws: 2, Metrics: spansOf(b.result), Differences: spansOf(b.result), SignChanges: [][]bool{nil, make([]bool, len(b.result.Layout.Metrics))}}
	b.ranges.SignChanges[1][b.result.Goals[0].Metric] = true
	got, err := b.say(&request{Lang: "en"})
	if err != nil || got.Said != t1.Tell(b.result, b.ranges).Lead() || !strings.Contains(got.Said, "the effect of “a” on “In time”") {
		t.Errorf("said %+v (%v)", got, err)
	}
}

func spansOf(r *sim.Result) [][]sim.Span {
	table := make([][]sim.Span, len(r.Policies))
	for p := range table {
		table[p] = make([]sim.Span, len(r.Layout.Metrics))
	}
	return table
}

// TestSameAsTheCommand: intervals too are those of a study of so many replications.
func TestSameAsTheCommand(t *testing.T) {
	var b bench
	asked[opened](t, &b, `{"op":"open","scenario":"idkitas","set":["people=100"]}`)
	got := asked[result](t, &b, `{"op":"run","replications":6}`)
	b.s.Exactly(6)
	r, err := sim.Run(context.Background(), b.s.Study())
	if err != nil {
		t.Fatal(err)
	}
	for p, list := range r.Metrics {
		for m, e := range list {
			if e.Defined() && *got.Metrics[p][m] != (estimate{e.Value, e.HalfWidth}) {
				t.Errorf("policy %d, metric %d: %+v, the study finds %+v", p, m, *got.Metrics[p][m], e)
			}
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
