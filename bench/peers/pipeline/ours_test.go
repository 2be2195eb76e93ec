//go:build unix

package main

import (
	"testing"

	"alih/sim/model/modeltest"
)

func TestPipeline(t *testing.T) {
	m, err := newPipeline()
	if err != nil {
		t.Fatal(err)
	}
	c := modeltest.Counts(m, 0)
	modeltest.Sums(t, m, c)
	for i, code := range codes {
		if c[i] <= 0 {
			t.Errorf("%s: %d", code, c[i])
		}
	}
	modeltest.SameRunner(t, m)
	modeltest.NoAllocation(t, m)
}
