package reading

import (
	"fmt"
	"regexp"
	"strings"
)

// lawPage is a scheme's law.md: the sources in our own words, in English.
func lawPage(s Scheme) ([]byte, error) {
	w, err := read("en", "page", "command", "read")
	if err != nil {
		return nil, err
	}
	title, rest, ok := strings.Cut(strings.TrimPrefix(s.Law, "# "), "\n")
	if !ok {
		return nil, fmt.Errorf("%s: law.md has no title", s.Code)
	}
	lead := el("p", class("note"), w.say("read.own")+" ", el("a", href("../en/"+s.Code+".html"), w.say("read.law")))
	return frame(w, "index.html", body{title: strings.ReplaceAll(title, "`", ""), main: append([]markup{lead}, markdown(rest)...)}), nil
}

// notModelled is the anchor of the part that says what is left out, "" where none does.
func notModelled(law string) string {
	for _, line := range strings.Split(law, "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok && strings.HasPrefix(title, "Not modelled") {
			return "#" + slug(title)
		}
	}
	return ""
}

// markdown turns what our files on the law use of Markdown into HTML: headings,
// paragraphs, lists, tables, code, and anchors.
func markdown(source string) []markup {
	var out []markup
	tables := 0
	for _, block := range regexp.MustCompile(`\n{2,}`).Split(strings.TrimSpace(source), -1) {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		for len(lines) > 0 {
			n := 1
			switch {
			case strings.HasPrefix(lines[0], "#"):
				out = append(out, heading(lines[0]))
			case anchorLine.MatchString(lines[0]):
				out = append(out, el("div", id(anchorLine.FindStringSubmatch(lines[0])[1])))
			default:
				n = run(lines)
				if strings.HasPrefix(lines[0], "|") {
					tables++
				}
				out = append(out, paragraph(lines[:n], tables))
			}
			lines = lines[n:]
		}
	}
	return out
}

var (
	anchorLine = regexp.MustCompile(`^<a id="([^"]+)"></a>$`)
	bullet     = regexp.MustCompile(`^(?:[-*]|\d+\.) +`)
)

// run is how many lines belong to the paragraph, list or table that begins.
func run(lines []string) int {
	for n := 1; n < len(lines); n++ {
		table := strings.HasPrefix(lines[n], "|") != strings.HasPrefix(lines[0], "|")
		list := bullet.MatchString(lines[n]) && !bullet.MatchString(lines[0])
		if table || list || strings.HasPrefix(lines[n], "#") || anchorLine.MatchString(lines[n]) {
			return n
		}
	}
	return len(lines)
}

func heading(line string) markup {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	title := strings.TrimSpace(line[level:])
	return el(fmt.Sprintf("h%d", min(level, 6)), id(slug(title)), inline(title))
}

// slug is the anchor that a heading has wherever such files are shown.
func slug(title string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(title) {
		switch {
		case c == ' ' || c == '-':
			b.WriteByte('-')
		case c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c > 127:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// paragraph is text, a list, or the table of a number.
func paragraph(lines []string, number int) markup {
	switch {
	case strings.HasPrefix(lines[0], "|"):
		return table(lines, number)
	case bullet.MatchString(lines[0]):
		return bullets(lines)
	}
	return el("p", inline(strings.Join(lines, "\n")))
}

func bullets(lines []string) markup {
	var items []string
	for _, line := range lines {
		if bullet.MatchString(line) {
			items = append(items, bullet.ReplaceAllString(line, ""))
		} else {
			items[len(items)-1] += "\n" + strings.TrimSpace(line)
		}
	}
	kind, all := "ul", []any{}
	if lines[0][0] >= '0' && lines[0][0] <= '9' {
		kind = "ol"
	}
	for _, item := range items {
		all = append(all, el("li", inline(item)))
	}
	return el(kind, all...)
}

func table(lines []string, number int) markup {
	parts := []any{}
	for i, line := range lines {
		if i == 1 && strings.Trim(line, "|-: ") == "" {
			continue
		}
		cell := "td"
		if i == 0 {
			cell = "th"
		}
		row := []any{}
		for _, text := range cells(line) {
			row = append(row, el(cell, inline(text)))
		}
		parts = append(parts, el("tr", row...))
	}
	return el("div", class("table"), attr{"tabindex", "0"}, attr{"role", "region"}, attr{"aria-label", fmt.Sprintf("Table %d", number)}, el("table", parts...))
}

// cells divides a row at its bars; \| is a bar of the text.
func cells(line string) []string {
	const bar = "\x00"
	line = strings.Trim(strings.ReplaceAll(line, `\|`, bar), "| ")
	var list []string
	for _, cell := range strings.Split(line, "|") {
		list = append(list, strings.TrimSpace(strings.ReplaceAll(cell, bar, "|")))
	}
	return list
}

// marks are what stands inside a line: code first, in which nothing else counts.
var marks = regexp.MustCompile("`([^`]+)`" + `|<a id="([^"]+)"></a>|\*\*([^*]+)\*\*|\[([^\]]+)\]\((#[^)\s]+|https?://[^)\s]+)\)|(https?://[^\s)|]*[^\s)|.,;])|\*([^*\s][^*]*)\*`)

func inline(s string) markup {
	var out []markup
	for s != "" {
		at := marks.FindStringSubmatchIndex(s)
		if at == nil {
			out = append(out, text(s))
			break
		}
		out = append(out, text(s[:at[0]]), marked(s, at))
		s = s[at[1]:]
	}
	return join(out, "")
}

func marked(s string, at []int) markup {
	group := func(n int) string {
		if at[2*n] < 0 {
			return ""
		}
		return s[at[2*n]:at[2*n+1]]
	}
	switch {
	case group(1) != "":
		return el("code", group(1))
	case group(2) != "":
		return el("span", id(group(2)))
	case group(3) != "":
		return el("strong", inline(group(3)))
	case group(4) != "":
		return el("a", href(group(5)), inline(group(4)))
	case group(6) != "":
		return link(group(6), group(6))
	}
	return el("em", inline(group(7)))
}
