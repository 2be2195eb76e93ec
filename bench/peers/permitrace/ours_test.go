//go:build unix

package main

import (
	"testing"

	"alih/sim/model/modeltest"
)

func TestRace(t *testing.T) {
	m, err := newRace()
	if err != nil {
		t.Fatal(err)
	}
	c := modeltest.Counts(m, 0)
	modeltest.Sums(t, m, c)
	if c[people] != peopleInAll {
		t.Errorf("%d people", c[people])
	}
	modeltest.SameRunner(t, m)
	modeltest.NoAllocation(t, m)
}
