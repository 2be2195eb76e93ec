package report

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// readBack gives the columns of a file and its rows, each value as text.
func readBack(t *testing.T, body []byte) (columns []string, rows [][]string) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range f.Schema().Columns() {
		columns = append(columns, strings.Join(c, "."))
	}
	for _, g := range f.RowGroups() {
		r := g.Rows()
		defer r.Close()
		buffer := make([]parquet.Row, 7)
		for {
			n, err := r.ReadRows(buffer)
			for _, row := range buffer[:n] {
				var cells []string
				for _, v := range row {
					cells = append(cells, v.String())
				}
				rows = append(rows, cells)
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return columns, rows
}

func TestParquetByHand(t *testing.T) {
	columns, rows := readBack(t, written(t, hand())["replications.parquet"])
	if got, want := strings.Join(columns, " "), "policy replication zulu alpha/kind=first"; got != want {
		t.Errorf("found columns %s, want %s", got, want)
	}
	want := []string{
		"=1+1 0 1 2", "=1+1 1 3 4",
		"<b>&\"bold\"</b> 0 -5 9223372036854775807", "<b>&\"bold\"</b> 1 7 8",
	}
	if len(rows) != len(want) {
		t.Fatalf("found %d rows, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if got := strings.Join(row, " "); got != want[i] {
			t.Errorf("row %d: found %s, want %s", i, got, want[i])
		}
	}
}

func TestParquetTypes(t *testing.T) {
	body := written(t, toy())["replications.parquet"]
	f, err := parquet.OpenFile(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.NumRows(), int64(3*toyReplications); got != want {
		t.Errorf("found %d rows, want %d", got, want)
	}
	for i, field := range f.Schema().Fields() {
		want := parquet.Int64
		if i == 0 {
			want = parquet.ByteArray
		}
		if got := field.Type().Kind(); got != want || field.Optional() {
			t.Errorf("column %s: found %s, want %s and no nulls", field.Name(), got, want)
		}
	}
	if seed, ok := f.Lookup("alih.seed"); !ok || seed != "18446744073709551615" {
		t.Errorf("found seed %q", seed)
	}
}

func TestParquetRefusesTwoColumnsOfOneName(t *testing.T) {
	s := hand()
	s.Result.Layout.Counters[1].Code = "policy"
	err := Write(t.TempDir(), s)
	if err == nil || err.Error() != `report: make replications.parquet: column "policy" stands twice` {
		t.Errorf("found error %v", err)
	}
}

// Whoever has the files makes every estimate again: from the table of replications, by what
// the summary says a metric counts.
func TestAnEstimateIsMadeAgainFromTheFiles(t *testing.T) {
	files := written(t, toy())
	var s summary
	if err := json.Unmarshal(files["summary.json"], &s); err != nil {
		t.Fatal(err)
	}
	columns, rows := readBack(t, files["replications.parquet"])
	totals := map[string]map[string]float64{}
	for _, row := range rows {
		if totals[row[0]] == nil {
			totals[row[0]] = map[string]float64{}
		}
		for i, c := range columns[2:] {
			n, _ := strconv.ParseFloat(row[i+2], 64)
			totals[row[0]][c] += n
		}
	}
	for _, p := range s.Policies {
		for m, metric := range p.Metrics {
			is, of, per := s.Counted[m], 0.0, 0.0
			for _, c := range is.Of {
				of += totals[p.Name][c]
			}
			for _, c := range is.Per {
				per += totals[p.Name][c]
			}
			if is.Per == nil {
				per = float64(s.Replications)
			}
			if got := *metric.Estimate.Value; is.Metric != metric.Code || math.Abs(got-of/per) > 1e-11*math.Abs(got) {
				t.Errorf("%s of %s: found %v, and %v from the table", metric.Code, p.Name, got, of/per)
			}
		}
	}
}
