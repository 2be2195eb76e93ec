package reading

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"alih/rules"
	"alih/site"
)

// words is one language, with English behind it for what it lacks.
type words struct {
	lang           string
	table, english map[string]string
	missing        *[]string // keys that only English has, with the language
	reviewed       bool      // somebody whose language it is has read every file
}

// read puts the words of several files together. A file that the language lacks is
// missing as a whole.
func read(lang string, files ...string) (words, error) {
	w := words{lang: lang, table: map[string]string{}, english: map[string]string{}, missing: &[]string{}, reviewed: true}
	for _, file := range files {
		english, err := site.Words("en", file)
		if err != nil {
			return w, err
		}
		own, err := site.Words(lang, file)
		if err != nil {
			own = nil
		}
		w.reviewed = w.reviewed && own["reviewed"] != "none"
		for key, text := range english {
			w.english[key] = text
		}
		for key, text := range own {
			w.table[key] = text
		}
	}
	return w, nil
}

// spoken is the words of a key in the language, or English ones; ok: in the language.
func (w words) spoken(keys ...string) (text string, ok bool) {
	for _, key := range keys {
		if s, ok := w.table[key]; ok {
			return s, true
		}
	}
	for _, key := range keys {
		if s, ok := w.english[key]; ok {
			w.lacks(key)
			return s, false
		}
	}
	w.lacks(keys[0])
	return keys[0], false
}

func (w words) lacks(key string) {
	if name := w.lang + ": " + key; !slices.Contains(*w.missing, name) {
		*w.missing = append(*w.missing, name)
	}
}

// say fills the holes of a text: name, value, name, value.
func (w words) say(key string, with ...any) string {
	s, _ := w.spoken(key)
	return fill(s, with)
}

// show is say for a page, marked where it is English for want of a translation.
func (w words) show(key string, with ...any) markup {
	s, ok := w.spoken(key)
	if ok || w.lang == "en" {
		return text(fill(s, with))
	}
	return el("span", attr{"lang", "en"}, fill(s, with))
}

// any is the words of the first key that has some in the language or in English, else
// the code: for what need not have words.
func (w words) any(code string, keys ...string) string {
	for _, table := range []map[string]string{w.table, w.english} {
		for _, key := range keys {
			if s, ok := table[key]; ok {
				return s
			}
		}
	}
	return code
}

