package jpplace

import "alih/rules"

// earlier refuses a case in which what comes after is dated before.
func earlier(code string, after, before rules.Act) rules.ItemClause {
	return rules.NewCheck(code).Is(act("7-2(1)")).When(rules.Before(after.On(), before.On())).Between(after, before)
}

// checks are contradictions between facts: such a case is not answered.
var checks = rules.Clauses{
	earlier("enteredBeforeCertificate", Entered, CoeIssued),
	earlier("coeBeforePlan", CoeFiled, PlanFiled),
	earlier("thirdBeforeSecond", ThirdFrom, SecondSince),
	// From Indonesia the register comes before the visa, so before the entry.
	rules.NewCheck("enteredBeforeRegistered").Is(flowSource.At("SISKOP2MI")).
		When(rules.All(SoFar.Is(Certified), rules.Before(Entered.On(), Registered.On()))).Between(Entered, Registered),
	rules.NewCheck("certificateToCome").Is(act("7-2(1)")).
		When(rules.All(CoeIssued.Done(), rules.Before(rules.AsOf, CoeIssued.On()))).Between(SoFar, CoeIssued),
	rules.NewCheck("enteredAndAtHome").Is(act("7-2(1)")).
		When(rules.All(atHome, Entered.Done(), rules.Before(Entered.On(), rules.AsOf))).Between(SoFar, Entered),
	rules.NewCheck("bornToCome").Is(pmi("5(a)")).When(rules.Before(rules.AsOf, Born)).Between(Born),
}
