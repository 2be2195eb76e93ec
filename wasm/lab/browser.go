//go:build js && !ebiten_desktop

package main

import (
	"fmt"
	"syscall/js"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"alih/sim/stage"
	"alih/wasm/scene"
)

func main() {
	s := newShow()
	own := js.Global().Get("alihViewer")
	s.changed = func() { own.Call("labelled") }
	s.ready = func() { own.Call("ready") }
	s.wake = func() {
		ebiten.ScheduleFrame()
		own.Call("wake")
	}
	for name, f := range map[string]func([]js.Value) (any, error){
		"film":   func(a []js.Value) (any, error) { return nil, film(s, a) },
		"show":   func(a []js.Value) (any, error) { return nil, step(s, a) },
		"room":   func(a []js.Value) (any, error) { return nil, room(s, a) },
		"tall":   func([]js.Value) (any, error) { return s.tall, nil },
		"labels": func([]js.Value) (any, error) { return labels(s), nil },
		"pixels": func([]js.Value) (any, error) { return pixels(s), nil },
		"stats":  func([]js.Value) (any, error) { return stats(s), nil },
	} {
		own.Set(name, called(name, f))
	}
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
	if err := ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{InitUnfocused: true}); err != nil {
		own.Call("failed", err.Error())
	}
}

// called makes a function for the page. What it is given may be anything; where that is
// wrong it returns an Error and throws nothing, for a call must not end the program.
func called(name string, f func([]js.Value) (any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (out any) {
		defer func() {
			if r := recover(); r != nil {
				out = js.Global().Get("Error").New(fmt.Sprint(name, ": ", r))
			}
		}()
		out, err := f(args)
		if err != nil {
			return js.Global().Get("Error").New(name + ": " + err.Error())
		}
		return out
	})
}

// film takes a stage as text, the numbers as bytes, and how wide the words are, in the
// stage's order.
func film(s *show, args []js.Value) error {
	st := stageOf(js.Global().Get("JSON").Call("parse", args[0]))
	bytes := make([]byte, args[1].Length())
	js.CopyBytesToGo(bytes, args[1])
	f, err := scene.Cut(st, bytes)
	if err != nil {
		return err
	}
	var words []float32
	if len(args) > 2 {
		words = widths(args[2])
	}
	return s.load(f, words)
}

// stageOf reads a stage. An unknown form is refused when the film is checked.
func stageOf(v js.Value) *stage.Stage {
	text := func(v js.Value) string {
		if v.Type() == js.TypeString {
			return v.String()
		}
		return ""
	}
	whole := func(v js.Value) int {
		if v.Type() == js.TypeNumber {
			return v.Int()
		}
		return 0
	}
	st := &stage.Stage{Unit: text(v.Get("unit")), Steps: whole(v.Get("steps")), Warm: whole(v.Get("warm"))}
	for _, p := range each(v.Get("parts")) {
		part := stage.Part{Code: text(p.Get("code")), Form: stage.Form(len(stage.Forms)), Unit: text(p.Get("unit")),
			Rows: texts(p.Get("rows")), Columns: texts(p.Get("columns")), Slots: whole(p.Get("slots")),
			Leaves: text(p.Get("leaves")), Joins: text(p.Get("joins"))}
		for form, name := range stage.Forms {
			if p.Get("form").String() == name {
				part.Form = stage.Form(form)
			}
		}
		st.Parts = append(st.Parts, part)
	}
	return st
}

// each lists an array; what is none has nothing in it.
func each(v js.Value) (list []js.Value) {
	if v.Type() != js.TypeObject {
		return nil
	}
	for i := range v.Length() {
		list = append(list, v.Index(i))
	}
	return list
}

func texts(v js.Value) (list []string) {
	for _, t := range each(v) {
		list = append(list, t.String())
	}
	return list
}

// step goes to a step in so many milliseconds.
func step(s *show, args []js.Value) error {
	lasts := 0.0
	if len(args) > 1 {
		lasts = args[1].Float()
	}
	return s.goTo(args[0].Int(), time.Duration(lasts*float64(time.Millisecond)))
}

// room takes how wide the words are, in the stage's order.
func room(s *show, args []js.Value) error {
	return s.words(widths(args[0]))
}

func widths(v js.Value) (wide []float32) {
	for _, one := range each(v) {
		wide = append(wide, float32(one.Float()))
	}
	return wide
}

// pixels promises {width, height, pixels} of what is shown next; nothing can be read
// between two frames.
func pixels(s *show) js.Value {
	var take js.Func
	take = js.FuncOf(func(_ js.Value, args []js.Value) any {
		resolve := args[0]
		s.wanted = append(s.wanted, func(bytes []byte, wide, high int) {
			array := js.Global().Get("Uint8ClampedArray").New(len(bytes))
			js.CopyBytesToJS(array, bytes)
			resolve.Invoke(map[string]any{"width": wide, "height": high, "pixels": array})
			take.Release()
		})
		s.wake()
		return nil
	})
	return js.Global().Get("Promise").New(take)
}

// stats says how much was drawn and how long that took, in milliseconds.
func stats(s *show) any {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	frames := max(s.frames, 1)
	return map[string]any{"frames": s.frames, "shapes": len(s.picture.Shapes), "each": int(s.picture.Each),
		"makeTime": ms(s.making) / float64(frames), "drawTime": ms(s.drawing) / float64(frames), "longest": ms(s.longest)}
}
