package stage

import "errors"

// Check refuses a stage that no snapshot can have.
func (s *Stage) Check() error {
	if s.Unit == "" || s.Steps < 1 || s.Warm < 0 || s.Warm >= s.Steps || len(s.Parts) == 0 {
		return errors.New("a stage has a unit, steps, fewer of them warm, and parts")
	}
	seen, crowds := map[string]bool{}, map[string]bool{"": true}
	for i := range s.Parts {
		crowds[s.Parts[i].Code] = s.Parts[i].Form == Crowd
	}
	for i := range s.Parts {
		p := &s.Parts[i]
		if !crowds[p.Leaves] || !crowds[p.Joins] {
			return errors.New("part " + p.Code + ": who goes leaves and joins crowds of the stage")
		}
		if p.Code == "" || seen[p.Code] {
			return errors.New("part " + p.Code + ": a code of its own")
		}
		seen[p.Code] = true
		if err := p.check(); err != nil {
			return err
		}
	}
	return nil
}

func (p *Part) check() error {
	wrong := func(what string) error { return errors.New("part " + p.Code + ": " + what) }
	switch {
	case int(p.Form) >= len(Forms):
		return wrong("a known form")
	case len(p.Rows) == 0:
		return wrong("at least one row")
	case (p.Form == Crowd || p.Form == Line) != (len(p.Columns) > 0):
		return wrong("columns in a crowd and in a line, and nowhere else")
	case p.Form != Flow && p.Leaves+p.Joins != "":
		return wrong("crowds that people leave and join in a flow, and nowhere else")
	case (p.Form == Line) != (p.Slots > 0):
		return wrong("slots in a line, and nowhere else")
	}
	codes := map[string]bool{}
	for _, c := range append(append([]string{}, p.Rows...), p.Columns...) {
		if c == "" || codes[c] {
			return wrong("a code of its own for each row and column, found " + c + " twice or empty")
		}
		codes[c] = true
	}
	return nil
}
