//go:build js && !ebiten_desktop

package main

import (
	"syscall/js"

	"alih/sim/stage"
	"alih/wasm/scene"
)

// labels is the list of labels as JSON: places in shares of the canvas, codes of the stage.
func labels(s *show) any {
	list := []any{}
	if s.scene != nil {
		for i := range s.picture.Labels {
			list = append(list, label(&s.picture, &s.picture.Labels[i], s.film.Stage))
		}
	}
	return js.Global().Get("JSON").Call("stringify", list)
}

func label(p *scene.Picture, l *scene.Label, st *stage.Stage) map[string]any {
	out := map[string]any{
		"x": l.X / p.Width, "y": l.Y / p.Height, "width": l.Width / p.Width, "height": l.Height / p.Height,
		"align": scene.Aligns[l.Align], "kind": scene.Roles[l.Role], "side": l.Side, "value": l.Value,
	}
	if l.Of != scene.None {
		out["of"] = l.Of
	}
	if l.Part == scene.None {
		return out
	}
	part := &st.Parts[l.Part]
	out["part"], out["unit"] = part.Code, part.Unit
	if l.Row != scene.None {
		out["row"] = part.Rows[l.Row]
	}
	if l.Column != scene.None {
		out["column"] = part.Columns[l.Column]
	}
	return out
}
