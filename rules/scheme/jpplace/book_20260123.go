package jpplace

// Book20260123: the new training with its fields and numbers, and the numbers of the
// specified skills as they were revised with it.
var Book20260123 = Book20251226.Amend(2026, 1, 23,
	ikusei, ikuseiDeadlines, ikuseiSteps, amounts2026, ikuseiWarning, capsOver,
	reached(capsThird, caps2026.At("受入れ見込数")),
)
