package scenario

import (
	"bytes"
	"encoding/json"
	"math"
	"regexp"

	"alih/rules"
	"alih/sim/model"
	"alih/written"
)

// Schema is the JSON Schema (draft 2020-12) of the files of one kind: for an editor,
// or to make a file by program. It knows every name, nested and dotted, and the bounds
// of every value; what holds between values only Read knows.
func (s *Scenario) Schema() ([]byte, error) {
	defs := &schema{refs: object{}}
	settings, params := s.Kind.Settings(), s.Kind.Scheme().Params
	leaves := lawLeaves(s.Kind.Scheme(), s.Kind.Unused(), params)
	for i := range settings {
		leaves = append(leaves, schemaLeaf{settings[i].Path, settingSchema(&settings[i])})
	}
	policy := defs.properties(append([]schemaLeaf{{policyDoc, sentence}}, leaves...))
	defs.define("policy", object{{"type", "object"}, {"minProperties", 1}, {"properties", policy}, {"additionalProperties", false}})
	file := defs.properties(append(fileLeaves(codeOf(s.Kind)), leaves...))
	file = append(file, sweepSchema(defs, leaves)...)
	goals := object{}
	for _, m := range s.Layout().Metrics {
		goals = append(goals, member{m.Code, goalSchema})
		file = append(file, member{join(primary, m.Code), goalSchema})
	}
	named := policyPatterns(policy)
	file = append(file, member{primary, either(closed(goals), null)},
		member{policies, either(object{{"type", "object"}, {"patternProperties", named}, {"additionalProperties", false}}, null)})
	var dotted object
	for _, m := range named {
		dotted = append(dotted, member{`^policies\.` + m.Key[1:], m.Value})
	}
	return indented(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "A scenario of " + codeOf(s.Kind)},
		{"type", "object"}, {"required", []string{"scheme"}},
		{"anyOf", []object{{{"required", []string{"law"}}}, {{"required", []string{"law.on"}}}}},
		{"properties", file}, {"patternProperties", dotted}, {"additionalProperties", false},
		{"$defs", defs.refs},
	})
}

// policyPatterns are the names below policies: a policy, or a name in one.
func policyPatterns(policy object) object {
	name := "^" + namePattern
	list := object{{name + "$", ref("policy")}}
	for _, m := range policy {
		list = append(list, member{name + `\.` + regexp.QuoteMeta(m.Key) + "$", m.Value})
	}
	return list
}

// What a schema is made of.
type (
	object = written.Object
	member = written.Member
)

type schemaLeaf struct {
	path  string
	value object
}

// schema collects what is referred to.
type schema struct{ refs object }

func ref(name string) object { return object{{"$ref", "#/$defs/" + name}} }

func (d *schema) define(name string, o object) object {
	for _, m := range d.refs {
		if m.Key == name {
			return ref(name)
		}
	}
	d.refs = append(d.refs, member{name, o})
	return ref(name)
}

// properties are the names of some leaves as a mapping may have them: each part of a
// path either a level or a part of a dotted name.
func (d *schema) properties(leaves []schemaLeaf) object {
	paths := make([]model.Setting, len(leaves))
	for i, l := range leaves {
		paths[i].Path = l.path
	}
	return d.under(treeOf(paths), leaves, "")
}

func (d *schema) under(b *branch, leaves []schemaLeaf, dotted string) object {
	var list object
	for _, c := range b.below {
		name := join(dotted, c.name)
		if c.setting >= 0 {
			list = append(list, member{name, d.define(c.path, leaves[c.setting].value)})
			continue
		}
		list = append(list, member{name, d.define(c.path, either(closed(d.under(c, leaves, "")), null))})
		list = append(list, d.under(c, leaves, name)...)
	}
	return list
}

func fileLeaves(code string) []schemaLeaf {
	count := func(least uint64) object {
		return object{{"type", "integer"}, {"minimum", least}, {"maximum", mostReplications}}
	}
	share := object{{"type", "number"}, {"minimum", 0.5}, {"maximum", 0.999}}
	return []schemaLeaf{
		{"scheme", object{{"const", code}}}, {"name", oneLine}, {"about", sentence},
		{"seed", object{{"type", "integer"}, {"minimum", 0}, {"maximum", uint64(math.MaxUint64)}}},
		{"replications.first", count(2)}, {"replications.step", count(1)}, {"replications.most", count(2)},
		{"confidence", either(share, inPercent)},
	}
}

func lawLeaves(s *rules.Scheme, unused map[string]string, params []*rules.Param) []schemaLeaf {
	list := []schemaLeaf{{"law.on", object{
		{"description", "The day whose law is asked, from " + s.Versions()[0].String() + " on"},
		{"type", "string"}, {"format", "date"}, {"pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`},
	}}}
	for _, p := range params {
		if _, not := unused[p.Name]; not {
			continue
		}
		v := object{{"type", "integer"}, {"minimum", 0}, {"maximum", paramMost(p.Unit)}}
		if p.Unit == rules.Ratio {
			v = either(v, inPercent)
		}
		list = append(list, schemaLeaf{lawSet + p.Name, append(object{{"description", "A number of the law, in " + string(p.Unit)}}, v...)})
	}
	return list
}

var (
	sentence   = object{{"type", "string"}, {"pattern", `\S`}}
	oneLine    = either(sentence, object{{"type", "number"}}, object{{"type", "boolean"}})
	inPercent  = object{{"type", "string"}, {"pattern", `^[0-9]+(\.[0-9]+)? *%$`}}
	goalSchema = either(object{{"type", "number"}, {"exclusiveMinimum", 0}}, inPercent)
	null       = object{{"type", "null"}}
)

func settingSchema(s *model.Setting) object {
	v := scalarSchema(s)
	cell := closed(object{{"value", v}, {"source", sentence}})
	guess := object{{"value", v}, {"assumption", object{{"const", true}}}, {"why", sentence}}
	if s.Form != model.Switch && s.Form != model.Choice {
		guess = append(guess, member{"range", object{{"type", "array"}, {"items", v}, {"minItems", 2}, {"maxItems", 2}}})
	}
	return append(object{{"description", s.Means}, {"default", scalar(s)}}, either(v,
		append(cell, member{"required", []string{"value"}}),
		append(closed(guess), member{"required", []string{"value", "assumption"}}))...)
}

// scalar is the catalogue's value as JSON has it.
func scalar(s *model.Setting) any {
	switch s.Form {
	case model.Switch:
		return s.Default != 0
	case model.Choice:
		return s.Options[int(s.Default)]
	}
	return json.RawMessage(write(s.Default))
}

func scalarSchema(s *model.Setting) object {
	least, most := bounds(s)
	span := object{{"minimum", json.RawMessage(write(least))}, {"maximum", json.RawMessage(write(most))}}
	switch s.Form {
	case model.Switch:
		return object{{"type", "boolean"}}
	case model.Choice:
		return object{{"enum", s.Options}}
	case model.Whole:
		return append(object{{"type", "integer"}}, span...)
	case model.Share:
		return either(append(object{{"type", "number"}}, span...), inPercent)
	}
	return append(object{{"type", "number"}}, span...)
}

func closed(properties object) object {
	return object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
}

func either(list ...object) object { return object{{"anyOf", list}} }

func indented(o object) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(o)
	return b.Bytes(), err
}
