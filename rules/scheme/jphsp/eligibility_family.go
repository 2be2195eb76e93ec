package jphsp

import "alih/rules"

// What the texts decide has a name. HSP-n is the rule of the questions and answers
// with its number in law.md; JP-33-n and JP-34-n belong to that number of the notice
// on Designated Activities.
var (
	IsSupported   = rules.NewProvision("HSP-1")
	IsParent      = rules.NewProvision("HSP-2")
	ParentLives   = rules.NewProvision("HSP-3")
	GroundRemains = rules.NewProvision("HSP-4")
	HoursKept     = rules.NewProvision("HSP-5")
	SpouseLives   = rules.NewProvision("HSP-6")
	OwnWork       = rules.NewProvision("HSP-8")
	ListedWork    = rules.NewProvision("JP-33-1")
	PaidAlike     = rules.NewProvision("JP-33-2")
	WorkAsNamed   = rules.NewProvision("JP-33-3")
	SpouseOf      = rules.NewProvision("JP-33-4")
	ParentOf      = rules.NewProvision("JP-34-1")
	RaisesChild   = rules.NewProvision("JP-34-2")
	HelpsPregnant = rules.NewProvision("JP-34-3")
	ParentEarns   = rules.NewProvision("JP-34-4")
	OneSide       = rules.NewProvision("JP-34-5")
	LongCare      = rules.NewProvision("JP-34-6")
)

// together: they live in one home, and did so all the time; whether a time apart that
// is over does harm is for immigration to say.
var together = rules.All(LivesTogether, rules.Any(rules.Not(WasApart), OfficeAgrees))

// stillMarried: neither divorced nor widowed.
var stillMarried = rules.Not(MarriageEnded.Done())

// smallChild: the child is under seven on the day of filing. An adopted child counts.
var smallChild = rules.All(HasChild, youngerThan(ChildBorn, ParentChildAge, filingDay))

// The spouse and the child.
var dependantClauses = rules.Clauses{
	// Families of other work statuses are not the subject of these texts; for those of
	// the two business statuses nothing changes.
	IsSupported.Says(qa("HSP-1"), rules.All(
		Supported, stillMarried,
		rules.Any(
			Status.Is(HighlySkilled, Special, Manager, Legal),
			rules.All(Status.Is(OtherStatus), OfficeAgrees)))).Where(dependant),
	// No work before the permission, then 28 hours a week, and not in the barred trades.
	HoursKept.Says(qa("HSP-5"), rules.Any(
		WorkPlan.Is(NoWork),
		rules.All(WorkPlan.Is(SomeHours), OutsidePermission, rules.AtMost(Hours, SpouseHours), rules.Not(BarredTrade)))).
		Where(dependant),
	SpouseLives.Says(qa("HSP-6, HSP-7"), together).Where(ofSpouse),
	listedWork(rules.Never),
	PaidAlike.Says(notice("33"), rules.All(Contract, EqualPay)).Where(ofSpouse),
	WorkAsNamed.Says(spouseSource.At("転職"), rules.Any(rules.Not(WorkChanged), WorkChangeAllowed)).
		Where(rules.All(ofSpouse, inJapan)),
	SpouseOf.Says(notice("33"), rules.All(skilled, stillMarried)).Where(ofSpouse),
	// The spouse's own status rests neither on the marriage nor on the home.
	OwnWork.Says(qa("HSP-8"), OwnStatus).Where(ofSpouse),
}

// listedWork is appended table 5 of the notice; its list is closed.
func listedWork(more rules.Condition) rules.ProvisionClause {
	return ListedWork.Says(notice("33, 別表第五"), rules.Any(
		WorkField.Is(Research, Education, Engineering, Entertainment), more)).Where(ofSpouse)
}

// The parent.
var parentClauses = rules.Clauses{
	// Adoptive parents of either of the couple are parents.
	IsParent.Says(qa("HSP-2"), Kinship.Is(OwnParent, OwnAdoptive, SpousesParent, SpousesAdoptive)).
		Where(rules.All(ofParent, filing)),
	ParentLives.Says(qa("HSP-3"), together).Where(ofParent),
	// A renewal needs the ground for which the permission was given. Another child or
	// another pregnancy in its place is in no text.
	GroundRemains.Says(qa("HSP-4"), rules.Any(
		rules.All(HeldFor.Is(ForChild), smallChild),
		rules.All(HeldFor.Is(ForPregnancy), Pregnant),
		rules.All(NewGround, OfficeAgrees))).Where(rules.All(ofParent, renewing)),
	ParentOf.Says(notice("34"), skilled).Where(rules.All(ofParent, filing)),
	RaisesChild.Says(notice("34"), smallChild).Where(rules.All(ofParent, planning)),
	HelpsPregnant.Says(notice("34"), Pregnant).Where(rules.All(ofParent, planning)),
	ParentEarns.Says(notice("34"), earns(ParentIncome)).Where(rules.All(ofParent, filing)),
	OneSide.Says(notice("34"), rules.Not(OtherSide)).Where(rules.All(ofParent, filing)),
	LongCare.Says(parentSource.At("5"), rules.AtMost(CareMonths, CareLength)).Where(rules.All(ofParent, planning)),
}
