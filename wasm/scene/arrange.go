package scene

import (
	"errors"
	"math"

	"alih/sim/stage"
)

// Box is a place on the canvas.
type Box struct{ X, Y, W, H float32 }

// Place is where the parts stand. Lanes never overlap.
type Place struct {
	Lanes  [][]Box   // by side, then by row, part after part
	Pitch  float32   // from one dot to the next
	Slots  []float32 // by part: the size of a slot of a line
	Labels []Label   // those that stay
	Keys   []Shape   // marks that explain a label
	Counts float32   // room at the end of a lane for its number, or 0
	Short  bool      // there is none for the limits of rooms
	Pile   float32   // the highest that dots are piled
	Height float32   // that was needed
}

// Arrangement places a film whose dots stand for so many people each, with dots no closer
// than pitch. It may need more height than there is.
type Arrangement func(f *Film, most *Most, space Space, each int32, pitch float32) Place

// Scene is a film, placed.
type Scene struct {
	film   Film
	space  Space
	place  Place
	most   Most
	each   int32
	scale  float32 // from the place's pixels to the canvas's
	first  []int   // by part: its first row among all rows
	begin  []int   // by part: its first number in a snapshot
	motion [maxSides]motion
	differ struct{ step, at int }
}

// Pitches of dots that are tried, and how far a canvas that is too small is shrunk.
const (
	widest, closest, finer = 9, 4, 0.5
	shrink, smallest       = 1.25, 64
)

var (
	errSpace = errors.New("the canvas is too small for the stage")
	errCells = errors.New("the stage has more cells than a picture has dots")
)

// New places a film on a canvas. It keeps the film.
func New(f Film, space Space, arrange Arrangement) (*Scene, error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	if !(space.Width >= 1 && space.Height >= 1 && space.Width < 1<<16 && space.Height < 1<<16) {
		return nil, errSpace
	}
	s := &Scene{film: f, space: space, most: most(&f)}
	if s.most.slots+crowded(&f, math.MaxInt32) > MostDots {
		return nil, errCells
	}
	s.differ.step, s.differ.at = f.differ()
	s.first, s.begin = starts(f.Stage)
	if !s.fit(arrange) {
		return nil, errSpace
	}
	for i := range f.Sides {
		s.motion[i] = newMotion(s, i)
	}
	return s, nil
}

// fit looks for the fewest people a dot, then for the widest pitch. Where no number of
// people fits, all of it is made for a larger canvas and shrunk.
func (s *Scene) fit(arrange Arrangement) bool {
	for s.scale = 1; s.scale < smallest; s.scale *= shrink {
		room := s.space
		room.Width *= s.scale
		room.Height *= s.scale
		for s.each = s.most.each(&s.film); ; s.each = rounder(s.each) {
			for pitch := float32(widest); pitch >= closest; pitch -= finer {
				if s.place = arrange(&s.film, &s.most, room, s.each, pitch); s.place.Height <= room.Height {
					s.scale = 1 / s.scale
					return true
				}
			}
			if s.each >= s.most.number {
				break
			}
		}
	}
	return false
}

// Tall is the height that a film wants on a canvas of a width: with dots that can be told
// apart, and none piled so high that lanes cannot be compared. A film that no canvas can
// show is refused.
func Tall(f Film, space Space, arrange Arrangement) (float32, error) {
	const easy, high = 5, 130
	if err := f.Check(); err != nil {
		return 0, err
	}
	space.Height = 0
	m := most(&f)
	if m.slots+crowded(&f, math.MaxInt32) > MostDots {
		return 0, errCells
	}
	for each := m.each(&f); ; each = rounder(each) {
		p := arrange(&f, &m, space, each, easy)
		if p.Pile <= high || each >= m.number {
			return p.Height, nil
		}
	}
}

// starts are the first row and the first number of each part.
func starts(st *stage.Stage) (rows, numbers []int) {
	row, number := 0, 0
	for i := range st.Parts {
		rows, numbers = append(rows, row), append(numbers, number)
		row += len(st.Parts[i].Rows)
		number += st.Parts[i].Size()
	}
	return rows, numbers
}

// Each is how many people a dot stands for.
func (s *Scene) Each() int32 { return s.each }

// Steps is how many there are.
func (s *Scene) Steps() int { return s.film.Stage.Steps }

// Differ is the first step in which the sides differ, or -1.
func (s *Scene) Differ() int { return s.differ.step }
