package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/rulestest"
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
				exact := 0
				b.ResetTimer()
				start := processor()
				for i := 0; i < b.N; i++ {
					a, _ := c.books.Answer(list[i%len(list)])
					if a != nil && a.Exact {
						exact++
					}
				}
				perCase(b, start, 1)
				b.ReportMetric(100*float64(exact)/float64(b.N), "%exact")
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
