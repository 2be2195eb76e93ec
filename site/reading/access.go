package reading

import "strings"

// checked are the criteria of WCAG 2.2 that a script checks on every change, in their
// order; a test finds each in the browser tests. What each check does is in the words.
var checked = []string{"axe", "1.4.4", "1.4.10", "1.4.11", "1.4.12", "2.1.1", "2.4.1", "2.4.3", "2.5.8", "3.1.1", "3.1.2", "3.3.1", "4.1.3"}

// judged is what was looked at, on a screen of 360 by 640 and on a large one.
var judged = []string{"words", "order", "print", "forced", "small"}

// accessibility says what was done so that everybody can use the page, and how.
func accessibility(w words) body {
	b := body{title: w.say("access.title")}
	b.main = append(b.main, el("p", class("lead"), w.show("access.lead")))
	b.main = append(b.main, part(w, "script", "access.script", "access.check.", checked), part(w, "eye", "access.eye", "access.eye.", judged))
	b.main = append(b.main, el("h2", w.say("access.known")), el("p", w.show("access.known.text")),
		el("h2", w.say("access.tell")), el("p", w.show("access.tell.text")))
	return b
}

func part(w words, name, title, key string, list []string) markup {
	inside := []any{attr{"aria-labelledby", name}, el("h2", id(name), w.say(title)), el("p", w.show(title+".text"))}
	var items []any
	for _, code := range list {
		if strings.Contains(code, ".") {
			items = append(items, el("dt", code+" "+w.say(key+code+".name")))
		} else {
			items = append(items, el("dt", w.say(key+code+".name")))
		}
		items = append(items, el("dd", w.say(key+code)))
	}
	return el("section", append(inside, el("dl", items...))...)
}
