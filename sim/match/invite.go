package match

// Invitation is how many applicants a public meeting has to select.
//
//  1. Put the applicants, those employers that have places, in order of Register,
//     then of lot.
//  2. Take the shortest run from the first on that has at least so many applicants
//     and at least Num/Den places for each worker of the meeting.
//  3. Where all together do not reach that, take all.
//
// The zero value takes all.
type Invitation struct {
	Applicants int32
	Num, Den   int32
}

// TenAndHalf is the statute's: ten applicants, and three places for two workers.
var TenAndHalf = Invitation{Applicants: 10, Num: 3, Den: 2}

// invite closes the employers that are not invited.
func (s *Scratch) invite(i Invitation, m *Meeting) {
	need := int64(i.Num) * int64(m.Workers())
	if i.Den > 0 && total(m.Places)*int64(i.Den) <= need {
		return // nobody can be spared: no need to put them in order
	}
	applicants, places := int32(0), int64(0)
	for _, k := range s.orderApplicants(m) {
		e := k & indexMask
		if applicants >= i.Applicants && places*int64(i.Den) >= need {
			s.full[e] = 1
			continue
		}
		applicants += min(m.Places[e], 1)
		places += int64(m.Places[e])
	}
}

func total(places []int32) int64 {
	sum := int64(0)
	for _, p := range places {
		sum += int64(p)
	}
	return sum
}

// orderApplicants is the employers in order of Register, then lot.
func (s *Scratch) orderApplicants(m *Meeting) []uint64 {
	s.order(m.Lot, nil)
	if m.Register == nil {
		return s.keys
	}
	s.spreadRegister(m.Register, 0)
	s.spreadRegister(m.Register, 8)
	return s.keys
}

// Applicants is the employers in the order in which an invitation takes them, in the memory
// of dst.
func (s *Scratch) Applicants(dst []int32, m *Meeting) []int32 {
	return indices(dst, s.orderApplicants(m))
}

// Turns is the workers in the order of their lottery, in the memory of dst.
func (s *Scratch) Turns(dst []int32, m *Meeting) []int32 { return indices(dst, s.order(m.Draw, nil)) }

func indices(dst []int32, keys []uint64) []int32 {
	dst = dst[:0]
	for _, k := range keys {
		dst = append(dst, int32(k&indexMask))
	}
	return dst
}

// spreadRegister sorts the keys by one byte of the register, stably.
func (s *Scratch) spreadRegister(register []uint16, shift uint) {
	at := s.low[:256]
	clear(at)
	for _, r := range register {
		at[uint8(r>>shift)]++
	}
	sums(at)
	for _, k := range s.keys {
		p := &at[uint8(register[k&indexMask]>>shift)]
		s.spare[*p] = k
		*p++
	}
	s.keys, s.spare = s.spare, s.keys
}

// Invited says which employers an invitation selects at a meeting. Mechanisms that know no
// invitation are asked with the rows of those alone. dst is as long as the employers.
func (s *Scratch) Invited(dst []bool, i Invitation, m *Meeting) {
	s.open(m.Places)
	if i != (Invitation{}) {
		s.invite(i, m)
	}
	for e := range dst {
		dst[e] = s.full[e] == 0
	}
}
