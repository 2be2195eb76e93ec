//go:build !wasip1

package words

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

//go:embed *.json
var files embed.FS

// Languages are the languages that a report can be written in.
func Languages() []string {
	names, _ := fs.Glob(files, "*.json")
	for i, n := range names {
		names[i] = strings.TrimSuffix(n, ".json")
	}
	sort.Strings(names)
	return names
}

// File is the words of a language as they stand, for a page to hand to its simulator.
func File(language string) ([]byte, error) { return files.ReadFile(language + ".json") }

func wordsOf(language string) (words map[string]string, err error) {
	body, err := File(language)
	if err != nil {
		return nil, fmt.Errorf("report: language: found %q, allowed %s", language, strings.Join(Languages(), ", "))
	}
	if err := json.Unmarshal(body, &words); err != nil {
		return nil, fmt.Errorf("report: read words/%s.json: %w", language, err)
	}
	return words, nil
}
