package market

import (
	"math"
	"math/bits"

	"alih/sim"
	"alih/sim/model"
)

// The purposes of draws. An entity is a worker, an employer or a week of a centre.
const (
	drawArrivals sim.Purpose = iota
	drawProfile
	drawDistrict
	drawYears
	drawPersonal // revoked, harmed, trafficked, late, ...: one counter each
	drawTime     // when in the time allowed
	drawWeek     // what a worker does in a week
	drawReason
	drawLottery
	drawTaste
	drawExtension
	drawDirect
	drawWork
	drawBasis
	drawGrade
	drawHeads
	drawUse
	drawVacancies
	drawPermit
	drawConditions
	drawAbsent
	drawRenewal
	drawCheck
	drawIncrease
)

// Counters of drawPersonal.
const (
	isRevoked = iota
	isHarmed
	isTrafficked
	isLate
	isLateAccepted
	isOtherApproved
	isThreeParty
	isFiled
	isType
)

// The kinds of entity. An entity's number is made of its kind, its centre and the week
// and order of its arrival, none of which a policy changes, so that it has the same
// draws under all of them.
const (
	kindWorker uint32 = iota
	kindExpiring
	kindEmployer
	kindTakeover
)

func entity(kind uint32, centre, week, index int) uint32 {
	return kind<<30 | uint32(centre)<<25 | uint32(week)<<15 | uint32(index)
}

// What a worker does in a week.
const (
	comes = iota
	staysAway
	staysAwayWithReason
	goesHome
	goesMissing
)

// levels is how finely the share of places in use is drawn.
const levels = 64

// types is how many types of workplace, and of worker, there are: whether two of a type
// please each other is one answer.
const types = 64

// waitingClasses is how many weeks of waiting change what a worker accepts.
const waitingClasses = 16

// behaviour is the tables that replications draw from, made from the numbers.
type behaviour struct {
	numbers
	arrivals                                       [kindTakeover + 1]*sim.Table
	profile                                        *sim.Table // work, nationality and sex in one
	districts, halves, week, offers, bases, grades *sim.Table
	heads, level, vacancies, change                *sim.Table
	limits                                         [len(works)]*sim.Table
	size, increases                                *sim.Table
	personal                                       [isType]sim.Chance
	expiringStandards                              sim.Chance
	reasonAccepted, asked, granted, direct         sim.Chance
	employerAbsent, renews, cured                  sim.Chance
	accepts                                        [2][2][waitingClasses]uint16 // same district, same work, weeks waited: so many of 256 types
	employerAccepts                                uint16
}

// maker makes tables and remembers the first error.
type maker struct{ err error }

func (m *maker) table(path string, t *sim.Table, err error) *sim.Table {
	if err != nil && m.err == nil {
		m.err = &model.SettingError{Path: path, Found: err.Error(), Allowed: "numbers that give a distribution"}
	}
	return t
}

func (m *maker) chance(p float64) sim.Chance {
	c, err := sim.NewChance(p)
	if err != nil && m.err == nil {
		m.err = err
	}
	return c
}

func behave(n numbers) (*behaviour, error) {
	b, m := &behaviour{numbers: n}, &maker{}
	for kind, mean := range []float64{n.workers, n.expiring, n.employers, n.takeovers} {
		t, err := sim.Poisson(mean)
		b.arrivals[kind] = m.table("arrivals", t, err)
	}
	b.workers(m)
	b.employers(m)
	b.accept()
	return b, m.err
}

func (b *behaviour) workers(m *maker) {
	n := &b.numbers
	weigh := func(path string, w []float64) *sim.Table {
		t, err := sim.NewTable(0, w)
		return m.table(path, t, err)
	}
	b.profile = weigh("workers.work", n.profiles())
	b.districts = weigh("workers.district", n.district[:])
	t, err := sim.Exponential(2*n.yearsWorked, 0, maxYears*2)
	b.halves = m.table("workers.yearsWorked", t, err)
	away := n.absentNoReason + n.absentReason + n.leaves + n.absconds
	if away > 1 && m.err == nil {
		m.err = &model.SettingError{Path: "workers.absentNoReason, absentReason, leaves, absconds", Found: "more than 1 together", Allowed: "at most 1 together"}
	}
	b.week = weigh("workers", []float64{max(0, 1-away), n.absentNoReason, n.absentReason, n.leaves, n.absconds})
	for i, p := range []float64{n.revoked, n.harmed, n.trafficked, n.late, n.lateAccepted, n.otherApproved, n.threeParty, n.expiringFiled} {
		b.personal[i] = m.chance(p)
	}
	b.expiringStandards = m.chance(n.expiringStandards)
	b.reasonAccepted, b.asked, b.granted, b.direct = m.chance(n.reasonAccepted), m.chance(n.extensionAsked), m.chance(n.extensionGranted), m.chance(n.twoParty)
}

