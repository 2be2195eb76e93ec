package report

import (
	"alih/rules"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// element is one start tag of a page with the text inside it.
type element struct {
	name string
	attr map[string]string
	text *strings.Builder
}

// elements reads a page as its reader's browser does, near enough.
func elements(t *testing.T, page []byte) []element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(page)))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var all []element
	var open []element
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := element{x.Name.Local, map[string]string{}, &strings.Builder{}}
			for _, a := range x.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			all, open = append(all, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text.Write(x)
			}
		}
	}
}

func pick(all []element, name string) []element {
	return slices.DeleteFunc(slices.Clone(all), func(e element) bool { return e.name != name })
}

func TestPageIsSelfContained(t *testing.T) {
	for name, s := range studies() {
		page := written(t, s)["report.html"]
		for _, e := range elements(t, page) {
			if slices.Contains([]string{"script", "link", "img", "iframe", "object", "image", "use", "form"}, e.name) {
				t.Errorf("%s: a <%s>", name, e.name)
			}
			for a := range e.attr {
				if a == "src" || strings.HasPrefix(a, "on") {
					t.Errorf("%s: <%s %s>", name, e.name, a)
				}
			}
		}
		if m := regexp.MustCompile(`@import|url\(`).Find(page); m != nil {
			t.Errorf("%s: %s", name, m)
		}
	}
}

func TestPageIsAccessible(t *testing.T) {
	for name, s := range studies() {
		all := elements(t, written(t, s)["report.html"])
		if all[0].name != "html" || all[0].attr["lang"] != "en" {
			t.Errorf("%s: the page does not say its language", name)
		}
		ids := map[string]bool{}
		level := 0
		for _, e := range all {
			if id := e.attr["id"]; id != "" {
				if ids[id] {
					t.Errorf("%s: id %s stands twice", name, id)
				}
				ids[id] = true
			}
			if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
				next := int(e.name[1] - '0')
				if next > level+1 || strings.TrimSpace(e.text.String()) == "" {
					t.Errorf("%s: heading %q of level %d follows level %d", name, e.text, next, level)
				}
				level = next
			}
		}
		tables, captions := pick(all, "table"), pick(all, "caption")
		if len(tables) != len(captions) || len(tables) < 5 {
			t.Errorf("%s: %d tables, %d captions", name, len(tables), len(captions))
		}
		for _, th := range pick(all, "th") {
			if !slices.Contains([]string{"col", "row", "rowgroup"}, th.attr["scope"]) {
				t.Errorf("%s: header %q of nothing", name, th.text)
			}
		}
		for _, svg := range pick(all, "svg") {
			if svg.attr["role"] != "img" {
				t.Errorf("%s: a picture without a role", name)
			}
			for _, id := range strings.Fields(svg.attr["aria-labelledby"]) {
				if !ids[id] {
					t.Errorf("%s: a picture is named by %s, which is not there", name, id)
				}
			}
		}
		for _, a := range pick(all, "a") {
			if to, ok := strings.CutPrefix(a.attr["href"], "#"); ok && !ids[to] {
				t.Errorf("%s: a link to %s, which is not there", name, to)
			}
		}
	}
}

func TestPageHasItsOrder(t *testing.T) {
	all := elements(t, written(t, toy())["report.html"])
	var found []string
	for _, s := range pick(all, "section") {
		found = append(found, s.attr["id"])
	}
	if !slices.Equal(found, sections) {
		t.Errorf("found %v, want %v", found, sections)
	}
	if got, want := len(pick(all, "svg")), 3+3+5+2+1; got != want {
		t.Errorf("found %d pictures, want %d", got, want)
	}
}

