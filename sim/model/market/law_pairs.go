package market

import (
	"slices"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim/model/lawtable"
)

// A pair is lawful by what is common to many: the class of the worker and the class
// of the employer on that day.
//
// Class of a worker: category, whether trafficked (Article 8(1)(2)), whether the ministry
// allows another category; at the end of a permit the last says whether she meets the
// standards of other work. Class of an employer: category, by what it comes, whether
// that is still good, whether there is room for one more, whether it has nobody yet.
const (
	workerClasses   = len(works) * 2 * 2
	employerClasses = len(works) * bases * 2 * 2 * 2
	pairClasses     = workerClasses * employerClasses
)

func workerClass(work int, victim, other bool) int {
	return (work*2+int(flag(victim)))*2 + int(flag(other))
}

func employerClass(work, basis int, good, room, nobody bool) int {
	return (((work*bases+basis)*2+int(flag(good)))*2+int(flag(room)))*2 + int(flag(nobody))
}

func pairClass(worker, employer int) int { return worker*employerClasses + employer }

// pairGrid is every class of pair. Room and nobody are shown by an employer that a
// number limits; what the number is for a real one, askPlaces asks. set writes the
// worker's last bit.
func (q *inquiry) pairGrid(base facts, other func(c *rules.Case, i int)) *lawtable.Grid {
	ix := q.indices(twtransfer.WorkCategory, twtransfer.Victim)
	return lawtable.New(q.p, base.C).
		Along(len(works), func(c *rules.Case, i int) { c.Set(ix[0], int64(works[i])) }).
		Along(2, func(c *rules.Case, i int) { c.Set(ix[1], int64(i)) }).
		Along(2, other).
		Along(len(works), q.employerWork()).
		Along(bases*2, q.employerBasis()).
		Along(4, q.employerRoom())
}

func (q *inquiry) employerWork() func(*rules.Case, int) {
	ix := q.indices(twtransfer.NewCategory, twtransfer.RecruitPermitCategory, twtransfer.QualifiedCategory)
	return func(c *rules.Case, i int) {
		for _, f := range ix {
			c.Set(f, int64(works[i]))
		}
	}
}

// employerBasis: a permit that is used up is not good; a qualification or a failed
// recruitment that is not good is none.
func (q *inquiry) employerBasis() func(*rules.Case, int) {
	ix := q.indices(twtransfer.RecruitPermit, twtransfer.Imported, twtransfer.Qualified, twtransfer.DomesticRecruitmentFailed)
	return func(c *rules.Case, i int) {
		basis, good := i/2, i%2 == 1
		c.Set(ix[0], flag(basis == byPermit))
		c.Set(ix[1], flag(!good))
		c.Set(ix[2], flag(basis == byQualification && good))
		c.Set(ix[3], flag(basis == byDomestic && good))
	}
}

func (q *inquiry) employerRoom() func(*rules.Case, int) {
	ix := q.indices(twtransfer.HeadLimit, twtransfer.Employed)
	return func(c *rules.Case, i int) {
		room, nobody := int64(i/2), int64(i%2)
		c.Set(ix[1], 1-nobody)
		c.Set(ix[0], 1-nobody+room)
	}
}

// atOffer is the centre's case with an employer that registered on the same day.
func (q *inquiry) atOffer() facts {
	return atCentre(q.p, firstDay, q.readings).
		offers(works[0]).permit(firstDay, works[0], 1, 0).numbered(1, 0).
		set(twtransfer.NewRegistration, int64(firstDay))
}

