package rules

// known is the short way of reader two through a block in which every lane is
// decided: then what is unmet is all that is not met, so one plane a condition is
// enough, and a Not is nothing but a sign. Where a lane is undecided the block goes
// the long way; both say the same.
type known struct {
	first  []int32    // what is evaluated in full: leaves, and all that values rest on
	gives  []int32    // facts that are asked for by the others alone
	late   []int32    // the connectives and choices of the short way
	is     []bool     // whether an operation is one of them
	both   []int32    // leaves of which both planes have to cover the block
	facts  []int32    // choices, of which all planes together have to
	alias  []*aliased // options, whose planes are the batch's
	single []**plane  // per operation that is one option: that option's plane
	as     []int32    // per operation the one of which it is the same or the contrary, or -1
	plus   []*plane   // per other operation of the short way: its plane
	minus  []bool     // ... which is that of its contrary
	steps  []step     // how to work them out
	spare  [2][]plane // planes handed out by Met and Unmet
	active bool       // the block went the short way
}

// step joins two planes.
type step struct {
	op   int
	dst  *plane
	x, y **plane
}

const (
	stepAnd = iota
	stepAndNot
	stepNor
	stepOr
	stepOrNot
	stepNand
)

type aliased struct {
	fact, option int32
	plane        *plane
}

// newKnown plans the short way, or returns nil where nothing is to be gained.
func newKnown(s *Screen) *known {
	n := len(s.p.Code)
	k := &known{is: make([]bool, n), plus: make([]*plane, n), minus: make([]bool, n), single: make([]**plane, n), as: make([]int32, n)}
	fill(k.as, -1)
	under := make([]bool, n)
	for _, i := range s.nodes {
		if in := &s.p.Code[i]; !short(in.Op) {
			s.p.EachArg(in, func(a int32) { s.p.Mark(under, a) })
		}
	}
	for _, i := range s.nodes {
		in := &s.p.Code[i]
		if !short(in.Op) || under[i] || (in.Op == opAll || in.Op == opAny) && in.B == 0 {
			k.first = append(k.first, i)
			continue
		}
		k.is[i] = true
		k.late = append(k.late, i)
		k.plan(s, i, in)
	}
	if len(k.late) == 0 {
		return nil
	}
	k.shareGives(s)
	k.spare = [2][]plane{make([]plane, n), make([]plane, n)}
	return k
}

func short(op Op) bool { return op == opAll || op == opAny || op == opNot || op == opIs }

func (k *known) plan(s *Screen, i int32, in *Instr) {
	if in.Op == opIs {
		k.choice(s, i, in)
		return
	}
	args := k.bearing(s, in)
	for _, a := range args {
		if !k.is[a] && !constant(s.p.Code[a].Op) && !hasFact(k.both, a) {
			k.both = append(k.both, a)
		}
	}
	if x := args[0]; len(args) == 1 {
		k.as[i], k.minus[i] = x, k.minus[x] != (in.Op == opNot)
		return
	}
	k.plus[i] = new(plane)
	x, y := args[0], args[1]
	k.step(in.Op == opAny, k.plus[i], k.slot(s, x), k.minus[x], k.slot(s, y), k.minus[y])
	for _, a := range args[2:] {
		k.step(in.Op == opAny, k.plus[i], &k.plus[i], false, k.slot(s, a), k.minus[a])
	}
}

// bearing are the arguments without those that cannot bear on the outcome: what is
// always so of All, what never is of Any. One at least is left.
func (k *known) bearing(s *Screen, in *Instr) (args []int32) {
	s.p.EachArg(in, func(a int32) {
		if op := s.p.Code[a].Op; !(in.Op == opAll && op == opTrue || in.Op == opAny && op == opFalse) {
			args = append(args, a)
		}
	})
	if len(args) == 0 {
		args = s.p.args(in)[:1]
	}
	return args
}

func constant(op Op) bool { return op == opTrue || op == opFalse }

// shareGives leaves to the long way what it alone wants to know of facts.
func (k *known) shareGives(s *Screen) {
	first := make([]bool, len(s.p.Facts))
	for _, i := range k.first {
		if in := &s.p.Code[i]; in.Op == opIs || in.Op == opStated {
			first[in.Fact] = true
		}
	}
	all := s.gives
	s.gives = nil
	for _, f := range all {
		if first[f] {
			s.gives = append(s.gives, f)
		} else {
			k.gives = append(k.gives, f)
		}
	}
}

// slot is where the plane of an argument stands; of a Not it is its argument's.
func (k *known) slot(s *Screen, a int32) **plane {
	for k.as[a] >= 0 {
		a = k.as[a]
	}
	switch {
	case k.single[a] != nil:
		return k.single[a]
	case k.is[a]:
		return &k.plus[a]
	}
	return &s.met[a]
}

func (k *known) step(any bool, dst *plane, x **plane, notX bool, y **plane, notY bool) {
	if notX && !notY {
		x, y, notX, notY = y, x, notY, notX
	}
	op := stepAnd
	if any {
		op = stepOr
	}
	switch {
	case notX:
		op += 2
	case notY:
		op++
	}
	k.steps = append(k.steps, step{op, dst, x, y})
}

// choice joins the options asked for, or the others where they are fewer.
func (k *known) choice(s *Screen, i int32, in *Instr) {
	if !hasFact(k.facts, in.Fact) {
		k.facts = append(k.facts, in.Fact)
	}
	var yes, no []int32
	for o := range s.p.Facts[in.Fact].Options {
		if in.K>>o&1 != 0 {
			yes = append(yes, int32(o))
		} else {
			no = append(no, int32(o))
		}
	}
	if len(yes) > len(no) {
		yes, k.minus[i] = no, true
	}
	k.plus[i] = new(plane)
	if len(yes) == 1 {
		k.alias = append(k.alias, &aliased{in.Fact, yes[0], nil})
		k.single[i] = &k.alias[len(k.alias)-1].plane
		return
	}
	var first **plane
	for _, o := range yes {
		a := &aliased{fact: in.Fact, option: o}
		k.alias = append(k.alias, a)
		if first == nil {
			first = &a.plane
			continue
		}
		k.step(true, k.plus[i], first, false, &a.plane, false)
		first = &k.plus[i]
	}
}

// run takes the short way if it can.
func (k *known) run(s *Screen) bool {
	for _, i := range k.first {
		s.evalAll(i)
	}
	k.active = k.covered(s)
	if !k.active {
		return false
	}
	for _, a := range k.alias {
		a.plane = s.b.block(int(a.fact), int(a.option), s.at)
	}
	do(k.steps)
	return true
}

// covered tells whether every lane of the block is decided in all leaves.
func (k *known) covered(s *Screen) bool {
	all := ^uint64(0)
	for _, i := range k.both {
		all &= cover(s.met[i], s.unmet[i])
	}
	for _, f := range k.facts {
		var planes [32]*plane
		options := planes[:0]
		for o := range s.p.Facts[f].Options {
			options = append(options, s.b.block(int(f), o, s.at))
		}
		all &= coverAll(options)
	}
	return all == ^uint64(0)
}

// side returns the plane of an operation of the short way, or of its contrary.
func (k *known) side(s *Screen, node int32, met bool) *plane {
	src := *k.slot(s, node)
	if met != k.minus[node] {
		return src
	}
	dst := &k.spare[0][node]
	if !met {
		dst = &k.spare[1][node]
	}
	norOf(dst, src, src)
	return dst
}
