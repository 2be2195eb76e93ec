//go:build js || ebiten_desktop

package main

import (
	"errors"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"alih/wasm/scene"
)

// show is the game of the engine: what is on the screen, and whether that is still what it
// should be. A frame is asked for only when it is not, so a page that nobody touches costs
// nothing.
type show struct {
	painter *painter
	film    *scene.Film
	space   scene.Space
	scene   *scene.Scene
	placed  *scene.Film // that the scene is of
	stale   bool        // the scene is not of this film, these words or this canvas
	tall    float32     // what the film would have of a canvas of this width
	picture scene.Picture
	scale   float32 // pixels of the screen to one of the page

	step    int
	started time.Time
	lasts   time.Duration // of the way to the step
	wanted  []func(pixels []byte, wide, high int)

	frames  int
	making  time.Duration // of pictures, in all
	drawing time.Duration // of them painted, in all
	longest time.Duration
	ready   func()
	changed func() // labels did
	wake    func() // asks for a frame
}

func newShow() *show { return &show{ready: func() {}, changed: func() {}, wake: ebiten.ScheduleFrame} }

var errNoFilm = errors.New("no film is loaded")

// load takes a film, with how wide its words are, and shows its first step.
func (s *show) load(f scene.Film, words []float32) error {
	if err := s.measure(&f, words); err != nil {
		return err
	}
	s.step, s.lasts = 0, 0
	return nil
}

// words sets how wide the words are.
func (s *show) words(wide []float32) error {
	if s.film == nil || slices.Equal(wide, s.space.Words) {
		return nil
	}
	return s.measure(s.film, wide)
}

// measure finds how high film and words want the canvas. They are placed with the next frame:
// until then a page can give it that height, and all is placed once.
func (s *show) measure(f *scene.Film, words []float32) error {
	tall, err := scene.Tall(*f, scene.Space{Width: max(s.space.Width, 1), Words: words}, scene.Bands)
	if err != nil {
		return err
	}
	s.film, s.space.Words, s.tall, s.stale = f, words, tall, true
	s.wake()
	return nil
}

// arrange places the film on the canvas there is.
func (s *show) arrange() {
	s.stale, s.scene = false, nil
	if s.film == nil || s.space.Width == 0 {
		return
	}
	made, err := scene.New(*s.film, s.space, scene.Bands)
	if err != nil {
		return // a canvas on which nothing fits stays empty until it grows
	}
	s.scene, s.placed = made, s.film
	s.look()
	s.changed()
	s.wake()
}

// goTo goes to a step in some time, if it is the next; at once otherwise.
func (s *show) goTo(step int, lasts time.Duration) error {
	if s.film == nil {
		return errNoFilm
	}
	if step < 0 || step >= s.film.Stage.Steps {
		return errors.New("the film has no such step")
	}
	if step != s.step+1 {
		lasts = 0
	}
	s.step, s.started, s.lasts = step, time.Now(), lasts
	if s.scene != nil && !s.stale {
		s.look()
		s.changed()
		s.wake()
	}
	return nil
}

// look makes the picture of now.
func (s *show) look() {
	begun := time.Now()
	defer func() { s.making += time.Since(begun) }()
	t := float32(1)
	if s.lasts > 0 {
		if t = float32(time.Since(s.started)) / float32(s.lasts); t >= 1 {
			t, s.lasts = 1, 0
		}
	}
	s.scene.Draw(&s.picture, s.step, t)
}

// Update asks for the next frame while dots are on their way.
func (s *show) Update() error {
	if s.painter == nil {
		p, err := newPainter()
		if err != nil {
			return err
		}
		s.painter = p
		s.ready()
	}
	if s.scene != nil && s.lasts > 0 && !s.stale {
		s.look()
		s.wake()
	}
	return nil
}

// Draw paints the picture.
func (s *show) Draw(screen *ebiten.Image) {
	begun := time.Now()
	s.painter.paint(screen, &s.picture, s.scale)
	took := time.Since(begun)
	s.frames, s.drawing, s.longest = s.frames+1, s.drawing+took, max(s.longest, took)
	if len(s.wanted) == 0 {
		return
	}
	b := screen.Bounds()
	pixels := make([]byte, 4*b.Dx()*b.Dy())
	screen.ReadPixels(pixels)
	for _, give := range s.wanted {
		give(pixels, b.Dx(), b.Dy())
	}
	s.wanted = nil
}

// LayoutF takes the canvas as it is, in pixels of the screen.
func (s *show) LayoutF(wide, high float64) (float64, float64) {
	scale := ebiten.Monitor().DeviceScaleFactor()
	if s.space.Width != float32(wide) || s.space.Height != float32(high) {
		other := s.space.Width != float32(wide)
		s.space.Width, s.space.Height = float32(wide), float32(high)
		s.scale = float32(scale)
		s.picture = scene.Picture{Width: float32(wide), Height: float32(high)}
		s.stale = true
		if other && s.film != nil {
			_ = s.measure(s.film, s.space.Words) // a film that was taken has a height at every width
		}
	}
	if s.stale {
		s.arrange()
	}
	return wide * scale, high * scale
}

// Layout is never called where there is a LayoutF; the engine asks for both.
func (s *show) Layout(wide, high int) (int, int) { return wide, high }
