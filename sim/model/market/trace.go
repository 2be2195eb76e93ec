package market

// The events of a replication that rest on the law.
const (
	evRegistered = iota
	evExtended
	evExpiring
	evOffers
	evConcluded
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
	how      int
	heads    int32
	most     int32
	increase int
	regime   *regime
}

// tell tells whoever traces the replication.
func (r *runner) tell(e event) {
	if r.m.trace == nil || r.shadow != nil {
		return
	}
	e.day, e.regime = r.day, r.r
	r.m.trace(e)
}
