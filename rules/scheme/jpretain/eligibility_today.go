package jpretain

import "alih/rules"

// The ways that do not belong to the measure. Seeking and graduates are older than the
// scheme; the others begin with their books.
var (
	lostByOthers  = rules.NewProvision("JS-1")
	searches      = rules.NewProvision("JS-2")
	seekGranted   = rules.NewProvision("JS-3")
	leavesSchool  = rules.NewProvision("GS-1")
	recommended   = rules.NewProvision("GS-2")
	gradGranted   = rules.NewProvision("GS-3")
	sameSigned    = rules.NewProvision("SK-1")
	stayRuns      = rules.NewProvision("SK-2")
	placeSigned   = rules.NewProvision("SW-1")
	examsDone     = rules.NewProvision("SW-2")
	yearsLeft     = rules.NewProvision("SW-3")
	swGranted     = rules.NewProvision("SW-4")
	hostSigned    = rules.NewProvision("SP-1")
	examsHeld     = rules.NewProvision("SP-2")
	stayLeft      = rules.NewProvision("SP-3")
	prepGranted   = rules.NewProvision("SP-4")
	cannotTrain   = rules.NewProvision("TT-1")
	wantsTraining = rules.NewProvision("TT-2")
	moveGranted   = rules.NewProvision("TT-3")
	unavoidable   = rules.NewProvision("SM-1")
	examsAhead    = rules.NewProvision("SM-2")
	hostFound     = rules.NewProvision("SM-3")
	searchedFirst = rules.NewProvision("SM-4")
	classListed   = rules.NewProvision("SM-5")
	specGranted   = rules.NewProvision("SM-6")

	RouteSameWork  = rules.NewRoute("sameWork")
	RouteSpecified = rules.NewRoute("specified")
	RouteSeeking   = rules.NewRoute("seeking")
	RouteGraduates = rules.NewRoute("graduates")
	RoutePrepare   = rules.NewRoute("preparation")
	RouteTransfer  = rules.NewRoute("transfer")
	RouteSpecial   = rules.NewRoute("special")
)

var withoutFault = rules.Any(notAtFault, Violation)

var seeking = rules.Clauses{
	lostByOthers.Says(seek("1"), rules.All(workStatus, notAtFault)),
	searches.Says(seek("4"), Seeking),
	seekGranted.Says(seek("4"), filedFor(ForSeeking)),
	RouteSeeking.Opens(seek("4"), filingDay, rules.All(lostByOthers, happened, searches, inTime, seekGranted)),

	leavesSchool.Says(grads("1"), rules.All(Status.Is(Student), Event.Is(OfferCancelled, Graduated))),
	recommended.Says(grads("2(6), 2(7)"), rules.All(Recommended, Seeking)),
	gradGranted.Says(grads("1"), filedFor(ForGraduates)),
	RouteGraduates.Opens(grads("1"), filingDay, rules.All(leavesSchool, happened, recommended, inTime, gradGranted)),
}

// signedInField: a place at which the worker will be a specified skilled worker.
var signedInField = rules.All(doneOrStill(Signed), rules.Any(rules.Not(Signed.Done()), Field.Is(Manufacturing, OtherField)))

// A new job: of the kind that the status allows it needs no permission, as a specified
// skilled worker a change of status before the first day of work.
var newJobs = rules.Clauses{
	sameSigned.Says(noticeSource.At("19-16"), rules.All(Status.Is(Engineer, Skilled), Aim.Is(OwnField),
		doneOrStill(Signed), rules.Any(rules.Not(Signed.Done()), FitsStatus))),
	stayRuns.Says(staySource.At("20(2)"), rules.NotAfter(rules.AsOf, StayUntil)),
	RouteSameWork.Opens(noticeSource.At("19-16"), filingDay, rules.All(sameSigned, happened, stayRuns)),

	placeSigned.Says(specifiedSource.At("1"), signedInField),
	examsDone.Says(specifiedSource.At("1"), rules.All(Aim.Is(SswSkills), rules.Any(Status.Is(SpecifiedSkilled), ExamsPassed))),
	yearsLeft.Says(specifiedSource.At("1"), rules.LessThan(SswMonths, SswLongest)).Where(Status.Is(SpecifiedSkilled)),
	swGranted.Says(specifiedSource.At("1"), filedFor(ForSpecified)),
	RouteSpecified.Opens(specifiedSource.At("1"), filingDay, rules.All(placeSigned, examsDone, yearsLeft, inTime, swGranted)),
}

var preparation = rules.Clauses{
	hostSigned.Says(prepare("1"), signedInField),
	examsHeld.Says(prepare("1"), rules.All(Aim.Is(SswSkills), ExamsPassed)),
	stayLeft.Says(prepare("※3"), rules.AtMost(SswMonths, PrepareLongest)).Where(Status.Is(SpecifiedSkilled)),
	prepGranted.Says(prepare("1"), filedFor(ForPreparation)),
	RoutePrepare.Opens(prepare("1"), filingDay, rules.All(hostSigned, examsHeld, stayLeft, inTime, prepGranted)),
}

var traineeTransfer = rules.Clauses{
	cannotTrain.Says(transfer("1-3"), rules.All(Status.Is(Intern), withoutFault)),
	wantsTraining.Says(transfer("1, 2"), Aim.Is(Training)),
	moveGranted.Says(transfer("1, 2"), filedFor(ForTransfer)),
	RouteTransfer.Opens(transfer("1, 2"), filingDay, rules.All(cannotTrain, happened, wantsTraining, inTime, moveGranted)),
}

var specialMeasure = rules.Clauses{
	unavoidable.Says(special("1-3"), rules.All(rules.Any(Status.Is(Intern), workStatus), withoutFault)),
	examsAhead.Says(special("1-3"), rules.All(Aim.Is(SswSkills), rules.Not(ExamsPassed))),
	hostFound.Says(special("1-3"), signedInField),
	// Class 1: three months have gone by, and those whose task it is found no place.
	// An application that is still to be filed can be filed after them.
	searchedFirst.Says(special("1"), rules.All(rules.Before(DueSearch.Last(), Applied.On()), PlaceSought)).Where(Status.Is(Intern)),
	// Classes 2 and 3 were not read.
	classListed.Says(special("2, 3").Graded(rules.Assumption), CategoryAccepted).Where(workStatus),
	specGranted.Says(special("1-3"), filedFor(ForSpecial)),
	RouteSpecial.Opens(special("1-3"), filingDay, rules.All(
		unavoidable, happened, examsAhead, hostFound, searchedFirst, classListed, inTime, specGranted)),
}
