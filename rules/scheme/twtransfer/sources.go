package twtransfer

import "alih/rules"

// readOn is the day on which the texts were read.
var readOn = rules.Date(2026, 11, 21)

// The instruments of law. Their Chinese texts were read in the dated versions of
// a public mirror of the ministry's open data; the address is that of the law in
// the official database, which always shows the newest version.
var (
	rulesSource = &rules.Source{ID: "tw.transfer", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=N0090023"}
	actSource = &rules.Source{ID: "tw.esa", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=N0090001"}
	permitSource = &rules.Source{ID: "tw.permit", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=N0090027"}
	standardSource = &rules.Source{ID: "tw.standards", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=N0090029"}
	procedureSource = &rules.Source{ID: "tw.procedure", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0030055"}
	centralSource = &rules.Source{ID: "tw.central", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0030133"}
)

// What else was read.
var (
	// practiceSource: the ministry's direct hiring centre on the flow of a transfer.
	practiceSource = &rules.Source{ID: "tw.practice", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://dhsc.wda.gov.tw/iFirst/TransferFlow"}
	// pressSource: the newspaper of the day on which the five orders came into force.
	pressSource = &rules.Source{ID: "tw.press2021", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.taipeitimes.com"}
	// reasonsSource: Article 8 of 2024-11-18 with its reasons; the whole text is not held.
	reasonsSource = &rules.Source{ID: "tw.amendment2024", ReadOn: readOn, Grade: rules.Secondary, Articles: true,
		Address: "https://www.rootlaw.com.tw/LawArticle.aspx?LawID=A040290090006400-1131118"}
)

// Citing in a word: of the transfer rules, the Employment Service Act, the Permit
// Regulations, the Reviewing Standards and the Administrative Procedure Act.
func art(place string) rules.Cite       { return rulesSource.At(place) }
func act(place string) rules.Cite       { return actSource.At(place) }
func permit(place string) rules.Cite    { return permitSource.At(place) }
func standard(place string) rules.Cite  { return standardSource.At(place) }
func procedure(place string) rules.Cite { return procedureSource.At(place) }

// reading cites a place of the transfer rules that is read in a way which its
// words do not settle.
func reading(place string) rules.Cite { return art(place).Graded(rules.Assumption) }
