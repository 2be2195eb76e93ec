package scene

import (
	"errors"

	"alih/sim/stage"
)

// Film is what one replication shows, under one policy or two that are drawn side by side.
type Film struct {
	Stage *stage.Stage
	Sides [][]int32 // of each policy Steps snapshots of Size numbers
}

// maxSides is how many policies stand side by side.
const maxSides = 2

// Check refuses a film that its stage cannot have.
func (f *Film) Check() error {
	if f.Stage == nil {
		return errors.New("a film has a stage")
	}
	if err := f.Stage.Check(); err != nil {
		return err
	}
	if len(f.Sides) < 1 || len(f.Sides) > maxSides {
		return errors.New("a film shows one policy or two")
	}
	for _, side := range f.Sides {
		if len(side) != f.Stage.Steps*f.Stage.Size() {
			return errors.New("a film has a snapshot for each step of its stage")
		}
	}
	return nil
}

// Cut makes a film of the bytes that the simulator hands over: little endian, policy after
// policy. Policies beyond the second are left out.
func Cut(st *stage.Stage, bytes []byte) (Film, error) {
	f := Film{Stage: st}
	if err := st.Check(); err != nil {
		return f, err
	}
	long := st.Steps * st.Size()
	if len(bytes) == 0 || len(bytes)%(4*long) != 0 {
		return f, errors.New("a film is whole policies, each of the stage's steps and numbers")
	}
	for at := 0; at < len(bytes) && len(f.Sides) < maxSides; at += 4 * long {
		f.Sides = append(f.Sides, numbers(bytes[at:at+4*long]))
	}
	return f, nil
}

func numbers(b []byte) []int32 {
	out := make([]int32, len(b)/4)
	for i := range out {
		out[i] = int32(b[4*i]) | int32(b[4*i+1])<<8 | int32(b[4*i+2])<<16 | int32(b[4*i+3])<<24
	}
	return out
}

// at is a snapshot. What is below nothing counts as nothing where it is drawn.
func (f *Film) at(side, step int) []int32 {
	n := f.Stage.Size()
	return f.Sides[side][step*n : (step+1)*n]
}

// differ is the first step and number in which the sides differ, or a step of -1.
func (f *Film) differ() (step, at int) {
	if len(f.Sides) == 2 {
		if step, at, ok := f.Stage.Differ(f.Sides[0], f.Sides[1]); ok {
			return step, at
		}
	}
	return -1, 0
}
