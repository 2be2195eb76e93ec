package household

import (
	"alih/rules/scheme/jphsp"
	"alih/sim"
)

// maxYears is how long households can be followed.
const maxYears = 10

// A year of a household is 365 days from its arrival, so that anniversaries need no
// calendar.
const yearDays = 365

// Purposes of draws; the counter is a year, or a year and a place of it.
const (
	drawArrival sim.Purpose = iota
	drawStatus
	drawJob // employer changes, to which status, head of an office, finance
	drawPay
	drawPoints
	drawLeave
	drawSpouse // kind, whether drawn anew, pay, ill
	drawChild
	drawBirth
	drawParent // wanted, care, early
	drawApart
	drawSide
	drawOffice // apart, ground, finance
	drawWorker // wanted, second, prior, days, kept, goes home
	drawHired  // by worker: age, language, wage
	drawHelper
	drawFile // when in the time of a renewal, whether another worker took the place
)

// year is a household in one year after its arrival.
type year struct {
	status                   jphsp.StatusKind
	works                    jphsp.SpouseWork
	housework                jphsp.HouseworkKind
	finance, head            bool
	apart, otherSide, helper bool
	base, spouse             int64 // yen
	birth                    int32 // of a child in this year, 0: none
}

// household is one of them, as no law changes it.
type household struct {
	id                      uint32
	arrival, leaves         int32 // days; it is there on neither after leaves
	points                  int
	settles                 bool
	child                   int32 // birth of the youngest child at arrival, 0: none
	wantsParent, early      bool
	care                    int64
	workers                 int // that it wants
	prior, kept, goesHome   bool
	hired                   int32 // days before the move
	incomeClass, childClass int
	years                   [maxYears + 1]year
}

func (r *run) word(id uint32, p sim.Purpose, k uint32) uint64 { return r.s.Word(id, p, k) }

// draw makes a household.
func (r *run) draw(h *household, b *behaviour, id uint32) {
	span := int32(b.years) * yearDays
	*h = household{id: id}
	h.arrival = int32(firstDay) + int32(sim.Below(r.word(id, drawArrival, 0), yearDays))
	h.leaves = h.arrival + span
	h.points = b.points.Of(r.word(id, drawPoints, 0))
	h.settles = b.settling.Of(r.word(id, drawPoints, 1))
	if r.drawFirst(h, b) {
		r.drawWishes(h, b)
	}
	if h.wantsParent || h.workers > 0 {
		r.drawYears(h, b) // of the others nothing more is asked
	}
	for y := range int(b.years) {
		if b.leaving.Of(r.word(id, drawLeave, uint32(2*y))) {
			h.leaves = h.arrival + int32(y*yearDays) + int32(sim.Below(r.word(id, drawLeave, uint32(2*y+1)), yearDays)) + 1
			break
		}
	}
	h.classes()
}

// drawFirst draws a household as it arrives, and tells whether there is a couple.
func (r *run) drawFirst(h *household, b *behaviour) bool {
	id, now := h.id, &h.years[0]
	if b.extra.Of(r.word(id, drawStatus, 0)) {
		now.status = jphsp.Special
	}
	now.finance = b.financial.Of(r.word(id, drawJob, 3))
	now.base = int64(b.basePay.Of(r.word(id, drawPay, 0))) * yenUnit
	now.works = jphsp.SpouseWork(b.spouses.Of(r.word(id, drawSpouse, 0)))
	if now.works == jphsp.NoSpouse {
		return false
	}
	if b.withChild.Of(r.word(id, drawChild, 0)) {
		h.child = birthOn(h.arrival - 1 - int32(b.childDays.Of(r.word(id, drawChild, 1))))
	}
	r.spouseYear(h, b, 0)
	return true
}

// drawYears draws a couple's years after the first.
func (r *run) drawYears(h *household, b *behaviour) {
	for y := 1; y <= int(b.years); y++ {
		h.years[y] = h.years[y-1]
		r.careerYear(h, b, y)
		r.spouseYear(h, b, y)
	}
}

// careerYear is the professional's year: the employer, the status, the pay.
func (r *run) careerYear(h *household, b *behaviour, y int) {
	now, k := &h.years[y], uint32(4*y)
	growth := b.growth
	if b.changing.Of(r.word(h.id, drawJob, k)) {
		growth = b.jobGrowth
		now.finance = b.financial.Of(r.word(h.id, drawJob, k+3))
		now.head = b.heads.Of(r.word(h.id, drawJob, k+2))
		switch to := r.word(h.id, drawJob, k+1); {
		case b.toOffice.Of(to):
			now.status = jphsp.Manager
		case b.law.Of(to):
			now.status = jphsp.Legal
		case b.other.Of(to):
			now.status = jphsp.OtherStatus
		}
	}
	now.base += now.base * int64(growth.Of(r.word(h.id, drawPay, uint32(y)))) / yenUnit
}

