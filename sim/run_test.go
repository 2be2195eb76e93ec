package sim

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
)

func run(t testing.TB, s Study) *Result {
	t.Helper()
	r, err := Run(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// counts are the rows of a result, by policy.
func counts(t testing.TB, r *Result) [][]int64 {
	t.Helper()
	all := make([][]int64, len(r.Policies))
	if err := r.Each(func(rows [][]int64) error {
		for p := range rows {
			all[p] = append(all[p], rows[p]...)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// same tells whether two results are, and rest on the same counts, wherever those are kept.
func same(t testing.TB, a, b *Result) bool {
	t.Helper()
	x, y := *a, *b
	x.Kept, y.Kept = nil, nil
	return reflect.DeepEqual(x, y) && reflect.DeepEqual(counts(t, a), counts(t, b))
}

func TestAnyNumberOfWorkersGivesTheSameBits(t *testing.T) {
	s := toyStudy(t)
	s.Workers = 1
	want := run(t, s)
	if want.Stopped != "precision" || want.Replications <= s.First {
		t.Fatalf("stopped for %q after %d replications: the study says nothing of later looks", want.Stopped, want.Replications)
	}
	for _, workers := range []int{2, 8} {
		s.Workers = workers
		if !same(t, run(t, s), want) {
			t.Errorf("%d workers find something else than one", workers)
		}
	}
}

func TestAStudyStopsAtTheFirstLookThatIsPrecise(t *testing.T) {
	s := toyStudy(t)
	r := run(t, s)
	if got := widest(r, s.Goals); got > 1 {
		t.Errorf("stopped at %v of the half-width asked", got)
	}
	s.Most = r.Replications - s.Step
	if s.Step == 0 {
		s.Most = r.Replications - 50
	}
	if before := run(t, s); widest(before, s.Goals) <= 1 || before.Stopped != "most" {
		t.Errorf("one look earlier: %v of the half-width asked, stopped for %q", widest(before, s.Goals), before.Stopped)
	}
}

// widest is the widest primary interval over what was asked, from the result alone.
func widest(r *Result, goals []Goal) float64 {
	worst := 0.0
	for _, g := range goals {
		asked := g.Asked(r.Metrics[0][g.Metric].Value)
		for p := range r.Policies {
			worst = max(worst, r.Metrics[p][g.Metric].HalfWidth/asked)
			if p > 0 {
				worst = max(worst, r.Differences[p][g.Metric].HalfWidth/asked)
			}
		}
	}
	return worst
}

func TestWithNoGoalsExactlyTheMostIsDone(t *testing.T) {
	s := toyStudy(t)
	s.Goals, s.Most = nil, 37
	if r := run(t, s); r.Replications != 37 || r.Stopped != "most" || len(counts(t, r)[2]) != 37*len(r.Layout.Counters) {
		t.Errorf("%d replications, stopped for %q", r.Replications, r.Stopped)
	}
}

func TestEqualPoliciesDifferByNothing(t *testing.T) {
	r := run(t, toyStudy(t))
	for m, d := range r.Differences[2] {
		if d.Value != 0 || d.HalfWidth != 0 || r.Gain[2][m] != 0 {
			t.Errorf("%s: %+v, gain %v", r.Layout.Metrics[m].Code, d, r.Gain[2][m])
		}
	}
	if g := r.Gain[1][0]; g < 5 {
		t.Errorf("common draws gain a factor of %v only", g)
	}
}

func TestProgressEndsWithWhatWasDone(t *testing.T) {
	s, last, calls := toyStudy(t), Progress{Worst: math.Inf(1)}, 0
	s.Report = func(p Progress) {
		if p.Done < last.Done || p.Most != s.Most {
			t.Errorf("%+v after %+v", p, last)
		}
		last, calls = p, calls+1
	}
	r := run(t, s)
	if last.Done != r.Replications || last.Worst > 1 || calls < 8 {
		t.Errorf("%d calls, the last %+v, %d replications", calls, last, r.Replications)
	}
}

func TestAnInterruptedStudyGivesWhatEveryPolicyHas(t *testing.T) {
	s := toyStudy(t)
	whole := run(t, s)
	s.Workers = 2
	ctx, stop := context.WithCancel(context.Background())
	var runs atomic.Int64
	s.Policies[1].Model.(*toy).before = func(Stream) {
		if runs.Add(1) == 61 {
			stop()
		}
	}
	r, err := Run(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	if r.Stopped != "interrupted" || r.Replications < 60 || r.Replications > 62 {
		t.Errorf("stopped for %q after %d replications", r.Stopped, r.Replications)
	}
	for p, rows := range counts(t, r) {
		if !reflect.DeepEqual(rows, counts(t, whole)[p][:len(rows)]) || len(rows) != r.Replications*len(r.Layout.Counters) {
			t.Errorf("policy %d: not the first replications of the whole study", p)
		}
	}
}

func TestAStudyInterruptedAtOnceIsAnError(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if r, err := Run(ctx, toyStudy(t)); !errors.Is(err, context.Canceled) || r != nil {
		t.Errorf("found %v, %v", r, err)
	}
}

func TestABrokenIdentityNamesPolicyReplicationAndIdentity(t *testing.T) {
	const want = `policy "more", replication 23: identity "all": `
	for _, workers := range []int{1, 2, 8} {
		s := toyStudy(t)
		s.Workers = workers
		s.Policies[1].Model.(*toy).broken = 23
		s.Policies[2].Model.(*toy).broken = 24
		if _, err := Run(context.Background(), s); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%d workers: found %v, want %s...", workers, err, want)
		}
	}
}

// sharing is a toy whose runners of one worker begin a replication with the first of them.
type sharing struct{ *toy }

type sharingRunner struct {
	*toy
	first *sharingRunner
	at    int64 // the replication that it did last
}

func (m sharing) Runner() Runner {
	r := &sharingRunner{toy: m.toy, at: -1}
	r.first = r
	return r
}

func (r *sharingRunner) Share(with Runner) bool {
	r.first = with.(*sharingRunner).first
	return true
}

func (r *sharingRunner) Run(s Stream, counts []int64) {
	r.at = int64(s.replication)
	if r.toy.Run(s, counts); r.first.at != r.at {
		counts[toyArrived]++
	}
}

func TestAWorkerTakesAllOfAReplicationWhereRunnersShare(t *testing.T) {
	s := toyStudy(t)
	want := run(t, s)
	for i := range s.Policies {
		s.Policies[i].Model = sharing{s.Policies[i].Model.(*toy)}
	}
	for _, workers := range []int{1, 2, 8} {
		if s.Workers = workers; !same(t, run(t, s), want) {
			t.Errorf("%d workers find something else than runners that share nothing", workers)
		}
	}
}

// What the experiment itself costs beside the model, and what a second core gives.
func BenchmarkRun(b *testing.B) {
	for _, workers := range []int{1, 2} {
		for _, people := range []float64{0, 300} {
			b.Run(fmt.Sprintf("%v people, %d workers", people, workers), func(b *testing.B) {
				m := newToy(b, 0.1, 0.2)
				m.arrivals = table(b)(Poisson(people))
				s := Study{Policies: []Policy{{"base", m}}, Most: max(2, b.N), Workers: workers}
				run(b, s)
			})
		}
	}
}
