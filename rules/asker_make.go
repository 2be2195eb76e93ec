package rules

import "math"

// maxQuestions bounds the questions of an asker, of which those that come first are made
// first: what would be asked behind so many is asked in the plain way.
const maxQuestions = 1 << 8

// NewAsker makes an asker of conditions of a program.
func NewAsker(p *Program, targets ...int32) *Asker {
	n := len(p.Code)
	m := &questioner{
		p: p, r: NewReader(p), a: &Asker{targets: targets, r: NewReader(p)},
		part: make([]bool, n), cost: make([]int32, n), leaf: make([]int32, n), live: make([]bool, n),
	}
	for _, n := range targets {
		m.mark(n)
	}
	for i, part := range m.part {
		if part {
			m.parts = append(m.parts, int32(i))
			m.weigh(int32(i))
		}
	}
	m.said = make([]int32, len(m.kinds))
	for i := range m.said {
		m.said[i] = unsaid
	}
	m.a.start = m.turn()
	for at := 0; at < len(m.a.questions); at++ {
		m.answer(at)
	}
	for i := range m.a.questions {
		m.touch(&m.a.questions[i])
	}
	return m.a
}

// touch notes the facts of a question, if it is one of the first.
func (m *questioner) touch(q *question) {
	const most = 16
	note := func(f int32) {
		if len(m.a.facts) < most && !hasFact(m.a.facts, f) {
			m.a.facts = append(m.a.facts, f)
		}
	}
	switch q.kind {
	case opIs, opDone, opStated:
		note(q.at)
	case opLE:
		for _, t := range m.a.terms[q.terms[0]:q.terms[2]] {
			if t.kind != opAsOf {
				note(t.fact)
			}
		}
	}
}

// unsaid is the answer to a question that was not asked.
const unsaid = -1

// questioner makes the questions of an asker.
type questioner struct {
	p     *Program
	r     *Reader // its values are what the answers decide; Unknown is what they do not
	a     *Asker
	part  []bool     // per operation: it is one of the conditions, or joined into one
	parts []int32    // those, in their order
	cost  []int32    // per operation what it costs to ask about it, roughly
	leaf  []int32    // per operation that is no connective the kind of question that decides it
	kinds []question // without their turns
	said  []int32    // per kind the answer, as it is being tried
	saids [][]int32  // per question what was said before it
	asks  []int32    // per question its kind
	live  []bool     // per operation: what is not decided rests on it
	seen  []string   // per question what was left to find out
}

func connective(in *Instr) bool {
	return in.Op == opAll || in.Op == opAny || in.Op == opNot || in.Op == opAtLeast
}

// mark marks a condition and what is joined into it.
func (m *questioner) mark(n int32) {
	if m.part[n] {
		return
	}
	m.part[n] = true
	if in := &m.p.Code[n]; connective(in) {
		m.p.EachArg(in, m.mark)
	}
}

// weigh says what it costs to ask about an operation, and of a leaf which question that is.
func (m *questioner) weigh(i int32) {
	in := &m.p.Code[i]
	switch {
	case connective(in):
		m.p.EachArg(in, func(a int32) { m.cost[i] = min(m.cost[i]+m.cost[a], math.MaxInt16) })
	case in.Op != opTrue && in.Op != opFalse:
		m.leaf[i], m.cost[i] = m.kind(i, in)
	}
}

// kind finds the question that decides a leaf, or adds it.
func (m *questioner) kind(i int32, in *Instr) (at, cost int32) {
	q := question{kind: in.Op, at: in.Fact, answers: 2}
	cost = 1
	switch in.Op {
	case opYes:
		q.kind = opIs
	case opIs:
		q.answers = int32(len(m.p.Facts[in.Fact].Options))
	case opDone, opStated:
	default:
		q.at, cost = i, 16
		if in.Op == opLE && m.comparison(&q, in) {
			cost = q.terms[2] - q.terms[0] + 1
		} else {
			q.kind = opOnTime
		}
	}
	for k := range m.kinds {
		if x := &m.kinds[k]; x.kind == q.kind && x.at == q.at {
			return int32(k), cost
		}
	}
	m.kinds = append(m.kinds, q)
	return int32(len(m.kinds) - 1), cost
}

// comparison makes a question of a comparison of sums.
func (m *questioner) comparison(q *question, in *Instr) bool {
	n := int32(len(m.a.terms))
	q.terms[0] = n
	for side, node := range [2]int32{in.A, in.B} {
		if !m.add(node, false, &q.less[side]) {
			m.a.terms = m.a.terms[:n]
			return false
		}
		q.terms[side+1] = int32(len(m.a.terms))
	}
	return true
}