// rows gives the cells of every row of the page's tables that begins with a text.
func rowsOf(page []byte, first string) []string {
	var found []string
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, m := range regexp.MustCompile(`(?s)<tr>.*?</tr>`).FindAllString(string(page), -1) {
		text := strings.TrimSpace(tags.ReplaceAllString(strings.ReplaceAll(m, "</th>", "|")+"", ""))
		text = strings.TrimSpace(tags.ReplaceAllString(strings.NewReplacer("</th>", "|", "</td>", "|").Replace(m), ""))
		if strings.HasPrefix(text, first) {
			found = append(found, text)
		}
	}
	return found
}

func TestPageByHand(t *testing.T) {
	page := written(t, hand())["report.html"]
	want := []string{
		"=1&#43;1|33.3|32.3 to 34.3|25.0 to 40.0|",
		"=1&#43;1|–|–|–|",
	}
	got := rowsOf(page, "=1&#43;1|")
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("no row %s among %q", w, got)
		}
	}
	bold := "&lt;b&gt;&amp;&#34;bold&#34;&lt;/b&gt;|"
	got = rowsOf(page, bold)
	for _, w := range []string{"50.0|48.0 to 52.0|45.0 to 55.0|", "&#43;16.67|&#43;16.27 to &#43;17.07|−10.00 to &#43;20.00 sign changes|", "7|–|–|", "12.5|–|"} {
		if !slices.Contains(got, bold+w) {
			t.Errorf("no row %s among %q", w, got)
		}
	}
	for _, text := range []string{"<b>", "By <hand>"} {
		if strings.Contains(string(page), text) {
			t.Errorf("%s is not escaped", text)
		}
	}
}

func TestLead(t *testing.T) {
	const end = "a comparison under stated assumptions, not a forecast."
	for name, c := range map[string]struct {
		change func(*Study)
		want   string
	}{
		"a primary sign": {func(*Study) {},
			"The study gives no direction for the effect of “90 days” on “departures”: inside the range of what is assumed the sign changes. This is " + end},
		"no sign": {func(s *Study) { s.Range.SignChanges[1][2] = false }, "This is " + end},
		"another sign": {func(s *Study) {
			s.Range.SignChanges[1][2], s.Range.SignChanges[2][3] = false, true
		}, "The sign of 1 of the secondary differences, of no primary one, changes inside the range of what is assumed; this is " + end},
		"many signs": {func(s *Study) {
			for p := 1; p < 3; p++ {
				s.Range.SignChanges[p][0], s.Range.SignChanges[p][1] = true, true
			}
		}, "The study gives no direction for the effect of “90 days” on “Matched inside the window”, the effect of “No extension & fewer applicants at each meeting” on “Matched inside the window”, the effect of “90 days” on “Weeks to a match” and 2 more: inside the range of what is assumed the sign changes. This is " + end},
		"no range": {func(s *Study) { s.Range = nil }, "This is " + end},
	} {
		s := toy()
		c.change(&s)
		r, err := newReporter(&s)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.said.Lead(); got != c.want {
			t.Errorf("%s:\nfound %s\nwant  %s", name, got, c.want)
		}
	}
	s := single()
	r, err := newReporter(&s)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.said.Lead(); got != "This is what one policy does under stated assumptions, not a forecast." {
		t.Errorf("one policy: %s", got)
	}
}

// What a reader must know before the numbers stands before them.
func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		study Study
		want  []string
	}{
		{toy(), []string{"warn.sign"}},
		{single(), []string{"warn.interrupted", "warn.noRange", "warn.noValidation"}},
		{hand(), []string{"warn.sign", "warn.noValidation"}},
		{unchecked(), []string{"warn.later", "warn.sign"}},
	} {
		r, err := newReporter(&c.study)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, code := range c.want {
			want = append(want, r.words.Say(code, "n", "120", "day", "27 August 2024", "policies", "“90 days”"))
		}
		if got := r.warnings(); !slices.Equal(got, want) {
			t.Errorf("%s:\nfound %q\nwant  %q", c.study.Scenario.Name, got, want)
		}
	}
}

