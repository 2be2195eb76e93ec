// These tests hold law.md to the official text without keeping that text: its
// articles are known by digest (how one is made stands in law.md), and every
// article that changed between two versions has to be accounted for, in
// changes.csv and in law.md. They do not judge whether the account is right.
package twtransfer_test

import (
	"encoding/csv"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

const (
	lawFile     = "law.md"
	lawDigests  = "testdata/law/digests.csv"
	lawChanges  = "testdata/law/changes.csv"
	lawArticles = 36
)

// A lawPlace is an article of the version that came into force on from.
type lawPlace struct{ from, article string }

func (p lawPlace) String() string { return p.from + " article " + p.article + ": " }

// A lawChange is what changes.csv says of a place.
type lawChange struct{ answers, codesOrReason string }

func TestEveryChangedArticleIsAccountedFor(t *testing.T) {
	for _, c := range lawComplaints(t, readLawFiles(t)) {
		t.Error(c)
	}
}

// The account itself is tested: each kind of drift has to be noticed.
func TestLawDriftIsNoticed(t *testing.T) {
	const row15 = "2023-10-15,15,yes,TW-15-1"
	digest18 := regexp.MustCompile(`\n2022-11-27,18,\w+`).FindString(readLawFiles(t)[lawDigests])
	for _, d := range []struct{ name, file, before, after, want string }{
		{"an article is amended and nobody says so", lawDigests, "\n2022-11-27,5,", "\n2022-11-27,5,0",
			"2022-11-27 article 5: changed, not in changes.csv"},
		{"an article of a version is missing", lawDigests, digest18, "",
			"2022-11-27 article 18: no digest"},
		{"a change is listed that did not happen", lawChanges, row15, row15 + "\n2023-10-15,1,no,none",
			"2023-10-15 article 1: in changes.csv, not changed"},
		{"a change is listed twice", lawChanges, row15, row15 + "\n" + row15,
			"testdata/law/changes.csv: 2023-10-15,15 stands twice"},
		{"an article has no heading", lawFile, "\n## Article 15\n", "\n",
			"2023-10-15 article 15: no heading in law.md"},
		{"the versions section leaves an article out", lawFile, "\n| 15 | yes | [TW-15-1](#tw-15-1) | new", "\n| new",
			"2023-10-15 article 15: not in the versions section of law.md"},
		{"the versions section says otherwise", lawChanges, row15, "2023-10-15,15,no,none",
			"2023-10-15 article 15: the versions section does not say no"},
		{"a code has no paragraph", lawChanges, row15, row15 + " TW-15-9",
			"2023-10-15 article 15: no paragraph TW-15-9"},
		{"a code belongs to another article", lawChanges, row15, row15 + " TW-13-1",
			"2023-10-15 article 15: TW-13-1 is no code of the article"},
		{"the answer is neither yes nor no", lawChanges, row15, "2023-10-15,15,maybe,TW-15-1",
			"2023-10-15 article 15: answer_changes is maybe"},
	} {
		t.Run(d.name, func(t *testing.T) {
			files := readLawFiles(t)
			files[d.file] = strings.Replace(files[d.file], d.before, d.after, 1)
			if got := lawComplaints(t, files); !slices.Contains(got, d.want) {
				t.Errorf("want %q among the complaints, got %q", d.want, got)
			}
		})
	}
}

// Code and page cite law.md by anchor: each is there once, and no link is dead.
func TestLawAnchorsAndLinks(t *testing.T) {
	law, seen := readLawFiles(t)[lawFile], map[string]int{}
	for n := range lawArticles {
		if h := "\n## Article " + strconv.Itoa(n+1) + "\n"; strings.Count(law, h) != 1 {
			t.Errorf("want one heading for Article %d", n+1)
		}
	}
	for _, m := range lawAnchor.FindAllStringSubmatch(law, -1) {
		seen[m[1]]++
	}
	for id, n := range seen {
		if n > 1 {
			t.Errorf("anchor %s stands %d times", id, n)
		}
	}
	for _, m := range lawHeading.FindAllStringSubmatch(law, -1) {
		slug := lawNotInSlug.ReplaceAllString(strings.ToLower(m[1]), "")
		seen[strings.ReplaceAll(slug, " ", "-")]++
	}
	for _, m := range lawLink.FindAllStringSubmatch(law, -1) {
		if seen[m[1]] == 0 {
			t.Errorf("link to #%s leads nowhere", m[1])
		}
	}
}

// Each paragraph of an article says how good its source is.
func TestLawParagraphsAreGraded(t *testing.T) {
	_, law, _ := strings.Cut(readLawFiles(t)[lawFile], "\n## Article 1\n")
	law, _, _ = strings.Cut(law, "\n## Versions\n")
	paragraphs := lawParagraph.FindAllStringIndex(law, -1)
	if len(paragraphs) < 120 {
		t.Errorf("found %d paragraphs: the pattern does not fit law.md", len(paragraphs))
	}
	end := len(law)
	for _, at := range slices.Backward(paragraphs) {
		if !lawGrade.MatchString(law[at[0]:end]) {
			t.Errorf("no grade: %.60s", law[at[0]:end])
		}
		end = at[0]
	}
}

// The worked examples of law.md, recomputed with the standard library alone.
func TestLawWeekdaysAndSumsOfDays(t *testing.T) {
	law := strings.Join(strings.Fields(readLawFiles(t)[lawFile]), " ")
	days := lawWeekday.FindAllStringSubmatch(law, -1)
	sums := lawSum.FindAllStringSubmatch(law, -1)
	if len(days) < 90 || len(sums) < 20 {
		t.Errorf("found %d days and %d sums: the patterns do not fit law.md", len(days), len(sums))
	}
	for _, m := range days {
		if d, err := time.Parse(time.DateOnly, m[1]); err != nil || d.Format("Mon") != m[2] {
			t.Errorf("%s is not a %s (%v)", m[1], m[2], err)
		}
	}
	for _, m := range sums {
		d, _ := time.Parse(time.DateOnly, m[1])
		n, _ := strconv.Atoi(m[2])
		if got := d.AddDate(0, 0, n).Format(time.DateOnly); got != m[3] {
			t.Errorf("%s %s days is %s, not %s", m[1], m[2], got, m[3])
		}
	}
}

var (
	lawDigest    = regexp.MustCompile(`^[0-9a-f]{64}$`)
	lawCode      = regexp.MustCompile(`^TW-(\d+)-\d+[a-z]?(-\d+)?$`)
	lawAnchor    = regexp.MustCompile(`<a id="([^"]+)"></a>`)
	lawHeading   = regexp.MustCompile(`(?m)^##+ (.+)$`)
	lawLink      = regexp.MustCompile(`\]\(#([^)]+)\)`)
	lawNotInSlug = regexp.MustCompile(`[^a-z0-9 -]`)
	lawGrade     = regexp.MustCompile(`\[(official|quoted|secondary|assumption)[^\]]*\]`)
	lawParagraph = regexp.MustCompile(`(?m)^<a id="(tw|esa|apa|crsa)-`)
	lawWeekday   = regexp.MustCompile(`(\d{4}-\d\d-\d\d) (Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b`)
	lawSum       = regexp.MustCompile("`(\\d{4}-\\d\\d-\\d\\d) ... ([+-]\\d+)d = (\\d{4}-\\d\\d-\\d\\d) ...`")
)

// lawComplaints says what does not fit.
func lawComplaints(t *testing.T, files map[string]string) (out []string) {
	digests, twice := lawTable(t, files, lawDigests, "version,article,sha256")
	listed, twiceListed := lawTable(t, files, lawChanges, "from,article,answer_changes,provision_or_reason")
	changed, missing := changedArticles(digests)
	for p := range changed {
		if listed[p] == nil {
			out = append(out, p.String()+"changed, not in changes.csv")
		}
	}
	for p, row := range listed {
		if !changed[p] {
			out = append(out, p.String()+"in changes.csv, not changed")
		}
		c := lawChange{row[0], row[1]}
		for _, s := range slices.Concat(inLaw(p, c, files[lawFile]), lawCodes(p, c, files[lawFile])) {
			out = append(out, p.String()+s)
		}
	}
	return slices.Concat(twice, twiceListed, missing, out)
}

// changedArticles compares each version with the one before it.
func changedArticles(digests map[lawPlace][]string) (changed map[lawPlace]bool, missing []string) {
	changed = map[lawPlace]bool{}
	versions, articles := map[string]bool{}, map[string]bool{}
	for p := range digests {
		versions[p.from], articles[p.article] = true, true
	}
	before := ""
	for _, version := range slices.Sorted(maps.Keys(versions)) {
		for article := range articles {
			p := lawPlace{version, article}
			d, was := digests[p], digests[lawPlace{before, article}]
			if d == nil || !lawDigest.MatchString(d[0]) {
				missing = append(missing, p.String()+"no digest")
			}
			changed[p] = before != "" && !slices.Equal(d, was)
		}
		before = version
	}
	maps.DeleteFunc(changed, func(_ lawPlace, c bool) bool { return !c })
	return changed, missing
}

func inLaw(p lawPlace, c lawChange, law string) (out []string) {
	if !strings.Contains(law, "\n## Article "+p.article+"\n") {
		out = append(out, "no heading in law.md")
	}
	row := lawVersionRow(law, p)
	if row == "" {
		out = append(out, "not in the versions section of law.md")
	} else if !strings.HasPrefix(row, "| "+p.article+" | "+c.answers+" |") {
		out = append(out, "the versions section does not say "+c.answers)
	}
	for _, s := range strings.Fields(c.codesOrReason) {
		if c.answers == "yes" && !strings.Contains(row, "["+s+"]") {
			out = append(out, "the versions section does not name "+s)
		}
	}
	return out
}

// lawCodes checks the last column: codes of that article that law.md defines, or a reason.
func lawCodes(p lawPlace, c lawChange, law string) (out []string) {
	given := strings.Fields(c.codesOrReason)
	switch {
	case len(given) == 0:
		return []string{"neither code nor reason"}
	case c.answers == "no":
		return nil
	case c.answers != "yes":
		return []string{"answer_changes is " + c.answers}
	}
	for _, s := range given {
		if m := lawCode.FindStringSubmatch(s); m == nil || m[1] != p.article {
			out = append(out, s+" is no code of the article")
		} else if !strings.Contains(law, `<a id="`+strings.ToLower(s)+`"></a>`) {
			out = append(out, "no paragraph "+s)
		}
	}
	return out
}

// lawVersionRow is the row of the article in the table of the version, or "".
func lawVersionRow(law string, p lawPlace) string {
	_, section, _ := strings.Cut(law, "\n### "+p.from+"\n")
	section, _, _ = strings.Cut(section, "\n### ")
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "| "+p.article+" |") {
			return line
		}
	}
	return ""
}

func readLawFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, name := range []string{lawFile, lawDigests, lawChanges} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(b)
	}
	return files
}

// lawTable reads a table whose first two columns name a place.
func lawTable(t *testing.T, files map[string]string, name, header string) (map[lawPlace][]string, []string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(files[name])).ReadAll()
	if err != nil || len(rows) < 2 || strings.Join(rows[0], ",") != header {
		t.Fatalf("%s: want header %s and rows, got %d (%v)", name, header, len(rows), err)
	}
	table, twice := map[lawPlace][]string{}, []string(nil)
	for _, r := range rows[1:] {
		p := lawPlace{r[0], r[1]}
		if table[p] != nil {
			twice = append(twice, name+": "+r[0]+","+r[1]+" stands twice")
		}
		table[p] = r[2:]
	}
	return table, twice
}
