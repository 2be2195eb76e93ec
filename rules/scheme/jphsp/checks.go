package jphsp

import "alih/rules"

// earlier refuses a case in which what comes after is dated before.
func earlier(code string, c rules.Cite, after rules.Catalogued, on rules.DayValue, before rules.Catalogued, from rules.DayValue) rules.ItemClause {
	return rules.NewCheck(code).Is(c).When(rules.Before(on, from)).Between(after, before)
}

// checks are contradictions between facts: such a case is not answered.
var checks = rules.Clauses{
	earlier("decidedBeforeFiled", act("21"), Decided, Decided.On(), Filed, Filed.On()),
	earlier("notifiedBeforeChange", act("19-16"), OrganisationNotified, OrganisationNotified.On(), OrganisationChanged, OrganisationChanged.On()),
	earlier("notifiedBeforeEnd", act("19-16"), MarriageNotified, MarriageNotified.On(), MarriageEnded, MarriageEnded.On()),
	earlier("employedBeforeBirth", notice("2-2"), EmployedSince, EmployedSince, WorkerBorn, WorkerBorn),
	rules.NewCheck("childToCome").Is(notice("34")).Between(ChildBorn).When(rules.Before(rules.AsOf, ChildBorn)),
	rules.NewCheck("professionalNotMember").Is(qa("HSP-18")).Between(Member, SoFar).
		When(rules.All(family3, Member.Is(TheProfessional))),
	rules.NewCheck("payWithoutSpouse").Is(qa("HSP-9 - HSP-12")).Between(SpouseWorks, SpousePay).
		When(rules.All(SpouseWorks.Chosen(NoSpouse, NotWorking), rules.IsStated(SpousePay), rules.LessThan(rules.Zero, SpousePay))),
}
