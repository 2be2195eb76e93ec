package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"alih/sim/scenario"
)

// written by tags is how the standard library writes a reply.
func byTags(t *testing.T, found any) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(found); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// TestRepliesAreWrittenByTheirTags: every reply there is, of every kind of model.
func TestRepliesAreWrittenByTheirTags(t *testing.T) {
	sets := map[string]string{"twtransfer": `"warmUp=4","weeks=8","followUp=4","workers.perWeek=10"`, "idkitas": `"people=100"`, "jphsp": `"households=20"`, "jpplace": `"scale=500"`, "jpretain": `"wave.people=50"`}
	for _, code := range scenario.Codes(scenario.Kinds) {
		var b bench
		for _, ask := range []string{`{"op":"run"}`, `{"op":"open","scenario":"` + code + `","set":[` + sets[code] + `]}`, `{"op":"open","scenario":"` + code + `","policies":{},"set":[` + sets[code] + `]}`,
			`{"op":"run","replications":2}`, `{"op":"run","replications":2,"lang":"id"}`, `{"op":"explore","draws":1,"of":2,"replications":2}`, `{"op":"explore","draws":2,"of":2,"replications":2,"lang":"en"}`, `{"op":"watch"}`, `{"op":"sum"}`} {
			found, err := b.do([]byte(ask))
			if err != nil {
				found = problem{err.Error()}
			}
			var o out
			if found.json(&o); string(o.b) != byTags(t, found) {
				t.Fatalf("%s: written\n    %s\nnot %s", ask, o.b, byTags(t, found))
			}
		}
	}
	for _, found := range []told{followedAs(&followed{Problem: "x"}), followedAs(&followed{Starts: []start{{"a", "b", nil}, {"c", "d", []string{"e\n\"<"}}}, Drawn: []string{"f"}}), ranged{}, result{}, watched{}, sums{}} {
		var o out
		if found.json(&o); string(o.b) != byTags(t, found) {
			t.Errorf("written\n    %s\nnot %s", o.b, byTags(t, found))
		}
	}
}

func followedAs(f *followed) begun { return begun{opened{Seed: math.MaxUint64}, f} }

func FuzzNumber(f *testing.F) {
	for _, x := range []float64{0, 1e-6, 9.9e-7, 1e21, 9e20, -1e-9, 1e-10, 1e100, math.Pi, math.SmallestNonzeroFloat64} {
		f.Add(math.Float64bits(x))
	}
	f.Fuzz(func(t *testing.T, bits uint64) {
		x := math.Float64frombits(bits)
		want := "null"
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			want = byTags(t, x)
		}
		var o out
		if o.number("", x); string(o.b) != want {
			t.Fatalf("%v is written %s, want %s", x, o.b, want)
		}
	})
}

// TestRequests: members of another kind are refused, and what a page may leave out may be null.
func TestRequests(t *testing.T) {
	for _, member := range []string{`"op":1`, `"set":"x"`, `"set":[1]`, `"seed":-1`, `"seed":"1"`, `"replication":-1`, `"replication":4294967296`, `"replications":1.5`, `"draws":"x"`,
		`"words":{"a":1}`, `"words":[]`, `"person":7`, `"person":{"on":1}`, `"lang":{}`} {
		if r, err := requestOf([]byte("{" + member + "}")); err == nil {
			t.Errorf("%s is taken as %+v", member, r)
		}
	}
	for _, text := range []string{"", "[]", "7", "null"} {
		if _, err := requestOf([]byte(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	r, err := requestOf([]byte(`{"op":"open","seed":18446744073709551615,"set":null,"policies":{"a": 1},"words":null,"other":[{}],"person":{"facts":{"a":"x","b":true,"c":3},"closed":["r"]},"op":"run"}`))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s %d %v %s %v %v %v", r.op, *r.seed, r.set, r.policies, r.words, r.person.facts, r.person.closed)
	if want := `run 18446744073709551615 [] {"a": 1} map[] map[a:x b:true] [r]`; got != want {
		t.Errorf("read as %s, want %s", got, want)
	}
}
