package report

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	gonum "gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// A sheet is as wide as a small phone, so that its letters can be read there; on paper
// and on a desk it is drawn larger.
const (
	boldWeight = 2 // as golang.org/x/image/font counts weights
	sheetWidth = 360
	lineTall   = 15
	margin     = 6
)

// sheet is a picture in the making: title, legend, then the plot.
type sheet struct {
	title string
	about string
	tall  float64
	keys  []key
	plot  *gonum.Plot
}

// key is one line of a legend: a sample and what it means.
type key struct {
	name   string
	sample func(c draw.Canvas)
}

func textStyle(size float64, bold bool) text.Style {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: vg.Length(size)}
	if bold {
		f.Weight = boldWeight
	}
	return text.Style{Color: color.Black, Font: f, Handler: gonum.DefaultTextHandler, XAlign: draw.XLeft, YAlign: draw.YCenter}
}

// newSheet has room for a plot as tall as given under its title and legend.
func newSheet(title string, keys []key, plotTall float64) *sheet {
	head := len(strings.Split(wrapped(title), "\n")) + len(keys)
	p := gonum.New()
	for _, a := range []*gonum.Axis{&p.X, &p.Y} {
		a.Tick.Label.Font = textStyle(10, false).Font
		a.Label.TextStyle.Font = textStyle(11, false).Font
		a.LineStyle.Width, a.Tick.LineStyle.Width = 0.7, 0.7
	}
	return &sheet{title: title, keys: keys, plot: p, tall: float64(head)*lineTall + plotTall + 3*margin}
}

// wrapped breaks a title into lines that fit a sheet.
func wrapped(title string) string {
	// Some stand-ins for the font are wider.
	const fits = 0.75
	style := textStyle(12.5, true)
	var lines []string
	for _, word := range breakable(title) {
		last := len(lines) - 1
		if last >= 0 && wide(style, lines[last]+word) <= fits*(sheetWidth-2*margin) {
			lines[last] += word
			continue
		}
		lines = append(lines, strings.TrimLeft(word, " "))
	}
	return strings.Join(lines, "\n")
}

// breakable are the parts of a text between which a line may end, each with the space
// before it. Chinese and Japanese end a line after any letter, but not before a mark.
func breakable(text string) (parts []string) {
	from := 0
	for i, c := range text {
		if i > from && (c == ' ' && strings.TrimSpace(text[from:i]) != "" || square(c) && !strings.ContainsRune("、。，；：）」』", c)) {
			parts, from = append(parts, text[from:i]), i
		}
	}
	return append(parts, text[from:])
}

// square says whether a letter is as wide as it is tall, as those of Chinese and Japanese
// and their marks are. The font that is measured has none of them.
func square(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60
}

// wide is how wide a text is drawn.
func wide(style text.Style, s string) vg.Length {
	n := 0
	narrow := strings.Map(func(c rune) rune {
		if square(c) {
			n++
			return -1
		}
		return c
	}, s)
	return style.Width(narrow) + vg.Length(n)*style.Font.Size
}

// shortened is a name that fits a line of a sheet, less what the sample takes.
func shortened(name string, style text.Style, room vg.Length) string {
	room *= 0.87 // some stand-ins for the font are wider
	if wide(style, name) <= room {
		return name
	}
	runes := []rune(name)
	for len(runes) > 1 && wide(style, string(runes)+"…") > room {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

const sampleWide = 30

// drawn is the picture without its frame.
func (s *sheet) drawn() ([]byte, error) {
	canvas := vgsvg.New(sheetWidth, vg.Length(s.tall))
	c := draw.New(canvas)
	c.SetColor(color.White)
	c.Fill(c.Rectangle.Path())
	y := vg.Length(s.tall) - margin - lineTall/2
	for _, line := range strings.Split(wrapped(s.title), "\n") {
		c.FillText(textStyle(12.5, true), vg.Point{X: margin, Y: y}, line)
		y -= lineTall
	}
	style := textStyle(10.5, false)
	for _, k := range s.keys {
		k.sample(box(c, margin, y-5, sampleWide, 10))
		c.FillText(style, vg.Point{X: margin + sampleWide + 6, Y: y}, shortened(k.name, style, sheetWidth-2*margin-sampleWide-6))
		y -= lineTall
	}
	s.plot.BackgroundColor = nil
	s.plot.Draw(box(c, margin, margin, sheetWidth-3*margin, y+lineTall/2-2*margin))
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, err
	}
	return inner(b.Bytes())
}

func box(c draw.Canvas, x, y, wide, tall vg.Length) draw.Canvas {
	c.Rectangle = vg.Rectangle{Min: vg.Point{X: x, Y: y}, Max: vg.Point{X: x + wide, Y: y + tall}}
	return c
}

// The letters are drawn for Liberation Sans; where a reader has none, Arial and
// Helvetica are as wide. What is the initial value anyway is left out.
var (
	fonts  = strings.NewReplacer("font-family:Liberation Sans;", "", "font-variant:none;", "", "font-variant:normal;", "", "font-weight:normal;", "", "font-style:normal;", "", "font-style:normal", "")
	spaces = regexp.MustCompile(`\n\t+`)
)

const fontStack = "'Liberation Sans',Arial,Helvetica,sans-serif"

// inner takes the frame off a drawing.
func inner(svg []byte) ([]byte, error) {
	s := string(svg)
	from := strings.Index(s, "<g ")
	to := strings.LastIndex(s, "</svg>")
	if from < 0 || to < from {
		return nil, fmt.Errorf("a drawing without a group")
	}
	return []byte(spaces.ReplaceAllString(fonts.Replace(s[from:to]), " ")), nil
}

// framed puts a drawing into a frame that says what it shows to who cannot see it.
func (p *plot) framed(id, attributes string) string {
	var b strings.Builder
	num := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" aria-labelledby="%s-t %s-d" font-family="%s"%s>`,
		num(p.width), num(p.tall), id, id, fontStack, attributes)
	fmt.Fprintf(&b, "\n<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n", id, html.EscapeString(p.title), id, html.EscapeString(p.about))
	b.Write(p.body)
	b.WriteString("</svg>\n")
	return b.String()
}

func (p *plot) asFile(language string) []byte {
	return []byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
		p.framed("plot", fmt.Sprintf(` width="%.0f" height="%.0f" xml:lang="%s"`, 2*p.width, 2*p.tall, language)))
}
