package scenario

import (
	"fmt"
	"slices"
	"strings"

	"alih/rules"
	"alih/sim/model"
	"alih/written"
)

// Faults lists what is wrong with the catalogue of a kind itself: it has to be fit to
// be read from a file, written as one, and explained.
func Faults(k model.Kind) []string {
	var list []string
	say := func(path, format string, args ...any) {
		list = append(list, path+": "+fmt.Sprintf(format, args...))
	}
	settings := k.Settings()
	var paths []string
	for i := range settings {
		s := &settings[i]
		nameFaults(s.Path, paths, say)
		settingFaults(s, say)
		paths = append(paths, s.Path)
	}
	for name, why := range k.Unused() {
		if !slices.ContainsFunc(k.Scheme().Params, func(p *rules.Param) bool { return p.Name == name }) {
			say(name, "is no number of %s", k.Scheme().Code)
		}
		if why == "" {
			say(name, "is unused without a reason")
		}
	}
	return list
}

func nameFaults(path string, before []string, say func(string, string, ...any)) {
	parts := strings.Split(path, ".")
	if slices.Contains([]string{"scheme", "name", "about", "law", policies, primary, "seed", "replications", "confidence", "sweep"}, parts[0]) {
		say(path, "begins with a name of the experiment")
	}
	for _, p := range parts {
		if !isName(p) || slices.Contains(cellKeys, p) {
			say(path, "has the part %q", p)
		}
	}
	for _, o := range before {
		if o == path || strings.HasPrefix(o, path+".") || strings.HasPrefix(path, o+".") {
			say(path, "collides with %s", o)
		}
	}
}

func settingFaults(s *model.Setting, say func(string, string, ...any)) {
	least, most := bounds(s)
	if least >= most {
		say(s.Path, "has the bounds %v to %v", least, most)
	}
	if s.Form == model.Choice && (len(s.Options) < 2 || s.Default < 0 || int(s.Default) >= len(s.Options)) {
		say(s.Path, "has no choice, or not the default's")
		return
	}
	if v, ok := read(s, scalarNode(s, s.Default)); !ok || v != s.Default {
		say(s.Path, "has the default %v, which no file could state", s.Default)
	}
	if s.Means == "" {
		say(s.Path, "does not say what it means")
	}
	if s.Origin != model.Lever && strings.TrimSpace(s.Source) == "" {
		say(s.Path, "has no source and no reason")
	}
	if s.Origin != model.Assumed || s.Form == model.Choice || s.Form == model.Switch {
		return
	}
	if s.Low >= s.High || s.Default < s.Low || s.Default > s.High || s.Low < least || s.High > most {
		say(s.Path, "is assumed as %v in the range %v to %v", s.Default, s.Low, s.High)
	}
}

// scalarNode is a value as a file would have it.
func scalarNode(s *model.Setting, v float64) written.Node {
	kind := written.Number
	switch s.Form {
	case model.Switch:
		kind = written.Truth
	case model.Choice:
		kind = written.Words
	}
	return written.Node{Kind: kind, Text: format(s, v)}
}
