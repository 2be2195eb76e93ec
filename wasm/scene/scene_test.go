package scene

import (
	"slices"
	"testing"

	"alih/sim/stage"
)

// small is a stage whose picture can be worked out by hand: one crowd of two rows and two
// columns, and those who leave it in two ways.
func small(steps int) *stage.Stage {
	return &stage.Stage{Unit: "weeks", Steps: steps, Parts: []stage.Part{
		{Code: "waiting", Form: stage.Crowd, Unit: "people", Rows: []string{"industry", "care"}, Columns: []string{"soon", "later"}},
		{Code: "gone", Form: stage.Flow, Unit: "people", Rows: []string{"matched", "left"}, Leaves: "waiting"},
	}}
}

// smallSpace is a canvas of 446 by 165 on which one side of small has nothing to spare. Inside
// the edge of 8 it is 430 wide: 84 for words of which nobody knows how wide they are and 2
// after them, 12 aside, and at the end 6.5 for the one sign of the longest number. So lanes
// begin at 8 + 86 + 12 = 106 and are 430 - 98 - 6.5 = 325.5 wide, a column 162.75. A dot has 9:
// of up to 17 the pile is one row, and every lane as low as may be, 16.
//
// Down: edge 8, what a dot is 14, under it 4; the crowd's name 14 and 3; lanes at 43 and 59;
// their columns at 75 until 89; 16 between; the flow's name 14 and 3; lanes at 122 and 138
// until 154; with the edge 162, and the 3 that are over do not make one for each of 4 lanes.
var smallSpace = Space{Width: 446, Height: 165}

