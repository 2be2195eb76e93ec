package twtransfer

import "alih/rules"

// earlier refuses a case in which what comes after is dated before.
func earlier(code string, after rules.Catalogued, on rules.DayValue, before rules.Catalogued, from rules.DayValue) rules.ItemClause {
	return rules.NewCheck(code).Is(procedure("48")).When(rules.Before(on, from)).Between(after, before)
}

func acts(code string, after, before rules.Act) rules.ItemClause {
	return earlier(code, after, after.On(), before, before.On())
}

// checks are contradictions between facts: such a case is not answered.
var checks = rules.Clauses{
	earlier("permitEndBeforeStart", PermitEnd, PermitEnd, PermitStart, PermitStart),
	earlier("registeredBeforePermit", Registration, Registration.On(), PermitStart, PermitStart),
	earlier("letterBeforePermit", LetterServed, LetterServed.On(), PermitStart, PermitStart),
	earlier("signedBeforePermit", AgreementSigned, AgreementSigned.On(), PermitStart, PermitStart),
	earlier("replacedEndsBeforePermit", ReplacedPermitEnd, ReplacedPermitEnd, RecruitPermitFrom, RecruitPermitFrom),
	acts("certificateBeforeRegistration", CertificateIssued, Registration),
	acts("receivedBeforeIssued", CertificateReceived, CertificateIssued),
	acts("extensionBeforeRegistration", ExtensionAsked, Registration),
	acts("meetingBeforeRegistration", TriggerMeeting, Registration),
	acts("filedBeforeCertificate", PermitFiled, CertificateIssued),
	acts("obtainedBeforeFiled", PermitObtained, PermitFiled),
	acts("approvedBeforeFiled", ExpiryApproved, ExpiryFiled),
	rules.NewCheck("filedBeforeSigned").Is(art("19(1)(2)")).
		When(rules.All(agreementCase, rules.Before(PermitFiled.On(), AgreementSigned.On()))).Between(PermitFiled, AgreementSigned),
	rules.NewCheck("enteredBeforeEvent").Is(art("19(4)")).
		When(rules.All(BeforeEntry, rules.Before(EntryDay.On(), EventDay.On()))).Between(EntryDay, EventDay, BeforeEntry),
	rules.NewCheck("importedAbovePlaces").Is(art("7(1)(1)")).
		When(rules.LessThan(PermitPlaces, Imported)).Between(Imported, PermitPlaces),
	rules.NewCheck("classAgainstItem").Is(permit("2")).
		When(rules.All(WorkerClass.Is(Intermediate, Graduate), Esa46.Is(Item8, Item9, Item10))).Between(WorkerClass, Esa46),
	rules.NewCheck("gradeAgainstWork").Is(standard("14-2, 19-2")).
		When(rules.Any(
			rules.All(Grade.Is(SlaughterRatio), NewCategory.Is(Manufacturing)),
			rules.All(Grade.Is(GradeAPlus, GradeA, GradeB, GradeC, GradeD, FreeTradePort), NewCategory.Is(Slaughter)))).
		Between(Grade, NewCategory),
}
