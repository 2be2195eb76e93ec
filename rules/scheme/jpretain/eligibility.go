package jpretain

import "alih/rules"

// The measure, by the number of its rules in law.md.
var (
	byPandemic   = rules.NewProvision("JC-0")
	inGroup      = rules.NewProvision("JC-1")
	internGroup  = rules.NewProvision("JC-1-1")
	workerGroup  = rules.NewProvision("JC-1-2")
	studentGroup = rules.NewProvision("JC-1-3")
	homeGroup    = rules.NewProvision("JC-1-4")
	otherGroup   = rules.NewProvision("JC-1-5")
	happened     = rules.NewProvision("JC-1-6")
	contractHeld = rules.NewProvision("JC-2")
	fieldListed  = rules.NewProvision("JC-3")
	machineField = rules.NewProvision("JC-3-1")
	wantsSkills  = rules.NewProvision("JC-4")
	maybeGranted = rules.NewProvision("JC-5")
	paidAlike    = rules.NewProvision("JC-5-3")
	guided       = rules.NewProvision("JC-5-4")
	needsHelp    = rules.NewProvision("JC-6")
	measureOpen  = rules.NewProvision("JC-10")
	inTime       = rules.NewProvision("JP-20-2")
)

var (
	// RouteMatching is the state's help in finding a place, RouteStatus the status for
	// those who found one: two tests, though one list of groups serves both.
	RouteMatching = rules.NewRoute("matching")
	RouteStatus   = rules.NewRoute("status")
)

// filedFor is Open until an application is filed; then it has to be for this, and
// immigration decides.
func filedFor(k Kind) rules.Condition {
	return rules.All(doneOrStill(Applied), rules.Any(
		rules.Not(Applied.Done()),
		rules.All(AppliedFor.Is(k), Permitted)))
}

var groupsAtFirst = rules.Any(internGroup, workerGroup, studentGroup, otherGroup)

var measure = rules.Clauses{
	byPandemic.Says(leaflet("5"), Pandemic),
	// Interns: dismissed AND unable to go on; workers: dismissed OR unable to go on.
	internGroup.Says(leaflet("1(1)"), rules.All(Status.Is(Intern), Event.Is(Dismissed), CannotContinue)),
	workerGroup.Says(leaflet("1(2)"), rules.All(workStatus, notAtFault)),
	studentGroup.Says(school("1"), rules.All(Status.Is(Student), Event.Is(OfferCancelled, Graduated))),
	otherGroup.Says(leaflet("1"), rules.All(unlisted, GroupAccepted)),
	inGroup.Says(leaflet("1(1)-(3)"), groupsAtFirst),
	happened.Says(leaflet("1"), doneOrStill(LostOn)),
	// Notes 1 and 2 of the leaflet stand on the contract, not on the matching.
	contractHeld.Says(leaflet("1"), doneOrStill(Signed)),
	fieldListed.Says(leaflet("2(1)"), Field.Is(Manufacturing, OtherField)).Where(Signed.Done()),
	machineField.Says(copySource.At("1"), ManufacturingFormer).Where(Field.Is(Manufacturing)),
	wantsSkills.Says(leaflet("2(2)"), Aim.Is(SswSkills)),
	paidAlike.Says(startSource.At("2"), PayEqual).Where(Signed.Done()),
	guided.Says(startSource.At("2"), Undertakes).Where(Signed.Done()),
	needsHelp.Says(leaflet("6"), SearchHard),
	inTime.Says(staySource.At("20(2)"), rules.OnTime(Applied, DueApply.Last())),
	maybeGranted.Says(leaflet("4(5)"), filedFor(ForRetention)),
}

// openTo says whom the measure is there for; a later book adds until when.
func openTo(more ...rules.Condition) rules.ProvisionClause {
	return measureOpen.Says(leaflet("1, 5"), rules.All(append([]rules.Condition{byPandemic, inGroup, happened}, more...)...))
}

var measureRoutes = rules.Clauses{
	openTo(),
	RouteMatching.Opens(leaflet("6"), filingDay, rules.All(measureOpen, needsHelp)),
	RouteStatus.Opens(leaflet("1"), filingDay, rules.All(measureOpen,
		contractHeld, fieldListed, machineField, wantsSkills, paidAlike, guided, inTime, maybeGranted)),
}
