package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"alih/cmd/alih/internal/boat"
	"alih/rules"
	"alih/rules/calc"
	"alih/rules/scheme"
)

func compiledSchema(t *testing.T, s *rules.Scheme) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(caseSchema(s.Code, s.Facts, english(t)))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("case.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("case.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// The schema and the calculator accept the same.
func TestTheSchemaSaysWhatTheCalculatorReads(t *testing.T) {
	s := boat.Scheme()
	schema := compiledSchema(t, s)
	b, err := calc.Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, facts := range []string{
		`{"asker":"tenant","kind":"unknown","insured":true,"approved":"pending","length":1,"share":10000}`,
		`{"leaseFrom":"2020-02","notified":false,"filed":"2020-02-29","cureFine":"unknown","feeMode":"flat"}`,
		`{"crew":{"2020-01":0,"2020-12":50},"trips":[{"from":"2020-01-01","to":"2020-01-02"}]}`,
		`{"crew":"unknown","trips":"unknown","filed":"unknown"}`, `{"crew":{},"trips":[]}`,
		`{"asker":"captain"}`, `{"kind":1}`, `{"insured":"yes"}`, `{"insured":"pending"}`, `{"length":0}`, `{"length":201}`,
		`{"length":"1"}`, `{"share":1.5}`, `{"leaseFrom":false}`, `{"leaseFrom":"2021-02-30"}`, `{"notified":true}`,
		`{"notified":"10/07/2020"}`, `{"filed":"2020-13"}`, `{"crew":{"2020":1}}`, `{"crew":{"2020-01":51}}`, `{"crew":[]}`,
		`{"trips":[{"from":"2020-01-01"}]}`, `{"trips":[{"from":"2020-01-01","to":"2020-01"}]}`,
		`{"trips":[{"from":"2020-01-01","to":"2020-01-02","x":1}]}`, `{"feeMode":"unsettled"}`, `{"boat":1}`,
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(facts))
		if err != nil {
			t.Fatal(err)
		}
		_, problems := b.FactsJSON(0, []byte(facts))
		if err := schema.Validate(v); (err == nil) != (problems == nil) {
			t.Errorf("%s: the schema says %v, the calculator %v", facts, err, problems)
		}
	}
}

// Every golden case of every scheme is a case file by its schema.
func TestGoldenCasesMeetTheSchema(t *testing.T) {
	for _, s := range scheme.All {
		schema := compiledSchema(t, s)
		files, err := filepath.Glob("../../rules/scheme/" + s.Code + "/testdata/cases/*.yaml")
		if err != nil || len(files) == 0 {
			t.Fatal(s.Code, "no golden cases", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			c, e := &caseInput{}, &encoder{}
			c.parse(file, text)
			e.object(c.facts)
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(e.out))
			if err != nil || c.problems != nil {
				t.Fatal(file, err, c.problems)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}
