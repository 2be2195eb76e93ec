package market

// The events of a replication that rest on the law.
const (
	evRegistered = iota
	evExtended
	evExpiring
	evOffers
	evConcluded
	evUnlawful // a willing pair that may not conclude this week
	evEnded
	evChecked
	evTakeover
)

// event is one of them, with what the replication took the law to say. The pointers are
// good only while it is told.
type event struct {
	kind     int
	day      int32
	worker   *worker
	employer *employer
	tier     uint8
	route    int
	door     int
	released bool // nobody of the upper tiers is registered for the worker
	how      int
	heads    int32
	most     int32
	increase int
	regime   *regime
}

// traced tells whether anybody traces what happens now. An event is made only then.
func (r *runner) traced() bool { return r.m.trace != nil && r.shadow == nil }

// tell tells whoever traces the replication.
func (r *runner) tell(e event) {
	e.day, e.regime = r.day, r.r
	r.m.trace(e)
}