// askPairs asks of every class of pair by which doors it may conclude.
func (q *inquiry) askPairs(b *lawBook) {
	b.fiveTiers = q.provision(twtransfer.Tier5) >= 0
	approved := q.indices(twtransfer.CategoryApproved)[0]
	b.tier = q.tiers(q.pairGrid(q.atOffer(), func(c *rules.Case, i int) { c.Set(approved, int64(i)) }))

	for i, t := range b.tier {
		b.enters[i%employerClasses] = b.enters[i%employerClasses] || t != 0
	}

	b.upper = q.atOnce(approved)

	signing := func(kind twtransfer.AgreementKind, revoked int64) *lawtable.Grid {
		base := q.atOffer().set(twtransfer.PermitRevoked, revoked).
			set(twtransfer.SoFar, int64(twtransfer.Agreed)).set(twtransfer.Agreement, int64(kind)).
			set(twtransfer.Registration, int64(firstDay-2)).set(twtransfer.ChangeApprovedOn, int64(firstDay-3)).
			set(twtransfer.ExtensionsGranted, 0).set(twtransfer.AgreementSigned, int64(firstDay)).
			set(twtransfer.Ground, int64(twtransfer.Closure)).set(twtransfer.GroundProven, 1)
		return q.pairGrid(base, func(c *rules.Case, i int) { c.Set(approved, int64(i)) })
	}
	for revoked := range b.two {
		b.two[revoked] = q.all(signing(twtransfer.TwoParty, int64(revoked)), twtransfer.TwoAgree, twtransfer.HeadCount)
	}
	b.three = q.all(signing(twtransfer.ThreeParty, 1), twtransfer.ThreeAgree, twtransfer.HeadCount)

	meets := q.indices(twtransfer.MeetsNewCategoryStandards)[0]
	ending := q.atOffer().set(twtransfer.SoFar, int64(twtransfer.Expiring)).set(twtransfer.NotRenewed, 1)
	b.expire = q.all(q.pairGrid(ending, func(c *rules.Case, i int) { c.Set(meets, int64(i)) }),
		twtransfer.TakerForExpired, twtransfer.FitsNewWork, twtransfer.HeadCount)
}

// atOnce is where a pair may conclude on the day of the registration, although the hold
// has not ended for anybody else. Where the text knows no hold that is everywhere.
func (q *inquiry) atOnce(approved int) []bool {
	if q.provision(twtransfer.HoldOver) < 0 {
		return slices.Repeat([]bool{true}, pairClasses)
	}
	base := q.atOffer().set(twtransfer.Registration, int64(firstDay)).
		set(twtransfer.HoldReleased, 0).set(twtransfer.CertificateIssued, int64(firstDay))
	return q.all(q.pairGrid(base, func(c *rules.Case, i int) { c.Set(approved, int64(i)) }), twtransfer.HoldOver)
}

// tiers is the best tier of each pair that may register with the other and has the
// places, 0 for others.
func (q *inquiry) tiers(g *lawtable.Grid) []uint8 {
	nodes := []int32{q.provision(twtransfer.SomeTier), q.provision(twtransfer.MayRegister), q.provision(twtransfer.HeadCount), q.provision(twtransfer.QuotaUsedOnce)}
	may := len(nodes)
	for _, v := range []*rules.Provision{twtransfer.Tier1, twtransfer.Tier2, twtransfer.Tier3, twtransfer.Tier4, twtransfer.Tier5} {
		if node := q.provision(v); node >= 0 {
			nodes = append(nodes, node)
		}
	}
	held := q.yes(g, nodes...)
	tier := make([]uint8, len(held[0]))
	for i := range tier {
		for k := len(nodes) - 1; k >= may && every(held[:may], i); k-- {
			if held[k][i] {
				tier[i] = uint8(k - may + 1)
			}
		}
	}
	return tier
}

// every tells whether all conditions hold at a point.
func every(held [][]bool, i int) bool {
	for _, h := range held {
		if !h[i] {
			return false
		}
	}
	return true
}

// all is where every one of some provisions holds.
func (q *inquiry) all(g *lawtable.Grid, vs ...*rules.Provision) []bool {
	nodes := make([]int32, len(vs))
	for i, v := range vs {
		nodes[i] = q.provision(v)
	}
	held := q.yes(g, nodes...)
	both := make([]bool, len(held[0]))
	for i := range both {
		both[i] = every(held, i)
	}
	return both
}
