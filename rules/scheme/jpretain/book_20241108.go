package jpretain

// Book20241108: the special measure for people whose work ended without their fault and
// who want to become specified skilled workers. It may be older: this is the first day
// on which a dated source speaks of it.
var Book20241108 = Book20241101.Amend(2024, 11, 8, specialMeasure, searchDeadline, specialMore)
