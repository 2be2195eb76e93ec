package market

import (
	"fmt"

	"alih/sim"
)

// How a search ends.
const (
	matched = iota
	expired
	annulled // stayed away from a meeting without a good reason
	left
	absconded
	ends
	noEnd = -1
)

var endNames = [...]string{"matched", "expired", "annulled", "left", "absconded"}

// Why a search ended without a place: the first that holds.
const (
	noMeeting = iota
	noLawfulPlace
	notInvited
	absent
	declined
	outranked
	reasons
)

var reasonNames = [...]string{"noMeeting", "noLawfulPlace", "notInvited", "absent", "declined", "outranked"}

var routeNames = [...]string{"centre", "twoParty", "threeParty", "expiringCentre", "expiringDirect"}

// The groups by which workers are counted: all, then by category, nationality, district
// and sex.
const (
	byWork     = 1
	byNation   = byWork + len(works)
	byDistrict = byNation + len(nationNames)
	bySex      = byDistrict + districts
	groupings  = bySex + 2
)

// The counters of workers, each once for every group.
const (
	cArrived = (iota) * groupings
	cMatchedW
	cExpiredW
	cAnnulledW
	cLeftW
	cAbscondedW
	cWaiting
	cAsked
	cGranted
	cWeeks
	cOtherWork
	cLate
	cRefusedLate
	cRefusedYears
	workerCounters
)

// The other counters.
const (
	cReason  = workerCounters
	cTier    = cReason + reasons
	cRoute   = cTier + 6
	cOffered = cRoute + routes + iota - 3
	cFilled
	cEmployers
	cLimit
	cInUse
	cMeetings
	cAttending
	cMeetingMost
	cMeetingPlaced
	cEnvy
	cWaste
	cWatchedMeetings
	cChecks
	cBreaches
	cRevokedWorkers
	cTakeovers
	cIncreaseRefused
	cSurcharge
	cExpiring
	cExpiringMatched
	cExpiringEnded
	cExpiringWaiting
	cWatchedArrived
	cWatchedMatched
	cHindsight
	cCurve
)

// curveSteps is how many weeks of waiting a curve shows.
const curveSteps = 40

const cPath = cCurve + curveSteps*(ends+1)

// countWorker counts for a worker of the cohort in each of her groups.
func (r *runner) countWorker(w *worker, code int, n int64) {
	if r.shadow != nil || w.is&counted == 0 {
		return
	}
	if w.is&expiring != 0 {
		r.countExpiring(code)
		return
	}
	for _, g := range [...]int{0, byWork + int(w.work), byNation + int(w.nation), byDistrict + int(w.district), bySex + w.bit(female)} {
		r.counts[code+g] += n
	}
}

// countExpiring keeps those whose permit ends apart: another law and other windows.
func (r *runner) countExpiring(code int) {
	switch code {
	case cExpiring:
		r.counts[cExpiring]++
	case cWaiting:
		r.counts[cExpiringWaiting]++
	}
}

// end ends a search without a place.
func (r *runner) end(w *worker, how int) {
	if r.traced() {
		r.tell(event{kind: evEnded, worker: w, how: how})
	}
	r.showEnd(w, how)
	if r.shadow != nil || w.is&counted == 0 {
		return
	}
	if w.is&expiring != 0 {
		r.counts[cExpiringEnded]++
		return
	}
	r.countWorker(w, how*groupings+cMatchedW, 1)
	r.counts[cCurve+r.step(w)*(ends+1)+how]++
	if how == expired || how == annulled {
		r.counts[cReason+w.reason()]++
	}
}

// reason is why a worker got no place.
func (w *worker) reason() int {
	for i, bit := range []uint8{sawMeeting, sawLawful, sawInvited, sawPresent, sawWilling} {
		if w.was&bit == 0 {
			return i
		}
	}
	return outranked
}

