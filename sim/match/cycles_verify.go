package match

// Verify says what an outcome lacks: no worker can gain without another's loss, and
// whoever is among as many of an employer's list as it has places gets that employer
// or better.
func (t TopTradingCycles) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, false)
	if err != nil {
		return err
	}
	if err := o.efficient(); err != nil {
		return err
	}
	rank := DeferredAcceptance{}.ranks(m)
	return o.envies(func(w, i, e int32) error {
		if i == m.pairOf(w, e) && before(m, rank, w, i) < int(m.Places[e]) {
			return &Fault{RuleOwn, w, e}
		}
		return nil
	})
}

// before is how many workers the employer of worker w's pair at i ranks before her.
func before(m *Meeting, rank func(w, i int32) [3]int64, w, i int32) int {
	n := 0
	for v := range int32(m.Workers()) {
		if j := m.pairOf(v, m.To[i]); v != w && j != None && lower(rank(v, j), rank(w, i)) {
			n++
		}
	}
	return n
}

// efficient looks for a place left that somebody would rather have, and for workers
// who would all gain by passing their places round.
func (o *outcome) efficient() error {
	state := make([]uint8, len(o.dst)) // 0 not entered, 1 on the way, 2 done
	var enter func(w int32) error
	enter = func(w int32) error {
		state[w] = 1
		err := o.better(w, func(_, e int32) error {
			if !o.isFull(e) {
				return &Fault{RuleTrade, w, e}
			}
			for _, v := range o.holders[e] {
				if state[v] == 1 {
					return &Fault{RuleTrade, w, e}
				}
				if state[v] == 0 {
					if err := enter(v); err != nil {
						return err
					}
				}
			}
			return nil
		})
		state[w] = 2
		return err
	}
	for w, e := range o.dst {
		// Nobody gains by the place of one who has none.
		if e != None && state[w] == 0 {
			if err := enter(int32(w)); err != nil {
				return err
			}
		}
	}
	return o.wasted()
}

// wasted looks for a place left that a worker without any would take.
func (o *outcome) wasted() error {
	return o.envies(func(w, i, e int32) error {
		if !o.isFull(e) {
			return &Fault{RuleTrade, w, e}
		}
		return nil
	})
}
