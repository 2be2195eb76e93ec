package rules

import "math/bits"

// How reader two reads a series by month and a list of records: see aggregate.go,
// which is how reader one does.

// seriesSum is known where the day and every month of the sum are.
func (s *Screen) seriesSum(i int32, in *Instr) {
	days, stated := s.val[in.A], s.b.block(int(in.Fact), 0, s.at)
	all := s.b.lists[in.Fact][s.at*Lanes:][:Lanes]
	need, p := int64(in.K2-in.K+1), s.shift[in.A]
	for w := range s.met[i] {
		known := s.met[in.A][w] & stated[w]
		dst, from := lanes(s.val[i], w), lanes(days, w)
		for left := known; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			m := s.months.of(from[j] + p)
			sum, found := all[w*64+j].sum(m+Month(in.K), m+Month(in.K2))
			dst[j] = sum
			if lacks := found - need; lacks != 0 {
				known &^= 1 << j
			}
		}
		s.met[i][w] = known
	}
}

// seriesSumLabel: the day first; a month that lacks is a fact that is missing.
func (s *Screen) seriesSumLabel(i int32, in *Instr) {
	f := s.p.Facts[in.Fact]
	for w := range s.met[i] {
		day := s.met[in.A][w]
		s.unknown[i][w] = s.unknown[in.A][w]&^day | day&^s.met[i][w]&s.asked(f, w)
		s.dispute[i][w] = s.dispute[in.A][w] &^ day
	}
}

// records aggregates lists. Of an empty one it is not asked what its filters are.
func (s *Screen) records(i int32, in *Instr) {
	stated, some := s.b.block(int(in.Fact), 0, s.at), s.b.block(int(in.Fact), 1, s.at)
	*s.val[i] = column{}
	all := s.b.lists[in.Fact][s.at*Lanes:][:Lanes]
	for w := range s.met[i] {
		known := stated[w]
		for _, a := range s.p.args(in) {
			known &= s.met[a][w] | ^some[w]
		}
		s.met[i][w] = known
		for left := known & some[w]; left != 0; left &= left - 1 {
			l := w*64 + bits.TrailingZeros64(left)
			s.val[i][l] = s.aggregate(in, all[l].flat, l)
		}
	}
}

// aggregate adds up one lane's records.
func (s *Screen) aggregate(in *Instr, flat []int64, l int) (sum int64) {
	args, n := s.p.args(in), len(s.p.Facts[in.Fact].Fields)
next:
	for rec := flat; len(rec) >= n; rec = rec[n:] {
		for k := 0; k+2 < len(args); k += 3 {
			v := rec[s.val[args[k]][l]]
			if v < s.val[args[k+1]][l] || v > s.val[args[k+2]][l] {
				continue next
			}
		}
		sum += in.counts(rec)
	}
	return sum
}

// recordsLabel: the list itself first, then the first filter that is undecided.
func (s *Screen) recordsLabel(i int32, in *Instr) {
	f, args := s.p.Facts[in.Fact], s.p.args(in)
	for w := range s.met[i] {
		stated := s.b.block(int(in.Fact), 0, s.at)[w]
		unknown, dispute := ^stated&s.asked(f, w), uint64(0)
		left := stated &^ s.met[i][w]
		for k := 0; k+2 < len(args); k += 3 {
			a, b := args[k+1], args[k+2]
			here := left &^ (s.met[a][w] & s.met[b][w])
			u := here & (s.unknown[a][w] | s.unknown[b][w])
			unknown |= u
			dispute |= here & (s.dispute[a][w] | s.dispute[b][w]) &^ u
			left &^= here
		}
		s.unknown[i][w], s.dispute[i][w] = unknown, dispute
	}
}
