package idkitas

import "alih/rules"

// What is decided has a name: by the article, or by the path of the guide that says
// so. IDA is path A, IDB path B, IDC the bridging permit, IDM the table by kind of
// permit, IDKT the guide's calendar.
var (
	NoBridging    = rules.NewProvision("IDA-1")
	FiledInTime   = rules.NewProvision("IDA-2")
	Released      = rules.NewProvision("IDA-3")
	PassportForA  = rules.NewProvision("IDA-4")
	KindMayChange = rules.NewProvision("IDA-5")
	OfficeAgrees  = rules.NewProvision("IDA-6")

	PlanHeld     = rules.NewProvision("TKA-6")
	FieldFits    = rules.NewProvision("IDM-1")
	InvestmentOK = rules.NewProvision("IDM-2")
	MarriageOK   = rules.NewProvision("IDM-3")
	SponsorOK    = rules.NewProvision("IDM-4")
)

// filingDay is the day on which path A is filed, and while it is not the day asked
// about.
var filingDay = Filed.OnOr(rules.AsOf)

// Path A.
var pathAClauses = rules.Clauses{
	// The guide bars path A while a bridging permit runs; the authority's page gives
	// it to holders of a limited or permanent permit.
	NoBridging.Says(guide("§1"), rules.Not(Bridging)),
	FiledInTime.Says(office("§5"), rules.OnTime(Filed, DueFile.Last())),
	Released.Says(change("§1"), rules.Any(
		OldStance.Is(Cooperates),
		rules.All(OldStance.Is(Silent), WillRelease))),
	PassportForA.Says(guide("§2.3"), rules.NotAfter(filingDay, DuePassport.Last())),
	// Beyond work and family no source says that the kind can change on the way.
	KindMayChange.Says(change("§1"), rules.Any(
		rules.Same(PermitKind, NewKind), crossing, KindAccepted)),
	OfficeAgrees.Says(office("§1"), OfficeAccepts),
}

// kindReady is what the new sponsor brings for the kind of permit, the same on every
// path.
var kindReady = rules.All(PlanHeld, FieldFits, InvestmentOK, MarriageOK, SponsorOK)

var kindClauses = rules.Clauses{
	// Article 6: each employer has an approved plan of its own.
	PlanHeld.Says(manpowerSource.At("6"), PlanApproved).Where(NewKind.Is(Work)),
	FieldFits.Says(guide("§4"), SameField).Where(NewKind.Is(Work)),
	InvestmentOK.Says(guide("§4"), InvestmentVerified).Where(NewKind.Is(Investor)),
	MarriageOK.Says(change("§1"), MarriageProven).Where(NewKind.Is(Spouse)),
	SponsorOK.Says(guide("§4"), LicensedSponsor).Where(NewKind.Is(Remote)),
}
