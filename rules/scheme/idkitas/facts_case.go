package idkitas

import "alih/rules"

// Stage is what has happened so far. It comes right after who is asking, because it
// decides which of the other questions can matter.
type Stage uint8

// The stages.
const (
	Planning Stage = iota // nothing is filed yet
	Applied               // the change of sponsor is with the office
	Refused               // the office said no
	Exiting               // an exit permit is asked for, the holder still here
	Abroad                // the holder left on it
	Changed               // the new sponsor stands in the permit
)

// Kind is the kind of stay permit.
type Kind uint8

// The kinds of the guide's table.
const (
	Work Kind = iota
	Investor
	Spouse
	Remote
	OtherKind
)

var kinds = []string{"work", "investor", "spouse", "remote", "other"}

// Stance is what the old sponsor does.
type Stance uint8

// The old sponsor helps, only cancels, has not answered, refuses, or is gone.
const (
	Cooperates Stance = iota
	CancelOnly
	Silent
	Refuses
	Gone
)

var (
	before  = SoFar.Is(Planning, Applied, Refused) // path A is still to be decided
	pathB   = SoFar.Is(Planning, Applied, Refused, Exiting, Abroad)
	inside  = SoFar.Is(Planning, Applied, Refused, Exiting)
	changed = SoFar.Is(Changed)
)

// Who is asking, how far the case has come, and the permit.
var (
	Asker = rules.NewChoice[Party]("asker", rules.About{Group: "you"}, partyNames[:4]...)

	SoFar = rules.NewChoice[Stage]("soFar", rules.About{Group: "you"},
		"planning", "filed", "refused", "exit", "abroad", "changed")

	PermitKind = rules.NewChoice[Kind]("permitKind", rules.About{OnlyIf: before, Group: "permit"}, kinds...)

	NewKind = rules.NewChoice[Kind]("newKind", rules.About{
		Owner: taker, Changes: holder | taker, OnlyIf: pathB, Group: "permit",
	}, kinds...)

	PermitEnd = rules.NewDay("permitEnd", rules.About{Owner: immigration, OnlyIf: pathB, Group: "permit"})

	Bridging = rules.NewYesNo("bridging", rules.About{Owner: immigration, OnlyIf: before, Group: "permit"})
)

// mayCancel: nobody has cancelled the permit yet.
var mayCancel = rules.Any(before, rules.All(SoFar.Is(Exiting), rules.Not(ExitIssued.Done())))

// The old sponsor.
var (
	OldStance = rules.NewChoice[Stance]("oldSponsor", rules.About{
		Owner: old, Changes: old, OnlyIf: mayCancel, Group: "old",
	}, "cooperates", "cancelOnly", "silent", "refuses", "gone")

	// RefusedAt and SwitchedAt carry the hour, because the guide counts 48 of them.
	RefusedAt = rules.NewInstant("refusedAt", rules.About{
		Owner: old, KnownTo: partingOnes, OnlyIf: OldStance.Is(Refuses), Group: "old",
	})

	SwitchedAt = rules.NewInstant("switchedAt", rules.About{
		Owner: holder, KnownTo: partingOnes, OnlyIf: rules.All(SoFar.Is(Exiting), OldStance.Is(Refuses)), Group: "old",
	})

	// What a sponsor will do who has not answered, only that sponsor knows.
	WillRelease = rules.NewDecision("willRelease", rules.About{
		Owner: old, KnownTo: old, Changes: old, OnlyIf: OldStance.Is(Silent), Group: "old",
	})
	WillCancel = rules.NewDecision("willCancel", rules.About{
		Owner: old, KnownTo: old, Changes: old, OnlyIf: OldStance.Is(Silent), Group: "old",
	})
)

// The rest of the person: passport, bars, overstay.
var (
	PassportEnd = rules.NewDay("passportEnd", rules.About{
		Owner: holder, KnownTo: ownPapers, Changes: holder, OnlyIf: pathB, Group: "passport",
	})

	Blacklisted = rules.NewYesNo("blacklisted", rules.About{
		Owner: immigration, KnownTo: holderPapers, Changes: immigration, OnlyIf: pathB, Group: "person",
	})

	Detained = rules.NewYesNo("detained", rules.About{
		Owner: immigration, KnownTo: holderPapers, Changes: immigration, Private: true, OnlyIf: pathB, Group: "person",
	})

	// OverstayPaid: the fine was paid at an office. Who pays when leaving says so by
	// the day of leaving.
	OverstayPaid = rules.NewAct("overstayPaid", rules.About{
		Owner: holder, KnownTo: holderPapers, Changes: holder,
		OnlyIf: rules.All(inside, rules.Before(PermitEnd, rules.AsOf)), Group: "overstay",
	})
)
