package match

// Arrange puts every row in the order of the statute, by Standing, and keeps the
// order of those that stand alike. The mechanisms that ask for preferences need
// a meeting of their own.
func Arrange(m *Meeting) {
	for w := range int32(m.Workers()) {
		from, till := m.row(w)
		for i := from + 1; i < till; i++ {
			for j := i; j > from && m.Standing[j-1] > m.Standing[j]; j-- {
				m.swap(j-1, j)
			}
		}
	}
}

// swap exchanges two pairs of a row.
func (m *Meeting) swap(i, j int32) {
	m.To[i], m.To[j] = m.To[j], m.To[i]
	m.Standing[i], m.Standing[j] = m.Standing[j], m.Standing[i]
	if m.Grade != nil {
		m.Grade[i], m.Grade[j] = m.Grade[j], m.Grade[i]
	}
	if m.Cost != nil {
		m.Cost[i], m.Cost[j] = m.Cost[j], m.Cost[i]
	}
}
