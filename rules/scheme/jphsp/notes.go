package jphsp

import "alih/rules"

func note(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(when).On(routes...)
}

// Where the Indonesian excerpt and what is official differ, the official one is used
// and the difference is shown.
var notes = rules.Clauses{
	note("H1", notice("34"), ofParent),
	note("H2", notice("2-2"), rules.All(ofWorker, planning, Comes.Chosen(Later)), RouteWorkerPrior),
	note("H3", notice("2-2"), rules.All(ofWorker, planning), RouteWorkerPrior),
	note("H4", qa("HSP-9 - HSP-12"), rules.All(income, rules.LessThan(rules.Zero, rules.Sum(TaxedAllowances.Or(rules.Zero), UntaxedAllowances.Or(rules.Zero))))),
	note("H5", notice("33, 別表第五"), rules.All(ofSpouse, asWorkingSpouse), RouteWorkingSpouse),
	note("H6", qa("HSP-15, HSP-16"), rules.All(ofWorker, renewing, Ground.Is(ByFamily), rules.IsStated(SameEmployer), rules.Not(SameEmployer)), RouteWorkerFamily),
	note("H7", notice("2, 2-2"), rules.All(ofWorker, filing)),
	note("H8", sheetSource.At("前文"), rules.All(ofWorker, renewing, Ground.Is(ByFamily), rules.IsStated(SameEmployer), SameEmployer, rules.Not(needsHelp)), RouteWorkerFamily),
	note("H9", qa("HSP-9 - HSP-12"), rules.All(income, SpouseWorks.Chosen(OutsideActivity))),
	note("H10", notice("別表第二"), rules.All(ofWorker, Status.Is(Manager, Legal)), RouteWorkerOther),
	note("H11", guideline("2(6), 2(7)"), rules.All(settling, Member.Is(TheProfessional)), RoutePermanentShort),
}

var specialNotes = rules.Clauses{
	note("H12", specialSource.At("優遇措置"), rules.All(Status.Is(Special), rules.Any(ofWorker, ofSpouse)),
		RouteWorkerSpecial, RouteWorkingSpouse),
	tooLittle(rules.Any(rules.Not(earns(WorkerIncome)), rules.All(Ground.Is(BySpecial), rules.Not(earns(SpecialIncome))))),
}

// tooLittle warns a household in between whose income would not do at the renewal.
func tooLittle(income rules.Condition) rules.ItemClause {
	return warnLaterIncome.Is(qa("HSP-9 - HSP-12")).
		When(rules.All(ofWorker, holding, skilled, rules.IsStated(BasePay), income))
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
	warnNoWait         = rules.NewWarning("permanentNoWait")
	warnLongestStay    = rules.NewWarning("longestStay")
	warnNotYours       = rules.NewWarning("afterMarriage")
	warnHolderFamily   = rules.NewWarning("familyOfHolder")
	warnAlreadyOverdue = rules.NewWarning("stayIsOver")
	warnDecided        = rules.NewWarning("afterDecision")
	warnWaitingOver    = rules.NewWarning("waitingIsOver")
	warnNotSkilled     = rules.NewWarning("professionalNoLonger")
	warnEmployerLeft   = rules.NewWarning("employerNoLonger")
	warnOpenApart      = rules.NewWarning("openApart")
	warnOpenGround     = rules.NewWarning("openGround")
	warnOpenFinance    = rules.NewWarning("openFinance")
	warnOpenStatus     = rules.NewWarning("openStatus")
)

var warnings = rules.Clauses{
	warnApartParent.Is(qa("HSP-3")).When(rules.All(ofParent, inJapan, rules.Not(LivesTogether))),
	warnApartSpouse.Is(qa("HSP-6, HSP-7")).
		When(rules.All(ofSpouse, SpouseHolds.Is(AsWorkingSpouse), rules.Not(LivesTogether))),
	warnNoWorkYet.Is(qa("HSP-5")).When(wantsWork),
	warnLaterWorker.Is(qa("HSP-9 - HSP-12")).When(rules.All(ofWorker, holding, skilled)),
	warnLaterParent.Is(qa("HSP-4")).When(rules.All(ofParent, holding)),
	tooLittle(rules.Not(earns(WorkerIncome))),
	warnSevenTooSoon.Is(practiceSource.At("更新")).When(rules.All(ofParent, inJapan, HeldFor.Is(ForChild), HasChild,
		reachedBefore(ParentChildAge))),
	warnRestDay.Is(practiceSource.At("在留期限")).
		When(rules.All(inJapan, rules.Before(StayEnd, moved(StayEnd)))),
	warnAskEmployer.Is(sheetSource.At("前文")).
		When(rules.All(ofWorker, inJapan, Ground.Is(ByFamily), rules.Not(SameEmployer))),
	warnNotCounted.Is(qa("HSP-9 - HSP-12")).When(rules.All(income, rules.LessThan(rules.Zero, leftOut))),
	warnPermanentMore.Is(guideline("1")).When(settling),
	// A stay ends though permanent residence is applied for.
	warnNoWait.Is(practiceSource.At("永住")).When(settling),
	warnLongestStay.Is(guideline("1(3)").Graded(rules.Secondary)).When(rules.All(settling, Member.Is(DomesticWorker))),
	warnNotYours.Is(act("19-16(3)")).When(MarriageEnded.Done()),
	warnHolderFamily.Is(notice("34").Graded(rules.Secondary)).When(rules.All(family3, Status.Is(PermanentResident))),
	warnAlreadyOverdue.Is(act("21")).When(rules.All(inJapan, rules.Before(DueRenewal.Last(), rules.AsOf),
		rules.Not(filedInTime))),
	// What was decided is not asked: the new stay, or none, is another case.
	warnDecided.Is(act("20(6), 21(4)")).When(rules.All(renewing, Decided.Done())),
	warnWaitingOver.Is(act("20(6), 21(4)")).When(rules.All(renewing, filedInTime,
		rules.Before(DueWaiting.Last(), rules.AsOf), rules.Not(Decided.Done()))),
	warnEmployerLeft.Is(qa("HSP-17")).When(rules.All(ofWorker, inJapan, rules.Not(skilled))),
	// What the one question to immigration is about.
	warnOpenApart.Is(qa("HSP-3, HSP-6")).When(WasApart),
	warnOpenGround.Is(qa("HSP-4")).When(NewGround),
	warnOpenFinance.Is(financeSource.At("2-3")).When(rules.All(ofWorker, renewing, Ground.Is(ByFinance), rules.Not(FinanceBusiness))),
	warnOpenStatus.Is(qa("HSP-1")).When(rules.All(dependant, Status.Is(OtherStatus))),
	// The text of number 34 speaks of the parent of a Highly-Skilled Professional; what
	// follows in between is in none.
	warnNotSkilled.Is(notice("34")).When(rules.All(ofParent, holding, rules.Not(skilled))),
}
