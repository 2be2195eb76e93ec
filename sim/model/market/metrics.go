package market

import "alih/sim"

// metrics says what is made of the counters.
func metrics(l *sim.Layout) {
	names := sliceNames()
	add := func(code, unit string, better int, of, per []int) {
		l.Metrics = append(l.Metrics, sim.Metric{Code: code, Of: of, Per: per, Unit: unit, Better: better})
	}
	sliced := func(code, unit string, better, of, per int) {
		for g, name := range names {
			add(code+name, unit, better, []int{of + g}, []int{per + g})
		}
	}
	one := func(code, unit string, better, of, per int) {
		var denominator []int
		if per >= 0 {
			denominator = []int{per}
		}
		add(code, unit, better, []int{of}, denominator)
	}
	sliced("match.share", "share", 1, cMatchedW, cArrived)
	for g, name := range names {
		add("depart.share"+name, "share", -1, []int{cExpiredW + g, cAnnulledW + g}, []int{cArrived + g})
	}
	one("abscond.share", "share", -1, cAbscondedW, cArrived)
	one("leave.share", "share", 0, cLeftW, cArrived)
	one("match.weeks", "weeks", -1, cWeeks, cMatchedW)
	one("extension.share", "share", 0, cGranted, cArrived)
	one("otherWork.share", "share", 0, cOtherWork, cMatchedW)
	one("fill.share", "share", 1, cFilled, cOffered)
	one("quota.use", "share", 0, cInUse, cLimit)
	one("load.workers", "people a meeting", 0, cAttending, cMeetings)
	one("expiring.match.share", "share", 1, cExpiringMatched, cExpiring)
	add("refused.share", "share", -1, []int{cRefusedLate, cRefusedYears}, []int{cArrived, cRefusedLate, cRefusedYears})
	one("breach.share", "share", -1, cBreaches, cChecks)
	one("revoked", "people", -1, cRevokedWorkers, -1)
	one("surcharge", "TWD a month", 0, cSurcharge, -1)
	one("envy", "pairs a meeting", -1, cEnvy, cWatchedMeetings)
	one("waste", "pairs a meeting", -1, cWaste, cWatchedMeetings)
	add("meeting.efficiency", "share", 1, []int{cMeetingPlaced}, []int{cMeetingMost})
	one("hindsight.share", "share", 1, cWatchedMatched, cHindsight)
	for i, name := range reasonNames {
		add("unmatched/reason="+name, "share", 0, []int{cReason + i}, []int{cExpiredW, cAnnulledW})
	}
	for i, name := range []string{"direct", "1", "2", "3", "4", "5"} {
		one("tier/tier="+name, "share", 0, cTier+i, cMatchedW)
	}
	for i, name := range routeNames {
		one("route/route="+name, "share", 0, cRoute+i, cFilled)
	}
	identities(l)
}

// identities are what every replication has to satisfy.
func identities(l *sim.Layout) {
	for g, name := range sliceNames() {
		l.Sums = append(l.Sums, sim.Identity{
			Code:  "arrived" + name,
			Left:  []int{cArrived + g},
			Right: []int{cMatchedW + g, cExpiredW + g, cAnnulledW + g, cLeftW + g, cAbscondedW + g, cWaiting + g},
		})
	}
	var why []int
	for i := range reasons {
		why = append(why, cReason+i)
	}
	l.Sums = append(l.Sums,
		sim.Identity{Code: "unmatched", Left: []int{cExpiredW, cAnnulledW}, Right: why},
		sim.Identity{Code: "expiring", Left: []int{cExpiring}, Right: []int{cExpiringMatched, cExpiringEnded, cExpiringWaiting}})
}
