package market

import "time"

// The reference: the weekly process once more, written from the text of the law and
// slowly. It asks no scheme and no table that the market made from one; every number of
// the law stands here, beside its article. What it shares with the market is what no law
// says: who arrives, what they like, and the keyed draws that decide it.
//
// Articles without a name are of the Regulations on Change of Employer or Work (pcode
// N0090023). PR is the Permit Regulations, RS the Reviewing Standards, ESA the Employment
// Service Act, APA the Administrative Procedure Act.

// refLaw is the law of one day. A policy may change its numbers.
type refLaw struct {
	windowDays    int  // Article 11(1): within 60 days from the day after the registration
	extensionDays int  // Article 11(1): 60 more
	extensions    int  // Article 11(1): once
	fiveOrders    bool // Article 7(1) since 2021-08-29; before, three
	holdDays      int  // Article 10(7) since 2021-08-29; the text says "the period set by the ministry", the press 14
	freeMonths    int  // PR 30 since 2023-10-15: three more months for a recruitment permit, unasked
	topIncrease   int  // Article 18(1): 15 %, since 2022-11-27 20 %
	applicants    int  // Article 9(2)
	perWorker     float64
	validDays     int // Article 7, last paragraph: a registration is valid for 60 days

	noAgreement bool // reading: who ends the hold is an agreement that does not come, not a registration
	victimFree  bool // reading: the hold does not bind a trafficked worker
}

func lawOfDay(year int, month time.Month, day int) refLaw {
	on := date(year, month, day)
	l := refLaw{windowDays: 60, extensionDays: 60, extensions: 1, applicants: 10, perWorker: 1.5, validDays: 60, topIncrease: 1500}
	if !on.Before(date(2021, 8, 29)) {
		l.fiveOrders, l.holdDays = true, 14
	}
	if !on.Before(date(2022, 11, 27)) {
		l.topIncrease = 2000
	}
	if !on.Before(date(2023, 10, 15)) {
		l.freeMonths = 3
	}
	return l
}

// registerBy: Article 4(2) leaves the time to the ministry, whose letter says fourteen
// days after service; it is a filing, so APA 48(4) moves a last day on which the
// offices are shut.
func (l *refLaw) registerBy(letter time.Time) time.Time { return nextOpen(letter.AddDate(0, 0, 14)) }

// windowEnd: Article 11(1), (2). The day of the registration does not count.
func (l *refLaw) windowEnd(registered time.Time, extensions int) time.Time {
	return registered.AddDate(0, 0, l.windowDays+extensions*l.extensionDays)
}

// mayExtend: Article 11(1) once; 11(2) without a limit for who was harmed bodily by the
// employer's side and whose permit the ministry revoked.
func (l *refLaw) mayExtend(w *refWorker) bool {
	return w.extensions < l.extensions || w.harmed && w.revoked
}

// askBetween: Article 11(5), in the last fourteen days of the original window.
func (l *refLaw) askBetween(registered time.Time) (first, last time.Time) {
	end := l.windowEnd(registered, 0)
	return end.AddDate(0, 0, -14), end
}

// onHold: Article 10(7), counted from the registration.
func (l *refLaw) onHold(registered, today time.Time) bool {
	return l.fiveOrders && !today.Against(registered.AddDate(0, 0, l.holdDays))
}

// recruitEnd: PR 25, since 2023-10-15 PR 30. Six months from the day that the permit
// names; that day does not count (APA 48(2)). The three months of PR 30 follow on the
// day after.
func (l *refLaw) recruitEnd(from time.Time) time.Time {
	end := monthsFrom(from.AddDate(0, 0, 1), 6)
	if l.freeMonths > 0 {
		end = monthsFrom(end.AddDate(0, 0, 1), l.freeMonths)
	}
	return end
}

// expiryWindow: Article 23(1), from four to two months before the permit ends. The end
// does not move for a holiday: that would be the later, less careful day.
func (l *refLaw) expiryWindow(permitEnd time.Time) (first, last time.Time) {
	return monthsBefore(permitEnd, 4), monthsBefore(permitEnd, 2)
}

// centreStops: Article 26(1), fourteen days before the end, which are left for departure.
func (l *refLaw) centreStops(permitEnd time.Time) time.Time { return permitEnd.AddDate(0, 0, -14) }

// yearsLeft: ESA 52(4) twelve years for all that the market has; 52(6) fourteen for care
// at home by who meets the points.
func (l *refLaw) yearsLeft(halfYears, work int) bool {
	most := 24
	if work == refHouseholdCare {
		most = 28
	}
	return halfYears < most
}

// Article 10(5): who stays away without good reason gives the change up. Article 23(3)
// sends the end of a permit through Article 10 as well, see refMarket.leave.
func (l *refLaw) givesUp(goodReason bool) bool { return !goodReason }

// ratio of a manufacturer's average employees, in per cent, by grade: RS 14-2, from
// 2022-04-30 RS 24.
var refRatio = []int{35, 25, 20, 15, 10}

// mostForeign: a part of a person is none.
func mostForeign(grade, employees int) int { return employees * refRatio[grade] / 100 }

// nextCheck: Article 32(2), when the first worker taken over has completed three months,
// then every three months.
func nextCheck(from time.Time) time.Time { return monthsFrom(from.AddDate(0, 0, 1), 3) }

// increase of Article 18(1), in basis points: whether it may be had, and its price for
// each foreign worker and month. The total of 40 % binds no one: the market asks for the
// lowest grade, 10 %.
func (l *refLaw) increase(points int) (open bool, fee int64) {
	if points > l.topIncrease || refRatio[4]*100+points > 4000 {
		return false, 0
	}
	switch {
	case points <= 500:
		return true, 3000
	case points <= 1000:
		return true, 5000
	case points <= 1500:
		return true, 7000
	}
	return true, 9000
}

// Categories, in the order of the market's settings.
const (
	refManufacturing = iota
	refConstruction
	refFishing
	refFarming
	refInstitutionCare
	refHouseholdCare
)

// sameCategory: Article 8(2) makes care, at home or in an institution, one category.
func sameCategory(a, b int) bool { return a == b || a >= refInstitutionCare && b >= refInstitutionCare }
