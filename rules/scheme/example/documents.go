package example

import "alih/rules"

var (
	registrationSlip = rules.NewDocument("registrationSlip")
	proofOfGround    = rules.NewDocument("proofOfGround")
	placeCertificate = rules.NewDocument("placeCertificate")
)

var documents = rules.Clauses{
	registrationSlip.Is(art("4(1)")).By(worker).For(dueWindow).On(routeSame, routeOther),
	// A death is in the Office's own register.
	proofOfGround.Is(art("1(1)")).By(worker).When(rules.Not(Ground.Is(Death))).On(routeSame, routeOther, routeAgreed),
	placeCertificate.Is(art("6")).By(taker),
}
