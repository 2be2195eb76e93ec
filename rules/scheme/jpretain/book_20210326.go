package jpretain

// Book20210326: who has had the year and still cannot go home may renew, for six months
// at most and again.
var Book20210326 = Book20200907.Amend(2021, 3, 26,
	renewals, renewalDeadline, renewalPapers, renewalSteps, renewalAmounts, renewalNote)
