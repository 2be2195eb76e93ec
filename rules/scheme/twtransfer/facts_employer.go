package twtransfer

import "alih/rules"

// RecruitKind is the kind of recruitment permit that a new employer holds.
type RecruitKind uint8

// The kinds.
const (
	NoRecruitPermit RecruitKind = iota
	Recruitment
	Replacement
)

// GradeKind says by what an employer's number of foreign workers is limited.
type GradeKind uint8

// The grades of manufacturing, the two other ratios, and work that has no ratio.
const (
	GradeAPlus GradeKind = iota
	GradeA
	GradeB
	GradeC
	GradeD
	FreeTradePort
	SlaughterRatio
	NotByRatio
)

var (
	// counted: the head-count of Article 15 is taken. Articles 17(2) and (3) leave
	// it out, and a family without another worker has nothing to count.
	counted = rules.All(
		rules.Not(Takeover.Is(Merger, OwnerChange)),
		rules.Any(rules.Not(Takeover.Is(Kin)), HouseholdOther))

	// byNumber: work whose head-count has no ratio but a number of its own.
	byNumber = rules.Any(Grade.Is(NotByRatio), NewCategory.Is(Fishing, Construction, Farming,
		InstitutionCare, HouseholdCare, Helper, Lodging, CompanionCare))
)

func takers(group string, onlyIf rules.Condition) rules.About {
	return rules.About{Owner: taker, KnownTo: takerPapers, Changes: taker, OnlyIf: onlyIf, Group: group}
}

func people(a rules.About) rules.About {
	a.Max, a.Unit = 100000, rules.People
	return a
}

func atLeastOne(a rules.About) rules.About {
	a.Min = 1
	return a
}

var permitHeld = RecruitPermit.Is(Recruitment, Replacement)

// The new employer: its permit, its qualification, its numbers.
var (
	NewRegistration = rules.NewAct("newRegistered", takers("employer", SoFar.Is(Registered)))

	HoldReleased = rules.NewYesNo("holdReleased", rules.About{
		Owner: agency, KnownTo: agency, Changes: agency, OnlyIf: SoFar.Is(Registered), Group: "employer",
	})

	RecruitPermit = rules.NewChoice[RecruitKind]("recruitPermit", takers("employer", rules.Not(takenOver)),
		"none", "recruitment", "replacement")

	RecruitPermitFrom     = rules.NewDay("recruitPermitFrom", takers("employer", permitHeld))
	RecruitPermitExtended = rules.NewYesNo("recruitPermitExtended", takers("employer", permitHeld))
	PermitPlaces          = rules.NewWhole("permitPlaces", people(takers("employer", permitHeld)))
	Imported              = rules.NewWhole("imported", people(takers("employer", permitHeld)))
	RecruitPermitCategory = rules.NewChoice[Category]("recruitPermitCategory", takers("employer", permitHeld), categories...)
	ReplacedPermitEnd     = rules.NewDay("replacedPermitEnd", takers("employer", RecruitPermit.Is(Replacement)))

	MajorInvestment = rules.NewYesNo("majorInvestment", takers("employer", NewCategory.Is(Manufacturing)))

	Qualified         = rules.NewYesNo("qualified", takers("employer", nil))
	QualifiedCategory = rules.NewChoice[Category]("qualifiedCategory", takers("employer", Qualified), categories...)

	DomesticRecruitmentFailed = rules.NewYesNo("domesticRecruitmentFailed",
		takers("employer", NewCategory.Is(Manufacturing, Construction)))

	InvestsRS251 = rules.NewYesNo("investsRS251", takers("employer", NewCategory.Is(Manufacturing)))

	QuotaUsedElsewhere = rules.NewYesNo("quotaUsedElsewhere", takers("employer", counted))

	// Grade is that of the industry; nobody can choose another.
	Grade = rules.NewChoice[GradeKind]("grade", rules.About{
		Owner: taker, KnownTo: takerPapers,
		OnlyIf: rules.All(counted, NewCategory.Is(Manufacturing, Slaughter, OtherWork)), Group: "quota",
	},
		"aPlus", "a", "b", "c", "d", "freeTradePort", "slaughter", "notByRatio")

	HeadLimit = rules.NewWhole("headLimit", people(takers("quota", rules.All(counted, byNumber))))
	Employees = rules.NewSeries("employees", people(takers("quota", rules.All(counted, rules.Not(byNumber)))))

	ContinuingCount = rules.NewWhole("continuing", atLeastOne(people(takers("quota", counted))))
	Employed        = rules.NewWhole("employed", people(takers("quota", counted)))
	PermitsObtained = rules.NewWhole("permitsObtained", people(takers("quota", counted)))
	MayApply        = rules.NewWhole("mayApply", people(takers("quota", counted)))
	ReRecruited     = rules.NewWhole("reRecruited", people(takers("quota", counted)))
	Lapsed          = rules.NewWhole("lapsed", people(takers("quota", counted)))

	ToReRecruit = rules.NewWhole("toReRecruit", people(takers("later", PermitObtained.Done())))

	Revocations = rules.NewRecords("revocations", takers("quota", counted),
		rules.Field{Name: "day", Kind: rules.KindDay},
		rules.Field{Name: "count", Kind: rules.KindWhole, Min: 1, Max: 100000})

	ApplicationDay = rules.NewDay("applicationDay", takers("quota", nil))

	Increase = rules.NewRatio("increase", rules.About{
		Owner: taker, KnownTo: takerPapers, Changes: taker,
		OnlyIf: Takeover.Is(Plant), Min: 0, Max: 10000, Group: "quota",
	})

	FirstContinuedEmployed = rules.NewAct("firstContinuedEmployed",
		takers("later", rules.All(PermitObtained.Done(), NewCategory.Is(Manufacturing, Slaughter))))
)
