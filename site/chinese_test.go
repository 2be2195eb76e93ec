package site_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/traditionalchinese"
)

// What is asked of the words in Traditional Chinese, as Taiwan writes it. Japanese
// names of a status or a paper stand in brackets as the card or the form has them.

const hant = "zh-Hant"

// longestChinese counts a character as one, and a foreign word or a number as one.
const longestChinese = 45

// eachChinese gives a test all words in Chinese, with the English ones.
func eachChinese(t *testing.T, test func(name, english, chinese string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("text", reference, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no words in", reference, err)
	}
	for _, name := range files {
		file := strings.TrimSuffix(filepath.Base(name), ".json")
		english := words(t, reference, file)
		for key, text := range words(t, hant, file) {
			if key != "reviewed" {
				test(file+": "+key, english[key], text)
			}
		}
	}
}

var inWideBrackets = regexp.MustCompile(`（[^（）]*）`)

// own is a text without what stands in brackets.
func own(text string) string { return inWideBrackets.ReplaceAllString(text, "") }

// Big5 has two planes: the first holds the 5,401 characters in common use in Taiwan,
// and no form of the mainland or of Japan but those that were written here before it. A
// simplified character is outside the first plane, or in this list.
const alsoSimplified = "丰么儿几划听坏愿扑范虫后于云"

var inCommonUse = firstPlane()

func firstPlane() map[rune]bool {
	plane := map[rune]bool{}
	decoder := traditionalchinese.Big5.NewDecoder()
	for at := 0xA440; at <= 0xC67E; at++ {
		text, err := decoder.Bytes([]byte{byte(at >> 8), byte(at)})
		if r, size := utf8.DecodeRune(text); err == nil && size == len(text) && unicode.Is(unicode.Han, r) {
			plane[r] = true
		}
	}
	for _, r := range alsoSimplified {
		delete(plane, r)
	}
	return plane
}

func TestEveryCharacterIsInUseInTaiwan(t *testing.T) {
	if n := len(inCommonUse) + len([]rune(alsoSimplified)); n != 5401 {
		t.Errorf("the first plane has %d characters", n)
	}
	for _, simplified := range "个与们优儿体党关区华单厂双变号听国处复头学宁实对应开当怀总护拟择无时机极样条权欢气济灭为点热现确离种笔签约级纪网职联药虫证识译话该说请读调负费资车转软轻输达过还这进远连迟适选邮长门问间阳际险难项顺须预领题额风飞马验" {
		if inCommonUse[simplified] {
			t.Errorf("%c would not be noticed", simplified)
		}
	}
	eachChinese(t, func(name, _, text string) {
		for _, word := range chinese.FindAllString(own(text), -1) {
			for _, r := range word {
				if !inCommonUse[r] {
					t.Errorf("%s has the character %c: %s", name, r, text)
				}
			}
		}
	})
}

var (
	chineseEnd = regexp.MustCompile(`[。？！；\n]`)
	foreign    = regexp.MustCompile(`[A-Za-z0-9][A-Za-z0-9 .,:/@-]*`)
)

func TestNoChineseSentenceIsLong(t *testing.T) {
	eachChinese(t, func(name, _, text string) {
		for _, sentence := range chineseEnd.Split(foreign.ReplaceAllString(own(text), "字"), -1) {
			if n := len([]rune(sentence)); n > longestChinese {
				t.Errorf("%s has a sentence of %d characters: %s", name, n, sentence)
			}
		}
	})
}

// Marks of another script are easily left behind beside Chinese words.
var foreignMark = regexp.MustCompile(`[\p{Han}」][,;:?!.]|[,;:?!]\p{Han}|[“”‘’"'()]`)

func TestChineseMarksAreThoseOfTaiwan(t *testing.T) {
	eachChinese(t, func(name, _, text string) {
		if mark := foreignMark.FindString(own(text)); mark != "" {
			t.Errorf("%s has the mark %q: %s", name, mark, text)
		}
	})
}

var (
	latin = regexp.MustCompile(`[A-Za-z][A-Za-z'’-]*`)
	code  = regexp.MustCompile(`\b[A-Z][A-Z0-9]+\b`)
	kana  = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}ー・々]+`)
)

// translatedCodes are English abbreviations that have a name in Chinese.
var translatedCodes = []string{"SSW", "NT"}

// A word in letters is one that the English words have too, such as the name of an
// office; a code, and a name in Chinese or Japanese, stands in both.
func TestNamesAreTheSameInChinese(t *testing.T) {
	eachChinese(t, func(name, english, text string) {
		for _, word := range latin.FindAllString(hole.ReplaceAllString(text, ""), -1) {
			if !strings.Contains(english, word) && !strings.HasSuffix(name, "date.order") {
				t.Errorf("%s has %q, which the English words lack: %s", name, word, text)
			}
		}
		for _, word := range append(code.FindAllString(english, -1), kana.FindAllString(english, -1)...) {
			if !strings.Contains(text, word) && !slices.Contains(translatedCodes, word) {
				t.Errorf("%s lacks %s: %s", name, word, text)
			}
		}
	})
}

var hole = regexp.MustCompile(`\{\w+\}`)

var englishMonths = strings.Fields("January February March April May June July August September October November December")

// inFigures writes an English month as its number: May only beside a figure, for it
// is another word too.
func inFigures(text string) string {
	for i, month := range englishMonths {
		name := regexp.MustCompile(`\b` + month + `\b`)
		if month == "May" {
			name = regexp.MustCompile(`\bMay\b(?: \d)?`)
			if !regexp.MustCompile(`\d May\b|\bMay \d`).MatchString(text) {
				continue
			}
		}
		text = name.ReplaceAllStringFunc(text, func(found string) string {
			return strings.Replace(found, month, fmt.Sprint(i+1), 1)
		})
	}
	return text
}

// A date is written in figures in Chinese: 29 August 2021 has the same ones as 2021年8月29日.
func TestFiguresAreTheSameInChinese(t *testing.T) {
	eachChinese(t, func(name, english, text string) {
		if !strings.Contains(name, "command: month.") {
			same(t, name, figure, inFigures(english), text)
		}
	})
}