func scene(t testing.TB, st *stage.Stage, space Space, sides ...[]int32) *Scene {
	t.Helper()
	s, err := New(Film{st, sides}, space, Bands)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

type point struct {
	x, y  float32
	color Color
}

// seen are the middles of a picture's dots, from the top left.
func seen(p *Picture) (list []point) {
	for _, s := range p.Shapes {
		if s.Kind == Dot {
			list = append(list, point{near(s.X + s.W/2), near(s.Y + s.H/2), s.Color})
		}
	}
	slices.SortFunc(list, func(a, b point) int {
		if a.y != b.y {
			return int(4 * (a.y - b.y))
		}
		return int(4 * (a.x - b.x))
	})
	return list
}

// near is a place to a quarter of a pixel.
func near(v float32) float32 { return float32(int(v*4+0.5)) / 4 }

// TestStill: people stand where they are, a dot each, piled from the lower left.
func TestStill(t *testing.T) {
	s := scene(t, small(1), smallSpace, []int32{3, 0, 0, 1, 2, 0})
	var p Picture
	s.Draw(&p, 0, 1)
	// The first column begins at 106, its dots 1.5 further in, the middle of one 4.5 more: 112.
	// They stand 2 over the lane's end, so their middle is 6.5 over it: 59 - 6.5 = 52.5.
	want := []point{
		{112, 52.5, Blue}, {121, 52.5, Blue}, {130, 52.5, Blue},
		{274.75, 68.5, Blue}, // in the second column, 162.75 further
		{110.5, 131.5, Green}, {119.5, 131.5, Green},
	}
	if got := seen(&p); !slices.Equal(got, want) {
		t.Errorf("dots at\n%v, want\n%v", got, want)
	}
	if p.Each != 1 {
		t.Errorf("a dot is %d people, want 1", p.Each)
	}
}

// TestLabels: every word has its place, and numbers what the lane comes to.
func TestLabels(t *testing.T) {
	s := scene(t, small(1), smallSpace, []int32{3, 0, 0, 1, 2, 0})
	var p Picture
	s.Draw(&p, 0, 1)
	want := []Label{
		{8, 8, 430, 14, Start, EachLabel, 0, None, None, 0, 1, None},
		{8, 26, 430, 14, Start, PartLabel, 0, None, None, 0, 0, None},
		{8, 44, 86, 14, Start, RowLabel, 0, 0, None, 0, 0, None},
		{8, 60, 86, 14, Start, RowLabel, 0, 1, None, 0, 0, None},
		{106, 75, 162.75, 14, Middle, ColumnLabel, 0, None, 0, 0, 1, None},
		{268.75, 75, 162.75, 14, Middle, ColumnLabel, 0, None, 1, 0, 2, None},
		{8, 105, 430, 14, Start, PartLabel, 1, None, None, 0, 0, None},
		{8, 123, 86, 14, Start, RowLabel, 1, 0, None, 0, 0, None},
		{8, 139, 86, 14, Start, RowLabel, 1, 1, None, 0, 0, None},
		{431.5, 44, 6.5, 14, End, NumberLabel, 0, 0, None, 0, 3, None},
		{431.5, 60, 6.5, 14, End, NumberLabel, 0, 1, None, 0, 1, None},
		{431.5, 123, 6.5, 14, End, NumberLabel, 1, 0, None, 0, 2, None},
		{431.5, 139, 6.5, 14, End, NumberLabel, 1, 1, None, 0, 0, None},
	}
	if !slices.Equal(p.Labels, want) {
		for i := range max(len(want), len(p.Labels)) {
			if i >= len(want) || i >= len(p.Labels) || want[i] != p.Labels[i] {
				t.Errorf("label %d: %+v", i, p.Labels[min(i, len(p.Labels)-1)])
			}
		}
	}
}

// TestMotion: somebody moves on to the next column, somebody leaves, somebody comes.
func TestMotion(t *testing.T) {
	for name, c := range map[string]struct {
		before, after []int32
		begin, end    []point
	}{
		"moves on": {[]int32{1, 0, 0, 0, 0, 0}, []int32{0, 1, 0, 0, 0, 0},
			[]point{{112, 52.5, Blue}}, []point{{274.75, 52.5, Blue}}},
		"leaves": {[]int32{2, 0, 0, 0, 0, 0}, []int32{1, 0, 0, 0, 0, 1},
			[]point{{112, 52.5, Blue}, {121, 52.5, Vermilion}}, []point{{112, 52.5, Blue}, {110.5, 147.5, Vermilion}}},
		"comes": {[]int32{0, 0, 0, 0, 0, 0}, []int32{0, 0, 1, 0, 0, 0},
			nil, []point{{112, 68.5, Blue}}},
		"comes in the stead of who leaves": {[]int32{1, 0, 0, 0, 0, 0}, []int32{1, 0, 0, 0, 1, 0},
			[]point{{112, 52.5, Green}}, []point{{112, 52.5, Blue}, {110.5, 131.5, Green}}},
		"goes nowhere that is shown": {[]int32{0, 0, 0, 1, 0, 0}, []int32{0, 0, 0, 0, 0, 0},
			[]point{{274.75, 68.5, Blue}}, nil},
		"left before": {[]int32{0, 0, 0, 0, 1, 0}, []int32{0, 0, 0, 0, 0, 0},
			[]point{{110.5, 131.5, Green}}, nil},
	} {
		s := scene(t, small(2), smallSpace, slices.Concat(c.before, c.after))
		var p Picture
		s.Draw(&p, 1, 0)
		if got := seen(&p); !slices.Equal(got, c.begin) {
			t.Errorf("%s: begins at %v, want %v", name, got, c.begin)
		}
		s.Draw(&p, 1, 0.99999)
		large := slices.DeleteFunc(slices.Clone(p.Shapes), func(s Shape) bool { return s.W < 1 })
		if got := seen(&Picture{Shapes: large}); !slices.Equal(got, c.end) {
			t.Errorf("%s: ends at %v, want %v", name, got, c.end)
		}
		s.Draw(&p, 1, 1)
		if got := seen(&p); !slices.Equal(got, c.end) {
			t.Errorf("%s: stands at %v, want %v", name, got, c.end)
		}
	}
}

// TestHalfway: a dot that starts first has come half the way when half of its time is over,
// which ends 35 hundredths before that of the step.
func TestHalfway(t *testing.T) {
	s := scene(t, small(2), smallSpace, []int32{1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0})
	var p Picture
	s.Draw(&p, 1, 0.325)
	if got, want := seen(&p), []point{{near((112 + 274.75) / 2), 52.5, Blue}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestFirstDifference: the cell in which two sides differ first has a frame on both sides,
// in that step alone.
func TestFirstDifference(t *testing.T) {
	a, b := make([]int32, 3*6), make([]int32, 3*6)
	b[6+3], b[12] = 1, 1
	s := scene(t, small(3), Space{Width: 900, Height: 200}, a, b)
	if s.Differ() != 1 {
		t.Fatalf("differ at step %d, want 1", s.Differ())
	}
	for step, want := range []int{0, 2, 0} {
		var p Picture
		s.Draw(&p, step, 1)
		frames := slices.DeleteFunc(slices.Clone(p.Shapes), func(s Shape) bool { return s.Kind != Outline })
		if len(frames) != want {
			t.Fatalf("step %d: %d frames, want %d", step, len(frames), want)
		}
		for side, f := range frames {
			if b := column(s.place.Lanes[side][1], 1, 2); f.X != b.X-1 || f.Y != b.Y {
				t.Errorf("side %d: a frame at %v, the cell is at %v", side, f, b)
			}
		}
	}
}

// TestLineAndRoom: marks change halfway, bars grow, and what is beyond a limit is seen.
func TestLineAndRoom(t *testing.T) {
	st := &stage.Stage{Unit: "weeks", Steps: 2, Parts: []stage.Part{
		{Code: "meeting", Form: stage.Line, Rows: []string{"workers"}, Columns: []string{"away", "placed"}, Slots: 3},
		{Code: "places", Form: stage.Room, Rows: []string{"care"}},
	}}
	s := scene(t, st, smallSpace, []int32{1, 2, 0, 2, 10, 2, 2, 0, 12, 10})
	wide := s.place.Lanes[0][1].W
	for _, c := range []struct {
		t     float32
		marks []Kind
		bars  []float32 // of the greatest number, 12: what is used, what is beyond, the limit
	}{
		{0, []Kind{Square, Ring, Square}, []float32{2, 10}},
		{0.25, []Kind{Square, Ring, Square}, []float32{2 + 10*0.15625, 10}}, // 3/16 - 2/64
		{0.75, []Kind{Ring, Ring, Square}, []float32{10, 0.4375, 10}},       // 2 + 10 * 27/32
		{1, []Kind{Ring, Ring, Square}, []float32{10, 2, 10}},
	} {
		var p Picture
		s.Draw(&p, 1, c.t)
		var marks []Kind
		var bars []float32
		for _, a := range p.Shapes[len(s.place.Keys):] {
			switch a.Kind {
			case Bar, Outline:
				bars = append(bars, a.W*12/wide)
			default:
				marks = append(marks, a.Kind)
			}
		}
		if !slices.Equal(marks, c.marks) {
			t.Errorf("at %v: marks %v, want %v", c.t, marks, c.marks)
		}
		if !slices.EqualFunc(bars, c.bars, func(a, b float32) bool { return near(100*a) == near(100*b) }) {
			t.Errorf("at %v: bars %v, want %v", c.t, bars, c.bars)
		}
	}
}

// TestNumbersThatDoNotFit: where a room's number has no place with its limit, it stands
// without, and where it has none at all, no number stands. On a canvas as narrow as these the
// words of rows stand over lanes, so inside the edges of 8 all is the lane's, which keeps 90:
// 7 signs of 6.5 are 45.5, so that 151.5 is wide enough for them, and 10 more, for the limit,
// need 216.5.
func TestNumbersThatDoNotFit(t *testing.T) {
	st := &stage.Stage{Unit: "weeks", Steps: 1, Parts: []stage.Part{{Code: "places", Form: stage.Room, Rows: []string{"all"}}}}
	for wide, want := range map[float32]Label{
		217: {Role: NumberLabel, Value: 123456, Of: 234567},
		216: {Role: NumberLabel, Value: 123456, Of: None},
		152: {Role: NumberLabel, Value: 123456, Of: None},
		151: {Role: RowLabel, Of: None},
	} {
		s := scene(t, st, Space{Width: wide, Height: 100}, []int32{123456, 234567})
		var p Picture
		s.Draw(&p, 0, 1)
		if l := p.Labels[len(p.Labels)-1]; l.Role != want.Role || l.Value != want.Value || l.Of != want.Of {
			t.Errorf("%v wide: %+v, want %+v", wide, l, want)
		}
	}
}

// TestRefused: a film that is none, and a canvas on which nothing can be seen.
func TestRefused(t *testing.T) {
	many := &stage.Stage{Unit: "weeks", Steps: 1, Parts: []stage.Part{{Code: "all", Form: stage.Crowd, Rows: make([]string, 50), Columns: make([]string, 50)}}}
	for i := range many.Parts[0].Rows {
		many.Parts[0].Rows[i], many.Parts[0].Columns[i] = string(rune('a'+i)), string(rune('a'+100+i))
	}
	full := make([]int32, 2500)
	for i := range full {
		full[i] = 1
	}
	for name, c := range map[string]struct {
		f     Film
		space Space
	}{
		"no stage":             {Film{}, smallSpace},
		"no side":              {Film{Stage: small(1)}, smallSpace},
		"three sides":          {Film{small(1), [][]int32{make([]int32, 6), make([]int32, 6), make([]int32, 6)}}, smallSpace},
		"half a snapshot":      {Film{small(1), [][]int32{make([]int32, 3)}}, smallSpace},
		"no canvas":            {Film{small(1), [][]int32{make([]int32, 6)}}, Space{}},
		"a canvas of a dot":    {Film{small(1), [][]int32{make([]int32, 6)}}, Space{Width: 2, Height: 2}},
		"more cells than dots": {Film{many, [][]int32{full}}, Space{Width: 4000, Height: 4000}},
	} {
		if _, err := New(c.f, c.space, Bands); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
