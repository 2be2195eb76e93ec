package scene

import "alih/sim/stage"

// unknown is how wide a word is taken to be of which that is not known.
const unknown = 84

// Space is the canvas, and how wide the words are that stand on it: the names of two sides,
// then of each part its own, its rows' and its columns', in the stage's order.
type Space struct {
	Width, Height float32
	Words         []float32
}

func (s *Space) head(st *stage.Stage, part int) float32 { return s.word(wordOf(st, part)) }

func (s *Space) row(st *stage.Stage, part, row int) float32 {
	return s.word(wordOf(st, part) + 1 + row)
}

func (s *Space) column(st *stage.Stage, part, column int) float32 {
	return s.word(wordOf(st, part) + 1 + len(st.Parts[part].Rows) + column)
}

func (s *Space) word(i int) float32 {
	if i < len(s.Words) && s.Words[i] > 0 {
		return min(s.Words[i], 1<<12)
	}
	return unknown
}

// wordOf is where a part's words begin.
func wordOf(st *stage.Stage, part int) int {
	n := maxSides
	for i := range part {
		n += 1 + len(st.Parts[i].Rows) + len(st.Parts[i].Columns)
	}
	return n
}
