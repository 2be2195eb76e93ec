package rulestest

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A reason names the deciding code and the anchor of its place in the scheme's
// law.md.
var reasonForm = regexp.MustCompile(`^([A-Z]+)-\d\S* \| law\.md#(\S+) \| \S.*$`)

// CheckPlaces requires that every anchor which a reason names stands in law, the
// text of the scheme's law.md.
func CheckPlaces(c Case, law string) error {
	var errs []error
	for _, key := range sorted(c.Reason) {
		m := reasonForm.FindStringSubmatch(c.Reason[key])
		if m != nil && !strings.Contains(law, `<a id="`+m[2]+`"></a>`) {
			errs = append(errs, fmt.Errorf("%s: %s: law.md has no %q", c.File, key, m[2]))
		}
	}
	return errors.Join(errs...)
}

// reasons requires one reason for every expectation that is no counted day, and
// no reason for anything else.
func (k *checker) reasons() error {
	var errs []error
	want := k.c.Expect.toReason()
	for _, key := range want {
		if r, ok := k.c.Reason[key]; !ok {
			errs = append(errs, fmt.Errorf("%s: expected without a reason", key))
		} else if !reasonForm.MatchString(r) {
			errs = append(errs, fmt.Errorf("%s: not \"CODE | law.md#anchor | why\": %q", key, r))
		}
	}
	for _, key := range sorted(k.c.Reason) {
		if !slices.Contains(want, key) {
			errs = append(errs, fmt.Errorf("%s: a reason for what is not expected", key))
		}
	}
	return errors.Join(errs...)
}

// toReason lists the expectations that need a reason.
func (e Expect) toReason() (keys []string) {
	single := []struct {
		key    string
		stated bool
	}{
		{"outcome", e.Outcome != ""}, {"law", e.Law != nil}, {"nextToAsk", e.NextToAsk != ""},
		{"missing", len(e.Missing) > 0}, {"notMissing", len(e.NotMissing) > 0},
		{"askOthers", len(e.AskOthers) > 0}, {"warned", e.Warned},
	}
	for _, s := range single {
		if s.stated {
			keys = append(keys, s.key)
		}
	}
	keys = append(keys, prefixed("routes.", sorted(e.Routes))...)
	keys = append(keys, prefixed("provisions.", sorted(e.Provisions))...)
	keys = append(keys, prefixed("amounts.", sorted(e.Amounts))...)
	keys = append(keys, prefixed("papers.", sorted(e.Papers))...)
	keys = append(keys, prefixed("absent.", e.Absent)...)
	keys = append(keys, prefixed("warnings.", e.Warnings)...)
	keys = append(keys, prefixed("unwarned.", e.Unwarned)...)
	keys = append(keys, prefixed("listed.", e.Listed)...)
	keys = append(keys, prefixed("unlisted.", e.Unlisted)...)
	keys = append(keys, prefixed("uncounted.", e.Uncounted)...)
	for _, code := range sorted(e.Deadlines) {
		if len(e.Deadlines[code].Without) > 0 {
			keys = append(keys, code+".without")
		}
		if e.Deadlines[code].SafeFor != "" {
			keys = append(keys, code+".safeFor")
		}
	}
	return keys
}

func prefixed(prefix string, names []string) (keys []string) {
	for _, n := range names {
		keys = append(keys, prefix+n)
	}
	return keys
}

// statuses requires that the expected status and hour follow from the days.
func (k *checker) statuses() error {
	var errs []error
	for _, code := range sorted(k.c.Expect.Deadlines) {
		d := k.c.Expect.Deadlines[code]
		if !k.follows(d) {
			errs = append(errs, fmt.Errorf("%s: status %q does not follow from its days", code, d.Status))
		}
		if d.Until != "" && !k.passesSaturday(code) {
			errs = append(errs, fmt.Errorf("%s: until %s, but it was not moved over a Saturday", code, d.Until))
		}
		for _, field := range d.Without {
			if d.days()[field] != "" {
				errs = append(errs, fmt.Errorf("%s: %s both expected and left out", code, field))
			}
		}
	}
	return errors.Join(errs...)
}

// follows tells whether the expected status agrees with the expected days. It
// compares them as text: ISO days sort as they follow each other.
func (k *checker) follows(d Deadline) bool {
	now := k.c.AsOf
	day, _ := k.c.Facts[d.Act].(string)
	switch d.Status {
	case "", "notStarted", "unknown":
		return true
	case "notYetOpen":
		return d.Opens != "" && now < d.Opens
	case "due":
		return d.SafeDay != "" && now <= d.SafeDay && (d.Opens == "" || d.Opens <= now)
	case "lastDay":
		return d.SafeDay != "" && d.SafeDay < now && now <= d.LastDay
	case "late", "passed":
		return d.LastDay != "" && d.LastDay < now && day == ""
	case "done":
		return day != "" && day <= d.LastDay && day <= now
	case "doneLate":
		return d.LastDay != "" && d.LastDay < day && day <= now
	case "planned":
		return now < day && day <= d.LastDay
	}
	return false
}

// passesSaturday tells whether the last day was moved over a Saturday on which
// the office is shut: then it ends at noon, or may.
func (k *checker) passesSaturday(code string) bool {
	lines := k.c.Derivation[code+".lastDay"]
	for i, line := range lines {
		if i == 0 || !strings.HasPrefix(line, "rolled ") {
			continue
		}
		from, err1 := dayOf(lines[i-1])
		to, err2 := dayOf(line)
		for d := from; err1 == nil && err2 == nil && d.Before(to); d = d.AddDate(0, 0, 1) {
			if d.Weekday() == time.Saturday && !k.office.open(d) {
				return true
			}
		}
	}
	return false
}

// dayOf is the day that a line states: its first part where a block starts, else
// its last.
func dayOf(line string) (time.Time, error) {
	p, err := parts(line)
	if err != nil {
		return time.Time{}, err
	}
	if day, err := parseDay(p[2]); err == nil {
		return day, nil
	}
	return parseDay(p[0])
}
