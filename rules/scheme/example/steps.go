package example

import "alih/rules"

// One step a decision: what comes of it.
var (
	stepShelter   = rules.NewStep("stepShelter")
	stepDepart    = rules.NewStep("stepDepart")
	stepFree      = rules.NewStep("stepFree")
	stepAgreed    = rules.NewStep("stepAgreed")
	stepSame      = rules.NewStep("stepSame")
	stepOther     = rules.NewStep("stepOther")
	stepWait      = rules.NewStep("stepWait")
	stepExtend    = rules.NewStep("stepExtend")
	stepObjection = rules.NewStep("stepObjection")
)

var steps = rules.Clauses{
	stepShelter.Is(art("7(1)")).By(office).When(shelter),
	stepDepart.Is(art("7(2)")).By(worker).When(depart),
	stepFree.Is(art("7(3)")).By(worker).When(freeChoice),
	stepAgreed.Is(art("7(4)")).By(old | taker).When(byAgreement),
	stepSame.Is(art("7(5)")).By(worker).When(sameKind),
	stepOther.Is(art("7(6)")).By(worker).When(otherKind),
	stepWait.Is(art("7(7)")).By(agency).When(waiting),
	stepExtend.Is(art("7(8)")).By(worker).When(mayExtend),
	stepObjection.Is(art("7(9)")).By(worker).When(refused),
}
