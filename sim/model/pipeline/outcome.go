package pipeline

// Where a way is lost, in its order.
const (
	lostSeat = iota
	lostTraining
	lostTests
	lostMatch
	lostStop
	lostPapers
	lostStages
)

var lostNames = []string{"seat", "training", "tests", "vacancy", "stopped", "papers"}

// How a stay ends, and what does not end it.
const (
	vanished = iota
	wentHome
	otherStay
	finished
	leftWays
	changesJob
)

var leftNames = []string{"vanished", "home", "otherStay", "finished"}

// isOver marks a person whose way is over.
const isOver = 255

// The breakdowns: of a placement by sector, prefecture and stay; of a loss by sector and
// group; of a stay that ends by prefecture and status.
const (
	placedGroups = 1 + fields + prefs + kinds
	lostGroups   = 1 + fields + groups
	leftGroups   = 1 + prefs + kinds
)

const (
	pathSteps  = countedWeeks / 4
	curveSteps = pathSteps
	curveEnds  = 1 + lostStages
	numbered   = 2 * fields // numbers of fields: specified skills, then the new training
)

// The counters.
const (
	cCandidates    = 0
	cStart         = cCandidates + 1
	cInside        = cStart + 1
	cTooLate       = cInside + 1
	cLapsed        = cTooLate + 1
	cVacancies     = cLapsed + 1
	cHeld          = cVacancies + prefs
	cPlaced        = cHeld + fields
	cPlacedWeeks   = cPlaced + placedGroups
	cLost          = cPlacedWeeks + placedGroups
	cStock         = cLost + lostStages*lostGroups
	cStockEnd      = cStock + kinds
	cStockPref     = cStockEnd + kinds
	cStockPrefEnd  = cStockPref + prefs
	cGoesOn        = cStockPrefEnd + prefs
	cChanged       = cGoesOn + 1 + prefs
	cMovedIn       = cChanged + kinds
	cMovedOut      = cMovedIn + prefs
	cLeft          = cMovedOut + prefs
	cYears         = cLeft + leftWays*leftGroups
	cFull          = cYears + leftGroups
	cFullDays      = cFull + numbered
	cStopWeeks     = cFullDays + numbered
	cCap           = cStopWeeks + numbered
	cHolders       = cCap + numbered
	cTotal         = cHolders + numbered
	cTotalHolders  = cTotal + 2
	cKnownSkilled  = cTotalHolders + 2
	cKnownAll      = cKnownSkilled + 1
	cKnownMiyagi   = cKnownAll + 1
	cYearMiyagi    = cKnownMiyagi + 1
	cKnownKumamoto = cYearMiyagi + 1
	cYearKumamoto  = cKnownKumamoto + 1
	cReplications  = cYearKumamoto + 1
	cCurve         = cReplications + 1
	cPathKind      = cCurve + curveSteps*(curveEnds+1)
	cPathPref      = cPathKind + kinds*pathSteps
	cPathField     = cPathPref + elsewhere*pathSteps
	cPathIkusei    = cPathField + fields*pathSteps
	cAll           = cPathIkusei + fields*pathSteps
)

// lost ends the way of a person in a week.
func (r *run) lost(p *person, stage int, week int32) {
	p.then = isOver
	if r.film != nil && week == r.week {
		r.film.lost[stage] += int32(r.scale)
	}
	if !counted(week) {
		return
	}
	at := cLost + stage*lostGroups
	r.counts[at] += r.scale
	r.counts[at+1+int(p.field)] += r.scale
	r.counts[at+1+fields+int(p.group)] += r.scale
	r.ends(p, 1+stage, week)
}

// place1 counts a person who enters Japan this week.
func (r *run) place1(p *person) {
	weeks := int64(r.week-p.since) * r.scale
	for _, slot := range [...]int{0, 1 + int(p.field), 1 + fields + int(p.pref), 1 + fields + prefs + int(p.kind)} {
		r.counts[cPlaced+slot] += r.scale
		r.counts[cPlacedWeeks+slot] += weeks
	}
	r.ends(p, 0, r.week)
}

// ends counts how the way of somebody ended who began it in the weeks that are counted.
func (r *run) ends(p *person, how int, week int32) {
	if p.since >= beginWeek {
		r.counts[cCurve+int(week-p.since)/4*(curveEnds+1)+how] += r.scale
	}
}
