package twtransfer

import "alih/rules"

// Book20240104 is the text promulgated on 2024-01-03, in force by its Article 36:
// Article 29(1) speaks of the second class alone, so that until 2024-08-27 no limit
// is stated for the intermediate-skilled who sign; and a paper is added.
var Book20240104 = Book20231015.Amend(2024, 1, 4,
	expiryApplications(art("29(1)"), notIntermediate),
	expiryProvisions(class2OrIntermediate, takerForExpired(extraByItself, intermediate),
		class2OrIntermediate, notIntermediate),
	warnNoLimit.Is(art("29")).When(rules.All(expiredTerm, intermediate)).On(RouteExpiredDirect),
	paper("TW-29-1-6", "29(1)(6)", taker, rules.All(expiredCase, notIntermediate), expiredRoutes...),
)

var warnNoLimit = rules.NewWarning("noLimitStated")
