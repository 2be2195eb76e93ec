package scene

import (
	"math"
	"testing"
)

// TestContrast: what carries meaning stands out against the ground by 3 to 1 (WCAG 2.2,
// 1.4.11), words' ink by 7 to 1.
func TestContrast(t *testing.T) {
	for c := range Palette {
		least := 3.0
		switch Color(c) {
		case Paper, Grid:
			continue
		case Ink:
			least = 7
		}
		if got := contrast(linear(Palette[c]), linear(Palette[Paper])); got < least {
			t.Errorf("colour %d: %.2f to 1, want %v", c, got, least)
		}
	}
}

// TestToldApart: colours that stand beside each other stay apart for people who see all
// colours, no red, no green or no blue light of its own (Machado, Oliveira and Fernandes
// 2009, severity 1): by 15 of CIE 1976, where 2.3 is just to be noticed.
func TestToldApart(t *testing.T) {
	for name, m := range sights {
		for i, a := range ways {
			for _, b := range ways[:i] {
				if d := distance(seenAs(m, a), seenAs(m, b)); d < 15 {
					t.Errorf("%s: colours %d and %d are %.1f apart", name, a, b, d)
				}
			}
			if d := distance(seenAs(m, a), seenAs(m, people)); d < 15 {
				t.Errorf("%s: colour %d is %.1f from that of people", name, a, d)
			}
		}
	}
}

// TestMarks: no two columns of a line have the same mark in the same colour, nor do two that
// follow each other share one of both.
func TestMarks(t *testing.T) {
	type mark struct {
		kind  Kind
		color Color
	}
	had := map[mark]bool{}
	var last mark
	for c := range 36 {
		kind, color := glyph(c)
		now := mark{kind, color}
		if had[now] || c > 0 && (now.kind == last.kind || now.color == last.color) {
			t.Errorf("column %d: %v after %v", c, now, last)
		}
		had[now], last = true, now
	}
}

type light [3]float64

var sights = map[string][3]light{
	"all colours": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"no red":      {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"no green":    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"no blue":     {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func seenAs(m [3]light, c Color) (out light) {
	in := linear(Palette[c])
	for i := range out {
		out[i] = min(max(m[i][0]*in[0]+m[i][1]*in[1]+m[i][2]*in[2], 0), 1)
	}
	return out
}

func linear(c [3]uint8) (out light) {
	for i, v := range c {
		if s := float64(v) / 255; s <= 0.04045 {
			out[i] = s / 12.92
		} else {
			out[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return out
}

func contrast(a, b light) float64 {
	y := func(c light) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] + 0.05 }
	return max(y(a), y(b)) / min(y(a), y(b))
}

// distance is the Euclidean one in CIELAB under D65.
func distance(a, b light) float64 {
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func lab(c light) light {
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124564*c[0] + 0.3575761*c[1] + 0.1804375*c[2]) / 0.95047)
	y := f(0.2126729*c[0] + 0.7151522*c[1] + 0.0721750*c[2])
	z := f((0.0193339*c[0] + 0.1191920*c[1] + 0.9503041*c[2]) / 1.08883)
	return light{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
