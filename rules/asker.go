package rules

import "math"

// Asker asks which of several conditions is the first that is met, and asks a case nothing
// that does not bear on that: one outcome and nothing else, many times.
//
// The conditions become questions once. Each question is what one fact is, or whether one
// comparison holds, and each of its answers leads to the next question or to the outcome:
//
//  1. Of every condition on which the outcome rests it is noted whether the answers so
//     far decide it, as All, Any and Not do.
//  2. Where they decide the outcome, that is it. Else the first condition that can still
//     be the outcome is gone down, to the cheapest part that is not decided.
//  3. Two ways to a question that leave the same conditions undecided are one.
//
// What is decided by answers stays decided whatever else is known, so a question that
// was not asked matters to no reader. Where an answer is not known, or there would be too
// many questions, the case is asked as by Reader.Ask.
//
// Like a Reader it is for one goroutine. Making one takes up to a tenth of a second: it is
// for conditions of which many cases are asked.
type Asker struct {
	targets   []int32
	start     int32
	questions []question
	turns     []int32 // of each question where its answers lead: a question, or one of those below
	terms     []term
	facts     []int32 // what is asked first
	r         *Reader
}

// Where answers lead that is no question: none is met, nobody knows, and first, first-1...
// to the conditions in their order.
const (
	noneMet = -1
	unasked = math.MinInt32
	first   = -2
)

// question is what is asked of a case: its answers are counted from 0.
type question struct {
	kind    Op    // opIs, opDone, opStated, opLE; opOnTime: an operation for the reader
	at      int32 // the fact, or the operation
	answers int32
	next    int32 // its place among the turns
	terms   [3]int32
	less    [2]int64 // of a comparison the numbers of the law on both sides
}

// term is what a case adds to one side of a comparison: a fact, the day asked about, or
// one of two numbers of the law by what a fact is.
type term struct {
	kind     Op // opFact, opAsOf, opIf
	minus    bool
	fact     int32
	options  int32 // of opIf those that take yes
	yes, not int64
}

// First returns the place of the first condition that is Met, and Met. Where none is, it
// returns -1 and the best of their states: see State.Rank.
func (a *Asker) First(c *Case) (at int, s State) {
	turn, begun := a.start, false
	if a.touch(c) > 7 {
		return a.ask(c, false) // no fact is given like that
	}
	for turn >= 0 {
		q := &a.questions[turn]
		answer := int64(-1)
		switch q.kind {
		case opIs:
			if s := &c.Slots[q.at]; s.Given == Stated {
				answer = s.Lo
			}
		case opLE:
			answer = a.compare(q, c)
		case opDone:
			if g := c.Slots[q.at].Given; g >= NotDone {
				answer = int64(truth(g == Stated))
			}
		case opStated:
			answer = int64(truth(c.Slots[q.at].Given >= Pending))
		default:
			if !begun {
				a.r.Begin(c)
				begun = true
			}
			if s := a.r.Ask(q.at); s.Decided() {
				answer = int64(s)
			}
		}
		if uint64(answer) >= uint64(q.answers) {
			turn = unasked
			break
		}
		turn = a.turns[q.next+int32(answer)]
	}
	switch turn {
	case noneMet:
		return -1, Unmet
	case unasked:
		return a.ask(c, begun)
	}
	return int(first - turn), Met
}

// touch looks at the facts that are asked first, so that they come from memory together:
// each question alone would wait for its own.
func (a *Asker) touch(c *Case) (given Given) {
	for _, f := range a.facts {
		given |= c.Slots[f].Given
	}
	return given
}

// ask asks a case in the plain way.
func (a *Asker) ask(c *Case, begun bool) (at int, s State) {
	if !begun {
		a.r.Begin(c)
	}
	s = Unmet
	for i, n := range a.targets {
		switch x := a.r.Ask(n); {
		case x == Met:
			return i, Met
		case x.Rank() < s.Rank():
			s = x
		}
	}
	return -1, s
}

// compare returns 1 where a comparison holds, 0 where it does not, and -1 where that is
// not known.
func (a *Asker) compare(q *question, c *Case) int64 {
	lo, hi, ok := sum(q.less[0], a.terms[q.terms[0]:q.terms[1]], c)
	if !ok {
		return -1
	}
	from, to, ok := sum(q.less[1], a.terms[q.terms[1]:q.terms[2]], c)
	switch {
	case !ok:
		return -1
	case hi <= from:
		return 1
	case lo > to:
		return 0
	}
	return -1
}

// sum adds what a case says to a number of the law, as a range.
func sum(k int64, terms []term, c *Case) (lo, hi int64, ok bool) {
	lo, hi = k, k
	for i := range terms {
		t := &terms[i]
		from, to := int64(c.AsOf), int64(c.AsOf)
		if t.kind != opAsOf {
			s := &c.Slots[t.fact]
			if s.Given != Stated {
				return 0, 0, false
			}
			from, to = s.Lo, s.Hi
		}
		if t.kind == opIf {
			if from = t.not; t.options>>uint64(c.Slots[t.fact].Lo)&1 != 0 {
				from = t.yes
			}
			to = from
		}
		if t.minus {
			from, to = -to, -from
		}
		lo, hi = lo+from, hi+to
	}
	return lo, hi, true
}
