package jphsp

import "alih/rules"

func note(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(when).On(routes...)
}

// Where the Indonesian excerpt and what is official differ, the official one is used
// and the difference is shown.
var notes = rules.Clauses{
	note("H1", notice("34"), ofParent),
	note("H2", notice("2-2"), rules.All(ofWorker, planning, Comes.Is(Later)), RouteWorkerPrior),
	note("H3", notice("2-2"), rules.All(ofWorker, planning), RouteWorkerPrior),
	note("H4", qa("household income"), rules.All(income, rules.IsStated(TaxedAllowances))),
	note("H5", notice("33, table 5"), rules.All(ofSpouse, asWorkingSpouse), RouteWorkingSpouse),
	note("H6", qa("child reaches thirteen"), rules.All(ofWorker, renewing, Ground.Is(ByFamily), rules.Not(SameEmployer)), RouteWorkerFamily),
	note("H7", notice("2, 2-2"), rules.All(ofWorker, filing)),
	note("H8", sheetSource.At("head"), rules.All(ofWorker, renewing, Ground.Is(ByFamily), SameEmployer), RouteWorkerFamily),
	note("H9", qa("household income"), rules.All(income, SpouseWorks.Is(OutsideActivity))),
	note("H10", notice("table 2"), rules.All(ofWorker, Status.Is(Manager, Legal)), RouteWorkerOther),
	note("H11", guideline("2(6), 2(7)"), rules.All(settling, Member.Is(TheProfessional)), RoutePermanentShort),
}

var specialNotes = rules.Clauses{
	note("H12", specialSource.At("preferences"), rules.All(Status.Is(Special), rules.Any(ofWorker, ofSpouse)),
		RouteWorkerSpecial, RouteWorkingSpouse),
}

// What an answer has to say beside its days.
var (
	warnApartParent    = rules.NewWarning("apartParent")
	warnApartSpouse    = rules.NewWarning("apartSpouse")
	warnNoWorkYet      = rules.NewWarning("noWorkYet")
	warnLaterWorker    = rules.NewWarning("laterWorker")
	warnLaterParent    = rules.NewWarning("laterParent")
	warnLaterIncome    = rules.NewWarning("laterIncome")
	warnSevenTooSoon   = rules.NewWarning("sevenTooSoon")
	warnRestDay        = rules.NewWarning("stayEndsOnRestDay")
	warnAskEmployer    = rules.NewWarning("askBeforeNewHousehold")
	warnNotCounted     = rules.NewWarning("moneyNotCounted")
	warnPermanentMore  = rules.NewWarning("permanentMore")
	warnLongestStay    = rules.NewWarning("longestStay")
	warnNotYours       = rules.NewWarning("afterMarriage")
	warnHolderFamily   = rules.NewWarning("familyOfHolder")
	warnAlreadyOverdue = rules.NewWarning("stayIsOver")
)

var warnings = rules.Clauses{
	warnApartParent.Is(qa("living together, parent")).When(rules.All(ofParent, inJapan, rules.Not(LivesTogether))),
	warnApartSpouse.Is(qa("living together, spouse")).
		When(rules.All(ofSpouse, SpouseHolds.Is(AsWorkingSpouse), rules.Not(LivesTogether))),
	warnNoWorkYet.Is(qa("work of the spouse, way 1")).When(wantsWork),
	warnLaterWorker.Is(qa("household income")).When(rules.All(ofWorker, holding, skilled)),
	warnLaterParent.Is(qa("child reaches seven")).When(rules.All(ofParent, holding)),
	warnLaterIncome.Is(qa("household income")).
		When(rules.All(ofWorker, holding, skilled, rules.IsStated(BasePay), rules.LessThan(strictPay, WorkerIncome))),
	warnSevenTooSoon.Is(practiceSource.At("renewal")).When(rules.All(ofParent, inJapan, HeldFor.Is(ForChild), HasChild,
		rules.Before(DueSevenRenewal.Last(), DueRenewal.Opens()))),
	warnRestDay.Is(practiceSource.At("stay that ends on a rest day")).
		When(rules.All(inJapan, rules.Before(StayEnd, moved(StayEnd)))),
	warnAskEmployer.Is(sheetSource.At("head")).
		When(rules.All(ofWorker, inJapan, Ground.Is(ByFamily), rules.Not(SameEmployer))),
	warnNotCounted.Is(qa("household income")).When(rules.All(income, rules.LessThan(rules.Zero, leftOut))),
	warnPermanentMore.Is(guideline("1")).When(settling),
	warnLongestStay.Is(guideline("1(3)").Graded(rules.Secondary)).When(rules.All(settling, Member.Is(DomesticWorker))),
	warnNotYours.Is(act("19-16(3)")).When(MarriageEnded.Done()),
	warnHolderFamily.Is(notice("34").Graded(rules.Secondary)).When(rules.All(family3, Status.Is(PermanentResident))),
	warnAlreadyOverdue.Is(act("21")).When(rules.All(inJapan, rules.Before(DueRenewal.Last(), rules.AsOf),
		rules.Not(rules.All(Filed.Done(), rules.NotAfter(Filed.On(), DueRenewal.Last()))))),
}
