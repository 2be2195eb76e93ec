package jpretain

import "alih/rules"

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker, SoFar,
	Status, Event, LostOn, Pandemic,
	CannotContinue, CannotReturn, GroupAccepted, Violation,
	Aim, SearchHard,
	Signed, Field, FitsStatus, ManufacturingFormer, PayEqual, Undertakes,
	StayUntil, GrantedOn, LastTime, StillTaken,
	Applied, AppliedFor, Permitted,
	NoticeFiled, NewPlaceTold, Seeking, Recommended,
	ExamsPassed, SswMonths, PlaceSought, CategoryAccepted,
)

// The choices, each of its own type so that no two can be mixed up.
type (
	Stage     uint8
	Residence uint8
	Loss      uint8
	Goal      uint8
	Industry  uint8
	Kind      uint8
)

// What has happened so far.
const (
	Working  Stage = iota // still at work or in training, or the offer still stands
	Lost                  // it is lost or over, and there is no new place
	FormSent              // the consent form for the matching help is handed in
	HasContract
	HasApplied
	Granted // holds the designated activities of this measure
)

// The status of residence.
const (
	Intern Residence = iota
	SpecifiedSkilled
	Engineer
	Skilled
	OtherWork
	Student
	OtherStatus
)

// What happened.
const (
	Dismissed Loss = iota
	Hard           // not dismissed, but the work or training cannot go on
	OfferCancelled
	Graduated
	Completed // the training is completed
	OwnWish
	OtherLoss
)

// What the worker wants.
const (
	SswSkills Goal = iota // skills for work as a specified skilled worker
	Training              // to go on with the training
	OwnField              // another job of the kind that the status allows
	Home
)

// The field of the new work.
const (
	Manufacturing Industry = iota // casting, industrial machines, electronics
	OtherField
	NoField
)

// What was applied for.
const (
	ForRetention Kind = iota
	ForRenewal
	ForSeeking
	ForGraduates
	ForPreparation
	ForTransfer
	ForSpecial
	ForSpecified
)

// Who is asking and how far the case has come.
var (
	Asker = rules.NewChoice[Party]("asker", rules.About{Group: "you"}, partyNames[:3]...)
	SoFar = rules.NewChoice[Stage]("soFar", rules.About{Group: "you"},
		"working", "lost", "formSent", "signed", "applied", "granted")
)

var (
	beforeGrant = rules.Not(SoFar.Is(Granted))
	hasContract = SoFar.Is(HasContract, HasApplied, Granted)
	workStatus  = Status.Is(SpecifiedSkilled, Engineer, Skilled, OtherWork)
	notAtFault  = Event.Is(Dismissed, Hard)
)
