package market

import (
	"fmt"
	"testing"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim"
	"alih/sim/model/lawtable"
)

// inspector asks reader one about what a replication took the law to be. It knows the
// facts of the people, and nothing of the tables.
type inspector struct {
	t      *testing.T
	r      *rules.Reader
	p      *rules.Program
	read   readings
	asked  int
	wrong  int
	people map[uint32]bool
	seen   [evTakeover + 1]int
}

// most is how many workers are followed.
const most = 1000

func (i *inspector) follow(e event) {
	if e.worker != nil && !i.people[e.worker.id] {
		if len(i.people) == most {
			return
		}
		i.people[e.worker.id] = true
	}
	i.seen[e.kind]++
	switch e.kind {
	case evRegistered:
		i.registered(e)
	case evExtended:
		i.extended(e)
	case evExpiring:
		i.expiring(e)
	case evOffers:
		i.offers(e)
	case evConcluded:
		i.concluded(e)
	case evUnlawful:
		i.unlawful(e)
	case evEnded:
		i.ended(e)
	case evChecked:
		i.checked(e)
	case evTakeover:
		i.takeover(e)
	}
}

func (i *inspector) ask(f facts) {
	i.asked++
	i.r.Read(f.C)
}

// day, state and value compare one answer.
func (i *inspector) day(what string, e event, node int32, want int32) {
	if v := i.r.At(node); !v.Exact() || v.Lo != int64(want) {
		i.report(e, "%s: the law says %v (%v), the market %v", what, rules.Day(v.Lo), v.State, rules.Day(want))
	}
}

func (i *inspector) value(what string, e event, node int32, want int64) {
	if v := i.r.At(node); !v.Exact() || v.Lo != want {
		i.report(e, "%s: the law says %d (%v), the market %d", what, v.Lo, v.State, want)
	}
}

func (i *inspector) holds(e event, v *rules.Provision, want bool) {
	node := lawtable.Provision(i.p, v)
	if node < 0 {
		return
	}
	if s := i.r.At(node).State; s != rules.Met && want || s != rules.Unmet && !want {
		i.report(e, "%s: the law says %v, the market %v", v.Code, s, want)
	}
}

func (i *inspector) report(e event, format string, args ...any) {
	if i.wrong++; i.wrong <= 10 {
		i.t.Errorf("event %d on %v, worker %d, employer %+v: %s", e.kind, rules.Day(e.day), who(e.worker), e.employer, fmt.Sprintf(format, args...))
	}
}

func who(w *worker) uint32 {
	if w == nil {
		return 0
	}
	return w.id
}

// centre is a registered worker as the centre sees her.
func (i *inspector) centre(e event) facts {
	w := e.worker
	f := atCentre(i.p, rules.Day(e.day), i.read).
		set(twtransfer.WorkCategory, int64(works[w.work])).
		set(twtransfer.PermitRevoked, int64(w.bit(revoked))).
		set(twtransfer.BodilyHarm, int64(w.bit(harmed))).
		set(twtransfer.Victim, int64(w.bit(trafficked))).
		set(twtransfer.CategoryApproved, int64(w.bit(otherWork))).
		set(twtransfer.Registration, int64(w.registered)).
		set(twtransfer.ExtensionsGranted, int64(w.extensions)).
		no(twtransfer.ExtensionAsked).
		set(twtransfer.FurtherExtension, 0).
		set(twtransfer.CureApproved, 0). // nobody asks late, see the settings
		set(twtransfer.CarePoints, 1).none(twtransfer.ClosedDays)
	return facts{f.Give(twtransfer.Stays, stay(int(w.halves)))}
}

func (i *inspector) registered(e event) {
	i.ask(newFacts(i.p, rules.Day(e.day)).
		set(twtransfer.Asker, int64(twtransfer.Agency)).set(twtransfer.SoFar, int64(twtransfer.Decided)).
		set(twtransfer.LetterServed, int64(e.worker.letter)).none(twtransfer.ClosedDays))
	if last := i.r.At(lawtable.Due(i.p, twtransfer.DueRegister).Last); !last.Exact() || int64(e.worker.registered) > last.Lo+1 {
		i.report(e, "registered on %v, the law says %v", rules.Day(e.worker.registered), rules.Day(last.Lo))
	}
	i.ask(i.centre(e).no(twtransfer.CertificateIssued))
	i.day("window", e, lawtable.Due(i.p, twtransfer.DueWindow).Last, e.worker.last)
	if d := lawtable.Due(i.p, twtransfer.DueHold); d != nil {
		i.day("hold", e, d.Last, e.regime.law.holdLast[at(rules.Day(e.worker.registered))])
	}
}

func (i *inspector) extended(e event) {
	i.ask(i.centre(e).set(twtransfer.CertificateIssued, int64(e.worker.last)))
	i.day("extension", e, lawtable.Due(i.p, twtransfer.DueExtended).Last, e.worker.last)
	i.holds(e, twtransfer.InWindow, true)
}

