package shock

// The events that rest on the law.
const (
	evFiled    = iota // way, day
	evExtended        // day, end of the stay
	evGranted         // day, last day
	evRenewed         // end of the stay, new end
	evPending         // last day of waiting, end of the stay
	evKinds
)

// event is one of them: the days that the wave took the law to give.
type event struct {
	kind int
	p    person
	week int
	days [2]int32
}

func (r *run) tell(p *person, kind, week int, a, b int32) {
	if r.m.trace != nil {
		r.m.trace(event{kind: kind, p: *p, week: week, days: [2]int32{a, b}})
	}
}
