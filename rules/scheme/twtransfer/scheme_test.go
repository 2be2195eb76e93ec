package twtransfer_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/twtransfer"
)

func TestScheme(t *testing.T) { rulestest.Run(t, twtransfer.Scheme, ".") }
