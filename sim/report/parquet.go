package report

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/parquet-go/parquet-go"
)

// batch is how many rows are handed to the writer at a time.
const batch = 256

// parquet gives replications.parquet: a row a policy and replication with the integers
// that it counted, each by its code.
func (r *reporter) parquet() ([]byte, error) {
	root, err := r.parquetColumns()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := parquet.NewWriter(&b, parquet.NewSchema("replications", root),
		parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("alih", r.Program, ""),
		parquet.KeyValueMetadata("alih.scenario", r.Scenario.Hash),
		parquet.KeyValueMetadata("alih.seed", strconv.FormatUint(r.Seed, 10)))
	for p := range r.Result.Policies {
		if err := r.parquetPolicy(w, p); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// parquetPolicy writes the rows of one policy, as a row group of its own.
func (r *reporter) parquetPolicy(w *parquet.Writer, p int) error {
	name := parquet.ByteArrayValue([]byte(r.Result.Policies[p])).Level(0, 0, 0)
	rows, i := make([]parquet.Row, 0, batch), 0
	write := func() error {
		_, err := w.WriteRows(rows)
		rows = rows[:0]
		return err
	}
	err := r.Result.Each(func(counts [][]int64) error {
		row := parquet.Row{name, parquet.Int64Value(int64(i)).Level(0, 0, 1)}
		for c, count := range counts[p] {
			row = append(row, parquet.Int64Value(count).Level(0, 0, c+2))
		}
		i++
		if rows = append(rows, row); len(rows) == batch {
			return write()
		}
		return nil
	})
	if err == nil && len(rows) > 0 {
		err = write()
	}
	if err != nil {
		return err
	}
	return w.Flush()
}

// inOrder is a group whose columns keep their order; parquet.Group sorts them by name.
type inOrder struct {
	parquet.Group
	fields []parquet.Field
}

func (g inOrder) Fields() []parquet.Field { return g.fields }

func (r *reporter) parquetColumns() (parquet.Node, error) {
	names := []string{"policy", "replication"}
	for _, c := range r.Result.Layout.Counters {
		names = append(names, c.Code)
	}
	group := parquet.Group{}
	for i, name := range names {
		if group[name] != nil {
			return nil, fmt.Errorf("column %q stands twice", name)
		}
		group[name] = parquet.Leaf(parquet.Int64Type)
		if i == 0 {
			group[name] = parquet.String()
		}
	}
	byName := map[string]parquet.Field{}
	for _, f := range group.Fields() {
		byName[f.Name()] = f
	}
	g := inOrder{Group: group}
	for _, name := range names {
		g.fields = append(g.fields, byName[name])
	}
	return g, nil
}