// profiles weighs work, nationality and sex together, so that one draw gives all three.
func (n *numbers) profiles() []float64 {
	var w []float64
	for i, work := range n.work {
		g := groupOf[i]
		sum := 0.0
		for _, x := range n.nation[g] {
			sum += x
		}
		for _, x := range n.nation[g] {
			w = append(w, work*x/sum*(1-n.female[g]), work*x/sum*n.female[g])
		}
	}
	return w
}

func (b *behaviour) employers(m *maker) {
	n := &b.numbers
	made := func(path string) func(*sim.Table, error) *sim.Table {
		return func(t *sim.Table, err error) *sim.Table { return m.table(path, t, err) }
	}
	b.offers = made("employers.work")(sim.NewTable(0, n.offer[:]))
	b.bases = made("employers.basis")(sim.NewTable(0, n.basis[:]))
	b.grades = made("employers.grade")(sim.NewTable(0, n.grade[:]))
	b.heads = made("employers.heads")(sim.Exponential(n.heads, 1, maxHeads))
	b.vacancies = made("employers.vacancies")(sim.Geometric(1 / n.vacancies))
	b.size = made("takeovers.size")(sim.Geometric(1 / n.takeoverSize))
	b.increases = made("takeovers.increase")(sim.NewTable(0, n.increase[:]))
	b.change = made("checks.change")(sim.Normal(0, max(100*n.headsChange, 1e-6), -90, 200))
	power := n.use / (1 - n.use)
	b.level = made("employers.use")(sim.FromCDF(0, levels-1, func(k int) float64 { return math.Pow(float64(k+1)/levels, power) }))
	for i := range works {
		if i != manufacturing {
			b.limits[i] = made("employers.limit")(sim.Geometric(1 / n.limit[i]))
		}
	}
	b.employerAbsent, b.renews, b.cured = m.chance(n.employerAbsent), m.chance(n.renews), m.chance(n.cured)
}

// accept counts of how many types a worker would take a place, by district, work and
// weeks waited. Of 256 because tastes are drawn with eight bits.
func (b *behaviour) accept() {
	n := &b.numbers
	for district := range 2 {
		for work := range 2 {
			p := n.agrees
			if district == 0 {
				p *= n.otherDistrict
			}
			if work == 0 {
				p *= n.otherWork
			}
			for week := range waitingClasses {
				b.accepts[district][work][week] = uint16(math.Round(256 * min(1, p)))
				p *= n.growth
			}
		}
	}
	b.employerAccepts = uint16(math.Round(256 * n.employerAgrees))
}

// taste is how much an entity likes each of the types, as eight planes of a bit each: the
// liking of type j is the number that its bits j make, uniform on 0 to 255.
type taste [8]uint64

// draw draws the planes that a bound reads.
func (t *taste) draw(s sim.Stream, id uint32, bound uint16) {
	s.Series(t[:planes(bound)], id, drawTaste, 0)
}

// planes is how many planes a bound reads: those after its last bit tell nothing.
func planes(bound uint16) int {
	if bound == 0 || bound >= 256 {
		return 0
	}
	return 8 - bits.TrailingZeros16(bound)
}

// everyPlane is a bound that reads all.
const everyPlane = 255

// below is the set of types whose number is below a bound of at most 256. It grows with
// the bound. From the last bit to the first, each outweighs those after it: where the bound
// has it, who has not is below; where it has not, who has is not. Written out, for a branch
// at each bit costs more than the bit.
func (t *taste) below(bound uint16) uint64 {
	if bound >= 256 {
		return ^uint64(0)
	}
	b := uint64(bound)
	less := ^t[7] & -(b & 1)
	less = deeper(less, t[6], b>>1)
	less = deeper(less, t[5], b>>2)
	less = deeper(less, t[4], b>>3)
	less = deeper(less, t[3], b>>4)
	less = deeper(less, t[2], b>>5)
	less = deeper(less, t[1], b>>6)
	return deeper(less, t[0], b>>7)
}

// deeper goes on to a plane whose bit of the bound is the last of b.
func deeper(less, plane, b uint64) uint64 {
	all := -(b & 1)
	return less&all | ^plane&(less|all)
}
