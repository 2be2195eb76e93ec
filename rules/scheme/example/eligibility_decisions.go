package example

import "alih/rules"

// Article 7: the Office takes the first of nine decisions whose condition holds.
var (
	shelter     = rules.NewProvision("EX-7-1")
	depart      = rules.NewProvision("EX-7-2")
	freeChoice  = rules.NewProvision("EX-7-3")
	byAgreement = rules.NewProvision("EX-7-4")
	sameKind    = rules.NewProvision("EX-7-5")
	otherKind   = rules.NewProvision("EX-7-6")
	waiting     = rules.NewProvision("EX-7-7")
	mayExtend   = rules.NewProvision("EX-7-8")
	refused     = rules.NewProvision("EX-7-9")
)

// Decisions lists the nine in the order of the article.
var Decisions = []*rules.Provision{
	shelter, depart, freeChoice, byAgreement, sameKind, otherKind, waiting, mayExtend, refused,
}

// The four decisions that lead to a new employer are its routes.
var (
	routeFree   = rules.NewRoute("free")
	routeAgreed = rules.NewRoute("agreed")
	routeSame   = rules.NewRoute("same")
	routeOther  = rules.NewRoute("other")
)

var decisions = inOrder(art("7"),
	rules.All(protected, rules.Not(permitRuns)),
	rules.Not(permitRuns),
	rules.All(protected, mayBePlaced),
	rules.All(agreedLeave, SameWork, mayBePlaced),
	rules.All(groundShown, inWindow, SameWork, mayBePlaced),
	rules.All(groundShown, inWindow, mayCross, mayBePlaced),
	rules.All(rules.Any(groundShown, protected), inWindow),
	rules.All(groundShown, rules.Not(rules.Any(inWindow, Extended))),
	rules.Always,
)

// inOrder gives each decision its condition and the absence of every earlier one.
func inOrder(c rules.Cite, conds ...rules.Condition) rules.Clauses {
	var clauses rules.Clauses
	none := rules.Always
	for i, cond := range conds {
		clauses = append(clauses, Decisions[i].Says(c, rules.All(none, cond)))
		none = rules.All(none, rules.Not(cond))
	}
	return clauses
}

// A route follows the law of the day asked about: the Act has no older cases.
var routes = rules.Clauses{
	routeFree.Opens(art("7(3)"), rules.AsOf, freeChoice),
	routeAgreed.Opens(art("7(4)"), rules.AsOf, byAgreement),
	routeSame.Opens(art("7(5)"), rules.AsOf, sameKind),
	routeOther.Opens(art("7(6)"), rules.AsOf, otherKind),
}
