package site_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"alih/rules/scheme"

	"golang.org/x/text/encoding/japanese"
)

// What is asked of the words in Japanese: short sentences, the figures and the names
// of the English words, nothing left of another language. Chinese names of Taiwan's
// papers stand in 「」 as the letter has them.

const longestJapanese = 50

// eachJapanese gives a test all words in Japanese, with the English ones.
func eachJapanese(t *testing.T, test func(name, english, text string)) {
	t.Helper()
	files, err := filepath.Glob("text/" + reference + "/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no words to look at", err)
	}
	for _, name := range files {
		file := strings.TrimSuffix(filepath.Base(name), ".json")
		english := words(t, reference, file)
		for key, text := range words(t, "ja", file) {
			if key != "reviewed" {
				test(file+": "+key, english[key], text)
			}
		}
	}
}

var (
	endInJapanese = regexp.MustCompile(`[。？]|\n`)
	quoted        = regexp.MustCompile(`「[^「」]*」|（[^（）]*）`)
	inQuotes      = regexp.MustCompile(`「[^「」]*」`)
	filled        = regexp.MustCompile(`\{\w+\}|--\w+`) // and options of the command
	latinWord     = regexp.MustCompile(`[A-Za-z]+`)
	latinSentence = regexp.MustCompile(`[A-Za-z]+ [A-Za-z]+ [A-Za-z]+`)
)

func TestNoJapaneseSentenceIsLong(t *testing.T) {
	eachJapanese(t, func(name, _, text string) {
		for _, sentence := range endInJapanese.Split(quoted.ReplaceAllString(text, ""), -1) {
			if n := utf8.RuneCountInString(sentence); n > longestJapanese {
				t.Errorf("ja/%s has a sentence of %d characters: %s", name, n, sentence)
			}
		}
	})
}

// A Latin word is a name or a code that the English words have too, never an English
// word, and three in a row only where somebody is told what to say.
func TestNothingLatinIsLeftInJapanese(t *testing.T) {
	eachJapanese(t, func(name, english, text string) {
		if name == "page: date.order" {
			return
		}
		for _, word := range latinWord.FindAllString(filled.ReplaceAllString(text, ""), -1) {
			if slices.Contains(leftover, strings.ToLower(word)) || !strings.Contains(english, word) {
				t.Errorf("ja/%s has the foreign word %q: %s", name, word, text)
			}
		}
		if latinSentence.MatchString(quoted.ReplaceAllString(text, "")) {
			t.Errorf("ja/%s has a foreign sentence: %s", name, text)
		}
	})
}

// The first level of Japan's standard holds the 2,965 characters in common use. What
// is written in Chinese alone is not among them, and stands in quotation marks.
func TestNoChineseIsLeftInJapanese(t *testing.T) {
	encoder := japanese.EUCJP.NewEncoder()
	common := func(r rune) bool {
		code, err := encoder.String(string(r))
		return err == nil && len(code) == 2 && code[0] >= 0xB0 && code[0] <= 0xCF
	}
	for _, r := range "聘僱證轉續辦屆滿廢應變與單據屬關對" {
		if common(r) {
			t.Errorf("%c would not be noticed", r)
		}
	}
	eachJapanese(t, func(name, _, text string) {
		for _, r := range inQuotes.ReplaceAllString(text, "") {
			if unicode.Is(unicode.Han, r) && r != '々' && !common(r) {
				t.Errorf("ja/%s has the character %c outside a name: %s", name, r, text)
			}
		}
	})
}

// Every name in Chinese or Japanese that the English words give in brackets is there.
func TestTheNamesAreThereInJapanese(t *testing.T) {
	eachJapanese(t, func(name, english, text string) {
		for _, one := range chinese.FindAllString(english, -1) {
			if !strings.Contains(text, one) {
				t.Errorf("ja/%s lacks the name %s: %s", name, one, text)
			}
		}
	})
}

var months = strings.Fields("January February March April May June July August September October November December")

// perhaps is the word that a month is taken for.
var perhaps = regexp.MustCompile(`\bMay [a-zI]`)

// The figures are the same, each month being one in Japanese.
func TestTheFiguresAreTheSameInJapanese(t *testing.T) {
	for _, s := range scheme.All {
		english, own := words(t, reference, s.Code), words(t, "ja", s.Code)
		for key, text := range english {
			if want, got := figuresOf(text), set(figure.FindAllString(own[key], -1)); !slices.Equal(want, got) {
				t.Errorf("ja/%s: %s names %q, %q names %q", s.Code, text, want, own[key], got)
			}
		}
	}
}

// figuresOf are the figures of English words as Japanese ones have them.
func figuresOf(text string) []string {
	text = perhaps.ReplaceAllString(strings.ReplaceAll(text, "(i)", "1"), "")
	found := figure.FindAllString(text, -1)
	for i, month := range months {
		if strings.Contains(text, month) {
			found = append(found, strconv.Itoa(i+1))
		}
	}
	return set(found)
}

func set(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
