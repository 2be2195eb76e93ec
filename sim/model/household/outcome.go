package household

// How a parent's stay ends; a refusal by its reason, or with the years that are
// followed, or the household's own stay.
const (
	endGround = iota
	endIncome
	endHome
	endStatus
	endOther
	ends
	endCensored = -1
)

var endNames = [...]string{"ground", "income", "home", "status", "other"}

// endOf is the end that a reason makes.
var endOf = [reasons]int{byIncome: endIncome, byGround: endGround, byHome: endHome, byStatus: endStatus,
	bySide: endOther, byCare: endOther, byLimit: endOther, byWage: endOther, byAge: endOther,
	byLanguage: endOther, byEmployer: endOther, several: endOther}

var reasonNames = [reasons]string{"income", "ground", "home", "side", "care", "status", "limit", "wage", "age", "language", "employer", "several"}

// The reasons that a parent's, or a worker's, application can fail for.
var (
	parentReasons = []int{byIncome, byGround, byHome, bySide, byCare, byStatus, several}
	workerReasons = []int{byIncome, byGround, byLimit, byWage, byAge, byLanguage, byStatus, byEmployer, several}
)

// groups: all households, by income, by child.
const groups = 1 + len(incomeNames) + len(childNames)

// Counters, each once for every group.
const (
	cHouseholds = iota * groups
	cGain
	cLose
	cMixed
	cSame
	cParentWant
	cParentEver
	cParentDays
	cParentGain
	cParentLose
	cWorkerWant
	cWorkerEver
	cWorkerDays
	cWorkerGain
	cWorkerLose
	cSplit
	cSingle // the first that is not by group
)

// Counters of the parent and of the workers, each once for each of both.
const (
	sFirst    = 0 // asked at arrival
	sFirstYes = 1 // and may come
	sAsked    = 2
	sGranted  = 3
	sRefused  = 4                  // one a reason
	sFiled    = sRefused + reasons // renewals
	sKept     = sFiled + 1
	sLost     = sKept + 1       // one a reason
	sShort    = sLost + reasons // refused by income alone
	sGap      = sShort + 1      // by how much
	sides     = sGap + 1
)

const (
	cParent = cSingle
	cWorker = cParent + sides
	cSecond = cWorker + sides // want two, ever had two
	cPaths  = cSecond + 2
)

// count adds to a counter of all groups that a household is in.
func (r *run) count(h *household, code int, n int64) {
	r.counts[code] += n
	r.counts[code+1+h.incomeClass] += n
	r.counts[code+1+len(incomeNames)+h.childClass] += n
}

func side(i int) int {
	if i == theParent {
		return cParent
	}
	return cWorker
}

// asked counts a first application, or one after the last was refused or over.
func (l *life) asked(i int, d int32, f fails, income int64) {
	if !l.counted {
		return
	}
	c := l.counts[side(i) : side(i)+sides]
	c[sAsked]++
	if d == l.h.arrival {
		c[sFirst]++
		c[sFirstYes] += int64(flag(f == 0))
	}
	if f == 0 {
		c[sGranted]++
		return
	}
	c[sRefused+f.reason()]++
	if i == theParent && f.reason() == byIncome {
		c[sShort]++
		c[sGap] += l.law.parentFloor - income
	}
	if i == firstWorker && f.reason() == byIncome && income < l.law.floors[planning] {
		c[sShort]++
		c[sGap] += l.law.floors[planning] - income
	}
}

func (l *life) renewed(i int, s *stay, f fails) {
	if !l.counted {
		return
	}
	c := l.counts[side(i) : side(i)+sides]
	c[sFiled]++
	if f == 0 {
		c[sKept]++
		return
	}
	c[sLost+f.reason()]++
}

// over ends a stay on a day.
func (l *life) over(i int, s *stay, until int32, reason int) {
	days := int64(until - s.since)
	if i == theParent {
		l.had.parent += days
	} else {
		l.had.worker += days
	}
	if !l.counted {
		return
	}
	end := ends
	if reason != endCensored {
		end = endOf[reason]
	}
	if l.watched() {
		l.film.over(l, i, s, until, end)
	}
	path := cPaths + flag(i != theParent)*l.m.quarters
	for q := 0; q < l.m.quarters; q++ {
		if d := l.h.arrival + int32(q*yearDays/4); s.since <= d && d < until {
			l.counts[path+q]++
		}
	}
	if i != theParent {
		return
	}
	step := min(int(until-s.since)*2/yearDays, l.m.halves-1)
	l.counts[l.m.curve+step*(ends+1)+end]++
}

// wishes counts what a household wanted and what it had.
func (l *life) wishes() {
	h := l.h
	if !l.counted {
		return
	}
	l.count(h, cHouseholds, 1)
	if l.wantsParent() {
		l.count(h, cParentWant, 1)
		l.count(h, cParentEver, int64(flag(l.ever[theParent])))
		l.count(h, cParentDays, l.had.parent)
		l.count(h, cSplit, int64(flag(l.split)))
	}
	if h.workers > 0 {
		l.count(h, cWorkerWant, 1)
		l.count(h, cWorkerEver, int64(flag(l.ever[firstWorker] || l.ever[secondWorker])))
		l.count(h, cWorkerDays, l.had.worker)
	}
	l.counts[cSecond] += int64(flag(h.workers > 1))
	l.counts[cSecond+1] += int64(flag(l.two))
}

// wantsParent is whether a parent is needed on any day on which one could be asked for,
// so that no law changes it.
func (l *life) wantsParent() bool {
	for d := l.h.arrival; l.h.wantsParent && d < l.h.leaves; d += yearDays {
		if l.needed(theParent, d) {
			return true
		}
	}
	return false
}

// compare counts whether a household has its family and its workers for more days, or
// for fewer, than under the baseline.
func (r *run) compare(h *household, now, was had) {
	more, fewer := now.parent > was.parent || now.worker > was.worker, now.parent < was.parent || now.worker < was.worker
	switch {
	case more && fewer:
		r.count(h, cMixed, 1)
	case more:
		r.count(h, cGain, 1)
	case fewer:
		r.count(h, cLose, 1)
	default:
		r.count(h, cSame, 1)
	}
	r.count(h, cParentGain, max(0, now.parent-was.parent))
	r.count(h, cParentLose, max(0, was.parent-now.parent))
	r.count(h, cWorkerGain, max(0, now.worker-was.worker))
	r.count(h, cWorkerLose, max(0, was.worker-now.worker))
}
