package jpplace

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(offered(when, routes)).On(routes...)
}

// offered keeps what belongs to routes from those to whom another stay is offered.
func offered(when rules.Condition, routes []*rules.Route) rules.Condition {
	stays := []Stay{NoStay}
	for _, r := range routes {
		switch r {
		case RouteExam, RouteIntern:
			stays = append(stays, SkilledStay)
		case RouteTitp, RouteNext:
			stays = append(stays, InternStay)
		case RouteIkusei:
			stays = append(stays, IkuseiStay)
		}
	}
	if len(routes) == 0 {
		return when
	}
	return rules.All(Offer.Is(stays...), when)
}

// How far the case is.
var (
	beforeContract = SoFar.Is(Planning, InTraining, Ready)
	beforeCoe      = SoFar.Is(Planning, InTraining, Ready, Contracted)
	needsA2        = Japanese.Is(NoProof, A1)
	notGood        = rules.Not(GoodIntern)
	unsigned       = rules.Not(SoFar.Is(Contracted, Certified))
)

// What is done by whom, in this order.
var steps = rules.Clauses{
	step("check-offer", p3miSource.At("P3MI"), worker, beforeCoe),
	step("learn-japanese", courseSource.At("BPVP, LPK"), worker|sender, rules.All(beforeContract, needsA2)),
	step("take-jft", jftSource.At("受験資格"), worker, rules.All(needsA2, notGood), RouteExam),
	step("take-skill", landing("1 ハ"), worker, rules.All(rules.Not(SkillTest), notGood), RouteExam),
	step("take-skill-other", landing("1"), worker, rules.All(wasIntern, rules.Not(SameField), rules.Not(SkillTest)), RouteIntern),
	step("take-care", examSource.At("介護"), worker, rules.All(Work.Is(Care), rules.Not(CareTest), notGood), RouteExam),
	step("good-proof", goodSource.At("2年10か月"), worker|employer, rules.All(wasIntern, rules.Not(GoodProof)), RouteIntern),
	step("register-office", pmi("1"), worker, rules.All(atHome, beforeContract)),
	step("find-skilled", flowSource.At("IPKOL, P3MI"), worker|sender, rules.All(atHome, beforeContract), RouteExam, RouteIntern),
	step("find-intern", soSource.At("LPK, LPK-SO"), worker|sender, beforeContract, RouteTitp),
	step("sign-contract", landing("2-5"), worker|employer, unsigned, skilledWays...),
	signPlan(RouteTitp),
	step("guidance", landing("2-5"), employer, SoFar.Is(Contracted), RouteExam, RouteIntern),
	step("file-plan", internSource.At("技能実習計画"), employer, beforeCoe, RouteTitp),
	step("approve-plan", internSource.At("技能実習計画"), trainingOrg, beforeCoe, RouteTitp),
	step("file-coe", act("7-2(1)"), employer, beforeCoe, RouteExam, RouteIntern, RouteTitp),
	step("issue-coe", act("7-2(1)"), immigration, beforeCoe, RouteExam, RouteIntern, RouteTitp),
	step("gather-papers", pmi("13"), worker, rules.All(atHome, rules.Not(Papers)), RouteExam, RouteIntern),
	step("register-siskop", flowSource.At("SISKOP2MI"), worker|sender, rules.All(atHome, rules.Not(Registered.Done())), RouteExam, RouteIntern),
	step("apply-visa", flowSource.At("査証"), worker, atHome),
	step("orientation", mocSource.At("出国前"), ministry, atHome, RouteExam, RouteIntern),
	step("enter", coeSource.At("3か月"), worker, atHome).For(DueCoe),

	step("register-abroad", flowSource.At("在日"), worker, rules.All(SoFar.Is(InJapan), rules.Not(Registered.Done())), RouteExam, RouteIntern),
	step("change-status", act("7-2(3)"), worker|employer, SoFar.Is(InJapan), RouteExam, RouteIntern),
	step("next-test", internSource.At("1号, 2号, 3号"), worker, goesOn, RouteNext),
	step("next-plan", internSource.At("技能実習計画"), employer, goesOn, RouteNext),

	step("complain-home", homeHelpSource.At("1-4"), worker, atHome),
	step("complain-japan", japanHelpSource.At("0570-013904"), worker, SoFar.Is(Certified, InJapan)),
}

// signPlan: a plan needs the contract of the intern. What it has to pay stands in a law
// that was not read for this.
func signPlan(routes ...*rules.Route) rules.ItemClause {
	return step("sign-plan", internSource.At("技能実習計画").Graded(rules.Assumption), worker|employer,
		rules.All(atHome, unsigned), routes...)
}

var ikuseiSteps = rules.Clauses{
	signPlan(RouteTitp, RouteIkusei),
	step("file-plan", internSource.At("技能実習計画"), employer, beforeCoe, RouteTitp, RouteIkusei),
	step("approve-plan", internSource.At("技能実習計画"), trainingOrg, beforeCoe, RouteTitp, RouteIkusei),
	step("file-coe", act("7-2(1)"), employer, beforeCoe, RouteExam, RouteIntern, RouteTitp, RouteIkusei),
	step("issue-coe", act("7-2(1)"), immigration, beforeCoe, RouteExam, RouteIntern, RouteTitp, RouteIkusei),
}

// planFor ties the filing of the plan to its last day.
var planFor = rules.Clauses{
	step("file-plan", transition("附則 9(2)"), employer, beforeCoe, RouteTitp).For(DuePlan),
}
