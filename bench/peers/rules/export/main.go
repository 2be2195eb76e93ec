// Command export writes seeded cases of the yardstick (part one of the scheme
// example) with our answers, a JSON object a line, for other engines to repeat.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"

	"alih/rules"
	"alih/rules/scheme/example"
)

// line is one case and its answer. Days are days since 1970-01-01.
type line struct {
	AsOf          int64  `json:"asOf"`
	Ground        string `json:"ground"`
	Proven        bool   `json:"proven"`
	Victim        bool   `json:"victim"`
	Registered    int64  `json:"registered"`
	Extended      bool   `json:"extended"`
	PermitEnd     int64  `json:"permitEnd"`
	NewWork       string `json:"newWork"`
	SameWork      bool   `json:"sameWork"`
	Level         string `json:"level"`
	LocalsRefused bool   `json:"localsRefused"`
	Share         int64  `json:"share"`
	Increase      int64  `json:"increase"`

	Decision  int   `json:"decision"`  // 1 to 9
	Deadline  int64 `json:"deadline"`  // last day of the window
	Surcharge int64 `json:"surcharge"` // 0 where no place is free
}

func main() {
	n := flag.Int("n", 100_000, "how many cases")
	seed := flag.Uint64("seed", 1, "of the cases")
	flag.Parse()
	if err := export(*n, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "export:", err)
		os.Exit(1)
	}
}

func export(n int, seed uint64) error {
	p, err := example.Scheme.Compile(rules.Date(2024, 6, 3))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(os.Stdout)
	out := json.NewEncoder(w)
	random, r := rand.New(rand.NewPCG(seed, 0)), rules.NewReader(p)
	for range n {
		l := draw(random)
		l.answer(p, r)
		if err := out.Encode(l); err != nil {
			return err
		}
	}
	return w.Flush()
}

func draw(r *rand.Rand) *line {
	yes := func() bool { return r.IntN(2) == 0 }
	one := func(f rules.Catalogued) string { o := f.Entry().Options; return o[r.IntN(len(o))] }
	day := int64(rules.Date(2024, 6, 3))
	return &line{
		AsOf: day, Ground: one(example.Ground), Proven: yes(), Victim: r.IntN(8) == 0,
		Registered: day - r.Int64N(180), Extended: yes(), PermitEnd: day - 120 + r.Int64N(600),
		NewWork: one(example.NewWork), SameWork: yes(), Level: one(example.Training),
		LocalsRefused: yes(), Share: r.Int64N(4500), Increase: 1 + r.Int64N(2000),
	}
}

// answer asks reader one.
func (l *line) answer(p *rules.Program, r *rules.Reader) {
	r.Read(l.facts(p))
	for i, d := range example.Decisions {
		for k := range p.Provisions {
			if x := &p.Provisions[k]; x.Code == d.Code && r.At(x.Cond).State == rules.Met && l.Decision == 0 {
				l.Decision = i + 1
			}
		}
	}
	for k := range p.Dues {
		if p.Dues[k].Code == "EX-4" {
			l.Deadline = r.At(p.Dues[k].Last).Lo
		}
	}
	for k := range p.Items {
		if x := &p.Items[k]; x.IsAmount() && x.Code == "EX-6-3" && r.At(x.When).State == rules.Met {
			l.Surcharge = r.At(x.Value).Lo
		}
	}
}

func (l *line) facts(p *rules.Program) *rules.Case {
	c := rules.NewCase(rules.Day(l.AsOf), len(p.Facts))
	number := func(f rules.Catalogued, v int64) { c.Set(p.Fact(f.Entry().Name), v) }
	yes := func(f rules.Catalogued, b bool) {
		if b {
			number(f, 1)
		} else {
			number(f, 0)
		}
	}
	choice := func(f rules.Catalogued, name string) {
		for i, o := range f.Entry().Options {
			if o == name {
				number(f, int64(i))
			}
		}
	}
	choice(example.Asker, "agency")
	choice(example.Ground, l.Ground)
	choice(example.NewWork, l.NewWork)
	choice(example.Training, l.Level)
	yes(example.Proven, l.Proven)
	yes(example.Victim, l.Victim)
	yes(example.Extended, l.Extended)
	yes(example.SameWork, l.SameWork)
	yes(example.LocalsRefused, l.LocalsRefused)
	number(example.Registered, l.Registered)
	number(example.PermitEnd, l.PermitEnd)
	number(example.Share, l.Share)
	number(example.Increase, l.Increase)
	return c
}
