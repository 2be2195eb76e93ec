package report

import (
	"strconv"
	"strings"

	"alih/sim/report/words"
)

// plot is one picture: its file, what it says to who cannot see it, and its drawing.
type plot struct {
	group string // "metric", "difference", "curve", "path", "reason"
	file  string
	title string
	about string // the numbers in words
	svg   []byte // as a file of its own
	body  []byte // the drawing alone, for the page
	width float64
	tall  float64
}

// draw makes all pictures: what the study was asked first, then how it comes about.
func (r *reporter) draw() error {
	a := album{language: r.words.Language, names: map[string]int{}}
	for _, part := range []func(func(group, code string, s *sheet) error) error{
		r.drawMetrics, r.drawDifferences, r.drawCurves, r.drawPaths, r.drawReasons,
	} {
		if err := part(a.add); err != nil {
			return err
		}
	}
	r.plots = a.plots
	return nil
}

// album are pictures, each with a name of its own.
type album struct {
	language string
	names    map[string]int
	plots    []*plot
}

func (a *album) add(group, code string, s *sheet) error {
	body, err := s.drawn()
	if err != nil {
		return err
	}
	name := fileName(group + "-" + code)
	if a.names[name]++; a.names[name] > 1 {
		name += "-" + strconv.Itoa(a.names[name])
	}
	p := &plot{group: group, file: "plots/" + name + ".svg", title: s.title,
		about: s.about, body: body, width: sheetWidth, tall: s.tall}
	p.svg = p.asFile(a.language)
	a.plots = append(a.plots, p)
	return nil
}

type adder = func(group, code string, s *sheet) error

func (r *reporter) drawMetrics(add adder) error {
	for _, m := range r.said.Primary {
		title := r.words.Heading("metric", r.Result.Layout.Metrics[m].Code)
		if err := add("metric", r.Result.Layout.Metrics[m].Code, r.dots(title, m, r.said.Levels(m), false)); err != nil {
			return err
		}
	}
	return nil
}

func (r *reporter) drawDifferences(add adder) error {
	if len(r.Result.Policies) < 2 {
		return nil
	}
	for _, m := range r.said.Primary {
		code := r.Result.Layout.Metrics[m].Code
		title := r.words.Say("plot.difference", "metric", r.words.Heading("metric", code), "baseline", r.policies()[0])
		if err := add("difference", code, r.dots(title, m, r.said.Differences(m), true)); err != nil {
			return err
		}
	}
	return nil
}

func (r *reporter) drawCurves(add adder) error {
	for c, curve := range r.Result.Layout.Curves {
		for e, end := range curve.Ends {
			var lines []line
			for p, name := range r.policies() {
				lines = append(lines, line{name, words.Scaled(r.Result.Curves[p][c].Ends[e], 100)})
			}
			title := r.words.Say("plot.curve", "curve", r.words.Heading("curve", curve.Code), "end", r.words.Title("end", end))
			s := r.lines(title, lines, axes{
				x: r.words.Say("axis.curve", "unit", r.words.Title("unit", curve.Unit)),
				y: r.words.Say("axis.share"), share: true,
			})
			if err := add("curve", curve.Code+"-"+end, s); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reporter) drawPaths(add adder) error {
	for i, path := range r.Result.Layout.Paths {
		var lines []line
		for p, name := range r.policies() {
			lines = append(lines, line{name, r.Result.Paths[p][i]})
		}
		s := r.lines(r.words.Heading("path", path.Code), lines, axes{
			x: r.words.Say("axis.path", "step", r.words.Say("path.step")), y: r.words.Title("unit", path.Unit),
		})
		if err := add("path", path.Code, s); err != nil {
			return err
		}
	}
	return nil
}

// drawReasons stacks what is broken down by reason: the parts are one whole.
func (r *reporter) drawReasons(add adder) error {
	for _, f := range r.reasons() {
		title := r.words.Heading("metric", f.code)
		if err := add("reason", f.code, r.stack(title, f)); err != nil {
			return err
		}
	}
	return nil
}

// family is a metric with its breakdown by reason.
type family struct {
	code    string
	metrics []int
}

const byReason = "/reason="

func (r *reporter) reasons() []family {
	var found []family
	for m, metric := range r.Result.Layout.Metrics {
		whole, _, ok := strings.Cut(metric.Code, byReason)
		switch {
		case !ok:
		case len(found) > 0 && found[len(found)-1].code == whole:
			found[len(found)-1].metrics = append(found[len(found)-1].metrics, m)
		default:
			found = append(found, family{whole, []int{m}})
		}
	}
	return found
}

// fileName is a code as the name of a file on any system.
func fileName(code string) string {
	name := strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			return c
		case c >= 'A' && c <= 'Z':
			return c + 'a' - 'A'
		}
		return '-'
	}, code)
	return strings.Trim(name, "-")
}
