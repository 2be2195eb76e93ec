package rules

import (
	"math/rand/v2"
	"os"
	"testing"
)

// Random programs over one fact of each kind: every operation that the compiler
// can emit, on values of the right type, is compared between the two readers on
// random partial cases, lane by lane.

type maker struct {
	*rand.Rand
	wild  bool // cases of far days, months alone, gaps and long closures
	p     *Program
	conds []int32
	days  []int32
	nums  []int32
}

func testFacts() []*Fact {
	all := Parties(1)
	return []*Fact{
		{Name: "asker", Kind: KindChoice, Options: []string{"a", "b"}},
		{Name: "yes", Kind: KindYesNo},
		{Name: "theirs", Kind: KindYesNo, About: About{KnownTo: all << 1}},
		{Name: "decision", Kind: KindDecision},
		{Name: "choice", Kind: KindChoice, Options: []string{"x", "y", "z"}, About: About{KnownTo: all}},
		{Name: "reading", Kind: KindReading, Options: []string{"k", "l"}},
		{Name: "whole", Kind: KindWhole, About: About{Min: -5, Max: 40}},
		{Name: "day", Kind: KindDay},
		{Name: "act", Kind: KindAct, About: About{KnownTo: all}},
		{Name: "act2", Kind: KindAct},
		{Name: "series", Kind: KindSeries},
		{Name: "records", Kind: KindRecords, Fields: []Field{{Name: "from", Kind: KindDay}, {Name: "to", Kind: KindDay}}},
	}
}

var testCalendar = NewCalendar("test", Date(2020, 1, 1), Date(2020, 12, 31), []Day{Date(2020, 5, 1), Date(2020, 5, 4)}, []Day{Date(2020, 5, 9)})

func (m *maker) emit(list *[]int32, in Instr) {
	m.p.Code = append(m.p.Code, in)
	*list = append(*list, int32(len(m.p.Code)-1))
}

func (m *maker) of(list []int32) int32 { return list[m.IntN(len(list))] }

func (m *maker) many(list []int32) (int32, int32) {
	at, n := int32(len(m.p.Args)), int32(1+m.IntN(4))
	for range n {
		m.p.Args = append(m.p.Args, m.of(list))
	}
	return at, n
}

func randomProgram(seed uint64) *Program {
	m := newMaker(seed)
	for range 120 {
		m.step()
	}
	return m.p
}

// newMaker makes a maker of programs with all facts and constants, and nothing of them.
func newMaker(seed uint64) *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1)), p: &Program{
		Parties: []string{"a", "b"}, Facts: testFacts(), Calendars: []*Calendar{testCalendar},
		Constants: []Constant{{Value: 0}, {Value: 1}, {Value: 14}, {Value: -2}, {Value: 3}},
	}}
	for f, x := range m.p.Facts {
		in := Instr{Fact: int32(f)}
		in.Op = opStated
		m.emit(&m.conds, in)
		switch x.Kind {
		case KindYesNo, KindDecision:
			in.Op = opYes
			m.emit(&m.conds, in)
		case KindChoice, KindReading:
			in.Op, in.K = opIs, int32(1+m.IntN(6))
			m.emit(&m.conds, in)
		case KindWhole:
			in.Op = opFact
			m.emit(&m.nums, in)
		case KindDay:
			in.Op = opFact
			m.emit(&m.days, in)
		case KindAct:
			in.Op = opDone
			m.emit(&m.conds, in)
			in.Op = opActDay
			m.emit(&m.days, in)
		}
	}
	for k := range m.p.Constants {
		m.emit(&m.nums, Instr{Op: opConst, Fact: -1, K: int32(k)})
	}
	m.emit(&m.days, Instr{Op: opAsOf, Fact: -1})
	m.emit(&m.days, Instr{Op: opAbsent, Fact: -1})
	m.emit(&m.conds, Instr{Op: opTrue, Fact: -1})
	m.emit(&m.conds, Instr{Op: opFalse, Fact: -1})
	return m
}

// step adds one random operation.
func (m *maker) step() { m.add(m.IntN(15)) }

