package market

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
)

func BenchmarkAskLaw(b *testing.B) {
	p, err := twtransfer.Scheme.Compile(rules.Date(2024, 8, 28))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := askLaw(p, 1100, maxHeads, readings{}); err != nil {
			b.Fatal(err)
		}
	}
}
