package main

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"alih/rules/calc"
	"alih/site"
)

// What is wrong with an input, in words: the same as on the page of many cases, from
// the same file of words.

// inEnglish is the language of messages.
var inEnglish = sync.OnceValue(func() *words {
	table, err := site.Words("en", "cases")
	if err != nil {
		panic(err) // a file of this very binary
	}
	return &words{"en", table}
})

// problem says which fact, what is wrong with it, what was found and what is allowed.
func (w *words) problem(p calc.Problem) string {
	s := ""
	if p.Fact != "" && p.Code != "unknownFact" && p.Code != "contradiction" {
		s = p.Fact + ": "
	}
	found := printable(p.Found)
	if p.Code == "contradiction" {
		found = coded(p.Fact, found)
	}
	key := "problem." + p.Code
	if p.Code == "duplicate" && found != "" {
		key = "problem.again"
	}
	if _, ok := w.table[key]; !ok {
		key = "problem.other"
	}
	s += w.say(key, "fact", p.Fact, "found", found, "allowed", w.allowed(p.Allowed, ", "))
	return s + w.more(p)
}

// more says what is allowed, or meant, where the sentence has not said it.
func (w *words) more(p calc.Problem) string {
	switch {
	case len(p.Allowed) == 0 || p.Code == "contradiction" || p.Code == "columns":
		return ""
	case p.Code == "unknownFact":
		return w.say("problem.meant", "allowed", w.allowed(p.Allowed, w.say("problem.or")))
	}
	return w.say("problem.allowed", "allowed", w.allowed(p.Allowed, ", "))
}

func (w *words) allowed(list []string, between string) string {
	var said []string
	for _, one := range list {
		said = append(said, printable(w.allowedOne(one)))
	}
	return strings.Join(said, between)
}

// allowedOne is a value that is written as it stands, or one that has words.
func (w *words) allowedOne(one string) string {
	from, to, ok := strings.Cut(one, " to ")
	_, errFrom := strconv.ParseInt(from, 10, 64)
	_, errTo := strconv.ParseInt(to, 10, 64)
	if ok && errFrom == nil && errTo == nil {
		return w.say("problem.span", "from", from, "to", to)
	}
	return w.any(one, "allowed."+one)
}

// printable takes the sting out of what a file holds: a terminal obeys some characters.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) {
			return '\ufffd'
		}
		return r
	}, s)
}