// add adds an operation to a side of a comparison, if it is a sum of facts and numbers of
// the law.
func (m *questioner) add(n int32, minus bool, k *int64) bool {
	in := &m.p.Code[n]
	switch in.Op {
	case opConst:
		if v := m.p.Constants[in.K].Value; minus {
			*k -= v
		} else {
			*k += v
		}
		return true
	case opFact, opAsOf:
		m.a.terms = append(m.a.terms, term{kind: in.Op, minus: minus, fact: in.Fact})
		return true
	case opAdd, opSub:
		return m.add(in.A, minus, k) && m.add(in.B, minus != (in.Op == opSub), k)
	case opIf:
		return m.addChoice(in, minus)
	}
	return false
}

// addChoice adds one of two numbers of the law, by what a fact is.
func (m *questioner) addChoice(in *Instr, minus bool) bool {
	cond, yes, not := &m.p.Code[in.A], &m.p.Code[in.B], &m.p.Code[in.C]
	if yes.Op != opConst || not.Op != opConst || cond.Op != opYes && cond.Op != opIs {
		return false
	}
	t := term{kind: opIf, minus: minus, fact: cond.Fact, options: cond.K, yes: m.p.Constants[yes.K].Value, not: m.p.Constants[not.K].Value}
	if cond.Op == opYes {
		t.options = 1 << 1
	}
	m.a.terms = append(m.a.terms, t)
	return true
}

// decide works out what was said decides.
func (m *questioner) decide() {
	vals := m.r.vals
	for _, i := range m.parts {
		in := &m.p.Code[i]
		if connective(in) || in.Op == opTrue || in.Op == opFalse {
			vals[i].State = m.r.condition(in)
			continue
		}
		said := m.said[m.leaf[i]]
		switch {
		case said == unsaid:
			vals[i].State = Unknown
		case in.Op == opIs:
			vals[i].State = State(in.K >> said & 1)
		default:
			vals[i].State = State(said)
		}
	}
}

// turn returns where what was said leads: to the outcome, to a question that leaves the
// same undecided, or to a new one.
func (m *questioner) turn() int32 {
	m.decide()
	clear(m.live)
	ask, sure := int32(-1), len(m.a.targets)
	for k, n := range m.a.targets {
		switch s := m.r.vals[n].State; {
		case s == Met && ask < 0:
			return first - int32(k)
		case s == Met:
			sure = k
		case s != Unmet:
			m.lives(n)
			if ask < 0 {
				ask = n
			}
		}
		if sure == k {
			break
		}
	}
	if ask < 0 {
		return noneMet
	}
	key := string(m.key(sure))
	for at, x := range m.seen {
		if x == key {
			return int32(at)
		}
	}
	at := int32(len(m.a.questions))
	if at == maxQuestions {
		return unasked
	}
	m.seen = append(m.seen, key)
	kind := m.choose(ask)
	m.a.questions = append(m.a.questions, m.kinds[kind])
	m.asks = append(m.asks, kind)
	m.saids = append(m.saids, append([]int32(nil), m.said...))
	return at
}

// lives marks what an undecided condition still rests on.
func (m *questioner) lives(n int32) {
	if m.live[n] || m.r.vals[n].State.Decided() {
		return
	}
	m.live[n] = true
	if in := &m.p.Code[n]; connective(in) {
		m.p.EachArg(in, m.lives)
	}
}

// key tells apart what is left to find out: which parts are undecided and bear on the
// outcome, how far a count has come, and the condition that is met in any case.
func (m *questioner) key(sure int) []byte {
	key := []byte{byte(sure), byte(sure >> 8)}
	for _, i := range m.parts {
		if key = append(key, byte(truth(m.live[i]))); m.live[i] && m.p.Code[i].Op == opAtLeast {
			met := 0
			for _, a := range m.p.args(&m.p.Code[i]) {
				met += int(truth(m.r.vals[a].State == Met))
			}
			key = append(key, byte(met), byte(met>>8))
		}
	}
	return key
}

// choose goes down an undecided condition to its cheapest undecided leaf.
func (m *questioner) choose(n int32) (kind int32) {
	in := &m.p.Code[n]
	if !connective(in) {
		return m.leaf[n]
	}
	best := int32(-1)
	m.p.EachArg(in, func(a int32) {
		if !m.r.vals[a].State.Decided() && (best < 0 || m.cost[a] < m.cost[best]) {
			best = a
		}
	})
	return m.choose(best)
}

// answer leads each answer to a question on.
func (m *questioner) answer(at int) {
	q := &m.a.questions[at]
	q.next = int32(len(m.a.turns))
	copy(m.said, m.saids[at])
	for v := range q.answers {
		m.said[m.asks[at]] = v
		m.a.turns = append(m.a.turns, m.turn())
	}
}
