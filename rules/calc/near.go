package calc

import "alih/rules"

// Near lists the facts that a misspelt name may have meant: the closest ones
// first those that are one slip away, else those that share its beginning.
func (b *Books) Near(name string) []string { return near(b.Facts(), name) }

func near(list []*rules.Fact, name string) []string {
	best := max(1, min(3, len(name)/3))
	var out []string
	for _, f := range list {
		switch d := distance(f.Name, name, best); {
		case d < best:
			best, out = d, []string{f.Name}
		case d == best:
			out = append(out, f.Name)
		}
	}
	if out != nil {
		return out
	}
	return sameStart(list, name)
}

func sameStart(list []*rules.Fact, name string) []string {
	for n := min(len(name), 4); n >= 2; n-- {
		var out []string
		for _, f := range list {
			if len(f.Name) >= n && f.Name[:n] == name[:n] {
				out = append(out, f.Name)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// distance counts the letters to add, take away, change or swap with their
// neighbour to make one name of the other, upper and lower case alike; more than
// limit is limit+1.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if lower(a[i-1]) == lower(b[j-1]) {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && lower(a[i-1]) == lower(b[j-2]) && lower(a[i-2]) == lower(b[j-1]) {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return min(row[len(b)], limit+1)
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
