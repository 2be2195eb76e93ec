package idkitas

import "alih/rules"

func paper(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(c).By(who).When(when).On(routes...)
}

var (
	working   = NewKind.Is(Work)
	married   = rules.Any(NewKind.Is(Spouse), PermitKind.Is(Spouse))
	otherType = rules.Not(rules.Same(PermitKind, NewKind))
	withKin   = rules.All(before, rules.LessThan(rules.Zero, family))
)

// Path A. The guide calls the form of these letters mandatory and the list the usual
// one; what only the authority's pages ask for stands with them.
var papersA = rules.Clauses{
	paper("A-request", guide("§2.1"), old, aWay, RouteA),
	paper("A-noObjection", change("§1"), old, aWay, RouteA).For(DueFile),
	paper("A-ended", guide("§2.3"), old, rules.All(aWay, PermitKind.Is(Work)), RouteA),
	paper("A-final", guide("§2.3"), old, rules.All(aWay, PermitKind.Is(Work)), RouteA),
	paper("A-resigned", office("§2"), old, rules.All(aWay, PermitKind.Is(Work, Investor)), RouteA),
	paper("A-application", change("§1"), taker, aWay, RouteA).For(DueFile),
	paper("A-recommendation", change("§1"), taker, aWay, RouteA),
	paper("A-deeds", change("§1"), old|taker, rules.All(aWay, NewKind.Is(Work, Investor, Remote)), RouteA),
	paper("A-address", change("§1"), holder, aWay, RouteA),
	paper("A-circular", guide("§5.2"), holder, aWay, RouteA),
	paper("A-precedents", guide("§5.2"), holder, SoFar.Is(Refused), RouteA),
}

// What the new sponsor and the holder bring on every path.
var papersAll = rules.Clauses{
	paper("contract", guide("§2.3"), taker, rules.All(pathB, working)),
	paper("guarantee", guide("§2.3"), taker, pathB),
	paper("licence", guide("§2.3"), taker, rules.All(pathB, NewKind.Is(Work, Investor, Remote))),
	paper("rptka", manpowerSource.At("6"), taker, rules.All(pathB, working)),
	paper("shares", guide("§4"), taker, rules.All(pathB, NewKind.Is(Investor))),
	paper("sponsorLicence", guide("§4"), taker, rules.All(pathB, NewKind.Is(Remote))),
	paper("passport", guide("§2.3"), holder, pathB),
	paper("permit", guide("§2.3"), holder, inside),
	paper("marriage", change("§1"), holder, rules.All(pathB, married)),
	paper("spouseCard", change("§1"), taker, rules.All(pathB, NewKind.Is(Spouse))),
	paper("family", guide("§2.3"), holder, withKin),
}

// Path B.
var papersB = rules.Clauses{
	paper("B-cancel", guide("§3.2"), old, mayCancel, RouteB),
	paper("B-ticket", exitPage("§1"), holder, rules.Any(before, SoFar.Is(Exiting)), RouteB),
	paper("B-health", guide("§3.2"), holder, pathB, RouteB),
	paper("B-education", guide("§3.2"), holder, rules.All(pathB, working), RouteB),
	paper("B-record", guide("§3.2"), holder, rules.All(before, otherType), RouteB),
	paper("B-receipt", act("78(1)"), holder, rules.All(inside, overstayed, charged), RouteB).For(DuePay),
}
