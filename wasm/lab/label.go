//go:build js && !ebiten_desktop

package main

import (
	"strconv"

	"alih/sim/stage"
	"alih/wasm/scene"
)

// labels is the list of labels as JSON: places in shares of the canvas, codes of the stage.
// It is written here and handed over once, for each value that crosses to the page costs.
func labels(s *show) any {
	b := []byte{'['}
	if s.scene != nil {
		for i := range s.picture.Labels {
			if i > 0 {
				b = append(b, ',')
			}
			b = label(b, &s.picture, &s.picture.Labels[i], s.placed.Stage)
		}
	}
	return string(append(b, ']'))
}

func label(b []byte, p *scene.Picture, l *scene.Label, st *stage.Stage) []byte {
	share := func(name string, x float32) { b = strconv.AppendFloat(append(b, name...), float64(x), 'f', 6, 32) }
	whole := func(name string, n int) { b = strconv.AppendInt(append(b, name...), int64(n), 10) }
	code := func(name, text string) { b = strconv.AppendQuoteToASCII(append(b, name...), text) }
	share(`{"x":`, l.X/p.Width)
	share(`,"y":`, l.Y/p.Height)
	share(`,"width":`, l.Width/p.Width)
	share(`,"height":`, l.Height/p.Height)
	code(`,"align":`, scene.Aligns[l.Align])
	code(`,"kind":`, scene.Roles[l.Role])
	whole(`,"side":`, l.Side)
	whole(`,"value":`, int(l.Value))
	if l.Of != scene.None {
		whole(`,"of":`, int(l.Of))
	}
	if l.Part != scene.None {
		part := &st.Parts[l.Part]
		code(`,"part":`, part.Code)
		code(`,"unit":`, part.Unit)
		if l.Row != scene.None {
			code(`,"row":`, part.Rows[l.Row])
		}
		if l.Column != scene.None {
			code(`,"column":`, part.Columns[l.Column])
		}
	}
	return append(b, '}')
}
