package rules_test

import (
	"testing"

	"alih/rules"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
)

// FuzzParsePrograms: whatever bytes are taken for programs, no reader leaves them.
func FuzzParsePrograms(f *testing.F) {
	programs, err := example.Scheme.CompileAll()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(rules.AppendPrograms(nil, programs))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) { rulestest.Survives(b) })
}
