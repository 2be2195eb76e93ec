package twtransfer

import "alih/rules"

// The deadlines at the end of a permit: Articles 23 to 29.
var (
	DueExpiry         = rules.NewDue("TW-23-1")
	DueCentreStops    = rules.NewDue("TW-26-1")
	DueDepartEnd      = rules.NewDue("TW-26-2")
	DueSignBeforeEnd  = rules.NewDue("TW-27-1")
	DueNoticeCentre   = rules.NewDue("TW-28-1-1")
	DueNoticeSigned   = rules.NewDue("TW-28-1-2")
	DueApplyExpiry    = rules.NewDue("TW-29-1")
	DueApplyExpiryVia = rules.NewDue("TW-29-13")
)

// signedAtEnd: the agreement is there, so that no certificate of the centre follows.
var signedAtEnd = rules.All(expiredTerm, known(AgreementSigned, AgreementSigned.Done()))

// signs: the case goes by a two-party agreement at the end of the permit.
var signs = rules.All(expiredCase, rules.Not(SoFar.Is(Certified)))

// Articles 23 to 27, for the workers that the book covers. A permit runs to the end
// of its last day, so what has to happen before it ends can happen on that day;
// nobody should plan for it.
func expiryClauses(covered rules.Condition) rules.Clauses {
	return rules.Clauses{
		// Article 23(1): the duty stands in the Permit Regulations as well, so beside
		// the cure of Article 34 there is theirs, at the ministry's discretion.
		DueExpiry.Says(art("23(1)"), rules.Duty, original, expiryWindow()).
			When(rules.All(covered, rules.Any(SoFar.Is(Expiring), rules.All(SoFar.Is(Working), NotRenewed), rules.IsStated(ExpiryFiled)))).
			Of(ExpiryFiled).Cured(art("34"), cureTerm, cureLeft).
			On(RouteExpiredCentre).IfMissed("expiryLate"),
		// Article 26(1) and (2): from the day of the approval itself; no extension.
		DueCentreStops.Says(reading("26(1)"), rules.Window, agency,
			rules.Stretch(k5s, PermitEnd, ExpiryApproved.On(), ExpiryApproved.On(), stopDay, stopDay)).
			When(rules.All(covered, expiredCase, endCentreCase)).Of(CertificateIssued).On(RouteExpiredCentre).IfMissed("departure"),
		// Article 26(3)
		DueDepartEnd.Says(art("26(3)"), rules.Duty, original,
			rules.Stretch(k6, PermitEnd, nil, nil, PermitEnd, rules.DayBefore(PermitEnd))).
			When(rules.All(covered, expiredCase, endCentreCase, mayBeApproved, ExpiryApproved.Done(), rules.Not(CertificateIssued.Done()), rules.Not(AgreementSigned.Done()))).
			Of(Departed).On(RouteExpiredCentre),
		// Article 27: signing is open to the last day of the permit, to a worker who
		// falls under Article 23.
		DueSignBeforeEnd.Says(art("27"), rules.Window, worker,
			rules.Stretch(k6, PermitEnd, DueExpiry.Opens(), rules.Latest(k4Opens, k4PrimeOpens), PermitEnd, rules.DayBefore(PermitEnd))).
			When(rules.All(covered, signs)).Of(AgreementSigned).On(RouteExpiredDirect).IfMissed("departure"),
	}
}

// mayBeApproved: Article 26(3) speaks of workers whom the ministry approved. Nobody is
// sent home by it for whom the window passed without an application.
var mayBeApproved = rules.Any(ExpiryFiled.Done(), rules.NotAfter(rules.AsOf, DueExpiry.Last()))

var stopDay = rules.DaysBefore(PermitEnd, StopDays)

// Article 28(1), for the workers that the book names.
func expiryNotices(applies rules.Condition) rules.Clauses {
	return rules.Clauses{
		DueNoticeCentre.Says(art("28(1)(1)"), rules.Duty, taker, filedFromDay(ExpiryNoticeDays, CertificateIssued.On())).
			When(rules.All(expiredCase, rules.Not(signedAtEnd), applies)).Of(NoticeFiled).
			Cured(art("34"), cureTerm, cureLeft).On(RouteExpiredCentre).IfMissed("noReceipt"),
		DueNoticeSigned.Says(art("28(1)(2)"), rules.Duty, taker, filedFromDay(ExpiryNoticeDays, AgreementSigned.On())).
			When(rules.All(expiredTerm, applies)).Of(NoticeFiled).
			Cured(art("34"), cureTerm, cureLeft).On(RouteExpiredDirect).IfMissed("noReceipt"),
	}
}

// Article 29(1), for the workers to whom the book sets a limit. With a centre's
// certificate nothing is signed and Article 13 is not excluded, so its clock is
// used: a reading.
func expiryApplications(c rules.Cite, applies rules.Condition) rules.Clauses {
	after := func(a rules.Act, n rules.Number) rules.Span { return filedAfterDay(n, a.On()) }
	return rules.Clauses{
		DueApplyExpiry.Says(c, rules.Duty, taker, after(AgreementSigned, ExpiryFilingDays)).
			When(rules.All(expiredTerm, applies)).Of(PermitFiled).Follows(DueNoticeSigned).
			Cured(art("34"), cureTerm, cureLeft).Effective(rules.NextDay(PermitEnd)).
			On(RouteExpiredDirect).IfMissed("noPermit"),
		DueApplyExpiryVia.Says(reading("13(1)"), rules.Duty, taker, after(CertificateReceived, CertificateDays)).
			When(rules.All(expiredCase, rules.Not(signedAtEnd))).Of(PermitFiled).Follows(DueNoticeCentre).
			Cured(art("34"), cureTerm, cureLeft).Effective(rules.NextDay(PermitEnd)).
			On(RouteExpiredCentre).IfMissed("noPermit"),
	}
}
