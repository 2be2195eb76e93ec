package jpplace

import "alih/rules"

// The choices, each of its own type so that no two can be mixed up.
type (
	Stage      uint8
	Past       uint8
	Stay       uint8
	Field      uint8
	Prefecture uint8
	Language   uint8
	Training   uint8
	Channel    uint8
	Stop       uint8
)

// Stage is what has happened so far: the last thing that is done.
const (
	Planning   Stage = iota // nothing yet
	InTraining              // learns Japanese or the work
	Ready                   // has what it takes, has no contract
	Contracted              // a contract is signed
	Certified               // the certificate of eligibility was issued
	InJapan                 // lives in Japan
)

// Past is what a person has been in Japan.
const (
	Never   Past = iota
	Intern       // technical intern
	Skilled      // specified skilled worker (i)
	Both
	OtherStay // a student and the like
)

// Stay is the stay that is offered.
const (
	NoStay Stay = iota
	InternStay
	SkilledStay
	IkuseiStay
	VisitStay // a visit or another stay without work
)

// The fields of the specified skills, and what is none of them.
const (
	Care Field = iota
	Cleaning
	Manufacturing
	Construction
	Shipbuilding
	AutoRepair
	Aviation
	Accommodation
	Agriculture
	Fisheries
	FoodMaking
	FoodService
	RoadTransport
	Railway
	Forestry
	Wood
	Linen
	Warehouse
	Recycling
	NoField
)

// The prefectures that the text speaks of.
const (
	Kumamoto Prefecture = iota
	Miyagi
	Mie
	Elsewhere
)

// Language is the level of Japanese that a certificate proves.
const (
	NoProof Language = iota
	A1
	A2
	N3
)

// Training is the stage of the technical internship, running or the last one.
const (
	First Training = iota
	Second
	Third
)

// Channel is who places the person.
const (
	NoChannel Channel = iota
	Direct
	P3mi
	Government
	SendingBody
	CourseOnly // a training centre without a licence to send
	Broker
)

// Stop is for which stay Japan has stopped new people of a field.
const (
	NoStop Stop = iota
	StopSkilled
	StopIkusei
	StopBoth
)

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker, SoFar, Before, Offer,
	Work, NewFieldOpen, Where,
	Born, Entered,
	Japanese, A1Hours, JftFailed, SkillTest, CareTest,
	InternStage, InternMonths, GoodProof, SameField, SecondSince, ThirdFrom, NextApproved,
	SkilledMonths, SixthYear,
	Placed, Licensed, PlacementFee, Deposit,
	Stopped, Holders,
	JobOffer, PlanFiled, PlanApproved, CoeFiled, Permission, CoeIssued, Papers, Registered,
	LateEntry, EarlierCounts, SenderNamed,
	DirectHire,
)
