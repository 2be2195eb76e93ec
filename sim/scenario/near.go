package scenario

import (
	"strings"
)

// near are up to three of the names that may be meant by one that is not among them:
// those of which it is a part, then those that a few letters turn into it.
func near(name string, names []string) []string {
	type scored struct {
		name string
		far  int
	}
	var found []scored
	for _, n := range names {
		far := distance(name, n)
		switch {
		case strings.Contains("."+n+".", "."+name+"."):
			far = 0
		case far > max(1, len(name)/3):
			continue
		}
		found = append(found, scored{n, far})
	}
	order := inOrder(len(found), func(a, b int) int { return found[a].far - found[b].far })
	var list []string
	for _, i := range order {
		// What is meant is close: a second guess is worth less than the first.
		if len(list) < 3 && found[i].far <= found[order[0]].far+1 {
			list = append(list, found[i].name)
		}
	}
	return list
}

// distance is the number of letters to insert, remove, replace or swap with their
// neighbour (optimal string alignment).
func distance(a, b string) int {
	before, last, row := []int(nil), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, make([]int, len(b)+1)
	}
	return last[len(b)]
}