// spouseYear is the spouse's year, and the births of it.
func (r *run) spouseYear(h *household, b *behaviour, y int) {
	now, k, id := &h.years[y], uint32(4*y), h.id
	if y > 0 && b.respouse.Of(r.word(id, drawSpouse, k+1)) {
		if works := jphsp.SpouseWork(b.spouses.Of(r.word(id, drawSpouse, k))); works != jphsp.NoSpouse {
			now.works = works
		}
	}
	now.spouse, now.housework = 0, jphsp.Able
	// One word for the pay under either kind of work, and through the years.
	switch pay := r.word(id, drawSpouse, 2); {
	case now.works == jphsp.UnderWorkStatus:
		now.spouse, now.housework = int64(b.workPay.Of(pay))*yenUnit, jphsp.Working
	case now.works == jphsp.OutsideActivity:
		now.spouse = int64(b.outsidePay.Of(pay)) * yenUnit
	}
	if now.housework == jphsp.Able && b.sick.Of(r.word(id, drawSpouse, k+3)) {
		now.housework = jphsp.Ill
	}
	now.apart = b.away.Of(r.word(id, drawApart, uint32(y)))
	now.otherSide = b.bothSides.Of(r.word(id, drawSide, uint32(y)))
	now.helper = b.local.Of(r.word(id, drawHelper, uint32(y)))
	now.birth = 0
	if b.birth.Of(r.word(id, drawBirth, uint32(2*y))) {
		now.birth = birthOn(h.arrival + int32(y*yearDays) + int32(sim.Below(r.word(id, drawBirth, uint32(2*y+1)), yearDays)))
	}
}

func (r *run) drawWishes(h *household, b *behaviour) {
	id := h.id
	h.wantsParent = b.wantsParent.Of(r.word(id, drawParent, 0))
	h.care = int64(b.careMonths.Of(r.word(id, drawParent, 1)))
	h.early = b.early.Of(r.word(id, drawParent, 2))
	if !b.wantsWorker.Of(r.word(id, drawWorker, 0)) {
		return
	}
	h.workers = 1
	if b.wantsTwo.Of(r.word(id, drawWorker, 1)) {
		h.workers = 2
	}
	h.prior = b.before.Of(r.word(id, drawWorker, 2))
	h.hired = int32(b.hired.Of(r.word(id, drawWorker, 3)))
	h.kept = b.keeps.Of(r.word(id, drawWorker, 4))
	h.goesHome = b.returns.Of(r.word(id, drawWorker, 5))
}

// at is the year of a day.
func (h *household) at(d int32) int { return int(d-h.arrival) / yearDays }

// youngest is the birth of the youngest child on a day, 0: there is none.
func (h *household) youngest(d int32) int32 {
	for y := min(h.at(d), maxYears); y >= 0; y-- {
		if b := h.years[y].birth; b != 0 && b <= d {
			return b
		}
	}
	return h.child
}

// expects is whether a child is on the way on a day.
func (h *household) expects(d int32, pregnancy int32) bool {
	for y := h.at(d); y <= min(h.at(d)+1, maxYears); y++ {
		if b := h.years[y].birth; b > d && b-d <= pregnancy {
			return true
		}
	}
	return false
}

// Classes by which outcomes are told apart: all pay of the couple at arrival, and the
// youngest child then.
var (
	incomeNames = [...]string{"0-6", "6-8", "8-10", "10-15", "15-30", "30+"}
	incomeFrom  = [...]int64{0, 6_000_000, 8_000_000, 10_000_000, 15_000_000, 30_000_000}
	childNames  = [...]string{"none", "0-6", "7-12", "13+"}
	childFrom   = [...]int32{0, 0, 7, 13} // years
)

func (h *household) classes() {
	pay := h.years[0].base + h.years[0].spouse
	for i, from := range incomeFrom {
		if pay >= from {
			h.incomeClass = i
		}
	}
	if h.child == 0 {
		return
	}
	for i, from := range childFrom {
		if i > 0 && h.arrival-h.child >= from*1461/4 {
			h.childClass = i
		}
	}
}
