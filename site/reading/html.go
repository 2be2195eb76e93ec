package reading

import (
	"html"
	"strings"
)

// markup is HTML; everything else that is put into a page is escaped.
type markup string

// attr is an attribute of the element it is handed to.
type attr struct{ name, value string }

func id(v string) attr    { return attr{"id", v} }
func class(v string) attr { return attr{"class", v} }
func href(v string) attr  { return attr{"href", v} }

// el makes an element of attributes, markup, lists of markup, and text. What is empty
// is left out.
func el(name string, parts ...any) markup {
	var head, body strings.Builder
	head.WriteString("<" + name)
	for _, part := range parts {
		switch x := part.(type) {
		case attr:
			head.WriteString(" " + x.name + `="` + html.EscapeString(x.value) + `"`)
		case markup:
			body.WriteString(string(x))
		case []markup:
			for _, one := range x {
				body.WriteString(string(one))
			}
		case string:
			body.WriteString(html.EscapeString(x))
		default:
			panic("reading: neither text nor markup")
		}
	}
	head.WriteString(">" + body.String())
	if name != "br" && name != "meta" && name != "link" {
		head.WriteString("</" + name + ">")
	}
	return markup(head.String())
}

// join puts markup between others.
func join(list []markup, between string) markup {
	var all []string
	for _, one := range list {
		all = append(all, string(one))
	}
	return markup(strings.Join(all, between))
}

func text(s string) markup { return markup(html.EscapeString(s)) }

// link leads to an address of the web, or is plain where there is none.
func link(address, name string) markup {
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return text(name)
	}
	return el("a", href(address), attr{"rel", "noreferrer noopener"}, name)
}

// list is ul of items, or nothing.
func list(items []markup, more ...any) markup {
	if len(items) == 0 {
		return ""
	}
	for _, one := range items {
		more = append(more, el("li", one))
	}
	return el("ul", more...)
}