// ending is a worker whose permit ends.
func (i *inspector) ending(e event) facts {
	return i.centre(e).set(twtransfer.SoFar, int64(twtransfer.Expiring)).set(twtransfer.NotRenewed, 1).
		set(twtransfer.PermitEnd, int64(e.worker.permitEnd)).
		set(twtransfer.MeetsNewCategoryStandards, int64(e.worker.bit(otherWork)))
}

func (i *inspector) expiring(e event) {
	i.ask(i.ending(e))
	i.day("signing", e, lawtable.Due(i.p, twtransfer.DueSignBeforeEnd).Last, e.worker.last)
	d := lawtable.Due(i.p, twtransfer.DueExpiry)
	if opens, last := i.r.At(d.Opens), i.r.At(d.Last); int64(e.worker.registered) < opens.Lo || int64(e.worker.registered) > last.Lo {
		i.report(e, "filed on %v, outside %v to %v", rules.Day(e.worker.registered), rules.Day(opens.Lo), rules.Day(last.Lo))
	}
}

// employer adds the employer as it stands.
func (i *inspector) employer(f facts, x *employer, employed int32) facts {
	f.offers(works[x.work]).set(twtransfer.NewRegistration, int64(x.registered))
	switch x.basis {
	case byPermit:
		f.permit(rules.Day(x.permitFrom), works[x.work], int64(x.places), int64(x.imported))
	case byQualification:
		f.set(twtransfer.Qualified, 1).set(twtransfer.QualifiedCategory, int64(works[x.work]))
	case byDomestic:
		f.set(twtransfer.DomesticRecruitmentFailed, 1)
	}
	if x.work == manufacturing {
		return f.ratioed(grades[x.grade], int64(x.heads), int64(employed))
	}
	return f.numbered(int64(x.limit), int64(employed))
}

func (i *inspector) offers(e event) {
	x := e.employer
	f := atCentre(i.p, rules.Day(e.day), i.read).set(twtransfer.WorkCategory, int64(works[x.work])).none(twtransfer.ClosedDays)
	i.ask(i.employer(f, x, 0))
	i.day("registration", e, lawtable.Due(i.p, twtransfer.DueOffer).Last, x.last)
	i.value("places", e, lawtable.Amount(i.p, twtransfer.AmountRoom).Values[i.read.average], int64(x.limit))
	if x.basis == byPermit {
		i.day("recruitment permit", e, lawtable.Due(i.p, twtransfer.DueRecruitPermit).Last, x.permitLast)
	}
}

var tierProvisions = [...]*rules.Provision{twtransfer.Tier1, twtransfer.Tier2, twtransfer.Tier3, twtransfer.Tier4, twtransfer.Tier5}

// bestTier is the best tier of the case that was read, 0 for none.
func (i *inspector) bestTier() uint8 {
	for k, v := range tierProvisions {
		if node := lawtable.Provision(i.p, v); node >= 0 && i.r.At(node).State == rules.Met {
			return uint8(k + 1)
		}
	}
	return 0
}

func (i *inspector) concluded(e event) {
	f := i.byDoor(e, e.route)
	i.ask(f)
	i.holds(e, twtransfer.HeadCount, true)
	i.holds(e, twtransfer.YearsLeft, true)
	switch e.route {
	case routeCentre:
		for _, v := range []*rules.Provision{twtransfer.SomeTier, twtransfer.MayRegister, twtransfer.InWindow, twtransfer.HoldOver, twtransfer.QuotaUsedOnce} {
			i.holds(e, v, true)
		}
		if got := i.bestTier(); got != e.tier {
			i.report(e, "tier: the law says %d, the market %d", got, e.tier)
		}
	case routeTwo:
		i.holds(e, twtransfer.TwoAgree, true)
	case routeThree:
		i.holds(e, twtransfer.ThreeAgree, true)
	default:
		i.holds(e, twtransfer.TakerForExpired, true)
		i.holds(e, twtransfer.FitsNewWork, true)
		if stops := i.r.At(lawtable.Due(i.p, twtransfer.DueCentreStops).Last); e.route == routeExpiringCentre && int64(e.day) > stops.Lo {
			i.report(e, "the centre stopped on %v", rules.Day(stops.Lo))
		}
	}
}

// byDoor is the case of a pair that concludes today on a route.
func (i *inspector) byDoor(e event, route int) facts {
	f := i.centre(e)
	switch route {
	case routeCentre:
		f.set(twtransfer.CertificateIssued, int64(e.day)).set(twtransfer.HoldReleased, flag(e.released))
	case routeTwo, routeThree:
		kind := twtransfer.TwoParty
		if route == routeThree {
			kind = twtransfer.ThreeParty
		}
		f.set(twtransfer.SoFar, int64(twtransfer.Agreed)).set(twtransfer.Agreement, int64(kind)).
			set(twtransfer.AgreementSigned, int64(e.day)).set(twtransfer.ChangeApprovedOn, int64(e.worker.letter)).
			set(twtransfer.Ground, int64(twtransfer.Closure)).set(twtransfer.GroundProven, 1)
	default:
		f = i.ending(e)
		if route == routeExpiringDirect {
			f.set(twtransfer.AgreementSigned, int64(e.day))
		}
	}
	return i.employer(f, e.employer, e.employer.employed)
}

