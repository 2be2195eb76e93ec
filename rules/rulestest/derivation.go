package rulestest

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A line of a derivation has three parts. The first line of a block says where
// the counting starts, every other one what is done with the day before it:
//
//	2020-07-10 Fri | registered | fact
//	+60 days, first day not counted | TW-11-1 | 2020-09-08 Tue
//	rolled to the next open day | APA-48-4 | 2020-09-08 Tue
//
// A block may start from the end of another one:
//
//	2020-09-08 Tue | TW-11-1.lastDay | derived
const dayForm = "2006-01-02 Mon"

// CheckDerivation recomputes every line of a case's derivation and tells all
// that is wrong: a day or weekday that does not follow, an operation that is not
// known, an expected day without a derivation, an expectation without a reason,
// a status that contradicts its days.
func CheckDerivation(c Case, office *Office) error {
	k := checker{c: c, operations: operations, ends: map[string]time.Time{}, used: map[string]bool{}}
	closed, err := closedDays(c.Facts["closedDays"])
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	k.office = office.without(closed)
	all := errors.Join(k.blocks(), k.expectedDays(), k.unusedBlocks(), k.reasons(), k.statuses())
	if all != nil {
		return fmt.Errorf("%s:\n%w", c.File, all)
	}
	return nil
}

// checker walks the derivation of one case.
type checker struct {
	c          Case
	office     *Office
	operations []operation
	ends       map[string]time.Time // where the block of a key ends
	path       []string             // the blocks that are being walked
	used       map[string]bool      // blocks that another block uses
}

func (k *checker) blocks() error {
	var errs []error
	for _, key := range sorted(k.c.Derivation) {
		if _, err := k.block(key); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// block recomputes one block and returns the day on which it ends.
func (k *checker) block(key string) (time.Time, error) {
	if end, ok := k.ends[key]; ok {
		return end, nil
	}
	lines, ok := k.c.Derivation[key]
	if !ok || len(lines) == 0 {
		return time.Time{}, fmt.Errorf("%s: no derivation", key)
	}
	if slices.Contains(k.path, key) {
		return time.Time{}, fmt.Errorf("%s: derived from itself", key)
	}
	k.path = append(k.path, key)
	defer func() { k.path = k.path[:len(k.path)-1] }()
	day, err := k.start(lines[0])
	for _, line := range lines[1:] {
		if err != nil {
			break
		}
		day, err = k.step(day, line)
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("%s: %w", key, err)
	}
	k.ends[key] = day
	return day, nil
}

// start reads the first line of a block: a fact of the case, the day that is
// asked about, or the end of another block.
func (k *checker) start(line string) (time.Time, error) {
	p, err := parts(line)
	if err != nil {
		return time.Time{}, err
	}
	stated, err := parseDay(p[0])
	if err != nil {
		return time.Time{}, err
	}
	given, err := k.given(p[1], p[2])
	if err != nil {
		return time.Time{}, err
	}
	return stated, same(line, stated, given)
}

func (k *checker) given(name, kind string) (time.Time, error) {
	switch {
	case kind == "derived":
		k.used[name] = true
		return k.block(name)
	case kind != "fact":
		return time.Time{}, fmt.Errorf("%q starts neither from a fact nor from what was derived", name)
	case name == "asOf":
		return time.Parse(time.DateOnly, k.c.AsOf)
	}
	s, ok := k.c.Facts[name].(string)
	if !ok {
		return time.Time{}, fmt.Errorf("the case states no day %q", name)
	}
	s, _, _ = strings.Cut(s, "T") // a point of time lies in its civil day
	return time.Parse(time.DateOnly, s)
}

// citation is what an operation may rest on: a provision, a way of counting, or
// the caution of a safe day.
var citation = regexp.MustCompile(`^([A-Z]+-\d+(-\d+)*(-ext)?(/cure)?|[A-Z]\d[a-z']*|safe)$`)

// step reads any other line and does to the day what it says.
func (k *checker) step(from time.Time, line string) (time.Time, error) {
	p, err := parts(line)
	if err != nil {
		return time.Time{}, err
	}
	if !citation.MatchString(p[1]) {
		return time.Time{}, fmt.Errorf("%q rests on no provision: %q", line, p[1])
	}
	stated, err := parseDay(p[2])
	if err != nil {
		return time.Time{}, err
	}
	for _, op := range k.operations {
		m := op.form.FindStringSubmatch(p[0])
		if m == nil {
			continue
		}
		got, err := op.do(k, from, m)
		if err != nil {
			return time.Time{}, fmt.Errorf("%q: %w", line, err)
		}
		return stated, same(line, stated, got)
	}
	return time.Time{}, fmt.Errorf("unknown operation %q", p[0])
}

func parts(line string) ([]string, error) {
	p := strings.Split(line, " | ")
	if len(p) != 3 {
		return nil, fmt.Errorf("%q has not three parts", line)
	}
	return p, nil
}

// parseDay reads a day and requires the weekday that it has.
func parseDay(s string) (time.Time, error) {
	day, _, _ := strings.Cut(s, " ")
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return t, err
	}
	if t.Format(dayForm) != s {
		return t, fmt.Errorf("%q is not written %q", s, t.Format(dayForm))
	}
	return t, nil
}

func same(line string, stated, got time.Time) error {
	if !stated.Equal(got) {
		return fmt.Errorf("%q: it is %s", line, got.Format(dayForm))
	}
	return nil
}

// expectedDays requires that every expected day is the end of its own block.
func (k *checker) expectedDays() error {
	var errs []error
	for _, code := range sorted(k.c.Expect.Deadlines) {
		days := k.c.Expect.Deadlines[code].days()
		for _, field := range sorted(days) {
			key := code + "." + field
			end, err := k.block(key)
			if err != nil {
				errs = append(errs, err)
			} else if end.Format(time.DateOnly) != days[field] {
				errs = append(errs, fmt.Errorf("%s: expected %s, derived %s", key, days[field], end.Format(dayForm)))
			}
		}
	}
	return errors.Join(errs...)
}

// unusedBlocks finds blocks that prove nothing.
func (k *checker) unusedBlocks() error {
	var errs []error
	for _, key := range sorted(k.c.Derivation) {
		dot := strings.LastIndex(key, ".")
		if dot >= 0 && k.c.Expect.Deadlines[key[:dot]].days()[key[dot+1:]] != "" || k.used[key] {
			continue
		}
		errs = append(errs, fmt.Errorf("%s: derived and not expected", key))
	}
	return errors.Join(errs...)
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
