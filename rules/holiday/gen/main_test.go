package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The committed tables are what the data give today. Whoever changed one
// without the other runs go generate ./rules/holiday.
func TestCommittedTablesEqualTheData(t *testing.T) {
	for _, tab := range tables {
		want, err := tab.generate(filepath.Join("..", "data"))
		if err != nil {
			t.Errorf("generate: %v", err)
			continue
		}
		got, err := os.ReadFile(filepath.Join("..", tab.out))
		if err != nil {
			t.Errorf("read committed table: %v", err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from data/%s; run go generate ./rules/holiday", tab.out, tab.csv)
		}
	}
}

// A generated file that no table makes would be law that nobody maintains.
func TestEveryGeneratedFileAndEveryDataFileHasATable(t *testing.T) {
	known := map[string]bool{}
	for _, tab := range tables {
		known[tab.out], known[tab.csv] = true, true
	}
	for _, pattern := range []string{"../zz_*.go", "../data/*.csv"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) != len(tables) {
			t.Errorf("%s: %d files for %d tables (%v)", pattern, len(files), len(tables), err)
		}
		for _, f := range files {
			if !known[filepath.Base(f)] {
				t.Errorf("%s belongs to no table", f)
			}
		}
	}
}

func TestASpanIsWholeYears(t *testing.T) {
	for _, tab := range tables {
		if !strings.HasSuffix(tab.first, "-01-01") || !strings.HasSuffix(tab.last, "-12-31") || tab.last < tab.first {
			t.Errorf("%s: span %s to %s", tab.csv, tab.first, tab.last)
		}
	}
}

func TestAFaultyTableIsRefusedWithTheLine(t *testing.T) {
	tab := table{first: "2024-01-01", last: "2025-12-31", exceptions: true,
		kinds: []kind{{name: "holiday"}, {name: "workday"}}}
	const good = "2024-01-01,holiday,a\n2024-02-17,workday,b\n2025-01-01,holiday,c\n"
	for _, c := range []struct{ name, file, want string }{
		{"sound", "date,kind,name\n" + good, ""},
		{"empty", "", "line 1: want the header"},
		{"no header", good, "line 1: want the header"},
		{"too few columns", "date,kind,name\n2024-01-01,holiday\n", "wrong number of fields"},
		{"no date", "date,kind,name\n2024-1-01,holiday,a\n" + good, "line 2: parsing time"},
		{"no such day", "date,kind,name\n" + good + "2025-02-29,holiday,a\n", "line 5: parsing time"},
		{"twice", "date,kind,name\n2024-01-01,holiday,a\n" + good, "line 3: 2024-01-01 is not after"},
		{"out of order", "date,kind,name\n" + good + "2024-12-31,holiday,a\n", "line 5: 2024-12-31 is not after"},
		{"before the span", "date,kind,name\n2023-12-29,holiday,a\n" + good, "line 2: 2023-12-29 is outside"},
		{"after the span", "date,kind,name\n" + good + "2026-01-01,holiday,a\n", "line 5: 2026-01-01 is outside"},
		{"unknown kind", "date,kind,name\n" + good + "2025-12-25,leave,a\n", `line 5: 2025-12-25 has the unknown kind "leave"`},
		{"weekend off", "date,kind,name\n" + good + "2025-12-27,holiday,a\n", "line 5: 2025-12-27, a Saturday, is no exception"},
		{"weekday worked", "date,kind,name\n" + good + "2025-12-26,workday,a\n", "line 5: 2025-12-26, a Friday, is no exception"},
		{"name of two lines", "date,kind,name\n" + good + "2025-12-26,holiday,\"a\nb\"\n", "line 5: 2025-12-26 has a name of two lines"},
		{"a year missing", "date,kind,name\n2024-01-01,holiday,a\n", "no row in 2025"},
		{"two faults", "date,kind,name\n2023-12-29,holiday,a\n2024-01-01,holiday,a\n", "outside 2024-01-01 to 2025-12-31\nno row in 2025"},
	} {
		_, err := tab.parse([]byte(c.file))
		if got := text(err); got != c.want && (c.want == "" || !strings.Contains(got, c.want)) {
			t.Errorf("%s: error %q, want %q", c.name, got, c.want)
		}
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestDaysAreNumberedFrom1970(t *testing.T) {
	for s, want := range map[string]int64{"1970-01-01": 0, "1970-01-02": 1, "1969-12-31": -1, "2000-03-01": 11017} {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		if got := number(d); got != want {
			t.Errorf("number(%s) = %d, want %d", s, got, want)
		}
	}
}
