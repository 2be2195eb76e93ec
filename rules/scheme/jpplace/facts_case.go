package jpplace

import "alih/rules"

// DirectReading is whether a company in Japan may hire in Indonesia without a P3MI.
type DirectReading uint8

// The two sources.
const (
	DirectAllowed DirectReading = iota
	OnlyP3mi
)

// The offer, the field, and how far the papers are.
var (
	Placed = rules.NewChoice[Channel]("channel", rules.About{
		Owner: worker, Changes: worker | employer, OnlyIf: atHome, Group: "offer",
	}, "none", "direct", "p3mi", "government", "sendingBody", "courseOnly", "broker")

	Licensed = rules.NewYesNo("licensed", rules.About{
		Owner: sender, Changes: worker | sender,
		OnlyIf: Placed.Is(P3mi, SendingBody), Group: "offer",
	})

	// PlacementFee and Deposit tell of harm: asked of the person and a helper alone, and
	// only where there is somebody who could have asked for money.
	PlacementFee = rules.NewYesNo("placementFee", rules.About{
		Owner: sender, KnownTo: ownBusiness, Changes: sender | employer,
		OnlyIf: rules.All(atHome, dealt, Offer.Is(NoStay, SkilledStay)), Private: true, Group: "offer",
	})

	Deposit = rules.NewYesNo("deposit", rules.About{
		Owner: sender, KnownTo: ownBusiness, Changes: sender | employer, OnlyIf: dealt, Private: true, Group: "offer",
	})

	Stopped = rules.NewChoice[Stop]("stopped", rules.About{
		Owner: immigration, Changes: immigration, OnlyIf: atHome, Group: "field",
	}, "none", "skilled", "ikusei", "both")

	// Holders is the number of people of the field that the agency last published; no
	// outcome rests on it, since only an order stops a field.
	Holders = rules.NewWhole("holders", rules.About{
		Owner: immigration, Changes: immigration, OnlyIf: Offer.Is(SkilledStay), Max: 500_000, Unit: rules.People, Group: "field",
	})

	JobOffer = rules.NewYesNo("jobOffer", rules.About{
		Owner: employer, KnownTo: employer, Changes: employer,
		OnlyIf: SoFar.Is(Planning, InTraining, Ready, InJapan), Group: "papers",
	})

	// PlanFiled: a plan needs the contract of the intern.
	PlanFiled = rules.NewAct("planFiled", rules.About{
		Owner: employer, KnownTo: companyPapers, Changes: employer,
		OnlyIf: rules.All(SoFar.Is(Contracted), Offer.Is(NoStay, InternStay)), Group: "papers",
	})

	PlanApproved = rules.NewDecision("planApproved", rules.About{
		Owner: trainingOrg, KnownTo: companyPapers, Changes: trainingOrg,
		OnlyIf: rules.All(SoFar.Is(Planning, InTraining, Ready, Contracted), Offer.Is(NoStay, InternStay, IkuseiStay)), Group: "papers",
	})

	CoeFiled = rules.NewAct("coeFiled", rules.About{
		Owner: employer, KnownTo: companyPapers, Changes: employer, OnlyIf: SoFar.Is(Contracted), Group: "papers",
	})

	// Permission is the certificate of eligibility, or in Japan the change of status.
	Permission = rules.NewDecision("permission", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration,
		OnlyIf: rules.Not(SoFar.Is(Certified)), Group: "papers",
	})

	CoeIssued = rules.NewAct("coeIssued", rules.About{
		Owner: immigration, OnlyIf: SoFar.Is(Certified), Group: "papers",
	})

	Papers = rules.NewYesNo("papers", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker | sender, OnlyIf: rules.All(SoFar.Is(Certified), Offer.Is(NoStay, SkilledStay)), Group: "papers",
	})

	Registered = rules.NewAct("registered", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker | sender,
		OnlyIf: rules.All(SoFar.Is(Certified, InJapan), Offer.Is(NoStay, SkilledStay)), Group: "papers",
	})

	LateEntry = rules.NewDecision("lateEntry", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration,
		OnlyIf: rules.Any(Entered.Done(), SoFar.Is(Contracted, Certified)), Group: "papers",
	})

	EarlierCounts = rules.NewDecision("earlierCounts", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration,
		OnlyIf: rules.Any(SoFar.Is(InJapan), rules.Not(Before.Is(Never))), Group: "papers",
	})

	// SenderNamed: who in Indonesia may send for the new training was not found.
	SenderNamed = rules.NewDecision("senderNamed", rules.About{
		Owner: ministry, KnownTo: ministry, Changes: ministry, OnlyIf: atHome, Group: "papers",
	})

	DirectHire = rules.NewReading[DirectReading]("directHire", "allowed", "onlyP3mi")
)
