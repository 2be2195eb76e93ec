package market

import (
	"fmt"
	"testing"

	"alih/rules"
	"alih/sim/model"
)

// asked is the tables of law that tests have asked for already: most of them differ in
// behaviour alone.
var asked = map[string]*lawBook{}

// quick is build for many small markets under few laws.
func quick(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *market {
	t.Helper()
	values := defaults()
	for i, s := range Kind.Settings() {
		if v, ok := change[s.Path]; ok {
			values[i] = v
		}
	}
	n, err := read(values)
	if err != nil {
		t.Fatal(err)
	}
	weeks := max(60, int(n.warmUp+n.weeks+n.followUp))
	key := fmt.Sprint(on, law, weeks, n.readAverage, n.readRelease, n.readVictim, n.readYears)
	if asked[key] == nil {
		full := n
		full.warmUp, full.weeks, full.followUp = 0, float64(weeks), 0
		r, err := newRegime(model.Law{On: on, Changed: law}, full)
		if err != nil {
			t.Fatal(err)
		}
		asked[key] = r.law
	}
	b, err := behave(n)
	if err != nil {
		t.Fatal(err)
	}
	r := &regime{law: asked[key], b: b}
	r.mechanism()
	return &market{after: r, layout: layoutOf(&r.b.numbers)}
}
