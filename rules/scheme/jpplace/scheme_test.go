package jpplace_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/jpplace"
)

func TestScheme(t *testing.T) { rulestest.Run(t, jpplace.Scheme, ".") }
