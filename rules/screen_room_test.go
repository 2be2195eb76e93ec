package rules

import "testing"

// Every operation that reads a value reads a folded sum too: as its first, second and
// third argument, beside a fact, a number of the law and another sum. What is asked
// for alone is compared with what comes out where every operation keeps its column.
func TestEveryOperationReadsFoldedSums(t *testing.T) {
	p, first := foldedSums()
	b := NewBatch(p, Lanes)
	for i, c := range statedCases(p, 1, false) {
		b.Put(i, c)
	}
	long := longWay(p)
	long.Run(b, 0)
	long.Labels()
	for i := first; i < len(p.Code); i++ {
		if n := int32(i); p.Code[i].Op >= opConst {
			compareValues(t, long, NewScreen(p, n), b, n)
		} else {
			compareWays(t, long, NewScreen(p, n), b, n)
		}
	}
}

// foldedSums is a program of sums with a number, and from the second result on of
// operations on them.
func foldedSums() (p *Program, first int) {
	const field, three, number, numberPlus, numberLess, day, dayPlus, dayLess, yes, now = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
	p = &Program{Parties: []string{"a", "b"}, Facts: testFacts(), Calendars: []*Calendar{testCalendar}, Constants: []Constant{{Value: 1}, {Value: 3}}}
	add := func(in ...Instr) { p.Code = append(p.Code, in...) }
	add(Instr{Op: opConst, Fact: -1}, Instr{Op: opConst, Fact: -1, K: 1})
	add(Instr{Op: opFact, Fact: 6}, Instr{Op: opAdd, Fact: -1, A: three, B: number}, Instr{Op: opSub, Fact: -1, A: number, B: three})
	add(Instr{Op: opFact, Fact: 7}, Instr{Op: opAdd, Fact: -1, A: day, B: three}, Instr{Op: opSub, Fact: -1, A: day, B: three})
	add(Instr{Op: opYes, Fact: 1}, Instr{Op: opAsOf, Fact: -1})
	first = len(p.Code)
	days := []int32{day, dayPlus, dayLess}
	for _, a := range []int32{three, number, numberPlus, numberLess} {
		for _, b := range []int32{three, number, numberPlus, numberLess} {
			for _, op := range []Op{opLE, opAdd, opSub, opMul, opMin, opMax} {
				add(Instr{Op: op, Fact: -1, A: a, B: b})
			}
			add(Instr{Op: opIf, Fact: -1, A: yes, B: a, C: b})
		}
		add(Instr{Op: opDivFloor, Fact: -1, A: a, K: 3})
		for _, d := range days {
			add(Instr{Op: opAddMonths, Fact: -1, A: d, B: a, K: 1}, Instr{Op: opOpenDays, Fact: 11, A: d, B: a})
		}
	}
	for _, d := range days {
		add(Instr{Op: opMonthStart, Fact: -1, A: d}, Instr{Op: opRoll, Fact: 11, A: d})
		add(Instr{Op: opSeriesSum, Fact: 10, A: d, K: -2, K2: -1}, Instr{Op: opOnTime, Fact: 8, A: d, B: now})
		for _, e := range days {
			at := int32(len(p.Args))
			p.Args = append(p.Args, field, e, d)
			add(Instr{Op: opRollBack, Fact: 11, A: d, B: e, C: dayPlus}, Instr{Op: opRecords, Fact: 11, A: at, B: 3})
		}
	}
	return p, first
}
