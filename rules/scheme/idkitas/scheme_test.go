package idkitas_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/idkitas"
)

func TestScheme(t *testing.T) { rulestest.Run(t, idkitas.Scheme, ".") }
