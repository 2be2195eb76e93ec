package jphsp

import "alih/rules"

// Stage is what has happened so far. It comes right after who is asking, because it
// decides which of the other questions can matter.
type Stage uint8

// The stages.
const (
	Planning  Stage = iota // no permission yet: the first application is made or planned
	Holding                // the permission is held and something has changed, or may
	Renewing               // the stay is to be extended
	Permanent              // permanent residence is asked for
)

// Role is whose stay it is about.
type Role uint8

// The roles. The professional's own stay is here for permanent residence alone.
const (
	Spouse Role = iota
	Child
	Parent
	DomesticWorker
	TheProfessional
)

// StatusKind is the status of residence of the professional.
type StatusKind uint8

// The statuses that the texts tell apart. Special is a Highly-Skilled Professional
// with a certificate as specially highly skilled.
const (
	HighlySkilled StatusKind = iota
	Special
	Manager
	Legal
	PermanentResident
	OtherStatus
)

// Who is asking, how far the case has come, whose stay it is about.
var (
	Asker = rules.NewChoice[Party]("asker", rules.About{Group: "you"}, partyNames[:4]...)

	SoFar = rules.NewChoice[Stage]("soFar", rules.About{Group: "you"},
		"planning", "holding", "renewing", "permanent")

	Member = rules.NewChoice[Role]("member", rules.About{Group: "you"},
		"spouse", "child", "parent", "worker", "professional")
)

// The cases in which a later fact can exist at all.
var (
	planning = SoFar.Is(Planning)
	holding  = SoFar.Is(Holding)
	renewing = SoFar.Is(Renewing)
	filing   = SoFar.Is(Planning, Renewing)
	inJapan  = SoFar.Is(Holding, Renewing)
	settling = SoFar.Is(Permanent)
	family3  = SoFar.Is(Planning, Holding, Renewing)

	ofSpouse  = rules.All(family3, Member.Is(Spouse))
	dependant = rules.All(family3, Member.Is(Spouse, Child))
	ofParent  = rules.All(family3, Member.Is(Parent))
	ofWorker  = rules.All(family3, Member.Is(DomesticWorker))
)

// groundAsked: the family ground is looked at in every application, and in between
// where the employer has changed to one of the two other statuses.
var groundAsked = rules.All(ofWorker, rules.Any(filing, Status.Is(Manager, Legal)))

// childAsked: in between, too, a worker wants to know until when the child is young.
var childAsked = rules.Any(groundAsked, rules.All(ofWorker, holding, Ground.Is(ByFamily)))

// The professional, and the days of the application.
var (
	Status = rules.NewChoice[StatusKind]("status", rules.About{
		Owner: professional, Changes: professional, Group: "professional",
	}, "highlySkilled", "special", "manager", "legal", "permanentResident", "other")

	// HeadOfOffice is for the two other statuses whose holders may employ a worker.
	HeadOfOffice = rules.NewYesNo("headOfOffice", rules.About{
		Owner: professional, Changes: professional,
		OnlyIf: rules.All(ofWorker, Status.Is(Manager, Legal)), Group: "professional",
	})

	// OrganisationChanged: the professional left an organisation or signed with another.
	// The notice is the professional's own affair, so a worker hears nothing of it.
	OrganisationChanged = rules.NewAct("organisationChanged", rules.About{
		Owner: professional, KnownTo: household,
		OnlyIf: rules.All(inJapan, Status.Is(HighlySkilled, Special), rules.Not(Asker.Is(Worker))), Group: "professional",
	})

	OrganisationNotified = rules.NewAct("organisationNotified", rules.About{
		Owner: professional, KnownTo: household, Changes: professional, Until: DueOrganisation,
		OnlyIf: OrganisationChanged.Done(), Group: "professional",
	})

	StayEnd = rules.NewDay("stayEnd", rules.About{Owner: immigration, OnlyIf: inJapan, Group: "days"})

	// Filed is the day of the application. Where nothing is said it is taken to be
	// filed on the day asked about.
	Filed = rules.NewAct("filed", rules.About{
		Owner: family | worker, Changes: family | worker, Until: DueRenewal,
		OnlyIf: SoFar.Is(Planning, Renewing, Permanent), Group: "days",
	})

	Decided = rules.NewAct("decided", rules.About{
		Owner: immigration, OnlyIf: rules.All(renewing, Filed.Done()), Group: "days",
	})

	ClosedDays = rules.NewRecords("closedDays", rules.About{Group: "days"},
		rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})

	// OfficeAgrees stands for what the texts leave to immigration: a time apart that is
	// over, another child in place of the first, a ground of the finance kind that is
	// gone, a family under a status that these texts do not name.
	OfficeAgrees = rules.NewDecision("officeAgrees", rules.About{
		Owner: immigration, Changes: immigration,
		OnlyIf: rules.Any(
			WasApart, NewGround,
			rules.All(dependant, Status.Is(OtherStatus)),
			rules.All(ofWorker, renewing, Ground.Is(ByFinance), rules.Not(FinanceBusiness))),
		Group: "days",
	})
)

// filingDay is the day on which a condition has to hold.
var filingDay = Filed.OnOr(rules.AsOf)

// skilled: the professional is a Highly-Skilled Professional.
var skilled = Status.Is(HighlySkilled, Special)