func fill(s string, with []any) string {
	var pairs []string
	for i := 0; i+1 < len(with); i += 2 {
		pairs = append(pairs, "{"+with[i].(string)+"}", fmt.Sprint(with[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// count is say in the plural form that the number asks for: a form for one, where the
// language has it, and one for the rest.
func (w words) count(key string, n int64, with ...any) string {
	with = append(with, "n", w.number(n))
	form := key + ".other"
	if _, one := w.table[key+".one"]; one && n == 1 {
		form = key + ".one"
	}
	return w.say(form, with...)
}

func (w words) day(d rules.Day) string {
	y, m, dd := d.Civil()
	return w.say("day.form", "weekday", w.say(fmt.Sprintf("weekday.%d", d.Weekday())), "day", dd, "month", w.say(fmt.Sprintf("month.%d", m)), "year", y)
}

// dayIn writes out a day or a month; anything else stays as it is.
func (w words) dayIn(value string) string {
	if d, ok := rules.ParseDay(value); ok {
		return w.day(d)
	}
	if m, ok := rules.ParseMonth(value); ok {
		y, mm, _ := m.First().Civil()
		return w.say("month.form", "month", w.say(fmt.Sprintf("month.%d", mm)), "year", y)
	}
	return value
}

// number groups the digits of a large number.
func (w words) number(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + w.say("number.group") + s[i:]
	}
	return s
}

// named is what a number of the law is called. The policy lab has names for those that can
// be moved there, and a scheme its own where another one has a number of the same code.
func (w words) named(s Scheme, param string) string {
	name, _ := w.spoken("number."+s.Code+"."+param, "number."+param)
	return name
}

// amount writes a number with its unit.
func (w words) amount(n int64, unit rules.Unit) string {
	switch unit {
	case "":
		return w.number(n)
	case rules.Ratio:
		share := strconv.FormatFloat(float64(n)/100, 'f', -1, 64)
		return strings.Replace(share, ".", w.say("number.point"), 1) + " %"
	case rules.TWD, rules.IDR, rules.JPY:
		return w.say("money."+string(unit), "sum", w.number(n))
	case rules.Days, rules.Months, rules.Years:
		return w.count("period."+string(unit), n)
	}
	if n == 1 {
		return w.number(n) + " " + w.any(string(unit), "unit."+string(unit)+".one", "unit."+string(unit))
	}
	return w.number(n) + " " + w.say("unit."+string(unit))
}

// due names a deadline; a second chance is named after the one that it mends.
func (w words) due(code string) string {
	base, _, cure := strings.Cut(code, "/")
	if own := w.any("", "due."+code); own != "" || !cure {
		return w.say("due." + code)
	}
	return w.say("due.cureOf", "what", w.say("due."+base))
}

// label names a fact.
func (w words) label(fact string) string {
	s, _ := w.spoken("fact."+fact+".label", "fact."+fact+".question")
	return s
}

// colon, comma and space are the marks of the language, as on the page.
func (w words) colon() string {
	if w.wide() {
		return "："
	}
	return ": "
}

// space stands between sentences.
func (w words) space() string {
	if w.wide() {
		return ""
	}
	return " "
}

func (w words) wide() bool { return w.lang == "ja" || w.lang == "zh-Hant" }

func (w words) comma() string {
	switch w.lang {
	case "ja":
		return "、"
	case "zh-Hant":
		return "，"
	}
	return ", "
}

// place names a place of the law as the cite says that it is written.
func (w words) place(c rules.Cite) string {
	law := w.say("law." + c.Source.ID)
	if c.Article == "" || c.Article == "?" {
		return law
	}
	switch c.Source.Place(c.Article) {
	case rules.PlacePart:
		return w.say("cite.part", "law", law, "article", c.Article)
	case rules.PlaceDay:
		return w.say("cite.text", "law", law, "article", w.dayIn(c.Article))
	case rules.PlaceText:
		return w.say("cite.text", "law", law, "article", c.Article)
	}
	return w.say("cite", "law", law, "article", site.Place(c.Article, w.say))
}

// value is what a fact of a witness says.
func (w words) value(f *rules.Fact, given any) string {
	own := "fact." + f.Name + ".option."
	switch x := given.(type) {
	case bool:
		key := map[bool]string{true: "yes", false: "no"}[x]
		if f.Kind == rules.KindAct {
			key = "act.notDone"
		}
		return w.any(w.say(key), own+strconv.FormatBool(x))
	case string:
		if x == "unknown" || x == "pending" {
			return w.any(w.say(x), own+x)
		}
		return w.any(w.moment(x), own+x)
	case float64:
		return w.amount(int64(x), f.Unit)
	case map[string]any:
		return w.series(x, f.Unit)
	case []any:
		return w.records(f, x)
	}
	return fmt.Sprint(given)
}

// moment is a day, with its time where it has one.
func (w words) moment(s string) string {
	d, clock, has := strings.Cut(s, "T")
	if has {
		return w.dayIn(d) + ", " + clock
	}
	return w.dayIn(s)
}

func (w words) series(months map[string]any, unit rules.Unit) string {
	var said []string
	for _, m := range sorted(months) {
		n, _ := months[m].(float64)
		said = append(said, w.dayIn(m)+w.colon()+w.amount(int64(n), unit))
	}
	return strings.Join(said, "; ")
}

func (w words) records(f *rules.Fact, rows []any) string {
	if len(rows) == 0 {
		return w.say("rows.none")
	}
	var all []string
	for _, row := range rows {
		fields, _ := row.(map[string]any)
		var said []string
		for _, x := range f.Fields {
			own := "fact." + f.Name + ".field." + x.Name
			value := fmt.Sprint(fields[x.Name])
			said = append(said, w.say(own)+w.colon()+w.any(w.dayIn(value), own+".option."+value))
		}
		all = append(all, strings.Join(said, ", "))
	}
	return strings.Join(all, "; ")
}

func sorted(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
