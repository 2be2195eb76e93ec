package jpretain

// Book20200907: trainees who completed their training and cannot go home belong to the
// measure from this day.
var Book20200907 = Book20200420.Amend(2020, 9, 7, finishedTrainees, homeNote)
