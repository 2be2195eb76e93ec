package twtransfer

import "alih/rules"

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker, SoFar, Takeover, Agreement,
	Ground, GroundAccepted, GroundProven, ProofWaived, Consents, ChangeApproved,
	WorkerClass, WorkCategory, Esa46, NewCategory, SameIndustry, MeetsNewCategoryStandards,
	Victim, BodilyHarm, CategoryApproved,
	PermitStart, PermitEnd, PermitRevoked,
	LetterServed, LetterAllowsChange, RegisterLimitDays, InPlacement, EmployerMissing, UrgentPlacement,
	LocalAuthorityRegistered, Registration, ChangeApprovedOn, LateRegistrationAccepted,
	ExtensionAsked, SpecialCircumstances, ExtensionsGranted, FurtherExtension,
	Absence, AbsenceAccepted, TriggerMeeting, DepartureExcused, Departed,
	NewRegistration, HoldReleased,
	RecruitPermit, RecruitPermitFrom, RecruitPermitExtended, PermitPlaces, Imported,
	RecruitPermitCategory, ReplacedPermitEnd, MajorInvestment,
	Qualified, QualifiedCategory, DomesticRecruitmentFailed, InvestsRS251, QuotaUsedElsewhere,
	Grade, HeadLimit, Employees, ContinuingCount, Employed, PermitsObtained, MayApply,
	Revocations, ReRecruited, Lapsed, ApplicationDay, Increase,
	Kinship, KinOf, EventDay, BeforeEntry, EntryDay, TakesOverAll, NaturalPersonEmployer, FarmKind, HouseholdOther,
	CertificateIssued, CertificateReceived, AgreementSigned, OldLawAccepted,
	NoticeFiled, PermitFiled, PermitObtained, InspectionPassed,
	NotRenewed, WantsNewEmployer, ExpiryFiled, ExpiryApproved, NewEmployerPermittedInWindow,
	CureApproved, CureUsed, SecondCureApproved,
	NearLimit, Stays, CarePoints, FirstContinuedEmployed, ToReRecruit, ReRecruitFiled, ClosedDays,
	WindowK4, AverageWindow, SurchargeMode, CheckMonths, AgreementWindowStart,
	CompanionCareReading, VictimHold, HoldRelease,
	ConstructionExpiry, YearLength, SlaughterIncrease, FarmReference, CountK2,
)
