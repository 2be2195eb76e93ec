package twtransfer

import "alih/rules"

// Book20200709 is the text promulgated on 2020-07-07. "In force on promulgation" is
// the third day, that of promulgation counted: Central Regulation Standard Act 13.
var Book20200709 = rules.NewBook(2020, 7, 9,
	routeClauses,

	registerClause, offerClause("7(3)"), windowClause, extendedClause, askExtensionClause, departureClause,
	noticeClause(item8to10), applyClause, permitClause(),
	recruitPermitClause(permit("25"), recruitExtraAsked),
	signClause(rules.Always), directClauses, directNotices(item8to10),
	expiryClauses(item8to10), expiryNotices(item8to10), expiryApplications(art("29(1)"), rules.Always),
	reRecruitClause(rules.Always), checkClauses("32(2)"),

	workerClauses, yearsLeft(item8to10), takerClauses, noticeKept(item8to10),
	agreementClauses(agreeingTakers), directProvisions,
	expiryProvisions(item8to10, permitPlacesLeft(RecruitPermitExtended), item8to10, rules.Always),
	headCount(others2020, rules.Sum(baseRatio, raised)), increased(), fullLength, reCount,

	surcharge, checkAmount("32(3)"), figures,
	centrePapers, noticePapers(item8to10, rules.Always), directPapers, expiryPapers,
	steps, notes, warnings, checks,
)
