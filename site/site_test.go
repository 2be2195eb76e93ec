package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// caseWorker is the worker of the page of many cases, which that page alone loads.
const caseWorker = "caseworker.js"

var sample = []Scheme{{Code: "sample", Books: []byte("books"), Facts: []byte(`{"facts":[]}`)}}

// modules are what runs in the browser, for a test.
func modules(calculator string) map[string][]byte {
	return map[string][]byte{"calculator.wasm": []byte(calculator), Simulator("sample"): []byte("simulator")}
}

func TestBuildWritesEveryFileAndRemovesTheStale(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{placeholder, "old.js"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := Build(dir, modules("module"), sample, nil); err != nil {
		t.Fatal(err)
	}
	want, err := Files(modules("module"), sample, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: written differently: %v", name, err)
		}
	}
	for _, name := range []string{"index.html", "main.js", "text/en/page.json", "calculator.wasm.gz", "simulator-sample.wasm.gz", "sample.books.gz", "sample.facts.json", placeholder} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "old.js")); !os.IsNotExist(err) {
		t.Errorf("old.js is still there: %v", err)
	}
}

func TestTheCalculatorIsPackedWithoutATime(t *testing.T) {
	one, err := pack([]byte("module"))
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := pack([]byte("module")); !bytes.Equal(one, again) {
		t.Error("the same module is packed in two ways")
	}
	r, err := gzip.NewReader(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	if back, err := io.ReadAll(r); err != nil || string(back) != "module" || !r.ModTime.IsZero() {
		t.Errorf("unpacked %q, time %v, %v", back, r.ModTime, err)
	}
}

// pages are the pages that are written by hand.
var pages = []string{"index.html", "cases.html", lab, viewer}

func TestThePageRepeatsThePolicy(t *testing.T) {
	for _, name := range pages {
		if !strings.Contains(source(t, "page/"+name), `content="`+PolicyOf(name)+`"`) {
			t.Errorf("%s has another Content-Security-Policy than %q", name, PolicyOf(name))
		}
	}
}

// Inline code, inline style and other people's addresses would be refused by
// the policy in the browser; here the reason is said.
func TestThePageIsSelfContained(t *testing.T) {
	for _, name := range pages {
		for _, pattern := range []string{`<script[^>]*>[^<]`, `<style`, ` style=`, ` on[a-z]+=`, `(src|href)="(https?:)?//`, `(src|href)="/`} {
			if found := regexp.MustCompile(pattern).FindString(source(t, "page/"+name)); found != "" {
				t.Errorf("%s has %q", name, found)
			}
		}
	}
}

func TestEveryModuleIsFetchedAtOnce(t *testing.T) {
	html := source(t, "page/index.html")
	for _, name := range scripts(t) {
		base := filepath.Base(name)
		if !slices.Contains([]string{"main.js", worker, caseWorker}, base) && !strings.Contains(html, `<link rel="modulepreload" href="`+base+`">`) {
			t.Errorf("index.html does not preload %s", base)
		}
	}
}

func TestServeSaysTypesAndPolicy(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"index.html", "main.js", "calculator.wasm.gz", "x.books.gz", placeholder} {
		files[name] = &fstest.MapFile{Data: []byte("x")}
	}
	for path, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/main.js": "text/javascript; charset=utf-8",
		"/calculator.wasm.gz": "application/gzip", "/x.books.gz": "application/gzip",
	} {
		w := httptest.NewRecorder()
		Serve(files).ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if got := w.Header().Get("Content-Type"); w.Code != 200 || got != want {
			t.Errorf("%s: %d %q, want 200 %q", path, w.Code, got, want)
		}
		if got := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(got, Policy) {
			t.Errorf("%s: policy %q", path, got)
		}
		if got := w.Header().Get("Content-Encoding"); got != "" {
			t.Errorf("%s: encoding %q", path, got)
		}
	}
	w := httptest.NewRecorder()
	Serve(files).ServeHTTP(w, httptest.NewRequest("GET", "/"+placeholder, nil))
	if w.Code != 404 {
		t.Errorf("the placeholder is served: %d", w.Code)
	}
}

// One page may frame, one may be framed, and neither is another's.
func TestFramesAreTheLabsAlone(t *testing.T) {
	for name, want := range map[string]string{
		"index.html": Policy + "; frame-ancestors 'none'", "cases.html": Policy + "; frame-ancestors 'none'",
		lab:    Policy + "; frame-src 'self'; frame-ancestors 'none'",
		viewer: Policy + "; frame-ancestors 'self'",
	} {
		files := fstest.MapFS{"x": &fstest.MapFile{}}
		w := httptest.NewRecorder()
		Serve(files).ServeHTTP(w, httptest.NewRequest("GET", "/"+name, nil))
		if got := w.Header().Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: policy %q, want %q", name, got, want)
		}
	}
}

// A text that ran over several lines could have one that looks like a comment.
func TestNoTextOfAScriptRunsOverLines(t *testing.T) {
	for _, name := range scripts(t) {
		for i, line := range strings.Split(string(light(name, []byte(source(t, name)))), "\n") {
			if strings.Count(line, "`")%2 != 0 || strings.HasSuffix(line, `\`) {
				t.Errorf("%s: line %d of what ships: %s", name, i+1, line)
			}
		}
	}
}

func TestOnlyLinesOfCommentAreLeftOut(t *testing.T) {
	got := string(light("x.js", []byte("// one\nconst a = 'x // y'; // two\n  // three\nb();\n")))
	if want := "const a = 'x // y'; // two\nb();\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := string(light("x.json", []byte("// one\n"))); got != "// one\n" {
		t.Errorf("a file that is no script: %q", got)
	}
}

// The figures that a slow phone feels (bytes over the air).
func TestTheFirstQuestionIsLight(t *testing.T) {
	const limit, ofScheme = 60_000, 28_000 // the page, and what a scheme adds: words, and a catalogue of at most 3,000
	langs, err := languages()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range langs {
		total := 0
		of := slices.DeleteFunc(scripts(t), func(name string) bool { return path.Base(name) == caseWorker })
		for _, name := range append(of, "page/index.html", "page/page.css", "page/icon.svg", "text/"+lang.Code+"/page.json") {
			packed, err := pack(light(name, []byte(source(t, name))))
			if err != nil {
				t.Fatal(err)
			}
			total += len(packed)
		}
		t.Logf("page in %s: %d bytes gzip", lang.Code, total)
		if total > limit {
			t.Errorf("page in %s: %d bytes gzip, limit %d", lang.Code, total, limit)
		}
	}
	for _, lang := range langs {
		names, err := fs.Glob(sources, "text/"+lang.Code+"/*.json")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if packed, _ := pack([]byte(source(t, name))); len(packed) > ofScheme-3_000 {
				t.Errorf("%s: %d bytes gzip, limit %d", name, len(packed), ofScheme-3_000)
			}
		}
	}
	if size := len(source(t, "page/wasi.js")); size > 2048 {
		t.Errorf("wasi.js has %d bytes, limit 2048", size)
	}
}

func source(t *testing.T, name string) string {
	t.Helper()
	data, err := sources.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func scripts(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(sources, "page/*.js")
	if err != nil || len(names) == 0 {
		t.Fatal("no scripts", err)
	}
	slices.Sort(names)
	return names
}
