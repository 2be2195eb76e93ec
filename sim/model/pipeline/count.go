package pipeline

// count ends the week: stocks, those of other countries, numbers that are full, and what
// is followed over time.
func (r *run) count() {
	for k := range kinds {
		for f := range fields {
			for p := range prefs {
				r.stock[k][f][p] += r.shift[r.week][k][f][p]
			}
		}
	}
	if r.week >= knownWeek {
		r.grow()
		r.watch()
	}
	r.known()
	if counted(r.week) {
		r.follow()
	}
}

// grow is a week of those of other countries. Where the field is stopped only those come
// who change in Japan.
func (r *run) grow() {
	b, sum := r.b, 0.0
	for _, x := range b.all {
		sum += x
	}
	for f := range fields {
		x := &r.strangers[skilledKind][f]
		in := float64(b.othersYear / 52 * (b.all[f] / sum))
		if r.stopped[skilledKind][f] && r.law.stops[skilledKind][asked] {
			in = float64(in * (1 - b.othersHome))
		}
		*x += in - float64(*x*(b.othersLeave/52))
		if dayOf(r.week) >= r.law.ikuseiFirst && r.law.ikusei[f] && !r.stopped[ikuseiKind][f] {
			r.strangers[ikuseiKind][f] += float64(b.othersIkusei / 52 * b.traineeShare[f])
		}
	}
}

// watch compares stocks with the numbers of the fields, stops those that have been full
// for the time it takes, and opens those that have not.
func (r *run) watch() {
	lag := int32(r.b.lag)
	for k := skilledKind; k < kinds; k++ {
		for f := range fields {
			most := r.law.cap[k][f]
			full := most > 0 && float64(r.holding(k, f)) >= float64(most)*r.b.threshold
			if full {
				r.fullFor[k][f], r.freeFor[k][f] = r.fullFor[k][f]+1, 0
			} else {
				r.fullFor[k][f], r.freeFor[k][f] = 0, r.freeFor[k][f]+1
			}
			stop := r.stopped[k][f]
			switch {
			case full && r.fullFor[k][f] > lag:
				stop = true
			case !full && r.freeFor[k][f] > lag || most == 0:
				stop = false
			}
			if stop != r.stopped[k][f] {
				r.stopped[k][f] = stop
				r.tell(event{kind: evStop, person: person{kind: uint8(k), field: uint8(f)}, day: dayOf(r.week), number: int32(r.holding(k, f)), stop: stop})
			}
			r.fill(k, f, full)
		}
	}
}

// fill counts the first day on which a number is full, and the weeks that it is stopped.
func (r *run) fill(k, f int, full bool) {
	at := (k-skilledKind)*fields + f
	if full && !r.wasFull[k][f] {
		r.wasFull[k][f] = true
		if r.week >= knownWeek {
			r.counts[cFull+at]++
			r.counts[cFullDays+at] += int64(dayOf(r.week) - int32(Known))
		}
	}
	if r.stopped[k][f] && counted(r.week) {
		r.counts[cStopWeeks+at]++
	}
}

// The weeks in which counts were published that a replication is held against.
var (
	june2025 = weekOf(int32(Known) + 180)
	yearOn   = int32(knownWeek + 52)
)

func (r *run) known() {
	switch r.week {
	case knownWeek:
		r.counts[cKnownMiyagi] = r.inPref(miyagi)
		r.counts[cKnownKumamoto] = r.inPref(kumamoto)
	case june2025:
		r.counts[cKnownSkilled] = r.inKind(skilledKind)
		for f := range fields {
			r.counts[cKnownAll] += r.holders(skilledKind, f)
		}
	case yearOn:
		r.counts[cYearMiyagi] = r.inPref(miyagi)
		r.counts[cYearKumamoto] = r.inPref(kumamoto)
	}
}

// inPref and inKind are people of Indonesia.
func (r *run) inPref(p int) (n int64) {
	for k := range kinds {
		for f := range fields {
			n += int64(r.stock[k][f][p])
		}
	}
	return n * r.scale
}

func (r *run) inKind(k int) (n int64) {
	for f := range fields {
		for p := range prefs {
			n += int64(r.stock[k][f][p])
		}
	}
	return n * r.scale
}

// follow adds a week to the person-years, and every fourth week to the paths.
func (r *run) follow() {
	for k := range kinds {
		n := r.inKind(k)
		r.years[0] += n
		r.years[1+prefs+k] += n
	}
	for p := range prefs {
		r.years[1+p] += r.inPref(p)
	}
	if (r.week-beginWeek)%4 != 3 {
		return
	}
	step := int(r.week-beginWeek) / 4
	for k := range kinds {
		r.counts[cPathKind+k*pathSteps+step] = r.inKind(k)
	}
	for p := range elsewhere {
		r.counts[cPathPref+p*pathSteps+step] = r.inPref(p)
	}
	for f := range fields {
		r.counts[cPathField+f*pathSteps+step] = r.holding(skilledKind, f)
		r.counts[cPathIkusei+f*pathSteps+step] = r.holding(ikuseiKind, f)
	}
}

// begin starts the counting: who is on the way, and who is in Japan.
func (r *run) begin() {
	r.settleLists()
	r.counts[cStart] = r.onTheWay()
	for k := range kinds {
		r.counts[cStock+k] = r.inKind(k)
	}
	for p := range prefs {
		r.counts[cStockPref+p] = r.inPref(p)
	}
}

// end closes the counting.
func (r *run) end() {
	r.counts[cReplications] = 1
	r.week = allWeeks - 1
	r.settleLists()
	r.counts[cInside] = r.onTheWay()
	for k := range kinds {
		r.counts[cStockEnd+k] = r.inKind(k)
	}
	for p := range prefs {
		r.counts[cStockPrefEnd+p] = r.inPref(p)
	}
	for i, weeks := range r.years {
		r.counts[cYears+i] = weeks / 52
	}
	for k := skilledKind; k < kinds; k++ {
		for f := range fields {
			at := (k-skilledKind)*fields + f
			if most := r.law.cap[k][f]; most > 0 {
				r.counts[cCap+at], r.counts[cHolders+at] = most, r.holding(k, f)
			}
			r.counts[cTotalHolders+k-skilledKind] += r.holders(k, f)
		}
		r.counts[cTotal+k-skilledKind] = r.law.total[k]
	}
	for i := range r.people {
		if p := &r.people[i]; p.since >= beginWeek && p.then != isOver {
			r.counts[cCurve+min(int(allWeeks-1-p.since)/4, curveSteps-1)*(curveEnds+1)+curveEnds] += r.scale
		}
	}
}

// settleLists lets those go whose patience ended before this week.
func (r *run) settleLists() {
	r.settleList(&r.queue, lostSeat)
	for f := range fields {
		for g := range groups {
			r.settleList(&r.pools[g][f], lostMatch)
		}
		for k := range kinds {
			r.settleList(&r.held[k][f], lostStop)
		}
	}
}

func (r *run) settleList(l *list, stage int) {
	r.keep(l, func(at int32) bool {
		p := &r.people[at]
		if p.leave >= r.week {
			return true
		}
		r.lost(p, stage, p.leave)
		return false
	})
}

// onTheWay is how many people have neither come to Japan nor been lost.
func (r *run) onTheWay() (n int64) {
	for i := range r.people {
		if r.people[i].then != isOver {
			n += r.scale
		}
	}
	return n
}
