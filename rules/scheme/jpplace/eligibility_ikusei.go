package jpplace

import "alih/rules"

// The training for work (Ikusei) that takes the place of the internship.
var (
	FitsIkusei    = rules.NewProvision("JP-2-2-3")
	HasBegun      = rules.NewProvision("IKU-1-1")
	IsIkuseiWork  = rules.NewProvision("IKU-2-1")
	SpeaksA1      = rules.NewProvision("IKU-3-1")
	IkuNotStopped = rules.NewProvision("IKU-5-1")
	FirstIkusei   = rules.NewProvision("IKU-6-1")
	IkuSender     = rules.NewProvision("IKU-7-1")

	RouteIkusei = rules.NewRoute("ikusei")
)

var ikusei = rules.Clauses{
	FitsIkusei.Says(caps2026.At("育成就労"), Offer.Is(NoStay, IkuseiStay)),
	// Nobody begins before the law is in force; who has no day yet can still choose one.
	HasBegun.Says(transition("附則 1"), rules.Any(
		rules.NotAfter(IkuseiStart, rules.AsOf), rules.NotAfter(IkuseiStart, Entered.On()))),
	// Seventeen of the nineteen fields: aviation and road transport are for the
	// specified skills alone.
	IsIkuseiWork.Says(caps2026.At("分野"), rules.Not(Work.Is(Aviation, RoadTransport, NoField))),
	SpeaksA1.Says(ikuseiSource.At("A1"), rules.Any(Japanese.Is(A1, A2, N3),
		rules.All(Japanese.Is(NoProof), rules.AtMost(CourseHours, A1Hours)))),
	IkuNotStopped.Says(caps2026.At("上限"), rules.Not(Stopped.Is(StopIkusei, StopBoth))).
		Where(SoFar.Is(Planning, InTraining, Ready, Contracted)),
	// What becomes of somebody who was an intern, or lives in Japan, was not found.
	FirstIkusei.Says(ikuseiSource.At("?").Graded(rules.Assumption), rules.Any(rules.All(atHome, Before.Is(Never)), EarlierCounts)),
	IkuSender.Says(p3miSource.At("?").Graded(rules.Assumption), rules.All(
		rules.Not(Placed.Is(CourseOnly, Broker)),
		rules.Any(rules.Not(Placed.Is(P3mi, SendingBody)), Licensed),
		SenderNamed)).Where(atHome),

	RouteIkusei.Opens(caps2026.At("運用方針"), rules.AsOf, rules.All(FitsIkusei, HasBegun, Adult, IsIkuseiWork,
		SpeaksA1, IkuNotStopped, FirstIkusei, IkuSender, PlanOK, Permitted, CoeUsed)),
	// The three new fields were decided on; when they take people was not found.
	skilledFields(caps2026.At("分野"), rules.Any(Work.Is(fields2024...),
		rules.All(Work.Is(fields2026...), NewFieldOpen))),
}
