package bench_test

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme"
	"alih/rules/scheme/example"
)

// begun are cases in which the first k facts that the answer asks for are known,
// the first two always: who is asking and what has happened so far.
func begun(tb testing.TB, c *compiled, k int) []*rules.Case {
	tb.Helper()
	g := rulestest.NewGenerator(c.all, 7, 0)
	if list := begunBefore[key{c.scheme, k}]; list != nil {
		return list
	}
	list := make([]*rules.Case, 32)
	for i := range list {
		x := rules.NewCase(asked, len(c.scheme.Facts))
		whole := g.Case(uint64(i))
		x.Slots[0], x.Slots[1] = whole.Slots[0], whole.Slots[1]
		for range k {
			a, problems := c.books.Answer(x)
			if problems != nil || len(a.Missing) == 0 {
				break
			}
			at := c.single.Fact(a.Missing[0])
			x.Slots[at] = whole.Slots[at]
		}
		list[i] = x
	}
	begunBefore[key{c.scheme, k}] = list
	return list
}

// begunBefore keeps them from one run to the next: they take seconds to make.
var begunBefore = map[key][]*rules.Case{}

type key struct {
	scheme *rules.Scheme
	k      int
}

// The next question: an answer with what is missing, most useful first.
func BenchmarkNextQuestion(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		for _, k := range []int{0, 3, 8} {
			list := begun(b, c, k)
			b.Run("scheme="+s.Code+"/answers="+string(rune('0'+k)), func(b *testing.B) {
				exact, answered := 0, 0
				b.ResetTimer()
				start := processor()
				for i := 0; i < b.N; i++ {
					a, _ := c.books.Answer(list[i%len(list)])
					if a == nil {
						continue // the facts contradict each other
					}
					answered++
					if a.Exact {
						exact++
					}
				}
				perCase(b, start, 1)
				b.ReportMetric(100*float64(exact)/float64(max(answered, 1)), "%exact")
			})
		}
	}
}

// The smallest change of whole cases that are not eligible.
func BenchmarkSmallestChange(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		list := cases(c)[:512]
		b.Run("scheme="+s.Code, func(b *testing.B) {
			start := processor()
			for i := 0; i < b.N; i++ {
				sink += uint64(len(c.books.Changes(list[i%len(list)])))
			}
			perCase(b, start, 1)
		})
	}
}

// Once who is asking and what has happened so far are known, every answer is exact: all
// worlds were looked at. Of a route whose day lies before the law that is held nothing is.
func TestAnswersAreExactOnceBegun(t *testing.T) {
	for _, s := range append(scheme.All[:len(scheme.All):len(scheme.All)], example.Scheme) {
		c := compile(t, s)
		for _, k := range []int{0, 1, 3, 8} {
			for i, x := range begun(t, c, k) {
				a, _ := c.books.Answer(x)
				if a == nil || slices.ContainsFunc(a.Warnings, func(w calc.Warning) bool { return w.Code == "lawNotHeld" }) {
					continue
				}
				if !a.Exact {
					t.Errorf("%s: case %d after %d answers is not exact", s.Code, i, k)
				}
			}
		}
	}
}

// Who is asked what has happened so far is asked it next, whatever bears more.
func TestWhatHasHappenedIsAskedSecond(t *testing.T) {
	for _, s := range append(scheme.All[:len(scheme.All):len(scheme.All)], example.Scheme) {
		c := compile(t, s)
		for k, asker := range s.Facts[0].Options {
			x := rules.NewCase(asked, len(s.Facts))
			x.Set(0, int64(k))
			a, _ := c.books.Answer(x)
			if second := s.Facts[1].Name; slices.Contains(a.Missing, second) && a.Missing[0] != second {
				t.Errorf("%s: %s is asked %s before %s", s.Code, asker, a.Missing[0], second)
			}
		}
	}
}
