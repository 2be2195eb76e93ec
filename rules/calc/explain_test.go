package calc_test

import (
	"bytes"
	"testing"

	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
)

// Explain says what Answer says, and nothing of what is missing: not even that nothing is.
func TestAnExplainedCaseIsAnAnswerWithoutWhatIsMissing(t *testing.T) {
	b, err := calc.Compile(example.Scheme)
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for n := range uint64(400) {
		c := rulestest.NewGenerator(b.Programs(), 31, int(n%4)*25).Case(n)
		whole, problems := b.Answer(c)
		if problems != nil {
			continue
		}
		some, _ := b.Explain(c)
		if some.Missing != nil || some.Ask != nil || some.Readings != nil {
			t.Fatalf("case %d: the explained case says what is missing", n)
		}
		got := some.AppendJSON(nil)
		if bytes.Contains(got, []byte(`"missing"`)) {
			t.Fatalf("case %d: %s", n, got)
		}
		whole.Missing, whole.Ask, whole.Readings = nil, nil, nil
		if want := bytes.Replace(whole.AppendJSON(nil), []byte(`,"missing":[]`), nil, 1); !bytes.Equal(got, want) {
			t.Fatalf("case %d:\ngot  %s\nwant %s", n, got, want)
		}
		compared++
	}
	if compared < 100 {
		t.Errorf("only %d cases were compared", compared)
	}
}
