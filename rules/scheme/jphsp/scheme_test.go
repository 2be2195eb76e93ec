package jphsp_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/jphsp"
)

func TestScheme(t *testing.T) { rulestest.Run(t, jphsp.Scheme, ".") }