func (m *maker) add(kind int) {
	in := Instr{Fact: -1}
	switch kind {
	case 0, 1:
		in.Op = []Op{opAll, opAny, opAtLeast}[m.IntN(3)]
		in.A, in.B = m.many(m.conds)
		in.K = int32(m.IntN(4))
		m.emit(&m.conds, in)
	case 2:
		in.Op, in.A = opNot, m.of(m.conds)
		m.emit(&m.conds, in)
	case 3:
		in.Op, in.A, in.B = opLE, m.of(m.days), m.of(m.days)
		m.emit(&m.conds, in)
	case 4:
		in.Op, in.A, in.B = opLE, m.of(m.nums), m.of(m.nums)
		m.emit(&m.conds, in)
	case 5, 6:
		in.Op, in.A, in.B = opOnTime, m.of(m.days), m.of(m.days[:4])
		in.B = m.asOf()
		in.Fact = []int32{-1, 8, 9}[m.IntN(3)]
		m.emit(&m.conds, in)
	case 7:
		in.Op, in.A, in.B = []Op{opAdd, opSub}[m.IntN(2)], m.of(m.days), m.of(m.nums[:6])
		m.emit(&m.days, in)
	case 8:
		in.Op, in.A, in.B = []Op{opAdd, opSub, opMul, opMin, opMax}[m.IntN(5)], m.of(m.nums[:min(8, len(m.nums))]), m.of(m.nums[:min(8, len(m.nums))])
		m.emit(&m.nums, in)
	case 9:
		in.Op, in.A, in.B, in.C = opIf, m.of(m.conds), m.of(m.days), m.of(m.days)
		m.emit(&m.days, in)
	case 10:
		in.Op, in.A, in.B, in.K = opAddMonths, m.of(m.days), m.of(m.nums[:6]), int32(m.IntN(3))
		m.emit(&m.days, in)
	case 11:
		in.Op, in.A = []Op{opMonthStart, opRoll}[m.IntN(2)], m.of(m.days)
		if in.Op == opRoll && m.IntN(2) == 0 {
			in.Fact = 11
		}
		m.emit(&m.days, in)
	case 12:
		in.Op, in.A, in.B, in.C = opRollBack, m.of(m.days), m.of(m.days), m.of(m.days)
		m.emit(&m.days, in)
	case 14:
		in.Op, in.A, in.B = opOpenDays, m.of(m.days), m.of(m.nums[:6])
		in.Fact = []int32{-1, 11}[m.IntN(2)]
		m.emit(&m.days, in)
	case 13:
		in.Op, in.Fact, in.A, in.K, in.K2 = opSeriesSum, 10, m.of(m.days), -2, -1
		if m.IntN(2) == 0 {
			at := int32(len(m.p.Args))
			zero := m.nums[1]
			m.p.Args = append(m.p.Args, zero, m.of(m.days), m.of(m.days))
			in = Instr{Op: opRecords, Fact: 11, A: at, B: 3, K: int32(m.IntN(3)), K2: 1}
		}
		m.emit(&m.nums, in)
	}
}

func (m *maker) asOf() int32 {
	for _, d := range m.days {
		if m.p.Code[d].Op == opAsOf {
			return d
		}
	}
	panic("no asOf")
}

// day is mostly one of a few months; of wild cases also one near or past the ends of
// the calendar, and of what a fact may take.
func (m *maker) day() int64 {
	if m.wild && m.IntN(3) == 0 {
		far := []Day{testCalendar.First, testCalendar.Last, Date(2020, 1, 31), Date(2024, 2, 29), minDay, maxDay}
		return int64(far[m.IntN(len(far))]) + int64(m.IntN(9)) - 4
	}
	return int64(Date(2020, 3, 1)) + int64(m.IntN(120))
}

// daySlot is a day, of wild cases also a month.
func (m *maker) daySlot() Slot {
	d := m.day()
	if m.wild && m.IntN(5) == 0 {
		month := Day(d).Month()
		return Slot{Given: Stated, Lo: int64(month.First()), Hi: int64(month.Last())}
	}
	return Slot{Given: Stated, Lo: d, Hi: d}
}

