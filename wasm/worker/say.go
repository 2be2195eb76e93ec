package main

import (
	"slices"

	"alih/sim/report/words"
)

// Sentences are what a report says of what was run: its first sentence, and of each metric that
// it leads with what every policy does to it.
type Sentences struct {
	Lang    string   `json:"lang"` // English where there are no such words
	Said    string   `json:"said"`
	Answers []answer `json:"answers"`
}

type answer struct {
	Metric    int      `json:"metric"`
	Sentences []string `json:"sentences"` // by policy after the baseline
}

// say is nil where no language is asked for, or nothing was run yet. The words of the
// kind of model are the host's: they are handed over once, with any request.
func (b *bench) say(r *request) (*Sentences, error) {
	if r.lang == "" || b.result == nil {
		return nil, nil
	}
	lang := r.lang
	if all := words.Languages(); all != nil && !slices.Contains(all, lang) {
		lang = "en"
	}
	table, err := words.New(lang, b.words)
	if err != nil {
		return nil, err
	}
	t := table.Tell(b.result, b.ranges)
	out := &Sentences{Lang: lang, Said: t.Lead()}
	for _, m := range t.Primary {
		out.Answers = append(out.Answers, answer{m, t.Answers(m)})
	}
	return out, nil
}