// unlawful: a willing pair that the market keeps apart fails in law too.
func (i *inspector) unlawful(e event) {
	route := [...]int{doorCentre: routeCentre, doorTwo: routeTwo, doorThree: routeThree, doorExpiring: routeExpiringDirect}[e.door]
	if e.door == doorCentre && e.worker.is&expiring != 0 {
		route = routeExpiringCentre
	}
	i.ask(i.byDoor(e, route))
	needed := map[int][]*rules.Provision{
		routeCentre:         {twtransfer.SomeTier, twtransfer.MayRegister, twtransfer.HeadCount, twtransfer.HoldOver},
		routeTwo:            {twtransfer.TwoAgree, twtransfer.HeadCount},
		routeThree:          {twtransfer.ThreeAgree, twtransfer.HeadCount},
		routeExpiringCentre: {twtransfer.TakerForExpired, twtransfer.FitsNewWork, twtransfer.HeadCount},
		routeExpiringDirect: {twtransfer.TakerForExpired, twtransfer.FitsNewWork, twtransfer.HeadCount},
	}[route]
	for _, v := range needed {
		if node := lawtable.Provision(i.p, v); node >= 0 && i.r.At(node).State == rules.Unmet {
			return
		}
	}
	i.report(e, "kept apart on route %d, and every provision holds", route)
}

func (i *inspector) ended(e event) {
	if e.how != expired || e.regime.b.comesAgain == 0 {
		return
	}
	if e.worker.is&expiring != 0 {
		i.ask(i.ending(e))
		if last := i.r.At(lawtable.Due(i.p, twtransfer.DueSignBeforeEnd).Last); int64(e.day) <= last.Lo {
			i.report(e, "ended before %v", rules.Day(last.Lo))
		}
		return
	}
	i.ask(i.centre(e).set(twtransfer.CertificateIssued, int64(e.day)))
	i.holds(e, twtransfer.InWindow, false)
}

func (i *inspector) checked(e event) {
	x := *e.employer
	x.heads = e.heads
	f := atCentre(i.p, rules.Day(e.day), i.read).set(twtransfer.WorkCategory, int64(works[x.work])).none(twtransfer.ClosedDays)
	i.ask(i.employer(f, &x, x.employed).
		set(twtransfer.FirstContinuedEmployed, int64(e.day)).set(twtransfer.PermitObtained, int64(e.day)))
	i.value("check", e, lawtable.Amount(i.p, twtransfer.AmountCheck).Values[i.read.average], int64(e.most))
}

func (i *inspector) takeover(e event) {
	i.ask(newFacts(i.p, rules.Day(e.day)).
		set(twtransfer.Asker, int64(twtransfer.NewEmployer)).set(twtransfer.SoFar, int64(twtransfer.Agreed)).
		set(twtransfer.Takeover, int64(twtransfer.Plant)).set(twtransfer.WorkerClass, int64(twtransfer.Class2)).
		set(twtransfer.WorkCategory, int64(twtransfer.Manufacturing)).set(twtransfer.NewCategory, int64(twtransfer.Manufacturing)).
		set(twtransfer.Grade, int64(twtransfer.GradeD)).set(twtransfer.SurchargeMode, int64(twtransfer.Flat)).
		set(twtransfer.SlaughterIncrease, 0).set(twtransfer.InvestsRS251, 0).set(twtransfer.Increase, increases[e.increase]))
	i.holds(e, twtransfer.Increased, e.regime.law.increase[e.increase])
	if e.regime.law.increase[e.increase] {
		i.value("surcharge", e, lawtable.Amount(i.p, twtransfer.AmountSurcharge).Value, e.regime.law.fee[e.increase])
	}
}

// TestReaderOneAgrees: every event of a thousand workers, asked of reader one.
func TestReaderOneAgrees(t *testing.T) {
	days := []rules.Day{rules.Date(2020, 7, 9), rules.Date(2021, 8, 29), rules.Date(2023, 10, 15), rules.Date(2024, 8, 28)}
	for _, on := range days {
		t.Run(on.String(), func(t *testing.T) {
			m := build(t, on, map[string]float64{
				"warmUp": 0, "weeks": 52, "workers.harmed": 0.1, "workers.trafficked": 0.1, "workers.otherApproved": 0.2,
				"workers.twoParty": 0.1, "workers.threeParty": 0.2, "consent.otherWork": 0.9, "takeovers.perWeek": 2,
			})
			p := m.after.law.p
			i := &inspector{t: t, r: rules.NewReader(p), p: p, people: map[uint32]bool{}}
			m.trace = i.follow
			m.Runner().Run(sim.NewStream(7, watched), make([]int64, len(m.layout.Counters)))
			t.Log(i.asked, "cases", i.wrong, "wrong; by kind", i.seen, len(i.people))
			for kind, n := range i.seen {
				if n == 0 {
					t.Errorf("no event of kind %d", kind)
				}
			}
			if len(i.people) < most {
				t.Errorf("only %d workers", len(i.people))
			}
		})
	}
}
