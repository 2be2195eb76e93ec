package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
)

// placeholder is the one file of dist that is kept under version control.
const placeholder = "README.txt"

// Build writes the whole site into dir: the page, the words of every language,
// the modules compressed, of each scheme its books and its catalogue, and the pages
// that were made to be read. Modules are by their names: "calculator.wasm".
// What an earlier build left there and this one does not have is removed.
func Build(dir string, modules map[string][]byte, schemes []Scheme, pages map[string][]byte) error {
	files, err := Files(modules, schemes, pages)
	if err != nil {
		return err
	}
	if err := clear(dir, files); err != nil {
		return fmt.Errorf("clear %s: %w", dir, err)
	}
	for name, data := range files {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Files returns the site as names and contents, the same bytes for the same
// input: no clock, no machine.
func Files(modules map[string][]byte, schemes []Scheme, pages map[string][]byte) (map[string][]byte, error) {
	files := map[string][]byte{}
	if err := addTree(files, "page", ""); err != nil {
		return nil, err
	}
	if err := addTree(files, "text", "text"); err != nil {
		return nil, err
	}
	if err := together(files); err != nil {
		return nil, err
	}
	var err error
	for name, module := range modules {
		if files[name+".gz"], err = pack(module); err != nil {
			return nil, fmt.Errorf("compress %s: %w", name, err)
		}
	}
	for _, s := range schemes {
		if files[s.Code+".books.gz"], err = pack(s.Books); err != nil {
			return nil, fmt.Errorf("compress the books of %s: %w", s.Code, err)
		}
		files[s.Code+".facts.json"] = s.Facts
	}
	contents, err := index(schemes, files)
	if err != nil {
		return nil, err
	}
	files["site.json"] = contents
	maps.Copy(files, pages)
	return files, release(files)
}

// addTree adds the embedded files below root under the folder to.
func addTree(files map[string][]byte, root, to string) error {
	return fs.WalkDir(sources, root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := sources.ReadFile(name)
		if err != nil {
			return err
		}
		files[path.Join(to, name[len(root)+1:])] = light(name, data)
		return nil
	})
}

// comment is a line of a script that holds nothing else. No text of a script runs over
// several lines (a test sees to it), so none begins like that.
var comment = regexp.MustCompile(`(?m)^[ \t]*//.*\n`)

// light leaves out of a script what only its readers need: a sixth of what a phone would
// fetch.
func light(name string, data []byte) []byte {
	if path.Ext(name) != ".js" {
		return data
	}
	return comment.ReplaceAll(data, nil)
}

// contents tells the page which languages and schemes there are, and what leads to them.
type contents struct {
	Languages  []language  `json:"languages"`
	Schemes    []string    `json:"schemes"`
	Situations []Situation `json:"situations"`

	// By scheme: of whom its simulator says something; and how many bytes that fetches.
	Follows    map[string]json.RawMessage `json:"follows"`
	Simulators map[string]int             `json:"simulators"`
}

type language struct {
	Code string `json:"code"`
	Name string `json:"name"` // in the language itself
}

func index(schemes []Scheme, files map[string][]byte) ([]byte, error) {
	langs, err := languages()
	if err != nil {
		return nil, err
	}
	c := contents{Languages: langs, Schemes: []string{}, Follows: map[string]json.RawMessage{}, Simulators: map[string]int{}}
	for _, s := range schemes {
		c.Schemes = append(c.Schemes, s.Code)
		if s.Follows != nil {
			c.Follows[s.Code], c.Simulators[s.Code] = s.Follows, len(files[Simulator(s.Code)+".gz"])
		}
	}
	if c.Situations, err = situationsOf(c.Schemes); err != nil {
		return nil, err
	}
	return json.Marshal(c)
}

// languages lists the folders of text, Indonesian first: most readers are.
func languages() ([]language, error) {
	entries, err := sources.ReadDir("text")
	if err != nil {
		return nil, err
	}
	var all []language
	for _, e := range entries {
		words, err := Words(e.Name(), "page")
		if err != nil {
			return nil, err
		}
		all = append(all, language{e.Name(), words["language.name"]})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Code == "id" && all[j].Code != "id" })
	return all, nil
}

// Words returns one file of a language: "page" or a scheme's code.
func Words(lang, file string) (map[string]string, error) {
	data, err := sources.ReadFile(path.Join("text", lang, file+".json"))
	if err != nil {
		return nil, err
	}
	words := map[string]string{}
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, fmt.Errorf("text/%s/%s.json: %w", lang, file, err)
	}
	return words, nil
}

// pack compresses as gzip -9 does, without a name or a time.
func pack(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// clear removes from dir what is neither kept nor about to be written.
func clear(dir string, keep map[string][]byte) error {
	if _, err := os.Stat(dir); os.IsNotExist(err) {
		return nil
	}
	return filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if _, ok := keep[filepath.ToSlash(rel)]; ok || rel == placeholder {
			return nil
		}
		return os.Remove(name)
	})
}
