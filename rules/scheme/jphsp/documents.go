package jphsp

import "alih/rules"

// The papers of a first application, as the authority's lists are repeated; for a
// renewal only the proof of income was found.
func paper(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(c).By(who).When(when).On(routes...)
}

func parentPaper(code, place string, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return paper(code, parentPapersSource.At(place), who, rules.All(ofParent, when), routes...)
}

func workerPaper(code, place string, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return paper(code, workerPapersSource.At(place), who, rules.All(ofWorker, planning, when), routes...)
}

var parentPapers = rules.Clauses{
	parentPaper("parentForm", "1", professional|family, planning),
	parentPaper("parentPhoto", "2", family, planning),
	parentPaper("parentIncome", "4", professional, filing),
	parentPaper("parentTie", "5(1), 6(1)", professional|family, planning),
	parentPaper("parentChildTie", "5(1)", professional|family, rules.All(planning, RaisesChild), RouteParentChild),
	parentPaper("parentCards", "5(2)", professional|family, rules.All(planning, RaisesChild), RouteParentChild),
	// The list is held to the beginning of its item 6.
	paper("parentPregnancy", parentPapersSource.At("6").Graded(rules.Secondary), professional|family,
		rules.All(ofParent, planning, HelpsPregnant), RouteParentPregnancy),
}

// A ground's own papers are for those who have the ground: who brings a pledge or a
// statement that another ground asks for would sign what is not so.
var hasPriorGround = rules.All(skilled, WorkedBefore, GoesHomeWith)

var workerPapers = rules.Clauses{
	workerPaper("workerForm", "1(1)", professional|worker, rules.Always),
	workerPaper("workerTerms", "1(2)", professional, rules.Always),
	workerPaper("workerHousehold", "1(3)", professional, hasPriorGround, RouteWorkerPrior),
	workerPaper("workerNoOther", "1(5)", professional, rules.All(OnlyWorker, rules.Any(FamilyGround, hasPriorGround)), RouteWorkerFamily, RouteWorkerPrior),
	workerPaper("workerLanguage", "1(6)", worker, rules.Always),
	workerPaper("workerContract", "1(7)", professional|worker, rules.Always),
	workerPaper("workerPledge", "1(8)", professional, hasPriorGround, RouteWorkerPrior),
	workerPaper("workerYear", "1(9)", professional|worker, hasPriorGround, RouteWorkerPrior),
	workerPaper("workerFamily", "2", professional, FamilyGround, RouteWorkerFamily),
	paper("workerIncome", workerPapersSource.At("1(4)"), professional, rules.All(ofWorker, filing, skilled)),
}
