package jphsp

import "alih/rules"

// ParentKind is whose mother or father it is.
type ParentKind uint8

// The kinds: adoption counts on both sides.
const (
	OwnParent ParentKind = iota
	OwnAdoptive
	SpousesParent
	SpousesAdoptive
	OtherRelative
)

// CareKind is for what a parent's permission was given.
type CareKind uint8

// To raise a small child, or to help in a pregnancy.
const (
	ForChild CareKind = iota
	ForPregnancy
)

// SpouseHeld is the permission that a spouse holds.
type SpouseHeld uint8

// The three ways in.
const (
	AsDependant SpouseHeld = iota
	AsWorkingSpouse
	OnOwnStatus
)

// Plan is what paid work a dependant does or plans.
type Plan uint8

// None, some hours as a dependant, or a profession, which needs another permission.
const (
	NoWork Plan = iota
	SomeHours
	Profession
)

// Field is the kind of work that a spouse does, by the status whose activity it is.
type Field uint8

// The kinds. Stage is what the entertainment of a working spouse leaves out.
const (
	Research Field = iota
	Education
	Engineering
	Entertainment
	StageWork
	Professorship
	Arts
	Religion
	Journalism
	SkilledLabour
	OtherField
)

// The child, for a parent and for a worker alike.
var (
	HasChild = rules.NewYesNo("hasChild", rules.About{
		Owner: family, KnownTo: household | worker,
		OnlyIf: rules.Any(
			rules.All(ofParent, rules.Any(planning, HeldFor.Is(ForChild))),
			childAsked), Group: "child",
	})

	ChildBorn = rules.NewDay("childBorn", rules.About{
		Owner: family, KnownTo: household | worker, OnlyIf: HasChild, Group: "child",
	})

	Pregnant = rules.NewYesNo("pregnant", rules.About{
		Owner: family, KnownTo: household, Private: true,
		OnlyIf: rules.All(ofParent, rules.Any(planning, rules.All(renewing, HeldFor.Is(ForPregnancy)))), Group: "child",
	})
)

// The parent.
var (
	Kinship = rules.NewChoice[ParentKind]("kinship", rules.About{
		Owner: family, KnownTo: household, OnlyIf: rules.All(ofParent, filing), Group: "parent",
	}, "own", "ownAdoptive", "spouses", "spousesAdoptive", "other")

	HeldFor = rules.NewChoice[CareKind]("heldFor", rules.About{
		Owner: immigration, KnownTo: household, OnlyIf: rules.All(ofParent, inJapan), Group: "parent",
	}, "child", "pregnancy")

	CareLength = rules.NewWhole("careLength", rules.About{
		Owner: family, KnownTo: household, Changes: family,
		OnlyIf: rules.All(ofParent, planning), Max: 120, Unit: rules.Months, Group: "parent",
	})

	// OtherSide: a parent of the other one of the couple is here on this permission.
	OtherSide = rules.NewYesNo("otherSide", rules.About{
		Owner: family, KnownTo: household, Changes: family,
		OnlyIf: rules.All(ofParent, filing), Group: "parent",
	})

	NewGround = rules.NewYesNo("newGround", rules.About{
		Owner: family, KnownTo: household, Private: true,
		OnlyIf: rules.All(ofParent, renewing), Group: "child",
	})

	LivesTogether = rules.NewYesNo("livesTogether", rules.About{
		Owner: family, KnownTo: household, Changes: family,
		OnlyIf: rules.Any(ofParent, asWorkingSpouse), Group: "home",
	})

	WasApart = rules.NewYesNo("wasApart", rules.About{
		Owner: family, KnownTo: household,
		OnlyIf: rules.All(inJapan, LivesTogether, rules.Any(ofParent, rules.All(ofSpouse, SpouseHolds.Is(AsWorkingSpouse)))),
		Group:  "home",
	})
)

// The spouse and the child.
var (
	SpouseHolds = rules.NewChoice[SpouseHeld]("spouseHolds", rules.About{
		Owner: immigration, KnownTo: household, OnlyIf: rules.All(ofSpouse, inJapan), Group: "spouse",
	}, "dependant", "workingSpouse", "ownStatus")

	MarriageEnded = rules.NewAct("marriageEnded", rules.About{
		Owner: family, KnownTo: household, Private: true, OnlyIf: rules.All(ofSpouse, inJapan), Group: "spouse",
	})

	MarriageNotified = rules.NewAct("marriageNotified", rules.About{
		Owner: family, KnownTo: household, Changes: family, Until: DueMarriage, Private: true,
		OnlyIf: MarriageEnded.Done(), Group: "spouse",
	})

	Supported = rules.NewYesNo("supported", rules.About{
		Owner: professional, KnownTo: household, Changes: professional, OnlyIf: dependant, Group: "spouse",
	})

	WorkPlan = rules.NewChoice[Plan]("workPlan", rules.About{
		Owner: family, KnownTo: household, Changes: family, Group: "work",
		OnlyIf: rules.All(dependant, rules.Any(planning, Member.Is(Child), SpouseHolds.Is(AsDependant))),
	}, "none", "someHours", "profession")

	Hours = rules.NewWhole("hours", rules.About{
		Owner: family, KnownTo: household, Changes: family, OnlyIf: rules.All(dependant, WorkPlan.Is(SomeHours)),
		Max: 168, Group: "work",
	})

	OutsidePermission = rules.NewDecision("outsidePermission", rules.About{
		Owner: immigration, KnownTo: household, Changes: immigration,
		OnlyIf: rules.All(dependant, WorkPlan.Is(SomeHours)), Group: "work",
	})

	BarredTrade = rules.NewYesNo("barredTrade", rules.About{
		Owner: family, KnownTo: household, Changes: family,
		OnlyIf: rules.All(dependant, WorkPlan.Is(SomeHours)), Group: "work",
	})

	WorkField = rules.NewChoice[Field]("workField", rules.About{
		Owner: family, KnownTo: household, Changes: family, OnlyIf: asWorkingSpouse, Group: "work",
	}, "research", "education", "engineering", "entertainment", "stage",
		"professor", "arts", "religion", "journalism", "skilledLabour", "other")

	Contract = rules.NewYesNo("contract", rules.About{
		Owner: family, KnownTo: household, Changes: family, OnlyIf: asWorkingSpouse, Group: "work",
	})

	EqualPay = rules.NewYesNo("equalPay", rules.About{
		Owner: family, KnownTo: household, Changes: family, OnlyIf: asWorkingSpouse, Group: "work",
	})

	// WorkChanged: another work or organisation than the permission names.
	WorkChanged = rules.NewYesNo("workChanged", rules.About{
		Owner: family, KnownTo: household, Changes: family,
		OnlyIf: rules.All(ofSpouse, inJapan, SpouseHolds.Is(AsWorkingSpouse)), Group: "work",
	})

	WorkChangeAllowed = rules.NewDecision("workChangeAllowed", rules.About{
		Owner: immigration, KnownTo: household, Changes: immigration, OnlyIf: WorkChanged, Group: "work",
	})

	OwnStatus = rules.NewDecision("ownStatus", rules.About{
		Owner: immigration, KnownTo: household, Changes: immigration,
		OnlyIf: onOwnStatus, Group: "work",
	})
)
