package jpplace

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// How far the case is.
var (
	beforeContract = SoFar.Is(Planning, InTraining, Ready)
	beforeCoe      = SoFar.Is(Planning, InTraining, Ready, Contracted)
	needsA2        = Japanese.Is(NoProof, A1)
)

// What is done by whom, in this order.
var steps = rules.Clauses{
	step("check-offer", p3miSource.At("licensed bodies"), worker, beforeCoe),
	step("learn-japanese", courseSource.At("course"), worker|sender, rules.All(beforeContract, needsA2)),
	step("take-jft", jftSource.At("who may sit"), worker, needsA2, RouteExam),
	step("take-skill", landing("1 ハ"), worker, rules.Not(SkillTest), RouteExam),
	step("take-skill-other", landing("1, proviso"), worker, rules.All(wasIntern, rules.Not(SameField), rules.Not(SkillTest)), RouteIntern),
	step("take-care", examSource.At("care"), worker, rules.All(Work.Is(Care), rules.Not(CareTest)), RouteExam),
	step("good-proof", goodSource.At("good completion"), worker|employer, rules.All(wasIntern, rules.Not(GoodProof)), RouteIntern),
	step("register-office", pmi("1"), worker, rules.All(atHome, beforeContract)),
	step("find-skilled", flowSource.At("two ways"), worker|sender, rules.All(atHome, beforeContract), RouteExam, RouteIntern),
	step("find-intern", soSource.At("1"), worker|sender, beforeContract, RouteTitp),
	step("sign-contract", landing("contract and support plan"), worker|employer, rules.Not(SoFar.Is(Contracted, Certified))),
	step("guidance", landing("contract and support plan"), employer, SoFar.Is(Contracted), RouteExam, RouteIntern),
	step("file-plan", internSource.At("plan"), employer, beforeCoe, RouteTitp),
	step("approve-plan", internSource.At("plan"), trainingOrg, beforeCoe, RouteTitp),
	step("file-coe", act("7-2(1)"), employer, beforeCoe, RouteExam, RouteIntern, RouteTitp),
	step("issue-coe", act("7-2(1)"), immigration, beforeCoe, RouteExam, RouteIntern, RouteTitp),
	step("gather-papers", pmi("13"), worker, atHome, RouteExam, RouteIntern),
	step("register-siskop", flowSource.At("SISKOP2MI"), worker|sender, rules.All(atHome, rules.Not(Registered.Done())), RouteExam, RouteIntern),
	step("apply-visa", flowSource.At("visa"), worker, atHome),
	step("orientation", mocSource.At("before departure"), ministry, atHome, RouteExam, RouteIntern),
	step("enter", coeSource.At("validity"), worker, atHome).For(DueCoe),

	step("register-abroad", flowSource.At("in Japan"), worker, rules.All(SoFar.Is(InJapan), rules.Not(Registered.Done())), RouteExam, RouteIntern),
	step("change-status", act("7-2(3)"), worker|employer, SoFar.Is(InJapan), RouteExam, RouteIntern),
	step("next-test", internSource.At("stages"), worker, goesOn, RouteNext),
	step("next-plan", internSource.At("plan"), employer, goesOn, RouteNext),

	step("complain-home", homeHelpSource.At("where to report"), worker, atHome),
	step("complain-japan", japanHelpSource.At("numbers"), worker, SoFar.Is(Certified, InJapan)),
}

var ikuseiSteps = rules.Clauses{
	step("file-plan", internSource.At("plan"), employer, beforeCoe, RouteTitp, RouteIkusei),
	step("approve-plan", internSource.At("plan"), trainingOrg, beforeCoe, RouteTitp, RouteIkusei),
	step("file-coe", act("7-2(1)"), employer, beforeCoe, RouteExam, RouteIntern, RouteTitp, RouteIkusei),
	step("issue-coe", act("7-2(1)"), immigration, beforeCoe, RouteExam, RouteIntern, RouteTitp, RouteIkusei),
	step("take-a1", ikuseiSource.At("before work"), worker, Japanese.Is(NoProof), RouteIkusei),
	step("ask-sender", p3miSource.At("not found").Graded(rules.Assumption), worker, beforeCoe, RouteIkusei),
}

// planFor ties the filing of the plan to its last day.
var planFor = rules.Clauses{
	step("file-plan", transition("supplementary 9(2)"), employer, beforeCoe, RouteTitp).For(DuePlan),
	step("enter", transition("supplementary 8(4)"), worker, atHome).For(DueCoe),
}
