package report

import (
	"alih/sim/report/words"
	"fmt"
	"os"
	"path/filepath"
)

// reporter makes the files of one study.
type reporter struct {
	*Study
	words  *words.Table
	digits words.Digits
	said   *words.Teller
	plots  []*plot // made once, for their files and for the page
}

// file is one file of a report, by its path inside the directory.
type file struct {
	name string
	body []byte
}

// Write writes the report of a study into a directory, which is made if it is absent.
// Everything is computed before the first byte is written; each file is written beside
// its place and then renamed, manifest.json last. After an error every file there is
// whole, an old one or a new one, and those that manifest.json does not have the sum of
// do not belong to it.
func Write(dir string, s Study) error {
	files, err := render(&s)
	if err != nil {
		return err
	}
	return replace(dir, files)
}

// replace puts files into a directory and takes away the pictures that are of an earlier
// report and not among them.
func replace(dir string, files []file) error {
	old := pictures(dir)
	if err := put(dir, files); err != nil {
		return err
	}
	return remove(dir, old, files)
}

func render(s *Study) ([]file, error) {
	r, err := newReporter(s)
	if err != nil {
		return nil, err
	}
	return r.files()
}

func newReporter(s *Study) (*reporter, error) {
	if err := check(s); err != nil {
		return nil, err
	}
	w, err := words.New(s.Language, s.Words)
	if err != nil {
		return nil, err
	}
	return &reporter{Study: s, words: w, digits: w.Digits(), said: w.Tell(s.Result, s.Range)}, nil
}

// policies are their names as they are read.
func (r *reporter) policies() []string {
	names := make([]string, len(r.Result.Policies))
	for p, name := range r.Result.Policies {
		names[p] = r.words.Policy(name)
	}
	return names
}

func (r *reporter) files() ([]file, error) {
	var files []file
	steps := []struct {
		name string
		make func() ([]byte, error)
	}{
		{"summary.json", r.summary},
		{"metrics.csv", r.table},
		{"replications.parquet", r.parquet},
	}
	for _, s := range steps {
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
	for _, p := range r.plots {
		files = append(files, file{p.file, p.svg})
	}
	page, err := r.page(files)
	if err != nil {
		return nil, fmt.Errorf("report: make report.html: %w", err)
	}
	files = append(files, file{"report.html", page})
	manifest, err := r.manifest(files)
	if err != nil {
		return nil, fmt.Errorf("report: make %s: %w", manifestFile, err)
	}
	return append(files, file{manifestFile, manifest}), nil
}

const unfinished = ".part"

// put writes all files beside their places before it renames the first.
func put(dir string, files []file) (err error) {
	defer func() {
		if err != nil {
			for _, f := range files {
				os.Remove(place(dir, f) + unfinished)
			}
		}
	}()
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(place(dir, f)), 0o777); err != nil {
			return fmt.Errorf("report: make the directory %s: %w", dir, err)
		}
		if err := stage(place(dir, f)+unfinished, f.body); err != nil {
			return fmt.Errorf("report: write %s: %w", f.name, err)
		}
	}
	for _, f := range files {
		if err := os.Rename(place(dir, f)+unfinished, place(dir, f)); err != nil {
			return fmt.Errorf("report: put %s in its place: %w", f.name, err)
		}
	}
	return nil
}

func place(dir string, f file) string { return filepath.Join(dir, filepath.FromSlash(f.name)) }

// stage writes one file and has it on the disk before it returns.
func stage(path string, body []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(body)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
