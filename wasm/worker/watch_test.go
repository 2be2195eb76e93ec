package main

import (
	"alih/sim"
	"alih/sim/report/words"
	"bytes"
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
)

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
	got, err := b.say(&request{lang: "en"})
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

// TestPrecise: a run is as precise as asked where the command would stop: not before the
// first look, however narrow the interval is by then.
func TestPrecise(t *testing.T) {
	for half, want := range map[string][2]bool{`0.9`: {false, true}, `0.000001`: {false, false}} {
		var b bench
		asked[opened](t, &b, `{"op":"open","scenario":"idkitas","policies":{},"set":["people=50","replications.first=6",
			"primary.inTime.share=`+half+`","primary.over.share=`+half+`","primary.abroad.days=99"]}`)
		for i, n := range []string{"4", "6"} {
			if r := asked[result](t, &b, `{"op":"run","replications":`+n+`}`); r.Precise != want[i] {
				t.Errorf("half-width %s, %s replications: precise %v, want %v", half, n, r.Precise, want[i])
			}
		}
	}
}
