package household

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim"
	"alih/sim/model/lawtable"
)

// inspector asks reader one about every application: whether a way is open. It knows
// what the household stated, and nothing of the tables.
type inspector struct {
	t          *testing.T
	p          *rules.Program
	r          *rules.Reader
	m          *population
	households map[int32]bool
	seen       map[[3]int]int
	wrong      int
}

// facts writes an application down as a case.
func (x *inspector) facts(e event) lawtable.Facts {
	b, y := x.m.own.b, e.year
	part := func(share float64) int64 { return y.base * int64(share*yenUnit) / yenUnit }
	f := lawtable.NewFacts(x.p, rules.Day(e.day)).
		Set(jphsp.Asker, int64(jphsp.Helper)).Set(jphsp.Filed, int64(e.day)).Set(jphsp.Status, int64(e.status)).
		Set(jphsp.AgeDay, int64(b.ageDay)).Set(jphsp.GroundGone, int64(b.groundGone)).Set(jphsp.PartTimePay, int64(b.partTimePay)).
		Set(jphsp.HasChild, int64(flag(e.child != 0))).Set(jphsp.OfficeAgrees, int64(flag(e.agreed))).None(jphsp.ClosedDays).
		Set(jphsp.BasePay, y.base).Set(jphsp.Allowances, part(b.allowances)).Set(jphsp.TaxedAllowances, part(b.taxed)).
		Set(jphsp.UntaxedAllowances, part(b.untaxed)).Set(jphsp.SpouseWorks, int64(y.works)).Set(jphsp.SpousePay, y.spouse)
	if e.child != 0 {
		f.Set(jphsp.ChildBorn, int64(e.child))
	}
	if e.stage == planning {
		f.Set(jphsp.SoFar, int64(jphsp.Planning))
	} else {
		f.Set(jphsp.SoFar, int64(jphsp.Renewing)).Set(jphsp.StayEnd, int64(e.end)).Give(jphsp.Decided, rules.Slot{Given: rules.NotDone})
	}
	if e.member == ofParent {
		return f.Set(jphsp.Member, int64(jphsp.Parent)).Set(jphsp.LivesTogether, int64(flag(!y.apart))).
			Set(jphsp.WasApart, int64(flag(e.wasApart))).Set(jphsp.Pregnant, int64(flag(e.pregnant))).
			Set(jphsp.NewGround, int64(flag(e.newGround))).Set(jphsp.Kinship, int64(jphsp.OwnParent)).
			Set(jphsp.CareLength, e.petition.care).Set(jphsp.OtherSide, int64(flag(y.otherSide))).Set(jphsp.HeldFor, int64(e.held))
	}
	since := int64(e.arrival) - int64(e.hired)
	if !e.withPrior {
		since = int64(e.arrival) // hired for the move
	}
	return f.Set(jphsp.Member, int64(jphsp.DomesticWorker)).Set(jphsp.Ground, int64(e.ground)).
		Set(jphsp.SameEmployer, int64(flag(e.same))).Set(jphsp.Housework, int64(y.housework)).
		Set(jphsp.FinanceBusiness, int64(flag(y.finance))).Set(jphsp.HeadOfOffice, int64(flag(y.head))).
		Set(jphsp.WorkerBorn, int64(workerBirth(e.born))).Set(jphsp.Language, int64(flag(e.language))).Set(jphsp.Wage, e.wage).
		Set(jphsp.OtherWorkers, int64(e.others)).Set(jphsp.EmployedSince, since).Set(jphsp.ProfessionalMoves, int64(e.arrival)).
		Set(jphsp.Comes, int64(flag(e.later))).Set(jphsp.KeptOn, int64(flag(e.kept))).Set(jphsp.LeavesTogether, int64(flag(e.goesHome)))
}

var (
	parentWays = []*rules.Route{jphsp.RouteParentChild, jphsp.RouteParentPregnancy}
	workerWays = []*rules.Route{jphsp.RouteWorkerFamily, jphsp.RouteWorkerPrior, jphsp.RouteWorkerFinance, jphsp.RouteWorkerSpecial, jphsp.RouteWorkerOther}
)

func (x *inspector) follow(e event) {
	x.seen[[3]int{e.member, e.stage, flag(e.fails == 0)}]++
	f := x.facts(e)
	x.r.Read(f.C)
	ways := parentWays
	if e.member == ofWorker {
		ways = workerWays
	}
	open := false
	for _, w := range ways {
		node := lawtable.Route(x.p, w)
		if node < 0 {
			continue
		}
		s := x.r.At(node).State
		if !s.Decided() {
			x.report(e, "%s is undecided (%v)", w.Code, s)
		}
		open = open || s == rules.Met
	}
	if open != (e.fails == 0) {
		x.report(e, "the law says %v, the household %b", open, e.fails)
	}
}

func (x *inspector) report(e event, format string, args ...any) {
	if x.wrong++; x.wrong <= 8 {
		x.t.Errorf("%+v\n"+format, append([]any{e}, args...)...)
	}
}

// TestReaderOne: every application of a thousand households and more, under each version
// of the law, asked of reader one.
func TestReaderOne(t *testing.T) {
	often := map[string]float64{"parents.wanted": 0.6, "workers.wanted": 0.4, "workers.second": 0.5, "professional.finance": 0.2,
		"professional.special": 0.2, "income.spread": 0.7, "income.mean": 15e6, "professional.changesJob": 0.2, "professional.toManager": 0.3,
		"professional.toLegal": 0.1, "parents.apart": 0.15}
	for i, on := range jphsp.Scheme.Versions() {
		change := map[string]float64{"readings.ageDay": float64(i % 2), "readings.groundGone": float64(i % 2), "readings.partTimePay": float64(i / 2 % 2)}
		for k, v := range often {
			change[k] = v
		}
		m := build(t, on, change)
		x := &inspector{t: t, p: m.own.law.p, r: rules.NewReader(m.own.law.p), m: m, seen: map[[3]int]int{}}
		m.trace = x.follow
		m.Runner().Run(sim.NewStream(1, 3), make([]int64, len(m.layout.Counters)))
		t.Log(on, x.seen, x.wrong)
		for member := range 2 {
			for stage := range stages {
				for yes := range 2 {
					if n := x.seen[[3]int{member, stage, yes}]; n < 10 {
						t.Errorf("%v: only %d applications of member %d, stage %d, outcome %d", on, n, member, stage, yes)
					}
				}
			}
		}
	}
}
