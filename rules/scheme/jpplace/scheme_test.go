package jpplace_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/jpplace"
)

// The ordinance on the specified skills and the law on the internship each forbid
// deposits and penalties in their own words.
func TestScheme(t *testing.T) {
	rulestest.Run(t, jpplace.Scheme, ".", [2]string{"SSW-2-1", "TITP-47-1"})
}
