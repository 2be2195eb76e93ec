package scene

import (
	"math"

	"alih/sim/stage"
)

// MostDots is how many dots and slots a picture has at most, whatever the population.
const MostDots = 2000

// mostSlots bounds the places in lines that are drawn, so that dots have the rest.
const mostSlots = 800

// Most is the largest of what a film shows, over all steps and both sides.
type Most struct {
	Row    []int32 // by row of all parts: the largest cell of a crowd, number of a flow, or of a room
	Slots  []int   // by part: places that are drawn of each row of a line
	slots  int     // in all
	number int32   // the largest cell or flow
	digits float32 // signs that the longest number at the end of a lane has,
	short  float32 // and without the limits of rooms
}

func most(f *Film) Most {
	m := Most{Slots: slots(f)}
	first, _ := starts(f.Stage)
	last := len(f.Stage.Parts) - 1
	m.Row = make([]int32, first[last]+len(f.Stage.Parts[last].Rows))
	for i := range f.Stage.Parts {
		m.slots += m.Slots[i] * len(f.Stage.Parts[i].Rows) * len(f.Sides)
	}
	for side := range f.Sides {
		for step := range f.Stage.Steps {
			m.see(f.Stage, f.at(side, step))
		}
	}
	return m
}

// slots shares what may be drawn of lines out among them.
func slots(f *Film) []int {
	shown, lines := make([]int, len(f.Stage.Parts)), 0
	for i := range f.Stage.Parts {
		if p := &f.Stage.Parts[i]; p.Form == stage.Line {
			lines += len(p.Rows) * len(f.Sides)
		}
	}
	for i := range f.Stage.Parts {
		if p := &f.Stage.Parts[i]; p.Form == stage.Line {
			shown[i] = min(p.Slots, mostSlots/lines)
		}
	}
	return shown
}

func (m *Most) see(st *stage.Stage, snapshot []int32) {
	row, at := 0, 0
	for i := range st.Parts {
		p := &st.Parts[i]
		wide := p.Size() / len(p.Rows)
		for range p.Rows {
			short, limit := written(p, snapshot[at:at+wide])
			m.short, m.digits = max(m.short, short), max(m.digits, short+limit)
			for _, n := range snapshot[at : at+wide] {
				m.Row[row] = max(m.Row[row], n)
				if p.Form == stage.Crowd || p.Form == stage.Flow {
					m.number = max(m.number, n)
				}
			}
			row, at = row+1, at+wide
		}
	}
}

// written is how many signs the number of a row has, with those between thousands, and how
// many more the limit of a room.
func written(p *stage.Part, numbers []int32) (short, limit float32) {
	switch p.Form {
	case stage.Room:
		return signs(numbers[0]), 3 + signs(numbers[1])
	case stage.Line:
		return 0, 0
	}
	return signs(sum(numbers)), 0
}

func signs(n int32) float32 {
	digits := 1
	for ; n > 9; n /= 10 {
		digits++
	}
	return float32(digits + (digits-1)/3)
}

// dots is how many stand for n people.
func dots(n, each int32) int32 {
	if n <= 0 {
		return 0
	}
	return (n-1)/each + 1
}

// each is the least round number of people a dot with which no moment of a film has more
// dots than may be.
func (m *Most) each(f *Film) int32 {
	k := int32(1)
	for m.slots+crowded(f, k) > MostDots && k < m.number {
		k = rounder(k)
	}
	return k
}

// crowded is the most dots on the way from any step to the next: a cell has those that
// leave it or those that come, a flow those of the step before, which fade, and its own.
func crowded(f *Film, k int32) (worst int) {
	for step := range f.Stage.Steps {
		n := 0
		for side := range f.Sides {
			n += moving(f.Stage, f.at(side, max(step-1, 0)), f.at(side, step), k)
		}
		worst = max(worst, n)
	}
	return worst
}

func moving(st *stage.Stage, before, after []int32, k int32) (n int) {
	at := 0
	for i := range st.Parts {
		p := &st.Parts[i]
		for range p.Size() {
			switch p.Form {
			case stage.Crowd:
				n += int(dots(max(before[at], after[at]), k))
			case stage.Flow:
				n += int(dots(before[at], k) + dots(after[at], k))
			}
			at++
		}
	}
	return n
}

// rounder is the next of 1, 2, 5, 10, 20, 50 and so on; beyond what an int32 holds there
// is none.
func rounder(k int32) int32 {
	for unit := int64(1); unit < math.MaxInt32; unit *= 10 {
		for _, n := range [...]int64{1, 2, 5} {
			if n*unit > int64(k) {
				return int32(min(n*unit, math.MaxInt32))
			}
		}
	}
	return math.MaxInt32
}
