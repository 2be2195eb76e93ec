package scenario

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alih/sim/model"
	"alih/sim/model/example"
)

// examples is the kind that is no model of anything, as if it were offered.
var examples = []Builtin{{Kind: example.Kind{}, Head: exampleHead}}

func mustRead(t *testing.T, text string, sets ...string) *Scenario {
	t.Helper()
	s, err := Read(examples, "x.yaml", []byte(text), sets)
	if err != nil {
		t.Fatalf("%v\nof\n%s", err, text)
	}
	return s
}

const short = "scheme: example\nlaw.on: 2024-01-01\n"

// Every file in testdata/bad begins with the messages that it has to give, as comments,
// and is otherwise the file.
func TestWhatIsWrongIsSaidWithItsPlace(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, body, ok := strings.Cut(string(text), "---\n")
		if !ok {
			t.Fatalf("%s has no ---", file)
		}
		want := strings.TrimSpace(strings.ReplaceAll("\n"+head, "\n# ", "\n"))
		_, err = Read(examples, "x.yaml", []byte(body), nil)
		got := "nothing is wrong"
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", file, strings.ReplaceAll(got, "\n", "\n     "), strings.ReplaceAll(want, "\n", "\n     "))
		}
	}
}

func TestAnArgumentIsCheckedAsTheFileIs(t *testing.T) {
	for arg, want := range map[string]string{
		"workers.absence=2":        "--set: workers.absence: found 2; allowed: a share, 0 to 1, or in percent: 25%",
		"workers.absense=0.1":      "--set: workers.absense: found a name that nothing has; allowed: a name that `alih scenario` prints; did you mean workers.absence?",
		"law.set.windw=9":          "--set: law.set.windw: found a name that nothing has; allowed: a name that `alih scenario` prints; did you mean law.set.window.days or law.set.window.extension?",
		"law.set.windw={days: 9}":  "--set: law.set.windw: found a name that nothing has; allowed: a name that `alih scenario` prints; did you mean law.set.window?",
		"wrokers=9":                "--set: wrokers: found a name that nothing has; allowed: a name that `alih scenario` prints; did you mean workers?",
		"policies.x.window.days=9": "--set: policies.x.window.days: found a name that nothing has; allowed: a name that `alih scenario` prints; did you mean law.set.window.days?",
		"law.set.window.days=-1":   "--set: law.set.window.days: found -1; allowed: a whole number, 0 to 36600 (days)",
		"law.on=2019-12-31":        `--set: law.on: found "2019-12-31"; allowed: a day from 2020-01-01 on, the first of which the law is held, as YYYY-MM-DD`,
		"workers.absence":          `--set: found "workers.absence"; allowed: PATH=VALUE`,
		"scheme=boat":              "--set: scheme: found a scheme; allowed: the file's own: another scheme has other settings",
		"workers.absence=[1":       "--set: workers.absence: found text that is no YAML (sequence end token ']' not found); allowed: YAML",
		"workers.absence={value: 0.1, source: a, why: b}": "--set: workers.absence: found a source and why; allowed: {value, source}, or {value, assumption: true, range, why}",
		"primary.nothing=2%":                              "--set: primary: found the metric nothing; allowed: one that this model counts, such as match.share, expired",
	} {
		_, err := Read(examples, "x.yaml", []byte(short), []string{arg})
		if err == nil || err.Error() != want {
			t.Errorf("--set %s\n got %v\nwant %s", arg, err, want)
		}
	}
}

func TestAnArgumentGoesBeforeTheFile(t *testing.T) {
	s := mustRead(t, short+"horizon: 10\nworkers.absence: {value: 0.3, source: a count}\npolicies: {p: {horizon: 20}}\n",
		"horizon=11", "horizon=12", "workers={absence: 0.05}", "policies.p.law.set.window.days=90", "policies.q.order=last", "seed=7")
	if got := s.Baseline().Values[0]; got.Value != 12 || got.From.String() != "--set" {
		t.Errorf("horizon: %v from %v", got.Value, got.From)
	}
	if got := s.Baseline().Values[3]; got.Value != 0.05 || got.Origin != model.Assumed {
		t.Errorf("absence: %v of origin %v: the file's source is not the argument's", got.Value, got.Origin)
	}
	if s.Seed != 7 || len(s.Policies) != 3 || len(s.Policies[1].Changes) != 2 || s.Policies[2].Changes[0] != (Change{Path: "order", Was: "arrival", Now: "last"}) {
		t.Errorf("seed %d, policies %+v", s.Seed, s.Policies)
	}
}

