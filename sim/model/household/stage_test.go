package household

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim/model/modeltest"
)

// crowded is a world in which many want somebody, and much goes wrong.
var crowded = map[string]float64{"workers.wanted": 0.5, "workers.second": 0.5, "parents.wanted": 0.8, "income.mean": 15e6}

func TestStage(t *testing.T) {
	m := build(t, today, crowded, rules.Override{Param: "workers.ordinary", Value: 2}).Against(build(t, today, crowded)).(*population)
	modeltest.Stage(t, m)
	modeltest.StageWords(t, Kind, m.Stage())
}

// TestFilm: every household that wants somebody is somewhere in every quarter, who is
// there is who came and has not gone, and what happens is what is counted in all.
func TestFilm(t *testing.T) {
	m := build(t, today, crowded, rules.Override{Param: "workers.ordinary", Value: 2})
	s := m.Stage()
	film, c := modeltest.Film(t, m, 3)
	there := [2]int64{} // parents, workers
	for q := range s.Steps {
		snapshot := film[q*s.Size():][:s.Size()]
		for who, n := range s.Of("granted", snapshot) {
			there[who] += int64(n)
		}
		there[0] -= modeltest.Total(s, film, q, "parentEnds")
		there[1] -= modeltest.Total(s, film, q, "workerEnds")
		if got := [2]int64{column(s.Of("parents", snapshot), 4, 1), column(s.Of("workers", snapshot), 4, 1) + 2*column(s.Of("workers", snapshot), 4, 2)}; got != there {
			t.Fatalf("quarter %d: %v are there, want %v", q, got, there)
		}
		for code, want := range map[string]int{"parents": cParentWant, "workers": cWorkerWant} {
			part := s.Of(code, snapshot)
			for g := range incomeNames {
				if got := column(part[4*g:4*g+4], 1, 0); got != c[want+1+g] {
					t.Fatalf("quarter %d: %d households that want %s, counted %d", q, got, code, c[want+1+g])
				}
			}
		}
		together := s.Of("together", snapshot)
		if has := column(together, 5, 1) + column(together, 5, 3); has != there[0] {
			t.Fatalf("quarter %d: %d have a parent, want %d", q, has, there[0])
		}
	}
	went := func(part string) []int64 { return modeltest.Went(s, film, 0, part) }
	is := func(what string, got []int64, want ...int64) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: shown %v, counted %v", what, got, want)
		}
	}
	is("granted", went("granted"), c[cParent+sGranted], c[cWorker+sGranted])
	is("birthday", went("birthday"), c[cSplit])
	renewals := [4]int64{}
	for q := range s.Steps {
		for i, n := range s.Of("renewed", film[q*s.Size():][:s.Size()]) {
			renewals[i] += int64(n)
		}
	}
	is("renewed", renewals[:], c[cParent+sKept], c[cParent+sFiled], c[cWorker+sKept], c[cWorker+sFiled])
	is("parentRefused", went("parentRefused"), refused(c, cParent, parentReasons)...)
	is("workerRefused", went("workerRefused"), refused(c, cWorker, workerReasons)...)
	var ending [ends]int64
	for i := range m.halves * (ends + 1) {
		if e := i % (ends + 1); e < ends {
			ending[e] += c[m.curve+i]
		}
	}
	is("parentEnds", went("parentEnds")[:ends], ending[:]...)
}

// column is the sum of one column of rows so wide.
func column(part []int32, wide, at int) (n int64) {
	for i := at; i < len(part); i += wide {
		n += int64(part[i])
	}
	return n
}

func refused(c []int64, side int, reasons []int) (list []int64) {
	for _, k := range reasons {
		list = append(list, c[side+sRefused+k])
	}
	return list
}
