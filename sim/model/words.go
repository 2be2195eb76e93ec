//go:build !wasip1

package model

import (
	"embed"
	"encoding/json"
	"maps"
)

// Words are the words of a kind in a language: those of words/LANGUAGE.json among its
// files, and where a code or the language is missing those in English. A file that is
// no object of texts is a fault of the program, which the tests of a kind find.
func Words(files embed.FS, language string) map[string]string {
	words := map[string]string{}
	for _, l := range []string{"en", language} {
		body, err := files.ReadFile("words/" + l + ".json")
		if err != nil {
			continue // English stands
		}
		var own map[string]string
		if err := json.Unmarshal(body, &own); err != nil {
			panic("words/" + l + ".json: " + err.Error())
		}
		maps.Copy(words, own)
	}
	delete(words, "reviewed") // is of the file
	return words
}
