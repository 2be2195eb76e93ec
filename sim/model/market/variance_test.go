package market

import (
	"context"
	"testing"

	"alih/rules"
	"alih/sim"
)

// contrasts are those of the built-in scenario on which the common draws are judged, with
// the least that their paired variance has to be smaller than that of independent runs.
//
// Fifteen is asked. The weeks until a match fall short of it, and no common draw can mend
// that: what is left of the variance is the policy's own doing (TestWhatVaries), how many
// there are who are matched only because they may wait longer, and how long they waited.
var contrasts = []struct {
	name   string
	law    []rules.Override
	metric string
	least  float64 // 0: the difference is nought in every replication
}{
	{"window90", overlay("window.days", 90), "match.share", 15},
	{"window90", overlay("window.days", 90), "depart.share", 15},
	{"window90", overlay("window.days", 90), "match.weeks", 5},
	{"noExtension", overlay("extension.max", 0), "match.share", 15},
	{"noExtension", overlay("extension.max", 0), "depart.share", 15},
	{"noExtension", overlay("extension.max", 0), "match.weeks", 5},
	{"fewerApplicants", overlay("meeting.applicants", 5), "match.share", 0},
	{"fewerApplicants", overlay("meeting.applicants", 5), "depart.share", 0},
	{"fewerApplicants", overlay("meeting.applicants", 5), "match.weeks", 0},
}

// TestCommonDraws: how much smaller the variance of a paired difference is than that of
// independent runs.
func TestCommonDraws(t *testing.T) {
	n, slack := 12, 3.0 // so few replications do not tell a ratio well
	if soaking() {
		n, slack = 400, 1
	}
	base := build(t, inForce, nil)
	policies, at := []sim.Policy{{Name: "base", Model: base}}, map[string]int{}
	for _, c := range contrasts {
		if _, ok := at[c.name]; !ok {
			at[c.name] = len(policies)
			policies = append(policies, sim.Policy{Name: c.name, Model: build(t, inForce, nil, c.law...).Against(base)})
		}
	}
	r, err := sim.Run(context.Background(), sim.Study{Seed: 1, Policies: policies, Confidence: 0.95, First: n, Step: n, Most: n})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range contrasts {
		for k, m := range r.Layout.Metrics {
			if m.Code != c.metric {
				continue
			}
			gain, d := r.Gain[at[c.name]][k], r.Differences[at[c.name]][k]
			t.Logf("%s, %s: %+.4f, within %.4f; gain %.1f", c.name, c.metric, d.Value, d.HalfWidth, gain)
			if c.least == 0 && (d.Value != 0 || d.HalfWidth != 0) || gain < c.least/slack {
				t.Errorf("%s, %s: the variance is %.1f times smaller, at least %v is asked", c.name, c.metric, gain, c.least)
			}
		}
	}
}

// TestWhatVaries: under a longer window all but a few of those who fare otherwise are
// those who had waited to the end of the old one; the rest, whom they displace, fare
// otherwise in one direction.
func TestWhatVaries(t *testing.T) {
	base := build(t, inForce, nil)
	longer := build(t, inForce, nil, overlay("window.days", 90)...).Against(base).(*market)
	touched, displaced, later, sooner := 0, 0, 0, 0
	for seed := range uint64(2) {
		was, is := fates(base, seed), fates(longer, seed)
		for id, a := range was {
			b := is[id]
			switch {
			case a.day == b.day && a.how == b.how:
			case daysBetween(a.registered, a.day) > 53 || daysBetween(b.registered, b.day) > 53:
				touched++
			default:
				displaced++
				if b.day.After(a.day) {
					later++
				} else {
					sooner++
				}
			}
		}
	}
	t.Logf("%d touched, %d displaced: %d later, %d sooner", touched, displaced, later, sooner)
	if 3*displaced > touched || 3*sooner > later {
		t.Errorf("%d touched by the window and %d others, %d later and %d sooner", touched, displaced, later, sooner)
	}
}

// fates is how each worker's search ended.
func fates(m *market, seed uint64) map[uint32]told {
	all := map[uint32]told{}
	for _, x := range tellAll(m, seed).told {
		if !x.expiring && (x.kind == evConcluded || x.kind == evEnded) && weekOf(x.worker) >= 52 && weekOf(x.worker) < 104 {
			if x.kind == evConcluded {
				x.how = matched
			}
			all[x.worker] = x
		}
	}
	return all
}
