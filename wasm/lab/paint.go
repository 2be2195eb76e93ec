//go:build js || ebiten_desktop

package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"alih/wasm/scene"
)

// painter paints pictures: all shapes of one are one batch of triangles.
type painter struct {
	shader   *ebiten.Shader
	vertices []ebiten.Vertex
	indices  []uint16
	colors   [len(scene.Palette)][3]float32
}

func newPainter() (*painter, error) {
	shader, err := ebiten.NewShader([]byte(shading))
	if err != nil {
		return nil, err
	}
	p := &painter{shader: shader}
	for i, c := range scene.Palette {
		p.colors[i] = [3]float32{float32(c[0]) / 255, float32(c[1]) / 255, float32(c[2]) / 255}
	}
	return p, nil
}

// paint fills the screen with a picture; scale is the screen's pixels to one of the picture.
func (p *painter) paint(screen *ebiten.Image, picture *scene.Picture, scale float32) {
	p.vertices, p.indices = p.vertices[:0], p.indices[:0]
	p.quad(scene.Shape{W: picture.Width, H: picture.Height, Kind: scene.Bar, Color: scene.Paper}, scale)
	for _, s := range picture.Shapes {
		if s.Kind == scene.Outline {
			p.frame(s, scale)
			continue
		}
		p.quad(s, scale)
	}
	screen.DrawTrianglesShader(p.vertices, p.indices, p.shader, nil)
}

// frame is an outline as four bars, inside its box.
func (p *painter) frame(s scene.Shape, scale float32) {
	const thick = 1
	for _, b := range [...]scene.Shape{
		{X: s.X, Y: s.Y, W: s.W, H: thick}, {X: s.X, Y: s.Y + s.H - thick, W: s.W, H: thick},
		{X: s.X, Y: s.Y, W: thick, H: s.H}, {X: s.X + s.W - thick, Y: s.Y, W: thick, H: s.H},
	} {
		b.Kind, b.Color = scene.Bar, s.Color
		p.quad(b, scale)
	}
}

func (p *painter) quad(s scene.Shape, scale float32) {
	if s.W <= 0 || s.H <= 0 {
		return
	}
	left, top, right, bottom := s.X*scale, s.Y*scale, (s.X+s.W)*scale, (s.Y+s.H)*scale
	if s.Kind == scene.Bar { // sharp: on whole pixels, and never none
		left, top = whole(left), whole(top)
		right, bottom = max(whole(right), left+1), max(whole(bottom), top+1)
	}
	c, first := p.colors[s.Color], uint16(len(p.vertices))
	for _, corner := range [...][2]float32{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		p.vertices = append(p.vertices, ebiten.Vertex{
			DstX: left + (right-left)*(corner[0]+1)/2, DstY: top + (bottom-top)*(corner[1]+1)/2,
			ColorR: c[0], ColorG: c[1], ColorB: c[2], ColorA: 1,
			Custom0: corner[0], Custom1: corner[1], Custom2: s.W / 2 * scale, Custom3: float32(s.Kind),
		})
	}
	p.indices = append(p.indices, first, first+1, first+2, first+1, first+2, first+3)
}

func whole(v float32) float32 { return float32(int(v + 0.5)) }
