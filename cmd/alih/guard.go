package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxRow is the most bytes that one row may have, quoted line breaks included.
const maxRow = 1 << 20

// readAhead is how far the readers above may be ahead of the row they return.
const readAhead = 128 << 10

// guard passes a table on while it is text in rows of a bearable length, so that
// a picture, a 100 MB line or a quote that is never closed ends in a message and
// not in all of the memory.
type guard struct {
	r       io.Reader
	passed  int64  // bytes handed on
	row     int64  // where the row that is being read began
	kept    []byte // the bytes from there on
	started bool
	bom     bool
}

func (g *guard) Read(p []byte) (int, error) {
	if !g.started {
		g.started = true
		return g.first(p)
	}
	n, err := g.r.Read(p)
	if e := g.check(p[:n]); e != nil {
		return 0, e
	}
	return n, err
}

// first looks at the beginning, where a file says how it is encoded.
func (g *guard) first(p []byte) (int, error) {
	head := make([]byte, 3)
	n, err := io.ReadFull(g.r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return 0, err
	}
	head = head[:n]
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return 0, errors.New("the file is UTF-16; save it as CSV UTF-8")
	case bytes.HasPrefix(head, []byte("PK")):
		return 0, errors.New("the file is a workbook or an archive; save it as CSV UTF-8")
	case string(head) == "\ufeff":
		g.bom, head = true, nil
	}
	g.r = io.MultiReader(bytes.NewReader(head), g.r)
	n, err = g.r.Read(p)
	if e := g.check(p[:n]); e != nil {
		return 0, e
	}
	return n, err
}

// begin says where the next row begins, and returns the bytes of the one before.
func (g *guard) begin(at int64) []byte {
	n := at - g.row
	before := g.kept[:n]
	g.kept, g.row = g.kept[n:], at
	return before
}

func (g *guard) check(p []byte) error {
	if bytes.IndexByte(p, 0) >= 0 {
		return errors.New("a zero byte: this is not a text file")
	}
	g.passed += int64(len(p))
	g.kept = append(g.kept, p...)
	if g.passed-g.row > maxRow+readAhead {
		return fmt.Errorf("a row of more than %d MiB; is a quote not closed, or a line end missing?", maxRow>>20)
	}
	return nil
}
