package twtransfer

import "alih/rules"

// AbsenceKind says whether the worker missed a coordination meeting.
type AbsenceKind uint8

// The absences.
const (
	NoAbsence AbsenceKind = iota
	WithReason
	WithoutReason
)

var (
	// decidedOn: a letter of the ministry stands behind the case.
	decidedOn = rules.Any(centreStage, rules.All(SoFar.Is(Agreed), twoParty))
	// atTheCentre: the transfer period counts. Who has the certificate is past it.
	atTheCentre = rules.Any(SoFar.Is(Registered), rules.All(SoFar.Is(Agreed), twoParty))
)

// mayBeExpired: the transfer at the end of a permit is possible. Whose permit was
// revoked is not one of them.
var mayBeExpired = rules.Any(
	SoFar.Is(Working, Expiring), expiredTerm,
	rules.All(SoFar.Is(Certified), rules.Not(PermitRevoked)))

// The permit, the letter and the centre.
var (
	PermitStart = rules.NewDay("permitStart", rules.About{Owner: original, Group: "permit"})
	PermitEnd   = rules.NewDay("permitEnd", rules.About{Owner: original, Group: "permit"})

	PermitRevoked = rules.NewYesNo("permitRevoked", rules.About{
		Owner: ministry, OnlyIf: decidedOn, Group: "permit",
	})

	LetterServed = rules.NewAct("letterServed", rules.About{
		Owner: ministry, KnownTo: contractPapers, OnlyIf: SoFar.Is(Decided), Group: "register",
	})

	// LetterAllowsChange: the letter sets a time in which to change, or allows it.
	LetterAllowsChange = rules.NewYesNo("letterAllowsChange", rules.About{
		Owner: ministry, KnownTo: contractPapers, OnlyIf: SoFar.Is(Decided), Group: "register",
	})

	RegisterLimitDays = rules.NewWhole("registerLimitDays", rules.About{
		Owner: ministry, KnownTo: contractPapers, OnlyIf: SoFar.Is(Decided),
		Min: 1, Max: 90, Unit: rules.Days, Group: "register",
	})

	InPlacement = rules.NewYesNo("inPlacement", rules.About{
		Owner: worker, KnownTo: workerPapers, Private: true, OnlyIf: SoFar.Is(Decided), Group: "register",
	})

	EmployerMissing = rules.NewYesNo("employerMissing", rules.About{
		Owner: original, OnlyIf: SoFar.Is(Event, Decided), Group: "register",
	})

	UrgentPlacement = rules.NewYesNo("urgentPlacement", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: EmployerMissing, Group: "register",
	})

	LocalAuthorityRegistered = rules.NewAct("localAuthorityRegistered", rules.About{
		Owner: ministry, KnownTo: workerPapers, Changes: ministry,
		OnlyIf: rules.All(EmployerMissing, UrgentPlacement), Group: "register",
	})

	Registration = rules.NewAct("registered", rules.About{
		Owner: original, KnownTo: contractPapers, Changes: original, OnlyIf: atTheCentre, Group: "register",
	})

	// ChangeApprovedOn is the day of the ministry's approval of the change.
	ChangeApprovedOn = rules.NewAct("changeApprovedOn", rules.About{
		Owner: ministry, KnownTo: contractPapers,
		OnlyIf: rules.All(SoFar.Is(Agreed), twoParty), Group: "register",
	})

	LateRegistrationAccepted = rules.NewDecision("lateRegistrationAccepted", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: SoFar.Is(Decided), Group: "register",
	})

	ExtensionAsked = rules.NewAct("extensionAsked", rules.About{
		Owner: worker, KnownTo: contractPapers, Changes: worker, OnlyIf: SoFar.Is(Registered), Group: "window",
	})

	SpecialCircumstances = rules.NewDecision("specialCircumstances", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: SoFar.Is(Registered), Group: "window",
	})

	ExtensionsGranted = rules.NewWhole("extensionsGranted", rules.About{
		Owner: ministry, Min: 0, Max: 10, Unit: rules.Times, OnlyIf: atTheCentre, Group: "window",
	})

	// FurtherExtension: the answer to an application for one more extension by a
	// worker whose number of extensions is not limited.
	FurtherExtension = rules.NewDecision("furtherExtension", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: BodilyHarm, Group: "window",
	})

	Absence = rules.NewChoice[AbsenceKind]("absence", rules.About{
		Owner: worker, KnownTo: contractPapers, Group: "window",
		// Article 23(3) sends who comes by the end of the permit through Article 10 too.
		OnlyIf: rules.Any(SoFar.Is(Registered), rules.All(SoFar.Is(Expiring), ExpiryApproved.Done())),
	}, "none", "withReason", "withoutReason")

	AbsenceAccepted = rules.NewDecision("absenceAccepted", rules.About{
		Owner: agency, Changes: agency, OnlyIf: Absence.Is(WithReason), Group: "window",
	})

	TriggerMeeting = rules.NewAct("triggerMeeting", rules.About{
		Owner: agency, KnownTo: contractPapers, Group: "window",
		OnlyIf: rules.All(SoFar.Is(Registered), rules.Any(Absence.Is(WithReason, WithoutReason), windowPast)),
	})

	DepartureExcused = rules.NewDecision("departureExcused", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: TriggerMeeting.Done(), Group: "window",
	})

	// Departed: the original employer saw to the departure.
	Departed = rules.NewAct("departed", rules.About{
		Owner: original, KnownTo: contractPapers, Changes: original,
		OnlyIf: rules.Any(TriggerMeeting.Done(), SoFar.Is(Expiring)), Group: "window",
	})

	CertificateIssued = rules.NewAct("certificateIssued", rules.About{
		Owner: agency, Changes: agency, OnlyIf: SoFar.Is(Certified), Group: "certificate",
	})

	CertificateReceived = rules.NewAct("certificateReceived", rules.About{
		Owner: taker, KnownTo: takerPapers, Changes: taker, OnlyIf: SoFar.Is(Certified), Group: "certificate",
	})
)
