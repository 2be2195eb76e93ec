package jpplace

import "alih/rules"

// What every way asks of a person and of an offer.
var (
	Adult       = rules.NewProvision("ID-5-1")
	HasPapers   = rules.NewProvision("ID-13-1")
	NoFee       = rules.NewProvision("ID-30-1")
	JobSigned   = rules.NewProvision("JP-2-5-1")
	Permitted   = rules.NewProvision("JP-7-2-1")
	NotStopped  = rules.NewProvision("JP-7-2-3")
	CoeUsed     = rules.NewProvision("JP-7-2-4")
	FitsSkilled = rules.NewProvision("JP-2-2-1")
	FitsIntern  = rules.NewProvision("JP-2-2-2")
	PlacedBy    = rules.NewProvision("MOC-1")
	OnRegister  = rules.NewProvision("MOC-2")
)

// eighteen: the day of the same number eighteen years on has come; who was born on
// 29 February turns eighteen on 1 March of a plain year.
func eighteen(on rules.DayValue) rules.Condition {
	return rules.NotAfter(Born, rules.YearsBefore(on, AdultYears, rules.ClampDown))
}

// doneOrStill is Met where an act is done and Open where it can still be done.
func doneOrStill(a rules.Act) rules.Condition {
	return rules.Any(a.Done(), rules.NotAfter(a.On(), a.On()))
}

var common = rules.Clauses{
	// Law 18/2017, article 5(a); Japan asks the same for the specified skills. Which
	// day counts is not said: who is eighteen on the day of entry passes.
	Adult.Says(pmi("5(a)"), rules.Any(eighteen(rules.AsOf), eighteen(Entered.On()))),
	HasPapers.Says(pmi("13"), Papers).Where(SoFar.Is(Certified)),
	// Article 30(1): no placement fee; article 4(2)(b) leaves trainees out.
	NoFee.Says(pmi("30(1)"), rules.Not(PlacementFee)).Where(atHome),

	JobSigned.Says(landing("2-5"), rules.Any(SoFar.Is(Contracted, Certified), JobOffer)),
	Permitted.Says(act("7-2(1)"), rules.Any(SoFar.Is(Certified), Permission)),
	// Article 7-2(3), (4): a stop is about new certificates; a change of status in Japan
	// and an extension go on.
	NotStopped.Says(act("7-2(3)"), rules.Not(Stopped.Is(StopSkilled, StopBoth))).
		Where(SoFar.Is(Planning, InTraining, Ready, Contracted)),
	CoeUsed.Says(coeSource.At("3か月"), rules.OnTime(Entered, DueCoe.Last())).Where(SoFar.Is(Certified)),
	FitsSkilled.Says(landing("2-2"), Offer.Is(NoStay, SkilledStay)),
	FitsIntern.Says(internSource.At("要件"), Offer.Is(NoStay, InternStay)),

	// The memorandum and the flow agreed under it: by a licensed P3MI, through the
	// government, or straight through the labour market system, which is disputed.
	PlacedBy.Says(flowSource.At("IPKOL, P3MI"), rules.Any(
		Placed.Is(NoChannel, Government),
		rules.All(Placed.Is(P3mi), Licensed),
		rules.All(Placed.Is(Direct), DirectHire.Is(DirectAllowed)))).Where(atHome),
	OnRegister.Says(flowSource.At("SISKOP2MI"), doneOrStill(Registered)).Where(SoFar.Is(Certified, InJapan)),
}
