package jpretain

// Book20240109: six months, and once more, for those who can become specified skilled
// workers and lack only papers. Before this day it was four months; since when is not
// held, so the way begins here.
var Book20240109 = Book20220531.Amend(2024, 1, 9, preparation, preparationMore)
