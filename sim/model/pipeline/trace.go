package pipeline

// The events that rest on the law.
const (
	evFiled    = iota // a plan is filed for an internship or the new training
	evEntered         // somebody enters
	evGoesOn          // an intern becomes a specified skilled worker in Japan
	evStayed          // somebody stays on beyond the usual months
	evOver            // the months of specified skills are over
	evTransfer        // somebody leaves the employer of the new training by own wish
	evStop            // a field is stopped, or is so no longer
	eventKinds
)

// event is one of them, with what the pipeline took the law to give.
type event struct {
	kind   int
	person person
	day    int32
	number int32
	stop   bool
}

// tell shows an event to whoever follows.
func (r *run) tell(e event) {
	if r.m.trace != nil {
		r.m.trace(e)
	}
}
