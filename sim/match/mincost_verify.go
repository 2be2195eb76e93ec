package match

// Verify looks for a way to place one more, and for a round of moves that lowers the
// total cost: workers move on to each other's places, the last to a place left or
// out, and whoever was out takes the place of the first (Bellman and Ford).
func (MinimumCost) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, false)
	if err != nil {
		return err
	}
	if err := o.most(); err != nil {
		return err
	}
	g := o.moves()
	for range g.nodes {
		if !g.relax() {
			return nil
		}
	}
	return &Fault{RuleLeast, None, None}
}

// moves is the graph of the moves: workers, employers, "has no place" and "is left".
type moves struct {
	nodes int
	arcs  []arc
	away  []int64
}

type arc struct {
	from, to int32
	cost     int64
}

// moves lists, for an outcome, what a move from one to the next adds to the cost.
func (o *outcome) moves() *moves {
	n, k := int32(len(o.dst)), int32(len(o.m.Places))
	outside, spare := n+k, n+k+1
	g := &moves{nodes: int(n+k) + 2, away: make([]int64, n+k+2)}
	add := func(from, to int32, cost int64) { g.arcs = append(g.arcs, arc{from, to, cost}) }
	for w, e := range o.dst {
		from, till := o.m.row(int32(w))
		for i := from; i < till; i++ {
			add(int32(w), n+o.m.To[i], int64(o.m.Cost[i]))
		}
		if e == None {
			add(outside, int32(w), 0)
			continue
		}
		add(int32(w), outside, 0)
		add(n+e, int32(w), -o.paid(int32(w), e))
	}
	for e := range k {
		if !o.isFull(e) {
			add(n+e, spare, 0)
		}
		if len(o.holders[e]) > 0 {
			add(spare, n+e, 0)
		}
	}
	return g
}

// paid is the least that worker w costs at e.
func (o *outcome) paid(w, e int32) int64 {
	from, till := o.m.row(w)
	least := int64(far)
	for i := from; i < till; i++ {
		if o.m.To[i] == e {
			least = min(least, int64(o.m.Cost[i]))
		}
	}
	return least
}

// relax shortens every arc once and reports whether that changed anything.
func (g *moves) relax() bool {
	changed := false
	for _, a := range g.arcs {
		if d := g.away[a.from] + a.cost; d < g.away[a.to] {
			g.away[a.to] = d
			changed = true
		}
	}
	return changed
}
