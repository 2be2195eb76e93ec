package site

import (
	"regexp"
	"strings"
)

// Of an enacted text a place is written "17(1)(5)", "14-2" for an article put in later,
// "23–29" for a range, "49 annex 10"; several are parted by a comma, and "(2)" alone goes
// on in the same article.
var (
	inLaw = regexp.MustCompile(`^(?:(\d+)(?:([-–])(\d+))?)?((?:\(\w+\))*)(?: annex (\d+))?$`)
	step  = regexp.MustCompile(`\w+`)
)

// Place writes such a place as offices of a language cite it, 第17條第1項第5款, with the words
// that say finds; one that is written otherwise stays as it is. The page does the same
// (say.js); a table holds the two equal.
func Place(article string, say func(key string, with ...any) string) string {
	all := strings.Split(article, ", ")
	for i, one := range all {
		if found := inLaw.FindStringSubmatch(one); found != nil {
			all[i] = cited(found, say)
		}
	}
	return strings.Join(all, say("cite.place.and"))
}

func cited(found []string, say func(key string, with ...any) string) string {
	n, joined, m, inside, annex := found[1], found[2], found[3], found[4], found[5]
	var s string
	switch {
	case joined == "–":
		s = say("cite.place.range", "n", n, "m", m)
	case joined != "":
		s = say("cite.place.branch", "n", n, "m", m)
	case n != "":
		s = say("cite.place.article", "n", n)
	}
	for i, one := range step.FindAllString(inside, -1) {
		kind := "item"
		if one[0] > '9' {
			kind = "letter"
		} else if i == 0 {
			kind = "paragraph"
		}
		s += say("cite.place."+kind, "n", one)
	}
	if annex != "" {
		s += say("cite.place.annex", "n", annex)
	}
	return strings.TrimLeft(s, " ")
}
