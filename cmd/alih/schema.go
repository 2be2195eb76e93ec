package main

import (
	"alih/rules"
	"alih/written"
)

// What a schema, or any object that keeps its order, is made of.
type (
	node   = written.Object
	member = written.Member
)

// caseSchema describes a case file of facts alone.
func caseSchema(scheme string, facts []*rules.Fact, w *words) node {
	props := node{{"asOf", node{{"description", "the day asked about"}, {"type", "string"}, {"format", "date"}}}}
	for _, f := range facts {
		n := factSchema(f)
		if q := w.any("", "fact."+f.Name+".question"); q != "" {
			n = append(node{{"description", q}}, n...)
		}
		props = append(props, member{f.Name, n})
	}
	return node{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "A case of " + scheme},
		{"type", "object"},
		{"properties", props},
		{"additionalProperties", false},
	}
}

var (
	unknown = node{{"const", "unknown"}}
	aDay    = node{{"type", "string"}, {"format", "date"}, {"pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}}
	aMonth  = node{{"type", "string"}, {"pattern", `^[0-9]{4}-(0[1-9]|1[0-2])$`}}
	anHour  = node{{"type", "string"}, {"pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$`}}
)

func factSchema(f *rules.Fact) node {
	switch f.Kind {
	case rules.KindYesNo:
		return oneOf(true, false, "unknown")
	case rules.KindDecision:
		return oneOf(true, false, "pending", "unknown")
	case rules.KindChoice:
		return options(f.Options, "unknown")
	case rules.KindReading:
		return options(f.Options)
	case rules.KindDay:
		return either(aDay, aMonth, unknown)
	case rules.KindAct:
		return either(aDay, aMonth, node{{"const", false}}, unknown)
	case rules.KindInstant:
		return either(anHour, unknown)
	case rules.KindSeries:
		return either(node{
			{"type", "object"}, {"maxProperties", 240}, {"additionalProperties", false},
			{"patternProperties", node{{`^[0-9]{4}-(0[1-9]|1[0-2])$`, whole(f.Min, f.Max)}}},
		}, unknown)
	case rules.KindRecords:
		return either(node{{"type", "array"}, {"maxItems", 200}, {"items", record(f)}}, unknown)
	}
	return either(whole(f.Min, f.Max), unknown)
}

func oneOf(values ...any) node { return node{{"enum", values}} }

func either(list ...node) node { return node{{"anyOf", list}} }

func whole(lo, hi int64) node { return node{{"type", "integer"}, {"minimum", lo}, {"maximum", hi}} }

func options(list []string, more ...any) node { return oneOf(append(anys(list), more...)...) }

func anys(list []string) []any {
	var out []any
	for _, s := range list {
		out = append(out, s)
	}
	return out
}

func record(f *rules.Fact) node {
	var props node
	var required []string
	for _, x := range f.Fields {
		n := aDay
		switch x.Kind {
		case rules.KindWhole:
			n = whole(x.Min, x.Max)
		case rules.KindChoice:
			n = options(x.Options)
		}
		props, required = append(props, member{x.Name, n}), append(required, x.Name)
	}
	return node{{"type", "object"}, {"properties", props}, {"required", required}, {"additionalProperties", false}}
}
