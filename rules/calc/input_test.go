package calc

import (
	"strings"
	"testing"
)

// A problem points at the byte at which a person has to look.
func TestProblemsSayWhere(t *testing.T) {
	b := tiny(t)
	for _, x := range []struct{ in, code, at string }{
		{`{"rooms": 12}`, "range", `12`},
		{`{"sighed": true}`, "unknownFact", `"sighed"`},
		{`{"rooms": 1, "rooms": 2}`, "duplicate", `"rooms": 2`},
		{`{"rooms": null, "rooms": 2}`, "duplicate", `"rooms": 2`},
		{`{"rooms": 1,, }`, "syntax", `, }`},
		{`{"heads": {"2020-01": 1, "2020-13": 2}}`, "day", `"2020-13"`},
		{`{"heads": {"2020-01": 1, "2020-01": 2}}`, "duplicate", `"2020-01": 2`},
		{`{"heads": {"2020-01": 100}}`, "range", `100`},
		{`{"stays": [{"from":"2020-01-01","to":"2020-02-30"}]}`, "day", `"2020-02-30"`},
		{`{"stays": [{"from":"2020-01-01"}]}`, "type", `{"from"`},
		{`{"stays": [{"from":"2020-01-01","two":1}]}`, "type", `"two"`},
		{`{"stays": 7}`, "type", `7`},
		{`[1]`, "type", `[1]`},
	} {
		_, problems := b.FactsJSON(0, []byte(x.in))
		if len(problems) != 1 || problems[0].Code != x.code {
			t.Errorf("%s: %v, want one %s", x.in, problems, x.code)
			continue
		}
		if at := problems[0].At - 1; at < 0 || !strings.HasPrefix(x.in[at:], x.at) {
			t.Errorf("%s: points at %d, want %s", x.in, at, x.at)
		}
	}
}

func TestASlipOfThePenIsGuessed(t *testing.T) {
	b := tiny(t)
	for name, want := range map[string]string{
		"sighed": "signed", "ROOMS": "rooms", "stay": "stays", "agre": "agreed", "fil": "filed", "zzz": "", "pa": "paid",
	} {
		if got := strings.Join(b.Near(name), " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
