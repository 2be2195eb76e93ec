package jpretain_test

import (
	"testing"

	"alih/rules/rulestest"
	"alih/rules/scheme/jpretain"
)

// Three ways ask for a place as a specified skilled worker, each in its own text; and
// the group of students is that of those who leave a school, whom another way serves too.
func TestScheme(t *testing.T) {
	rulestest.Run(t, jpretain.Scheme, ".", [2]string{"SP-1", "SM-3"}, [2]string{"SW-1", "SP-1"}, [2]string{"SW-1", "SM-3"}, [2]string{"JC-1-3", "GS-1"}, [2]string{"JC-1-2", "JS-1"})
}