// Where a number comes from follows it: a value that somebody puts in the place of a
// sourced one is not the source's.
func TestTheOriginIsThatOfTheValue(t *testing.T) {
	for text, want := range map[string]model.Setting{
		"workers.arrivals: 8":                             {Origin: model.Sourced, Source: "the Gazette of Meridia, 2020"},
		"workers.arrivals: 9":                             {Origin: model.Lever},
		"workers.absence: 15%":                            {Origin: model.Assumed, Low: 0.02, High: 0.2, Source: "one office speaks of few, another of many"},
		"workers.absence: 0.5":                            {Origin: model.Lever},
		"workers.absence: {value: 0.5, source: a  count}": {Origin: model.Sourced, Source: "a count"},
		"workers.absence: {value: 0.1, assumption: true}": {Origin: model.Assumed, Low: 0.02, High: 0.2, Source: "one office speaks of few, another of many"},
		"workers.absence: {value: 0.5, assumption: true, range: [0.4, 60%], why: we}":                                 {Origin: model.Assumed, Low: 0.4, High: 0.6, Source: "we"},
		"workers:\n  arrivals:\n    value: 9\n    assumption: true\n    range: [1, 20]\n    why: |\n      a\n      b": {Origin: model.Assumed, Low: 1, High: 20, Source: "a b"},
		"order: {value: last, assumption: true, why: seen}":                                                           {Origin: model.Assumed, Source: "seen"},
	} {
		s := mustRead(t, short+text)
		found := false
		for _, v := range s.Baseline().Values {
			if v.From.Line == 0 {
				continue
			}
			found = true
			if v.Origin != want.Origin || v.Low != want.Low || v.High != want.High || v.Source != want.Source {
				t.Errorf("%s: origin %v, %v to %v, %q", text, v.Origin, v.Low, v.High, v.Source)
			}
		}
		if !found {
			t.Errorf("%s: not read", text)
		}
	}
}

// A message shows the line with a mark below the column.
func TestTheExcerptPointsAtTheColumn(t *testing.T) {
	_, err := Read(examples, "x.yaml", []byte(short+"workers:\n\tabsence: 2\n"), nil)
	var ps Problems
	if !errors.As(err, &ps) {
		t.Fatal(err)
	}
	_, err = Read(examples, "x.yaml", []byte(short+"about: ü\nworkers: {absence: 2}\n"), nil)
	if !errors.As(err, &ps) || len(ps) != 1 || ps[0].Excerpt != "    4 | workers: {absence: 2}\n      |                    ^" {
		t.Errorf("%v\n%s", err, ps[0].Excerpt)
	}
	long := short + "about: " + strings.Repeat("x", 5000) + "\nhorizon: " + strings.Repeat("9", 3000) + "\n"
	_, err = Read(examples, "x.yaml", []byte(long), nil)
	if !errors.As(err, &ps) || len(ps[0].Excerpt) > 200 {
		t.Errorf("a line without end: %d bytes", len(ps[0].Excerpt))
	}
}

func FuzzReadNeverPanics(f *testing.F) {
	f.Add(string(examples[0].Text()), "horizon=3")
	f.Add(short+"policies: {a: {law.set: {window.days: 45%}}}\nprimary: {match.share/region=north: 2%}", "primary.match.share/region=north=0.1")
	f.Add("scheme: example\n? a\n: b\n<<: *x\n", "policies.a={}")
	f.Fuzz(func(t *testing.T, text, arg string) {
		s, err := Read(examples, "x.yaml", []byte(text), []string{arg})
		if err == nil {
			s.Hash()
			return
		}
		var ps Problems
		if !errors.As(err, &ps) {
			t.Fatalf("an error that is no problem of the file: %v", err)
		}
		for _, p := range ps {
			if p.Allowed == "" || p.File == "" {
				t.Errorf("a problem without what is allowed, or where: %+v", p)
			}
		}
	})
}

// The file that the package's comment shows is one.
func TestTheFileOfTheCommentIsRead(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(text), "# The file\n//\n")
	shown, _, _ = strings.Cut(shown, "//\n// A setting")
	file := strings.ReplaceAll(shown, "//\t", "")
	if _, err := Read(Kinds, "doc.go", []byte(file), nil); err != nil {
		t.Errorf("%v\nof\n%s", err, file)
	}
}
