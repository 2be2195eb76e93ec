//go:build js || ebiten_desktop

package main

// shading paints each quad as one of the scene's kinds. Color is the colour; custom is where
// a pixel is, from the middle of its shape in halves of its width, how many pixels such a
// half is, and the kind. The distance to the edge in pixels is how much of a pixel is filled,
// so that a mark of three pixels is as smooth as one of thirty.
const shading = `//kage:unit pixels
package main

func Fragment(dst vec4, src vec2, color vec4, custom vec4) vec4 {
	p, half, kind := abs(custom.xy), custom.z, custom.w
	d := 1.0
	if kind < 0.5 {
		d = (1 - length(p)) * half
	} else if kind < 1.5 {
		r := length(p)
		d = min(1-r, r-0.52) * half
	} else if kind < 2.5 {
		d = (0.86 - max(p.x, p.y)) * half
	} else if kind < 3.5 {
		d = (1 - p.x - p.y) * half * 0.707
	} else if kind < 4.5 {
		d = min(0.8-custom.y, (0.9+custom.y-p.x*1.8)*0.486) * half
	} else if kind < 5.5 {
		d = min(0.28-min(p.x, p.y), 0.92-max(p.x, p.y)) * half
	}
	return color * clamp(d+0.5, 0, 1)
}
`
