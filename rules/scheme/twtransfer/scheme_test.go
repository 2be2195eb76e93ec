package twtransfer_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/twtransfer"
)

// Article 24(1) asks of the new employer at the end of a permit what Article 7(1)
// asks of the first order, from 2021-08-29 of the third: a permit with places left.
func TestScheme(t *testing.T) {
	rulestest.Run(t, twtransfer.Scheme, ".", [2]string{"TW-7-1-1", "TW-24-1"}, [2]string{"TW-7-1-3", "TW-24-1"})
}
