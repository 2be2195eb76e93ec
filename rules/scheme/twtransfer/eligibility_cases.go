package twtransfer

import "alih/rules"

// What kind of case it is: conditions that articles share. They are ordinary
// expressions, so a later book that changes one of them says its own.
var (
	// expiredCase: the transfer at the end of a permit (Articles 23 to 29).
	expiredCase = rules.Any(
		SoFar.Is(Expiring), expiredTerm,
		rules.All(SoFar.Is(Working), NotRenewed),
		rules.All(SoFar.Is(Certified), rules.Not(PermitRevoked), NotRenewed))

	// centreCase: the transfer through the centre before that (Articles 2 to 16).
	centreCase = rules.All(rules.Not(takesOver), rules.Any(
		SoFar.Is(Working, Event, Decided, Registered),
		rules.All(SoFar.Is(Certified), rules.Any(PermitRevoked,
			rules.All(rules.Not(NotRenewed), rules.Not(known(ExpiryFiled, ExpiryFiled.Done())))))))

	// takesOver: who asks steps into the employer's place and is not asked what a
	// stranger at the centre would be. The worker keeps that way too.
	takesOver = rules.All(Asker.Is(NewEmployer), takenOver)

	// agreementCase: Article 17(1)(5) and (6).
	agreementCase = rules.Any(twoParty, threeParty)

	// preEntry: the employer was lost before the worker came (Article 19(4)).
	preEntry = rules.All(Takeover.Is(Kin), BeforeEntry)

	// eventCase: Article 17(1)(1) to (4), with the worker in the country.
	eventCase = rules.All(
		Takeover.Is(Kin, NaturalPerson, Plant, Project),
		rules.Not(preEntry))

	// ended: the employer and the worker agreed not to renew. Who says that the
	// permit ends and is not renewed has said so.
	ended = rules.Any(NotRenewed, expiredTerm,
		rules.All(SoFar.Is(Expiring), rules.Not(rules.IsStated(NotRenewed))))

	// wants: nobody signs with, or is placed with, a new employer against his will.
	wants = rules.Any(WantsNewEmployer, expiredTerm, SoFar.Is(Certified))

	// item8to10: work under Article 46(1)(8) to (10) of the Employment Service Act.
	item8to10 = rules.Any(
		Esa46.Is(Item8, Item9, Item10),
		WorkCategory.Is(Fishing, Manufacturing, Construction, Slaughter, Farming,
			InstitutionCare, HouseholdCare, Helper, CompanionCare))

	// From 2022-04-30 the second class is that work without the intermediate-skilled.
	class2       = rules.All(WorkerClass.Is(Class2), item8to10)
	intermediate = WorkerClass.Is(Intermediate)
	graduate     = WorkerClass.Is(Graduate)
)

// known is a condition that is Unmet as long as nothing is said of a fact.
func known(f rules.Catalogued, c rules.Condition) rules.Condition {
	return rules.All(rules.IsStated(f), c)
}

// disputed holds a disputed reading back until the facts that it bears on are
// stated: before that what others still have to say is open, and no dispute.
func disputed(c rules.Condition, facts ...rules.Catalogued) rules.Condition {
	all := []rules.Condition{c}
	for _, f := range facts {
		all = append(all, rules.IsStated(f))
	}
	return rules.All(all...)
}

// doneOrStill is Met where an act is done and Open where it can still be done by
// those whose act it is.
func doneOrStill(a rules.Act) rules.Condition {
	return rules.Any(a.Done(), rules.NotAfter(a.On(), a.On()))
}

// byNow is Met where the act lies behind the day that is asked about.
func byNow(a rules.Act) rules.Condition {
	return rules.All(a.Done(), rules.NotAfter(a.On(), rules.AsOf))
}

// kept is Met where a notice or application was filed in time or still can be, or
// where the ministry lets a missed one be made good in the days of Article 34.
func kept(a rules.Act, d *rules.Due) rules.Condition {
	return rules.Any(
		rules.OnTime(a, d.Last()),
		rules.All(MayCure, rules.OnTime(a, cureEnd(d))))
}

// keptByWorker is the same for the worker, who may use the cure more than once.
func keptByWorker(a rules.Act, d *rules.Due) rules.Condition {
	return rules.Any(
		rules.OnTime(a, d.Last()),
		rules.All(CureApproved, rules.OnTime(a, cureEnd(d))))
}

// cureLeft: a cure is there to be asked for. Whether it is given is for the ministry,
// and stands in Article 34's provision.
var cureLeft = rules.Not(CureUsed)

var cureTerm = rules.Within(CureDays, k7)

func cureEnd(d *rules.Due) rules.DayValue { return cureTerm.From(d.Last()).Last }

// applicationDay is the day of the application to the ministry, planned or done;
// while nothing is said of it the day asked about stands in.
var applicationDay = ApplicationDay.Or(PermitFiled.OnOr(rules.AsOf))
