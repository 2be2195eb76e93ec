package weekly

import "slices"

// line is workers of one category and one length of window in the order of arrival, so
// that those whose window is over stand in front. Who leaves from the middle leaves a gap.
type line struct {
	at     int      // the first; before it all have left
	id     []uint32 // entities; who is gone has that bit
	lo, hi []uint64 // lottery numbers of the turn, all ones where somebody is gone
	drawn  int      // as far as here
	turn   int
}

const (
	gone = 1 << 31
	none = 1<<64 - 1
)

func (l *line) reset() { l.id, l.at, l.drawn, l.turn = l.id[:0], 0, 0, 0 }

func (l *line) push(id uint32) { l.id = append(l.id, id) }

// before lets go who came before a day, and says how many still waited.
func (l *line) before(day int) (n int) {
	end := uint32(max(0, day)) << orderBits
	for ; l.at < len(l.id) && l.id[l.at]&^gone < end; l.at++ {
		n += bit(l.id[l.at] < gone)
	}
	return n
}

// ready has the lottery numbers of a turn ready. A new turn closes the gaps.
func (r *runner) ready(l *line, turn int) {
	if l.turn != turn {
		l.close()
		l.turn, l.drawn = turn, 0
	}
	if n := len(l.id) - len(l.lo); n > 0 {
		l.lo, l.hi = append(l.lo, make([]uint64, n)...), append(l.hi, make([]uint64, n)...)
	}
	if from := max(l.drawn, l.at); from < len(l.id) {
		r.s.Blocks(l.lo[from:], l.hi[from:], l.id[from:], lottery, uint32(turn))
	}
	l.drawn = len(l.id)
}

// close closes the gaps.
func (l *line) close() {
	n := 0
	for _, id := range l.id[l.at:] {
		l.id[n] = id
		n += bit(id < gone)
	}
	l.at, l.id = 0, l.id[:n]
}

// leave takes worker i, and gives the days that she waited.
func (l *line) leave(i, today int) int {
	waited := today - int(l.id[i]>>orderBits)
	l.id[i] |= gone
	l.lo[i], l.hi[i] = none, none
	return waited
}

// meet gives the vacancies of a category to the lowest lottery numbers.
func (r *runner) meet(c int) {
	seats, lines := r.open[c], &r.lines[c]
	if seats >= r.live[c] {
		r.all(c)
		return
	}
	for k := range lines {
		r.ready(&lines[k], r.week/lotteries)
	}
	r.lowest(lines, seats, r.live[c])
	for _, b := range r.won {
		r.match(c, lines[b>>31&1].leave(int(b&(1<<31-1)), r.today()))
	}
}

// match counts a worker who gets a place after so many days.
func (r *runner) match(c, waited int) {
	r.open[c]--
	r.live[c]--
	n := &r.counts[c]
	n[matched]++
	n[filled]++
	n[days] += int64(waited)
	n[extended] += int64(bit(waited > r.m.window))
}

// all places everybody.
func (r *runner) all(c int) {
	for k := range r.lines[c] {
		l := &r.lines[c][k]
		for _, id := range l.id[l.at:] {
			if id < gone {
				r.match(c, r.today()-int(id>>orderBits))
			}
		}
		l.reset()
	}
}

// last is above every number but that of who is gone. Two workers who both draw the
// largest number of all are both passed over, which happens in one of 10^16 meetings.
const last = none &^ (1<<32 - 1)

// lowest sets best to so many of the lowest numbers, each above the place of its worker.
//
//  1. Gather the numbers below a bound that has about two for each seat, and four more.
//  2. If they are too few, which happens once in 400 times, gather all.
//  3. Keep the lowest.
func (r *runner) lowest(lines *[2]line, seats, live int) {
	if most := len(lines[0].id) + len(lines[1].id) + 1; len(r.best) < most {
		r.best = make([]uint64, most+most/4)
	}
	bound := uint64(2*seats+4) << 32 / uint64(live) << 32
	if 2*seats+4 >= live {
		bound = last
	}
	n := r.gather(lines, bound)
	if n < seats {
		n = r.gather(lines, last)
	}
	seats = min(seats, n)
	found := r.best[:n]
	if seats > few {
		slices.Sort(found)
	} else {
		front(found, seats)
	}
	r.won = found[:seats]
}

// gather packs the numbers below a bound with their places: 32 bits, one for the line, 31.
func (r *runner) gather(lines *[2]line, bound uint64) (n int) {
	best, shift := r.best, uint(r.week&1<<5)
	for k := range lines {
		l := &lines[k]
		numbers := l.lo[l.at:len(l.id)]
		if r.week&2 != 0 {
			numbers = l.hi[l.at:len(l.id)]
		}
		place := uint64(k<<31 + l.at)
		for _, x := range numbers {
			x = x << (shift & 63) & last
			best[n] = x | place
			n += bit(x < bound)
			place++
		}
	}
	return n
}

// few is up to how many are faster taken out one by one than put in order.
const few = 8

// front puts the lowest few in front.
func front(list []uint64, few int) {
	for i := range few {
		low := list[i]
		for j := i + 1; j < len(list); j++ {
			x := list[j]
			list[j] = max(low, x)
			low = min(low, x)
		}
		list[i] = low
	}
}

// bit is a condition as a number, without a branch.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
