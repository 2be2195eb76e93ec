package sweep

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"

	"alih/sim"
)

// The limits of a study: numbers of replications have 32 bits.
const (
	maxPoints       = 1 << 20
	maxReplications = 1 << 20
	maxKeys         = 1 << 31
	maxFactors      = 256
)

// checked is the study with its defaults filled in, or everything that is wrong with it.
func (s Study) checked() (*Study, error) {
	if s.Confidence == 0 {
		s.Confidence = 0.95
	}
	if s.Workers == 0 {
		s.Workers = runtime.GOMAXPROCS(0)
	}
	s.Replications += s.Replications & 1 // even and odd ones, as many of each
	var errs []error
	wrong := func(what string, found, allowed any) {
		errs = append(errs, fmt.Errorf("%s: found %v, allowed %v", what, found, allowed))
	}
	if !slices.Contains(Designs, s.Design) {
		wrong("design", s.Design, Designs)
	}
	if s.Replications < 4 || s.Replications > maxReplications {
		wrong("replications", s.Replications, fmt.Sprintf("4 to %d", maxReplications))
	}
	if !(s.Confidence > 0 && s.Confidence < 1) {
		wrong("confidence", s.Confidence, "above 0, below 1")
	}
	if s.Workers < 0 {
		wrong("workers", s.Workers, "0 or more")
	}
	if s.Shard.Of < 0 || s.Shard.Of > 0 && (s.Shard.Index < 0 || s.Shard.Index >= s.Shard.Of) {
		wrong("shard", s.Shard.Index+1, fmt.Sprintf("1 to %d", s.Shard.Of))
	}
	if len(s.Metrics) == 0 {
		wrong("metrics", "none", "one or more")
	}
	if s.Build == nil {
		wrong("build", "nothing", "a function that makes a model")
	}
	errs = append(errs, s.checkFactors(), s.checkPoints(), s.checkQuestion())
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("sweep: %w", err)
	}
	return &s, nil
}

func (s *Study) checkFactors() error {
	var errs []error
	seen := map[string]bool{}
	for i := range s.Factors {
		f := &s.Factors[i]
		if seen[f.Name] {
			errs = append(errs, fmt.Errorf("factor %s stands twice", f.Name))
		}
		seen[f.Name] = true
		errs = append(errs, f.check())
	}
	switch n := len(s.Factors); {
	case s.Design == Best && n == 0 && len(s.Candidates) < 2:
		errs = append(errs, fmt.Errorf("found %d candidates, allowed 2 or more", len(s.Candidates)))
	case s.Design != Best && n == 0:
		errs = append(errs, errors.New("no factors"))
	case n > maxFactors:
		errs = append(errs, fmt.Errorf("found %d factors, allowed up to %d", n, maxFactors))
	case s.Design == Solve && (n != 1 || s.Factors[0].Levels != nil && s.Factors[0].Values == nil):
		errs = append(errs, errors.New("an inverse question is about one factor, a number"))
	}
	return errors.Join(errs...)
}

func (s *Study) checkPoints() error {
	switch s.Design {
	case Hypercube, Halton, Morris, Sobol:
	default:
		return nil
	}
	least := 2
	if s.Design == Sobol {
		least = 8
	}
	if s.Points < least || s.Points > maxPoints {
		return fmt.Errorf("points: found %d, allowed %d to %d", s.Points, least, maxPoints)
	}
	if p := s.Points * (len(s.Factors) + 2); s.Design == Sobol && p > 1<<24 {
		return fmt.Errorf("points: found %d rows of %d points, allowed up to %d points", s.Points, len(s.Factors)+2, 1<<24)
	}
	if (s.Design == Morris || s.Design == Sobol) && s.Points*s.Replications > maxKeys {
		return fmt.Errorf("points and replications: found %d rows of %d, allowed a product of up to %d", s.Points, s.Replications, maxKeys)
	}
	return nil
}

func (s *Study) checkQuestion() error {
	finite := func(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
	q := s.Question
	switch {
	case s.Design != Best && s.Design != Solve:
		return s.checkAims()
	case !slices.Contains(s.Metrics, q.Metric):
		return fmt.Errorf("question: found the metric %q, allowed one of %v", q.Metric, s.Metrics)
	case s.Design == Best && (q.Better != 1 && q.Better != -1):
		return errors.New("question: it is not said whether more or less is better")
	case s.Design == Best && !(q.Difference > 0 && finite(q.Difference)):
		return fmt.Errorf("question: difference: found %v, allowed above 0", q.Difference)
	case s.Design == Best && s.Replications < selectionFirst*selectionBatch:
		return fmt.Errorf("replications: found %d, allowed %d or more for a selection", s.Replications, selectionFirst*selectionBatch)
	case s.Design == Best && s.Shard.Of > 1:
		return errors.New("a selection cannot be done in parts: who is replicated next depends on all")
	case s.Design == Solve && s.Replications < solveLeast:
		return fmt.Errorf("replications: found %d, allowed %d or more for an inverse question", s.Replications, solveLeast)
	case s.Design == Solve && !finite(q.Target):
		return fmt.Errorf("question: target: found %v, allowed a number", q.Target)
	case s.Design == Solve && s.Draws.Number != 0 && (s.Draws.Number < 2 || s.Draws.Number > 10_000 || s.Draws.Replications < 2 || s.Draws.Replications > maxReplications):
		return fmt.Errorf("draws: found %d of %d replications, allowed 2 to 10000 of 2 or more", s.Draws.Number, s.Draws.Replications)
	}
	return nil
}

func (s *Study) checkAims() error {
	if len(s.Aims) == 0 {
		return nil
	}
	if len(s.Aims) < 2 || len(s.Aims) > 3 {
		return fmt.Errorf("frontier: found %d metrics, allowed 2 or 3", len(s.Aims))
	}
	if s.Design == Morris || s.Design == Sobol {
		return fmt.Errorf("frontier: found the design %s, allowed grid, hypercube, halton", s.Design)
	}
	for i, a := range s.Aims {
		switch {
		case !slices.Contains(s.Metrics, a.Metric):
			return fmt.Errorf("frontier: found the metric %q, allowed one of %v", a.Metric, s.Metrics)
		case a.Better != 1 && a.Better != -1:
			return fmt.Errorf("frontier: %s: it is not said whether more or less is better", a.Metric)
		case slices.ContainsFunc(s.Aims[:i], func(b Aim) bool { return a.Metric == b.Metric }):
			return fmt.Errorf("frontier: %s stands twice", a.Metric)
		}
	}
	return nil
}

// points are those of the design.
func (s *Study) points() (points, error) {
	stream := sim.NewStream(s.Seed, drawn)
	switch s.Design {
	case Hypercube:
		return newHypercube(s)
	case Halton:
		return newHalton(s)
	case Morris:
		return &trajectories{s.Factors, s.Points, lattice, stream}, nil
	case Sobol:
		return &crossed{s.Factors, s.Points, stream}, nil
	case Best:
		if len(s.Factors) == 0 {
			return candidates{together(len(s.Candidates))}, nil
		}
	}
	return newGrid(s.Factors)
}

// lattice has the rungs that Morris takes: a move is two thirds of the range.
const lattice = 4

// candidates are the points of a selection without factors: their places.
type candidates struct{ together }

func (candidates) point(i int, dst []float64) { dst[0] = float64(i) }
