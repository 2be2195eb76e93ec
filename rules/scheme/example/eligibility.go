package example

import "alih/rules"

// What the Act decides has a name. Twelve conditions ...
var (
	groundShown = rules.NewProvision("EX-1-1")
	agreedLeave = rules.NewProvision("EX-1-2")
	protected   = rules.NewProvision("EX-2")
	mayCross    = rules.NewProvision("EX-3")
	inWindow    = rules.NewProvision("EX-4-1")
	permitRuns  = rules.NewProvision("EX-5")
	withinBand  = rules.NewProvision("EX-6-1")
	withinCap   = rules.NewProvision("EX-6-2")
	placeFree   = rules.NewProvision("EX-6")
	localsAsked = rules.NewProvision("EX-8")
	trainedFor  = rules.NewProvision("EX-9")
	mayBePlaced = rules.NewProvision("EX-10")
)

// ... and what each of them holds.
var conditions = rules.Clauses{
	// Article 1(1): without the worker's fault; a death needs no proof.
	groundShown.Says(art("1(1)"), rules.Any(
		Ground.Is(Death),
		rules.All(Ground.Is(Closure, Unpaid, Harm), Proven))),
	// Article 1(2): an agreement counts when it is in writing.
	agreedLeave.Says(art("1(2)"), rules.All(Ground.Is(Agreed), Proven)),
	protected.Says(art("2"), rules.Any(Victim, rules.All(Ground.Is(Harm), Proven))),
	// Article 3: another kind of work is for those who are protected or trained.
	mayCross.Says(art("3"), rules.Any(
		SameWork, protected,
		Training.Is(Expert),
		rules.All(Training.Is(Skilled), LocalsRefused))),
	inWindow.Says(art("4"), rules.NotAfter(rules.AsOf, dueWindow.Last())),
	permitRuns.Says(art("5"), rules.NotAfter(rules.AsOf, PermitEnd)),
	// Article 8: in workshops and on sites, locals are asked first.
	localsAsked.Says(art("8"), rules.Any(
		LocalsRefused, protected,
		rules.Not(NewWork.Is(Manufacturing, Construction)))),
	// Article 9: nobody is entrusted to a trainee.
	trainedFor.Says(art("9"), rules.Not(rules.All(NewWork.Is(Care, Household), Training.Is(Trainee)))),
	mayBePlaced.Says(art("10"), rules.All(placeFree, localsAsked, trainedFor)),
}
