package jphsp

import "alih/rules"

// readOn is the day on which the texts were read, in stored copies.
var readOn = rules.Date(2026, 11, 22)

// The instruments. No text of the Immigration Services Agency or of the official
// gazette was at hand itself: what is quoted word by word by somebody else is graded
// so, and what is only told is secondary.
var (
	// qaSource: the Agency's questions and answers on the preferential treatment, as
	// they stood in February 2025.
	qaSource = &rules.Source{ID: "jp.qa", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://www.moj.go.jp/isa/applications/resources/newimmiact_3_qa.html"}
	// noticeSource: Ministry of Justice Notice 131 of 1990 on Designated Activities,
	// in its text of 2015 and in the current one.
	noticeSource = &rules.Source{ID: "jp.notice", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://real.or.jp/service/household-servant/"}
	actSource = &rules.Source{ID: "jp.act", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://laws.e-gov.go.jp/law/326CO0000000319"}
	regulationSource = &rules.Source{ID: "jp.regulation", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://laws.e-gov.go.jp/law/356M50000010054"}
	// ageSource: Act 50 of 1902 on the reckoning of age, with Civil Code 143.
	ageSource = &rules.Source{ID: "jp.age", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://laws.e-gov.go.jp/law/135AC0000000050"}
	civilSource = &rules.Source{ID: "jp.civil", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://laws.e-gov.go.jp/law/129AC0000000089"}
	holidaySource = &rules.Source{ID: "jp.holidays", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://laws.e-gov.go.jp/law/363AC0000000091"}
	// sheetSource: the Agency's older sheet on renewing the stay of a domestic worker.
	sheetSource = &rules.Source{ID: "jp.sheet", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://expydoc.com/doc/7690762/"}
	guidelineSource = &rules.Source{ID: "jp.permanent", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://www.moj.go.jp/isa/applications/resources/nyukan_nyukan50.html"}
	specialSource = &rules.Source{ID: "jp.special", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://www.moj.go.jp/isa/applications/resources/nyuukokukanri01_00009.html"}
)

// What practitioners say. The Indonesian excerpt that this scheme was asked to state
// stands in law.md; nothing here rests on it alone.
var (
	financeSource = &rules.Source{ID: "jp.finance", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://yshrchd.hatenablog.com/entry/2021/10/16/014953"}
	practiceSource = &rules.Source{ID: "jp.practice", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://sayaka-office.com/2017/12/14/20171214-2/"}
	parentSource = &rules.Source{ID: "jp.parent", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://rakuvisa.com/Blog/Article/88/ja"}
	parentPapersSource = &rules.Source{ID: "jp.parentpapers", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://lighthouse88.com/designated-activities/documents-parents-highly-skilled-professional/"}
	workerPapersSource = &rules.Source{ID: "jp.workerpapers", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://lighthouse88.com/highly-skilled-foreign-professionals-domestic-servant-application-for-certificate-of-eligibility-documents-to-be-submitted"}
	spouseSource = &rules.Source{ID: "jp.spouse", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://lighthouse88.com/?p=55477"}
)

// Citing in a word. The excerpt has lost the numbers of the questions, so a question is
// cited by the rule that law.md makes of it; tables by the name that they have in Japanese.
func qa(rule string) rules.Cite        { return qaSource.At(rule) }
func notice(number string) rules.Cite  { return noticeSource.At(number) }
func act(article string) rules.Cite    { return actSource.At(article) }
func guideline(item string) rules.Cite { return guidelineSource.At(item) }
