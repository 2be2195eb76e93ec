package jpretain

// Book20220531: the agency winds up what it allowed because people could not go home.
// New cases of that kind need a stay that ends by 2022-11-01; renewals are for this
// time only.
var Book20220531 = Book20210326.Amend(2022, 5, 31, endBegins, confirmationPaper, lateNotes, closedWarnings)
