package example

import "alih/rules"

var (
	// noteStays: the Ordinance and the Office's handbook count a stay differently.
	noteStays = rules.NewNote("E1")
	// warnTrafficking: whoever says so has to know where help is.
	warnTrafficking = rules.NewWarning("helpline")
)

var notes = rules.Clauses{
	noteStays.Is(handbook.At("p. 9")).When(Seasonal).On(routeSeason),
	warnTrafficking.Is(art("2")).When(Victim),
}
