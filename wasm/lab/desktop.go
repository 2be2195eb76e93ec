//go:build ebiten_desktop && !js

package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/ebitenutil"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"alih/sim"
	"alih/sim/scenario"
	"alih/sim/stage"
	"alih/wasm/scene"
)

func main() {
	code := flag.String("scenario", "twtransfer", "built-in scenario to show")
	replication := flag.Uint("replication", 0, "which replication of it")
	flag.Parse()
	if err := run(*code, uint32(*replication)); err != nil {
		fmt.Fprintln(os.Stderr, "show", *code+":", err)
		os.Exit(1)
	}
}

func run(code string, replication uint32) error {
	f, err := filmOf(code, replication)
	if err != nil {
		return err
	}
	d := &desktop{show: newShow()}
	if err := d.load(f, nil); err != nil {
		return err
	}
	if err := d.goTo(f.Stage.Warm, 0); err != nil { // as the page begins: before, little is there
		return err
	}
	ebiten.SetWindowSize(1280, 860)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	return ebiten.RunGame(d)
}

// filmOf runs one replication of the first two policies of a built-in scenario.
func filmOf(code string, replication uint32) (f scene.Film, err error) {
	kind, ok := scenario.Find(scenario.Kinds, code)
	if !ok {
		return f, fmt.Errorf("found no such scenario, allowed one of %v", scenario.Codes(scenario.Kinds))
	}
	s, err := scenario.Read(scenario.Kinds, code, kind.Text(), nil)
	if err != nil {
		return f, err
	}
	for _, p := range s.Study().Policies[:min(2, len(s.Policies))] {
		m, ok := p.Model.(stage.Model)
		if !ok {
			return f, errors.New("this kind of model does not show itself")
		}
		f.Stage = m.Stage()
		side, r := []int32{}, p.Model.Runner()
		r.(stage.Runner).Watch(func(snapshot []int32) { side = append(side, snapshot...) })
		r.Run(sim.NewStream(s.Seed, replication), make([]int64, len(s.Layout().Counters)))
		f.Sides = append(f.Sides, side)
	}
	return f, nil
}

// desktop is the viewer with keys instead of a page. Its labels are codes: the words of the
// languages are the page's.
type desktop struct {
	*show
	runs  bool
	next  time.Time
	words *ebiten.Image
}

// Update takes keys and, while the film runs, goes on to the next step.
func (d *desktop) Update() error {
	to := d.step
	switch {
	case inpututil.IsKeyJustPressed(ebiten.KeySpace):
		d.runs = !d.runs
	case inpututil.IsKeyJustPressed(ebiten.KeyArrowRight):
		to++
	case inpututil.IsKeyJustPressed(ebiten.KeyArrowLeft):
		to--
	case inpututil.IsKeyJustPressed(ebiten.KeyHome):
		to = 0
	case d.runs && time.Now().After(d.next):
		to++
	}
	if last := d.film.Stage.Steps - 1; to > last {
		to, d.runs = last, false
	}
	if to = max(to, 0); to != d.step {
		d.next = time.Now().Add(700 * time.Millisecond)
		if err := d.goTo(to, 600*time.Millisecond); err != nil {
			return err
		}
	}
	return d.show.Update()
}

// Draw paints the picture, and codes where words would be. The engine writes white, which is
// turned into ink.
func (d *desktop) Draw(screen *ebiten.Image) {
	d.show.Draw(screen)
	if size := screen.Bounds(); d.words == nil || d.words.Bounds() != size {
		d.words = ebiten.NewImage(size.Dx(), size.Dy())
	}
	d.words.Clear()
	for i := range d.picture.Labels {
		l := &d.picture.Labels[i]
		ebitenutil.DebugPrintAt(d.words, coded(l, d.film.Stage), int(l.X*d.scale), int((l.Y-2)*d.scale))
	}
	ebiten.SetWindowTitle(fmt.Sprintf("alih: %d of %d %s. Space runs, arrows step, Home begins again", d.step+1, d.film.Stage.Steps, d.film.Stage.Unit))
	o := &ebiten.DrawImageOptions{}
	o.ColorScale.Scale(0.1, 0.1, 0.1, 1)
	screen.DrawImage(d.words, o)
}

func coded(l *scene.Label, st *stage.Stage) string {
	switch l.Role {
	case scene.PartLabel:
		return st.Parts[l.Part].Code
	case scene.RowLabel:
		return st.Parts[l.Part].Rows[l.Row]
	case scene.ColumnLabel:
		return st.Parts[l.Part].Columns[l.Column]
	case scene.EachLabel:
		return fmt.Sprint("a dot: ", l.Value)
	case scene.SideLabel:
		return [...]string{"baseline", "reform"}[l.Side]
	}
	if l.Of != scene.None {
		return fmt.Sprintf("%d/%d", l.Value, l.Of)
	}
	return fmt.Sprint(l.Value)
}
