package rules

// diagram holds decision diagrams: each is a condition as a graph that asks one variable
// at a time, in a fixed order, and ends in the state that follows. A node that asks for
// nothing is left out and no node stands twice, so a condition that is the same in every
// world is one state, and what can matter is what the graph asks.
//
// All memory is taken once and bounded. Beyond it, or beyond the steps that one case may
// take, full is set and what comes out says nothing.
type diagram struct {
	arity []int8   // per variable: how many states it has
	nodes []int32  // a node is its variable, a mark, a number, and a node for each state of it
	table []uint32 // open addressing: which nodes there are, under the generation
	memo  []memo   // what came of operations, the last of those that share a place
	count int      // nodes in the table
	turn  int32    // the walk that leaves marks
	steps int      // taken for one case
	age   uint32   // the generation: what is older is forgotten
	full  bool
}

// memo is an operation on two nodes and what it gave.
type memo struct {
	age          uint32
	op, a, b, is int32
}

const (
	maxNodes = 1 << 15
	maxMemo  = 1 << 14
	maxKids  = 32
	maxSteps = 30_000
	roomBits = 18 // of a place among the nodes
)

// leaf tells whether a node is a state.
func leaf(n int32) bool { return n <= int32(Open) }

// reset forgets all nodes.
func (d *diagram) reset() {
	if d.table == nil {
		d.nodes = make([]int32, 0, 1<<roomBits)
		d.table = make([]uint32, 2*maxNodes)
		d.memo = make([]memo, maxMemo)
	}
	if d.age++; d.age == 1<<(32-roomBits) {
		clear(d.table)
		clear(d.memo)
		d.age = 1
	}
	d.nodes = d.nodes[:Open+1] // below it are the states
	d.count, d.turn, d.full = 0, 0, d.steps > maxSteps
}

// node returns the node that asks a variable and goes on as kids say.
func (d *diagram) node(v int32, kids []int32) int32 {
	same, h := true, uint32(v)
	for _, k := range kids {
		same = same && k == kids[0]
		h = (h ^ uint32(k)) * 0x9e3779b1
		h ^= h >> 15
	}
	if same {
		return kids[0]
	}
	if d.full {
		return int32(Unknown)
	}
	for i := h; ; i++ {
		at := &d.table[i%(2*maxNodes)]
		if *at>>roomBits != d.age {
			n := d.add(v, kids)
			*at = d.age<<roomBits | uint32(n)
			return n
		}
		if n := int32(*at & (1<<roomBits - 1)); d.is(n, v, kids) {
			return n
		}
	}
}

func (d *diagram) is(n, v int32, kids []int32) bool {
	if d.nodes[n] != v {
		return false
	}
	for i, k := range d.kids(n) {
		if k != kids[i] {
			return false
		}
	}
	return true
}

func (d *diagram) add(v int32, kids []int32) int32 {
	if d.count == maxNodes || len(d.nodes)+len(kids)+3 > cap(d.nodes) {
		d.full = true
		return int32(Unknown)
	}
	d.count++
	n := int32(len(d.nodes))
	d.nodes = append(append(d.nodes, v, 0, 0), kids...)
	return n
}

// asks returns the variable of a node; that of a state comes after all others.
func (d *diagram) asks(n int32) int32 {
	if leaf(n) {
		return int32(1 << 30)
	}
	return d.nodes[n]
}

func (d *diagram) kids(n int32) []int32 {
	return d.nodes[n+3 : n+3+int32(d.arity[d.nodes[n]])]
}

// first tells whether a walk comes by a node for the first time.
func (d *diagram) first(n int32) bool {
	seen := d.nodes[n+1] == d.turn
	d.nodes[n+1] = d.turn
	return !seen
}

// list lists the nodes of a diagram, each after those to which it leads, and numbers them
// so.
func (d *diagram) list(n int32, nodes []int32) []int32 {
	if leaf(n) || !d.first(n) {
		return nodes
	}
	for _, k := range d.kids(n) {
		nodes = d.list(k, nodes)
	}
	d.nodes[n+2] = int32(len(nodes))
	return append(nodes, n)
}

// number is the place of a node in that list.
func (d *diagram) number(n int32) int32 { return d.nodes[n+2] }

// place is where the result of an operation is remembered.
func (d *diagram) place(op, a, b int32) *memo {
	h := uint32(op)*0x85ebca6b ^ uint32(a)*0x9e3779b1 ^ uint32(b)*0xc2b2ae35
	h ^= h >> 16
	return &d.memo[h%maxMemo]
}

func (d *diagram) known(at *memo, op, a, b int32) bool {
	return at.age == d.age && at.op == op && at.a == a && at.b == b
}

// keep remembers a result.
func (d *diagram) keep(op, a, b, is int32) int32 {
	*d.place(op, a, b) = memo{d.age, op, a, b, is}
	return is
}

// step counts, and tells whether there is one left.
func (d *diagram) step() bool {
	if !d.full {
		d.steps++
		d.full = d.steps > maxSteps
	}
	return !d.full
}

// join is All or Any of two conditions.
func (d *diagram) join(op Op, a, b int32) int32 {
	idle := int32(neutral(op))
	switch {
	case a == b || b == idle || a == 1-idle:
		return a
	case a == idle || b == 1-idle:
		return b
	case leaf(a) && leaf(b):
		return joined(op, State(a), State(b))
	case a > b:
		a, b = b, a
	}
	if at := d.place(int32(op), a, b); d.known(at, int32(op), a, b) {
		return at.is
	}
	if !d.step() {
		return int32(Unknown)
	}
	v := min(d.asks(a), d.asks(b))
	var kids [maxKids]int32
	list := kids[:d.arity[v]]
	for i := range list {
		list[i] = d.join(op, d.under(a, v, i), d.under(b, v, i))
	}
	return d.keep(int32(op), a, b, d.node(v, list))
}

// neutral is the state of a part that leaves All or Any to the others; the contrary one
// settles it.
func neutral(op Op) State { return truth(op == opAll) }

func joined(op Op, a, b State) int32 {
	if op == opAll {
		return int32(allOf[1<<a|1<<b])
	}
	return int32(anyOf[1<<a|1<<b])
}

// under is what is left of a node in the i-th state of a variable that no node above it
// asks.
func (d *diagram) under(n, v int32, i int) int32 {
	if d.asks(n) != v {
		return n
	}
	return d.nodes[n+3+int32(i)]
}

// not turns Met and Unmet round.
func (d *diagram) not(a int32) int32 {
	if leaf(a) {
		return int32(not(State(a)))
	}
	if at := d.place(int32(opNot), a, 0); d.known(at, int32(opNot), a, 0) {
		return at.is
	}
	if !d.step() {
		return int32(Unknown)
	}
	var kids [maxKids]int32
	v := d.nodes[a]
	list := kids[:d.arity[v]]
	for i := range list {
		list[i] = d.not(d.nodes[a+3+int32(i)])
	}
	return d.keep(int32(opNot), a, 0, d.node(v, list))
}

// atLeast is k of several. Of those seen so far, some[j] says whether j are met: undecided
// while that can still come, with the label that AtLeast gives.
func (d *diagram) atLeast(k int32, parts []int32) int32 {
	if k <= 0 {
		return int32(Met)
	}
	some := make([]int32, k+1) // Unmet
	some[0] = int32(Met)
	for _, x := range parts {
		for j := k; j > 0; j-- {
			some[j] = d.join(opAny, some[j], d.join(opAll, some[j-1], x))
		}
	}
	return some[k]
}
