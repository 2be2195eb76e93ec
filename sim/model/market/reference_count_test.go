package market

// Counting, in the words of the market's layout.

// groups of a worker: all, category, nationality, district, sex.
func (w *refWorker) groups() []int {
	sex := 0
	if w.female {
		sex = 1
	}
	return []int{0, byWork + w.work, byNation + w.nation, byDistrict + w.district, bySex + sex}
}

// forWorker counts for a worker of the study; those whose permit ends are counted apart.
func (m *refMarket) forWorker(w *refWorker, code int, n int64) {
	switch {
	case !w.counted:
	case !w.expiring:
		for _, g := range w.groups() {
			m.counts[code+g] += n
		}
	case code == cExpiring:
		m.counts[cExpiring]++
	case code == cWaiting:
		m.counts[cExpiringWaiting]++
	}
}

// step is the weeks waited by the end of this week.
func (m *refMarket) step(w *refWorker) int {
	return min(daysBetween(w.registered, m.monday.AddDate(0, 0, 6))/7, curveSteps-1)
}

func (m *refMarket) end(w *refWorker, how int) {
	if !w.counted {
		return
	}
	if w.expiring {
		m.counts[cExpiringEnded]++
		return
	}
	m.forWorker(w, map[int]int{expired: cExpiredW, annulled: cAnnulledW, left: cLeftW, absconded: cAbscondedW}[how], 1)
	m.counts[cCurve+m.step(w)*(ends+1)+how]++
	if how == expired || how == annulled {
		m.counts[cReason+w.why()]++
	}
}

// why she got no place: the first step that she did not reach.
func (w *refWorker) why() int {
	for _, step := range []struct {
		saw string
		why int
	}{{"meeting", noMeeting}, {"lawful", noLawfulPlace}, {"invited", notInvited}, {"present", absent}, {"willing", declined}} {
		if !w.saw[step.saw] {
			return step.why
		}
	}
	return outranked
}

func (m *refMarket) forConcluded(w *refWorker, e *refEmployer, order, route int) {
	if m.studied() {
		m.counts[cFilled]++
		m.counts[cRoute+route]++
	}
	if !w.counted {
		return
	}
	if w.expiring {
		m.counts[cExpiringMatched]++
		return
	}
	m.forWorker(w, cMatchedW, 1)
	m.forWorker(w, cWeeks, int64(m.step(w)))
	if w.work != e.work {
		m.forWorker(w, cOtherWork, 1)
	}
	m.counts[cTier+order]++
	m.counts[cCurve+m.step(w)*(ends+1)+matched]++
}

func (m *refMarket) forEmployer(e *refEmployer) {
	if m.studied() {
		m.counts[cEmployers]++
		m.counts[cOffered] += int64(e.offered)
		m.counts[cLimit] += int64(e.limit)
		m.counts[cInUse] += int64(e.employed)
	}
}

func (m *refMarket) forCheck(breach bool) {
	if !m.studied() {
		return
	}
	m.counts[cChecks]++
	if breach {
		m.counts[cBreaches]++
	}
}

// takeover: Articles 17(1)(3) and 18, a plant taken over with its workers.
func (m *refMarket) takeover(id uint32) {
	if !m.studied() {
		return
	}
	workers := 1 + m.tables().size.Of(m.s.Word(id, drawVacancies, 0))
	m.counts[cTakeovers]++
	points := []int{0, 500, 1000, 1500, 2000}[m.tables().increases.Of(m.s.Word(id, drawIncrease, 0))]
	if points == 0 {
		return
	}
	open, fee := m.law().increase(points)
	if !open {
		m.counts[cIncreaseRefused]++
		return
	}
	m.counts[cSurcharge] += int64(workers) * fee
}

func (m *refMarket) countPath() {
	if !m.studied() {
		return
	}
	weeks := int(m.after.n.weeks)
	for _, w := range m.waiting {
		group := 1
		if w.work >= refInstitutionCare {
			group = 2
		}
		m.counts[cPath+m.studyWeek()]++
		m.counts[cPath+weeks*group+m.studyWeek()]++
	}
}