func (m *maker) randomCase(facts []*Fact) *Case {
	c := NewCase(Day(m.day()), len(facts))
	for i, f := range facts {
		if m.IntN(3) == 0 {
			c.Slots[i].Given = Given(m.IntN(2))
			continue
		}
		switch f.Kind {
		case KindDecision:
			if m.IntN(3) == 0 {
				c.Slots[i].Given = Pending
				continue
			}
			c.Set(i, int64(m.IntN(2)))
		case KindYesNo:
			c.Set(i, int64(m.IntN(2)))
		case KindChoice, KindReading:
			c.Set(i, int64(m.IntN(len(f.Options))))
		case KindWhole:
			c.Set(i, f.Min+m.Int64N(f.Max-f.Min+1))
		case KindDay:
			c.Slots[i] = m.daySlot()
		case KindAct:
			if m.IntN(3) == 0 {
				c.Slots[i].Given = NotDone
				continue
			}
			c.Slots[i] = m.daySlot()
		case KindSeries:
			s := Slot{Given: Stated}
			for k := range 6 {
				if m.wild && m.IntN(9) == 0 {
					continue
				}
				s.Months = append(s.Months, MonthValue{Date(2020, 1+k, 1).Month(), int64(m.IntN(9))})
			}
			c.Slots[i] = s
		case KindRecords:
			s := Slot{Given: Stated}
			for range m.IntN(3) {
				d := m.day()
				s.Records = append(s.Records, Record{d, d + int64(m.IntN(5))})
				if m.wild {
					s.Records = append(s.Records, Record{d + 2, d + int64(m.IntN(60))})
				}
			}
			c.Slots[i] = s
		}
	}
	return c
}

func TestReadersAgreeOnRandomPrograms(t *testing.T) {
	for seed := range seeds() {
		p := randomProgram(seed)
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 2)), wild: seed%2 == 1}
		const n = Lanes + 300
		b := NewBatch(p, n)
		cases := make([]*Case, n)
		for i := range cases {
			cases[i] = m.randomCase(p.Facts)
			b.Put(i, cases[i])
		}
		var all []int32
		for i := range p.Code {
			all = append(all, int32(i))
		}
		s, r := NewScreen(p, all...), NewReader(p)
		for k := range b.Blocks() {
			s.Run(b, k)
			s.Labels()
			for l := 0; l < Lanes && k*Lanes+l < n; l++ {
				r.Read(cases[k*Lanes+l])
				for i := range p.Code {
					compareReaders(t, p, r, s, int32(i), l, seed)
					if t.Failed() {
						return
					}
				}
			}
		}
	}
}

// compareReaders: what reader two decides reader one decides alike. Where reader
// one has a range, or rests on one, reader two may be undecided.
func compareReaders(t *testing.T, p *Program, r *Reader, s *Screen, i int32, lane int, seed uint64) {
	t.Helper()
	want, got := r.At(i), s.State(i, lane)
	if got == want.State && (p.Code[i].Op < opConst || got != Met || want.Lo == want.Hi && s.Values(i)[lane] == want.Lo) {
		return
	}
	if ranged(p, r, i) {
		if got.Decided() && got != want.State {
			t.Errorf("program %d op %d (%d) lane %d: reader two decides %s, reader one %s", seed, i, p.Code[i].Op, lane, States[got], States[want.State])
		}
		return
	}
	if got != want.State {
		t.Errorf("program %d op %d (%d) lane %d: got %s, want %s", seed, i, p.Code[i].Op, lane, States[got], States[want.State])
	}
	if p.Code[i].Op >= opConst && got == Met && s.Values(i)[lane] != want.Lo {
		t.Errorf("program %d op %d (%d) lane %d: got %d, want %d", seed, i, p.Code[i].Op, lane, s.Values(i)[lane], want.Lo)
	}
}

// ranged tells whether a range of reader one lies at or under an operation.
func ranged(p *Program, r *Reader, i int32) bool {
	marks := make([]bool, len(p.Code))
	p.Mark(marks, i)
	for j, m := range marks {
		if v := r.At(int32(j)); m && v.State == Met && v.Lo != v.Hi {
			return true
		}
		if f := p.Code[j].Fact; m && f >= 0 && r.c.Slots[f].Lo != r.c.Slots[f].Hi {
			return true
		}
	}
	return false
}

func TestScreenAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	b := NewBatch(p, Lanes)
	s := NewScreen(p, int32(len(p.Code)-1), int32(len(p.Code)-2))
	if n := testing.AllocsPerRun(20, func() { s.Run(b, 0); s.Labels() }); n != 0 {
		t.Errorf("a block allocates %v times", n)
	}
}

// seeds is how many random programs are tried: more when the long checks run.
func seeds() uint64 {
	if os.Getenv("ALIH_SOAK") != "" {
		return 600
	}
	return 20
}
