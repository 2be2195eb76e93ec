package reading

import (
	"fmt"
	"slices"
	"strings"

	"alih/rules"
	"alih/rules/calc"
	"alih/site"
)

// folder holds the pages: read/<language>/<page>.html, and read/law/<scheme>.html.
const folder = "read/"

// Scheme is a scheme with what of it is read.
type Scheme struct {
	*rules.Scheme
	Books *calc.Books
	Law   string // law.md: the sources in our own words
}

// Pages makes all pages, by name. missing lists the words for which English had to
// stand in.
func Pages(schemes []Scheme) (pages map[string][]byte, missing []string, err error) {
	pages = map[string][]byte{}
	for _, lang := range site.Languages() {
		lack, err := language(pages, lang, schemes)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", lang, err)
		}
		missing = append(missing, lack...)
	}
	for _, s := range schemes {
		p, err := lawPage(s)
		if err != nil {
			return nil, nil, err
		}
		pages[folder+"law/"+s.Code+".html"] = p
	}
	return pages, missing, nil
}

// language makes the pages of one language.
func language(pages map[string][]byte, lang string, schemes []Scheme) ([]string, error) {
	w, err := read(lang, "page", "command", "read")
	if err != nil {
		return nil, err
	}
	at := folder + lang + "/"
	pages[at+"index.html"] = frame(w, "index.html", index(w, schemes))
	pages[at+"accessibility.html"] = frame(w, "accessibility.html", accessibility(w))
	for _, s := range schemes {
		if !speaks(lang, s.Code) {
			continue // the index leads to the English pages, and says so
		}
		own, err := read(lang, "lab", "page", "command", "read", s.Code)
		if err != nil {
			return nil, err
		}
		own.missing = w.missing
		pages[at+s.Code+".html"] = frame(own, s.Code+".html", law(own, s))
		versions, err := versionsOf(own, s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Code, err)
		}
		pages[at+s.Code+"-versions.html"] = frame(own, s.Code+"-versions.html", versions)
	}
	return *w.missing, nil
}

// speaks tells whether a language has words of a scheme.
func speaks(lang, scheme string) bool {
	_, err := site.Words(lang, scheme)
	return err == nil
}

// body is a page without its frame.
type body struct {
	title string
	main  []markup
	lang  string // of the text, where it is not that of the frame
}

// frame puts a page together. name is its file, which it has in every language.
func frame(w words, name string, b body) []byte {
	head := el("head",
		el("meta", attr{"charset", "utf-8"}),
		el("meta", attr{"http-equiv", "Content-Security-Policy"}, attr{"content", site.Policy}),
		el("meta", attr{"name", "viewport"}, attr{"content", "width=device-width, initial-scale=1"}),
		el("meta", attr{"name", "referrer"}, attr{"content", "no-referrer"}),
		el("meta", attr{"name", "color-scheme"}, attr{"content", "light"}),
		el("title", b.title+" – alih"),
		el("link", attr{"rel", "icon"}, href("../../icon.svg")),
		el("link", attr{"rel", "stylesheet"}, href("../../page.css")),
		el("link", attr{"rel", "stylesheet"}, href("../page.css")),
		el("script", attr{"type", "module"}, attr{"src", "../page.js"}))
	main := []any{id("main"), attr{"tabindex", "-1"}}
	if b.lang != "" {
		main = append(main, attr{"lang", b.lang})
	}
	main = append(main, el("h1", b.title), b.main)
	page := el("html", attr{"lang", w.lang}, "\n", head, "\n", el("body",
		el("a", class("skip"), href("#main"), w.say("skip")), "\n",
		el("header", el("a", class("brand"), href("../../"), "alih"), el("button", attr{"type", "button"}, class("leave"), id("leave"), attr{"hidden", ""}, w.say("leave"))), "\n",
		languages(w, name), "\n",
		el("main", main...), "\n",
		el("footer", el("p", w.say("read.foot")), reviewed(w), el("p",
			el("a", href("../../"), w.say("read.ask")), " ",
			el("a", href("../"+w.lang+"/index.html"), w.say("read.index")), " ",
			el("a", href("../../lab.html"), w.say("more.lab")), " ",
			el("a", href("../"+w.lang+"/accessibility.html"), w.say("access.title")))), "\n"), "\n")
	return []byte("<!doctype html>\n" + string(page) + "\n")
}

// reviewed says so while nobody whose language it is has read the words.
func reviewed(w words) markup {
	if w.reviewed {
		return ""
	}
	return el("p", w.show("notReviewed"))
}

// languages leads to the same page in another language.
func languages(w words, name string) markup {
	parts := []any{id("languages"), attr{"aria-label", w.say("languages")}}
	for _, lang := range site.Languages() {
		to := name
		if scheme, _, _ := strings.Cut(strings.TrimSuffix(name, ".html"), "-"); !speaks(lang, scheme) && !slices.Contains([]string{"index.html", "accessibility.html"}, name) {
			to = "index.html"
		}
		names, _ := site.Words(lang, "page")
		link := []any{href("../" + lang + "/" + to), attr{"lang", lang}, attr{"hreflang", lang}}
		if lang == w.lang {
			link = append(link, attr{"aria-current", "true"})
		}
		parts = append(parts, el("a", append(link, names["language.name"])...), " ")
	}
	return el("nav", parts...)
}

// index leads to the law of each scheme, and says whom to call.
func index(w words, schemes []Scheme) body {
	b := body{title: w.say("read.title")}
	b.main = append(b.main, el("p", class("lead"), w.show("read.lead")), el("p", w.show("notAdvice")))
	for _, s := range schemes {
		lang := w.lang
		if !speaks(lang, s.Code) {
			lang = "en"
		}
		at := "../" + lang + "/" + s.Code
		b.main = append(b.main, el("section", attr{"aria-labelledby", s.Code},
			el("h2", id(s.Code), w.say("scheme."+s.Code)),
			list([]markup{
				el("a", href(at+".html"), attr{"hreflang", lang}, w.say("read.law")),
				el("a", href(at+"-versions.html"), attr{"hreflang", lang}, w.say("read.versions")),
				el("a", href("../law/"+s.Code+".html"), attr{"hreflang", "en"}, w.say("read.sources")),
			}, class("ways")),
			el("h3", w.say("help.title")), helpLines(w, s.Code)))
	}
	return b
}

// helpLines are whom to call, with numbers that can be tapped.
func helpLines(w words, scheme string) markup {
	var lines []markup
	for _, line := range strings.Split(w.say("help."+scheme), "\n") {
		lines = append(lines, el("p", callable(line)))
	}
	return join(lines, "")
}

func callable(line string) markup {
	return markup(telephone.ReplaceAllStringFunc(string(text(line)), func(n string) string {
		return string(el("a", href("tel:"+n), n))
	}))
}
