package main

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
)

// TestPerson: a person is a study of the starts, and what each start says as settings is
// counted to the same by them alone.
func TestPerson(t *testing.T) {
	var page, command bench
	one := asked[begun](t, &page, `{"op":"open","scenario":"idkitas","set":["people=200"],"person":{"on":"2026-11-22","start":"2026-12-20","closed":["bridging"],
		"facts":{"soFar":"planning","permitKind":"work","permitEnd":"2027-01-15","oldSponsor":"silent","willCancel":true,"bridging":false}}}`)
	if len(one.Policies) != 4 || len(one.Person.Starts) != 4 || one.Person.Starts[1].Day != "2026-12-13" || !slices.Equal(one.Person.Drawn, []string{"newKind"}) {
		t.Fatalf("followed as %+v", one.Person)
	}
	found := asked[result](t, &page, `{"op":"run","replications":4}`)
	for i, s := range one.Person.Starts {
		set, _ := json.Marshal(append(s.Set, "people=200"))
		asked[opened](t, &command, `{"op":"open","scenario":"idkitas","policies":{},"set":`+string(set)+`}`)
		if alone := asked[result](t, &command, `{"op":"run","replications":4}`); alone.Metrics[0][0].Value != found.Metrics[i][0].Value {
			t.Errorf("%s: %v, alone %v", s.Name, found.Metrics[i][0], alone.Metrics[0][0])
		}
	}
	range1 := asked[ranged](t, &page, `{"op":"explore","draws":8,"of":8,"replications":2}`)
	if range1.Metrics[0][0] == nil || len(range1.Moved) == 0 {
		t.Errorf("explored to %+v", range1.Moved)
	}
}

// TestPersonRefused: a day that cannot be leaves open what was open.
func TestPersonRefused(t *testing.T) {
	var b bench
	asked[opened](t, &b, `{"op":"open","scenario":"idkitas"}`)
	was := b.s
	no := asked[begun](t, &b, `{"op":"open","scenario":"idkitas","person":{"on":"2026-11-22","start":"2027-01-16","facts":{"permitEnd":"2027-01-15"}}}`)
	if !reflect.DeepEqual(no.Person, &followed{Problem: "afterEnd"}) || b.s != was {
		t.Errorf("found %+v", no.Person)
	}
	for _, bad := range []string{`"scenario":"twtransfer","person":{"on":"2026-11-22","start":"2026-11-22"}`, `"scenario":"idkitas","person":{"on":"x","start":"2026-11-22"}`} {
		var p problem
		if err := json.Unmarshal(b.answer([]byte(`{"op":"open",`+bad+`}`)), &p); err != nil || p.Error == "" {
			t.Errorf("%s is followed", bad)
		}
	}
}
