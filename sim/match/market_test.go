package match

import (
	"math/rand/v2"
	"slices"
)

// market makes a small meeting with everything in it that a mechanism may meet: empty
// rows, pairs listed twice, employers without places, ties in every rank and lottery.
func market(r *rand.Rand, workers, employers int) *Meeting {
	m := &Meeting{First: []int32{0}, Cap: []int32{int32(r.IntN(4)), int32(r.IntN(4)), 9}}
	spread := 1 + r.IntN(5)
	for range employers {
		m.Places = append(m.Places, int32(r.IntN(spread)*r.IntN(2)+r.IntN(2)))
		m.Lot = append(m.Lot, uint32(r.IntN(4))<<r.IntN(32))
		m.Region = append(m.Region, int32(r.IntN(3)))
		m.Register = append(m.Register, uint16(r.IntN(3)<<r.IntN(12)))
	}
	own := make([]uint8, employers)
	for e := range own {
		own[e] = uint8(1 + r.IntN(3))
	}
	grades := 1 + r.IntN(4)
	for range workers {
		m.Draw = append(m.Draw, uint32(r.IntN(2+workers))<<r.IntN(28))
		m.Class = append(m.Class, uint8(r.IntN(2)))
		m.Held = append(m.Held, r.IntN(4) == 0)
		row(r, m, own, grades)
	}
	return m
}

// row adds a row.
func row(r *rand.Rand, m *Meeting, own []uint8, grades int) {
	from := len(m.To)
	if len(own) > 0 {
		for _, e := range r.Perm(len(own))[:r.IntN(len(own)+1)] {
			m.To = append(m.To, int32(e))
			m.Grade = append(m.Grade, uint8(r.IntN(grades)))
			m.Standing = append(m.Standing, Stand(own[e], r.IntN(2) == 0, false, uint8(r.IntN(2))))
			m.Cost = append(m.Cost, int32(r.IntN(6)))
		}
	}
	if n := len(m.To); n > from && r.IntN(3) == 0 {
		i := from + r.IntN(n-from)
		m.To, m.Grade = append(m.To, m.To[i]), append(m.Grade, m.Grade[i])
		m.Standing, m.Cost = append(m.Standing, m.Standing[i]), append(m.Cost, int32(r.IntN(6)))
	}
	m.First = append(m.First, int32(len(m.To)))
}

// fiveTiers gives every pair a tier of its own, the same where it is listed twice.
func fiveTiers(r *rand.Rand, m *Meeting) {
	for w := range int32(m.Workers()) {
		from, till := m.row(w)
		for i := from; i < till; i++ {
			m.Standing[i] = Stand(uint8(1+r.IntN(5)), r.IntN(2) == 0, false, 0)
			if j := m.pairOf(w, m.To[i]); j < i {
				m.Standing[i] = m.Standing[j]
			}
		}
	}
}

// solve runs a mechanism on memory of its own.
func solve(mech Mechanism, m *Meeting) []int32 {
	dst := make([]int32, m.Workers())
	for w := range dst {
		dst[w] = 12345 // whatever was there before
	}
	mech.Solve(dst, m, new(Scratch))
	return dst
}

// prepared is the meeting as a mechanism wants it: the statute's in its order.
func prepared(r *rand.Rand, mech Mechanism, m *Meeting) *Meeting {
	a, ok := mech.(Statutory)
	if !ok {
		return m
	}
	c := *m
	c.To, c.Standing = slices.Clone(m.To), slices.Clone(m.Standing)
	c.Grade, c.Cost = slices.Clone(m.Grade), slices.Clone(m.Cost)
	if !a.ByEmployer {
		fiveTiers(r, &c)
	}
	Arrange(&c)
	return &c
}

// mechanisms is All, and the statute without an invitation, with a small one, and with
// a hold where there could be one.
func mechanisms() []Mechanism {
	hold := Statutory2020()
	hold.Version, hold.Hold, hold.Invitation = "2020 with a hold", 1, Invitation{}
	open, few := Statutory2020(), Statutory2021()
	open.Invitation = Invitation{}
	few.Invitation = Invitation{Applicants: 2, Num: 1, Den: 2}
	wide := Statutory2021()
	wide.Invitation = Invitation{}
	return append(All(), open, few, wide, hold)
}

func placed(dst []int32) int {
	n := 0
	for _, e := range dst {
		if e != None {
			n++
		}
	}
	return n
}

func costOf(m *Meeting, dst []int32) int64 {
	o := &outcome{m: m}
	sum := int64(0)
	for w, e := range dst {
		if e != None {
			sum += o.paid(int32(w), e)
		}
	}
	return sum
}

// six is a size up to six, half of the time six.
func six(r *rand.Rand) int {
	if r.IntN(2) == 0 {
		return 6
	}
	return r.IntN(7)
}
