package jpplace

// Book20251226: the paper that says, with its days, how the internship ends. The law
// behind it is of 2024-06-21; the day in force was not read before this paper.
var Book20251226 = Book20250824.Amend(2025, 12, 26, internEnds, internDeadlines, planFor, notes2025, planEarly)
