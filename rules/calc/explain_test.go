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
	compared, some := 0, new(calc.Answer)
	for n := range uint64(400) {
		c := rulestest.NewGenerator(b.Programs(), 31, int(n%4)*25).Case(n)
		whole, problems := b.Answer(c)
		if problems != nil {
			continue
		}
		b.Explain(some, c)
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

// An answer shares no list with the one before, whose memory the books use again.
func TestAnAnswerStaysWhenTheBooksAreAskedAgain(t *testing.T) {
	b, err := calc.Compile(example.Scheme)
	if err != nil {
		t.Fatal(err)
	}
	var kept []*calc.Answer
	var said [][]byte
	for n := range uint64(200) {
		if a, _ := b.Answer(rulestest.NewGenerator(b.Programs(), 32, int(n%3)*20).Case(n)); a != nil {
			kept, said = append(kept, a), append(said, a.AppendJSON(nil))
		}
	}
	for i, a := range kept {
		if got := a.AppendJSON(nil); !bytes.Equal(got, said[i]) {
			t.Fatalf("answer %d:\ngot  %s\nwant %s", i, got, said[i])
		}
	}
	if len(kept) < 50 {
		t.Errorf("only %d answers were kept", len(kept))
	}
}
