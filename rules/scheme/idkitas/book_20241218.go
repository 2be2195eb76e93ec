package idkitas

// Book20241218: a new list of tariffs (PP 45/2024) is in force, whose line on overstay
// was not seen. The sum stands on the word of agents who wrote later.
var Book20241218 = Book20240401.Amend(2024, 12, 18, fineRate(fineSource), tariffNote)
