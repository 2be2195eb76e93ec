package jpplace

// Book20250824: the agreement of Mie with KP2MI, signed on that day for five years.
var Book20250824 = Book20240329.Amend(2025, 8, 24, mieDeadline, mieWarning)
