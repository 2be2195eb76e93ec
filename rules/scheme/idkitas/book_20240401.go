package idkitas

// Book20240401: a bridging permit lets a holder wait in Indonesia for another kind of
// permit, which the guide does not know.
var Book20240401 = Book20210915.Amend(2024, 4, 1,
	bridgingClauses, bridgingDue, passportDue.On(RouteA, RouteB, RouteBridge), bridgingAmounts, stepsBridge, bridgingNotes, bridgingWarnings,
)
