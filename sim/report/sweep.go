package report

import (
	"fmt"
	"slices"

	"alih/sim/report/words"
	"alih/sim/sweep"
)

// A Sweep is everything that the report of a space of policies says.
type Sweep struct {
	Result   *sweep.Result
	Scenario Scenario // its hash is that of the exploration
	Program  string
	Command  string
	Language string            // a file of words/; "": "en"
	Words    map[string]string // as a Study's
}

// A Table is what was found as rows to be read: of a terminal or a page.
type Table struct {
	Title, About string
	Head         []string
	Texts        int // the first columns are words, the others numbers
	Rows         [][]string
}

// SweepText is a result for a terminal: sentences, then tables.
func SweepText(s Sweep) (lead []string, tables []Table, err error) {
	r, err := newSweepReporter(&s)
	if err != nil {
		return nil, nil, err
	}
	return append(r.facts(), r.answers()...), r.tables(), nil
}

// WriteSweep writes a result into a directory, as Write does a study's: sweep.csv and
// points.csv, sweep.json, pictures, sweep.html and manifest.json.
func WriteSweep(dir string, s Sweep) error {
	files, err := renderSweep(&s)
	if err != nil {
		return err
	}
	return replace(dir, files)
}

func renderSweep(s *Sweep) ([]file, error) {
	r, err := newSweepReporter(s)
	if err != nil {
		return nil, err
	}
	return r.files()
}

// sweepReporter makes the files of one exploration.
type sweepReporter struct {
	*Sweep
	words  *words.Table
	digits words.Digits
	album  album
}

func newSweepReporter(s *Sweep) (*sweepReporter, error) {
	if err := checkSweep(s); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	w, err := words.New(s.Language, s.Words)
	if err != nil {
		return nil, err
	}
	return &sweepReporter{Sweep: s, words: w, digits: w.Digits(), album: album{language: w.Language, names: map[string]int{}}}, nil
}

// checkSweep tells whether what is handed over fits together.
func checkSweep(s *Sweep) error {
	r := s.Result
	switch {
	case r == nil || len(r.Metrics) == 0 || len(r.Points) == 0:
		return fmt.Errorf("no result")
	case s.Scenario.Name == "":
		return fmt.Errorf("scenario without a name")
	case r.Indices != nil && len(r.Indices) != len(r.Metrics), r.Effects != nil && len(r.Effects) != len(r.Metrics), len(r.Noises) != 0 && len(r.Noises) != len(r.Metrics):
		return fmt.Errorf("measures of another number of metrics than the %d of the result", len(r.Metrics))
	case r.Frontier != nil && len(r.Frontier) != len(r.Points):
		return fmt.Errorf("a frontier of %d points, the result has %d", len(r.Frontier), len(r.Points))
	}
	for i, p := range r.Points {
		if len(p.Metrics) != len(r.Metrics) || len(p.Values) < len(r.Factors) {
			return fmt.Errorf("point %d: found %d metrics and %d values, wanted %d and %d", i+1, len(p.Metrics), len(p.Values), len(r.Metrics), len(r.Factors))
		}
	}
	return nil
}

func (r *sweepReporter) files() ([]file, error) {
	var files []file
	for _, s := range []struct {
		name string
		make func() ([]byte, error)
	}{{"sweep.json", r.json}, {"sweep.csv", r.csv}, {"points.csv", r.pointsCSV}} {
		body, err := s.make()
		if err != nil {
			return nil, fmt.Errorf("report: make %s: %w", s.name, err)
		}
		files = append(files, file{s.name, body})
	}
	if r.Scenario.Text != "" {
		files = append(files, file{scenarioFile, []byte(r.Scenario.Text)})
	}
	if err := r.draw(); err != nil {
		return nil, fmt.Errorf("report: draw: %w", err)
	}
	for _, p := range r.album.plots {
		files = append(files, file{p.file, p.svg})
	}
	page, err := r.page()
	if err != nil {
		return nil, fmt.Errorf("report: make sweep.html: %w", err)
	}
	files = append(files, file{"sweep.html", page})
	manifest, err := r.manifest(files)
	if err != nil {
		return nil, fmt.Errorf("report: make %s: %w", manifestFile, err)
	}
	return append(files, file{manifestFile, manifest}), nil
}

// pointless designs have points that say little one by one.
func (r *sweepReporter) pointless() bool {
	return r.Result.Design == sweep.Morris || r.Result.Design == sweep.Sobol
}

// metricOf is the place of a metric by its code.
func (r *sweepReporter) metricOf(code string) int {
	return slices.IndexFunc(r.metrics(), func(c string) bool { return c == code })
}

func (r *sweepReporter) metrics() []string {
	var codes []string
	for _, m := range r.Result.Metrics {
		codes = append(codes, m.Code)
	}
	return codes
}

// SweepJSON is sweep.json.
func SweepJSON(s Sweep) ([]byte, error) {
	r, err := newSweepReporter(&s)
	if err != nil {
		return nil, err
	}
	return r.json()
}