func (r *runner) countConcluded(w *worker, e *employer, tier uint8, route int) {
	if r.observed() {
		r.count(cFilled, 1)
		r.count(cRoute+route, 1)
	}
	if r.shadow != nil || w.is&counted == 0 {
		return
	}
	if w.is&expiring != 0 {
		r.counts[cExpiringMatched]++
		return
	}
	step := r.step(w)
	r.countWorker(w, cMatchedW, 1)
	r.countWorker(w, cWeeks, int64(step))
	r.countWorker(w, cOtherWork, flag(w.work != e.work))
	r.counts[cTier+int(tier)]++
	r.counts[cCurve+step*(ends+1)+matched]++
}

func (r *runner) countEmployer(e *employer) {
	if !r.observed() {
		return
	}
	r.count(cEmployers, 1)
	r.count(cOffered, int64(e.offered))
	r.count(cLimit, int64(e.limit))
	r.count(cInUse, int64(e.employed))
}

func (r *runner) countCheck(breach bool) {
	r.count(cChecks, flag(r.observed()))
	r.count(cBreaches, flag(breach && r.observed()))
}

// paths follows who waits: the next counters are by group of work.
func (r *runner) paths() {
	weeks := int(r.m.after.b.weeks)
	for i := range r.waiting {
		r.count(cPath+weeks*(1+groupOf[r.waiting[i].work])+r.now(), 1)
	}
}

// layoutOf names the counters and what is made of them.
func layoutOf(n *numbers) *sim.Layout {
	l := &sim.Layout{}
	for _, code := range []string{"arrived", "matched", "expired", "annulled", "left", "absconded", "waiting",
		"extensions.asked", "extensions.granted", "weeks", "otherWork", "late", "refused.late", "refused.years"} {
		for _, g := range sliceNames() {
			l.Counters = append(l.Counters, sim.Counter{Code: code + g, Unit: "people"})
		}
	}
	one := func(unit string, codes ...string) {
		for _, c := range codes {
			l.Counters = append(l.Counters, sim.Counter{Code: c, Unit: unit})
		}
	}
	for _, c := range reasonNames {
		one("people", "unmatched."+c)
	}
	one("people", "tier.direct", "tier.1", "tier.2", "tier.3", "tier.4", "tier.5")
	for _, c := range routeNames {
		one("people", "route."+c)
	}
	one("places", "offered", "filled")
	one("employers", "employers")
	one("places", "limit", "inUse")
	one("meetings", "meetings")
	one("people", "attending", "meeting.most", "meeting.placed", "envy", "waste")
	one("meetings", "watched.meetings")
	one("checks", "checks", "breaches")
	one("people", "revoked")
	one("plants", "takeovers", "increase.refused")
	one("TWD", "surcharge")
	one("people", "expiring", "expiring.matched", "expiring.ended", "expiring.waiting",
		"watched.arrived", "watched.matched", "hindsight")
	shapes(l, int(n.weeks))
	metrics(l)
	return l
}

// sliceNames are the suffixes of the groups.
func sliceNames() []string {
	names := []string{""}
	add := func(dim string, values []string) {
		for _, v := range values {
			names = append(names, "/"+dim+"="+v)
		}
	}
	add("work", workNames[:])
	add("nationality", nationNames[:])
	add("district", districtNames[:])
	add("sex", []string{"male", "female"})
	return names
}

// shapes adds the curve and the paths.
func shapes(l *sim.Layout, weeks int) {
	for step := range curveSteps {
		for _, e := range append(endNames[:], "censored") {
			l.Counters = append(l.Counters, sim.Counter{Code: fmt.Sprintf("week.%02d.%s", step, e), Unit: "people"})
		}
	}
	l.Curves = []sim.Curve{{Code: "search", Unit: "weeks", Ends: endNames[:], Steps: curveSteps, Counts: cCurve}}
	for i, code := range []string{"waiting", "waiting.industry", "waiting.care"} {
		l.Paths = append(l.Paths, sim.Path{Code: code, Unit: "weeks", Steps: weeks, Counts: cPath + i*weeks})
		for week := range weeks {
			l.Counters = append(l.Counters, sim.Counter{Code: fmt.Sprintf("%s.%03d", code, week), Unit: "people"})
		}
	}
}
