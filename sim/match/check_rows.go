package match

// order checks that Standing rises along each row.
func (c *checker) order(needs Need) {
	m := c.m
	if needs&NeedStanding == 0 {
		return
	}
	for w := range int32(m.Workers()) {
		from, till := m.row(w)
		for i := from + 1; i < till; i++ {
			if m.Standing[i] < m.Standing[i-1] {
				c.wrong("Standing", int(i), NotRising, int(m.Standing[i]), int(m.Standing[i-1]))
				return
			}
		}
	}
}

// twice checks that a pair that is listed twice says the same.
func (c *checker) twice() {
	m := c.m
	seen := make([]int32, len(m.Places)) // one past the pair of the last row that named it
	for w := range int32(m.Workers()) {
		from, till := m.row(w)
		for i := from; i < till; i++ {
			e := m.To[i]
			if j := seen[e] - 1; j >= from && !c.alike(int(j), int(i)) {
				return
			}
			seen[e] = i + 1
		}
	}
}

// alike reports whether two listings of a pair say the same. Costs may differ: the
// least counts.
func (c *checker) alike(i, j int) bool {
	m := c.m
	if m.Grade != nil && m.Grade[i] != m.Grade[j] {
		c.wrong("Grade", j, Contradicts, int(m.Grade[j]), int(m.Grade[i]))
		return false
	}
	if m.Standing != nil && m.Standing[i] != m.Standing[j] {
		c.wrong("Standing", j, Contradicts, int(m.Standing[j]), int(m.Standing[i]))
		return false
	}
	return true
}

// tiers checks that every tier is one of the statute's, and the employer's own if the
// statute has it so.
func (c *checker) tiers(a Statutory) {
	m := c.m
	if a.Tiers > MaxTiers {
		c.wrong("Tiers", 0, TooMany, int(a.Tiers), MaxTiers)
	}
	own := make([]uint8, len(m.Places))
	for i, s := range m.Standing {
		t, e := Tier(s), m.To[i]
		if t < 1 || t > a.Tiers {
			c.wrong("Standing", i, OutOfRange, int(t), int(a.Tiers)+1)
			return
		}
		if a.ByEmployer && own[e] != 0 && own[e] != t {
			c.wrong("Standing", i, TwoTiers, int(t), int(own[e]))
			return
		}
		own[e] = t
	}
}
