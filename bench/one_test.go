package bench_test

import (
	"testing"

	"alih/rules"
)

// One case: every operation of a program, for a version alone and for the list that
// all versions share; then the whole answer with its lists and what is missing.
func BenchmarkOneCase(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		list := cases(c)
		read := func(p *rules.Program) func(*testing.B) {
			return func(b *testing.B) {
				r := rules.NewReader(p)
				b.ReportAllocs()
				for i := 0; i < b.N; i++ {
					r.Read(list[i%len(list)])
				}
				b.ReportMetric(float64(len(p.Code)), "operations")
			}
		}
		b.Run("explained/scheme="+s.Code+"/versions=1", read(c.single))
		b.Run("explained/scheme="+s.Code+"/versions=all", read(c.all[0]))
		b.Run("answer/scheme="+s.Code, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				a, _ := c.books.Answer(list[i%len(list)])
				if a != nil {
					sink += uint64(len(a.Routes))
				}
			}
		})
	}
}

func TestOneCaseAllocatesNothing(t *testing.T) {
	for _, s := range schemes {
		c := compile(t, s)
		list := cases(c)
		r, i := rules.NewReader(c.all[0]), 0
		if n := testing.AllocsPerRun(200, func() { r.Read(list[i]); i++ }); n != 0 {
			t.Errorf("%s: reading a case allocates %v times", s.Code, n)
		}
	}
}
