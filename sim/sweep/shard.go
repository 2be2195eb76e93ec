package sweep

import (
	"errors"
	"fmt"

	"alih/sim"
)

// Merge puts the shards of a study together: what each keeps goes into the whole's store
// in the order of the study, which is what one run of it keeps. The stores are in the
// order of the shards. A Run of the study with that store then says what was found,
// without a replication more.
func Merge(study Study, whole sim.Store, parts []sim.Store) error {
	study.Store, study.Shard = nil, Shard{}
	s, err := study.checked()
	if err != nil {
		return err
	}
	p, err := s.points()
	if err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	m := merging{plan: newPlan(s, p), width: s.Width()}
	err = m.load(parts)
	if err == nil {
		err = m.write(whole)
	}
	if err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	return nil
}

type merging struct {
	plan  *plan
	width int
	rows  [][]int64 // by shard
}

func (m *merging) load(parts []sim.Store) error {
	has := make([]int, len(parts))
	for i := range m.plan.units() {
		has[m.plan.owner(i, len(parts))]++
	}
	var errs []error
	for i, p := range parts {
		row, err := kept(p, m.width)
		if err != nil {
			return fmt.Errorf("shard %d of %d: %w", i+1, len(parts), err)
		}
		if len(row) != has[i]*m.width {
			errs = append(errs, fmt.Errorf("shard %d of %d: found %d units, allowed %d: it has to be run to its end first", i+1, len(parts), len(row)/m.width, has[i]))
		}
		m.rows = append(m.rows, row)
	}
	return errors.Join(errs...)
}

func (m *merging) write(whole sim.Store) error {
	has, err := kept(whole, m.width)
	if err != nil {
		return err
	}
	from := len(has) / m.width
	for i := range m.plan.units() {
		shard := m.plan.owner(i, len(m.rows))
		row := m.rows[shard][:m.width]
		m.rows[shard] = m.rows[shard][m.width:]
		if i < from {
			continue
		}
		if err := whole.Save(i, [][]int64{row}); err != nil {
			return err
		}
	}
	return nil
}
