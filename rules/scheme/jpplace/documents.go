package jpplace

import "alih/rules"

func paper(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(c).By(who).When(offered(when, routes)).On(routes...)
}

// The papers of article 13 of Law 18/2017, and those of Japan.
var documents = rules.Clauses{
	paper("marriage", pmi("13(a)"), worker, atHome, skilledWays...),
	paper("family-consent", pmi("13(b)"), worker, atHome, skilledWays...),
	paper("competence", pmi("13(c)"), worker, atHome, skilledWays...),
	paper("health", pmi("13(d)"), worker, atHome, skilledWays...),
	paper("passport", pmi("13(e)"), worker, atHome),
	paper("work-visa", pmi("13(f)"), worker, atHome),
	paper("placement-agreement", pmi("13(g)"), worker|sender, rules.All(atHome, Placed.Is(P3mi)), skilledWays...),
	paper("work-contract", pmi("13(h)"), worker|employer, rules.Always),
	paper("social-security", pmi("5(d)"), worker, atHome, skilledWays...),

	paper("japanese-proof", landing("1 ニ"), worker, rules.Always, RouteExam),
	paper("skill-proof", landing("1 ハ"), worker, rules.Always, RouteExam),
	paper("intern-proof", goodSource.At("2年10か月"), worker, wasIntern, RouteIntern),
	paper("support-plan", landing("2-5"), employer, rules.Always, skilledWays...),
	paper("approved-plan", internSource.At("技能実習計画"), employer, atHome, RouteTitp),
	paper("certificate", act("7-2(1)"), employer, atHome).For(DueCoe),
	paper("embassy-letter", flowSource.At("在日"), worker, SoFar.Is(InJapan), skilledWays...),
}
