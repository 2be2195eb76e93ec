package jpretain

import "alih/rules"

// Which paper goes to which office is in its code: the consent form goes to the office
// of the region for specified skilled workers and to headquarters for all others; an
// application always goes to the office of the place of residence.
func paper(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(c).By(who).When(when).On(routes...)
}

var (
	seeksPlace = SoFar.Is(Working, Lost)
	notApplied = rules.Not(Applied.Done())
)

// A way's papers, steps and figures are listed for those whom the way is for.
var (
	forMatching  = rules.All(measureOpen, needsHelp)
	forStatus    = rules.All(measureOpen, wantsSkills)
	forRenewal   = rules.All(byPandemic, holdsAndStays, renewableStill)
	forSeeking   = rules.All(lostByOthers, happened)
	forGraduates = rules.All(leavesSchool, happened)
	forSpecified = rules.All(examsDone, yearsLeft)
	forSameWork  = rules.All(sameSigned, happened, whileItRuns(StayUntil))
	forTransfer  = rules.All(cannotTrain, wantsTraining)
	forSpecial   = rules.All(unavoidable, examsAhead)
)

// whileItRuns is Met until the last day of a time that rests on the end of the stay,
// and where that is not stated.
func whileItRuns(last rules.DayValue) rules.Condition {
	return rules.Any(rules.Not(rules.IsStated(StayUntil)), rules.NotAfter(rules.AsOf, last))
}

// toFile restricts to those who have not applied yet and still can.
func toFile(c rules.Condition) rules.Condition {
	return rules.All(c, notApplied, whileItRuns(DueApply.Last()))
}

var measurePapers = rules.Clauses{
	paper("JC-7-1", leaflet("3"), worker, rules.All(forMatching, seeksPlace, Status.Is(SpecifiedSkilled)), RouteMatching),
	paper("JC-7-2", leaflet("3"), worker, rules.All(forMatching, seeksPlace, rules.Not(Status.Is(SpecifiedSkilled))), RouteMatching),
	paper("JC-8-1", leaflet("7"), worker, toFile(forStatus), RouteStatus).For(DueApply),
	paper("JC-8-2", school("2"), worker|taker, toFile(forStatus), RouteStatus).For(DueApply),
	paper("JP-19-16", noticeSource.At("19-16"), worker, rules.All(ended, rules.Not(NoticeFiled.Done()))).For(DueNotice),
}

var renewalPapers = rules.Clauses{
	paper("JC-11-1", renewalSource.At("2021-03-26"), worker, toFile(forRenewal), RouteRenewal).For(DueApply),
}

// From 2022-05-31 who relies on not being able to go home signs that it is the last time.
var confirmationPaper = rules.Clauses{
	paper("JC-11-2", end("2, 3"), worker, toFile(rules.Any(forRenewal, rules.All(forStatus, Event.Is(Completed)))), RouteRenewal, RouteStatus).For(DueApply),
}

var seekingPapers = rules.Clauses{
	paper("JS-1", seekAlsoSource.At("1(2)"), worker, toFile(forSeeking), RouteSeeking).For(DueApply),
	paper("JS-2", seek("4"), worker, toFile(forSeeking), RouteSeeking).For(DueApply),
	paper("JS-3", seek("4"), worker, toFile(forSeeking), RouteSeeking).For(DueApply),
	paper("SW-4", specifiedSource.At("1"), worker|taker, toFile(forSpecified), RouteSpecified).For(DueApply),
	paper("JP-19-16-2", noticeSource.At("19-16"), worker, rules.All(forSameWork, Signed.Done(), rules.Not(NewPlaceTold.Done())), RouteSameWork).For(DueNewPlace),
	paper("GS-1", grads("2(6)"), worker, toFile(forGraduates), RouteGraduates).For(DueApply),
	paper("GS-2", grads("2(7)"), worker, toFile(forGraduates), RouteGraduates).For(DueApply),
	paper("GS-3", grads("1"), worker, toFile(forGraduates), RouteGraduates).For(DueApply),
}