// unchecked is a study of which one policy asks a law that was not checked up to its day.
func unchecked() Study {
	s := toy()
	s.Scenario.Until, s.Policies[1].Later = "27 August 2024", true
	return s
}

// What a weight is one of, how many replications a draw has.
func TestAWeightAndADrawAreSaid(t *testing.T) {
	page := string(written(t, toy())["report.html"])
	for _, want := range []string{"<td>0.367 (weight)</td>", "varied together, 64 draws of 20 replications"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %s", want)
		}
	}
}

// Calibration is never listed as validation.
func TestCalibrationIsApart(t *testing.T) {
	page := string(written(t, toy())["report.html"])
	from, to := strings.Index(page, `<section id="validation">`), strings.Index(page, `<section id="levers">`)
	if strings.Contains(page[from:to], "Indonesians among the workers") {
		t.Error("a number that was put into the model is called a test of it")
	}
	if !strings.Contains(page[from:to], "inside the simulation interval") {
		t.Error("the published figure has no verdict")
	}
	for _, s := range []struct{ section, text string }{
		{"assumptions", "Workers who miss a meeting. <span class=\"mark\">assumed</span>"},
		{"assumptions", "2 to 10\u00a0%"}, {"assumptions", "80 to 120 a week"},
		{"calibration", "Labour office, stock of March 2024"},
		{"law", "40\u00a0%"}, {"law", "enacted text read in a quotation"}, {"law", "https://law.example/transfer?id=1&amp;lang=en"},
		{"levers", "statutory"},
	} {
		at := strings.Index(page, `<section id="`+s.section+`">`)
		end := at + strings.Index(page[at:], "</section>")
		if !strings.Contains(page[at:end], s.text) {
			t.Errorf("%s does not say %q", s.section, s.text)
		}
	}
}

// Only an enacted text has articles: of a guide the page names a part, and of a number that
// the scenario changes what stood in its place, as it is written there.
func TestOnlyATextHasArticles(t *testing.T) {
	guide := &rules.Source{ID: "toy.guide", Address: "https://guide.example/", ReadOn: rules.Date(2026, 1, 5), Grade: rules.Secondary}
	s := toy()
	s.Law = append(s.Law,
		LawNumber{"wait.days", 7, rules.Days, rules.Date(2020, 7, 9), guide.At("2(1)"), ""},
		LawNumber{"wait.more", 8, rules.Days, rules.Date(2020, 7, 9), guide.At("renewal, which says 3 days"), rules.PlaceText},
		LawNumber{"window.most", 9, rules.Days, rules.Date(2020, 7, 9), toyLaw.At("12, which says 3 days"), rules.PlaceArticle})
	page := pageOf(t, s)
	for _, want := range []string{"Transfer Rules, article 11(1) ", "toy guide, part 2(1) ", "toy guide, renewal, which says 3 days ", "Transfer Rules, article 12, which says 3 days "} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// A policy that has words is called by them wherever it is read, and by its code in the
// files of programs.
func TestPoliciesAreCalledByTheirWords(t *testing.T) {
	s := toy()
	code := s.Policies[1].Name
	s.Words["name."+code] = "the longer one"
	r, err := newReporter(&s)
	if err != nil {
		t.Fatal(err)
	}
	files, err := r.files()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		coded, called := strings.Contains(string(f.body), code), strings.Contains(string(f.body), "the longer one")
		switch {
		case strings.HasSuffix(f.name, ".csv"), strings.HasSuffix(f.name, ".json"):
			if called || !coded {
				t.Errorf("%s: called by its words, or not by its code", f.name)
			}
		case strings.HasSuffix(f.name, ".svg"):
			if coded || !called {
				t.Errorf("%s: called by its code, or not by its words", f.name)
			}
		case f.name == "report.html":
			if n := strings.Count(string(f.body), ">"+code+"<"); n != 1 {
				t.Errorf("the page names the code %d times, once beside the words", n)
			}
		}
	}
}
