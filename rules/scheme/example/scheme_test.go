package example_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/example"
)

func TestScheme(t *testing.T) { rulestest.Run(t, example.Scheme, ".") }
