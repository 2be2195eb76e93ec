package jphsp

import "alih/rules"

// SpouseWork is how the professional's spouse earns money.
type SpouseWork uint8

// The ways. Only pay under a work status counts without any doubt.
const (
	NoSpouse SpouseWork = iota
	NotWorking
	UnderWorkStatus
	OutsideActivity
)

// hundredMillions is more than any household here will state.
const hundredMillions = 10_000_000_000

// income is asked where a floor can matter: for a parent and for a worker.
var income = rules.Any(ofParent, ofWorker)

func yen(name string, changes rules.Parties, onlyIf rules.Condition) rules.Quantity {
	return rules.NewMoney(name, rules.About{
		Owner: professional, KnownTo: household, Changes: changes, OnlyIf: onlyIf,
		Max: hundredMillions, Unit: rules.JPY, Group: "income",
	})
}

// What counts, a year: the professional's pay from the organisation he belongs to,
// item by item, and that of the spouse. What a raise would have to be is told of the
// base pay alone.
var (
	BasePay    = yen("basePay", professional, income)
	Allowances = yen("allowances", 0, income)
	// TaxedAllowances are those for commuting, family and housing, where they are taxed.
	TaxedAllowances = yen("taxedAllowances", 0, income)

	SpouseWorks = rules.NewChoice[SpouseWork]("spouseWorks", rules.About{
		Owner: family, KnownTo: household, Changes: family, OnlyIf: income, Group: "income",
	}, "noSpouse", "notWorking", "workStatus", "outsideActivity")

	SpousePay = yen("spousePay", family, rules.All(income, SpouseWorks.Is(UnderWorkStatus, OutsideActivity)))
)

// What does not count. Nothing is decided by these, so nobody is asked; who states
// them sees what was left out.
var (
	UntaxedAllowances = yen("untaxedAllowances", 0, income)
	PrivateGains      = yen("privateGains", 0, income)
	OthersIncome      = yen("othersIncome", 0, income)
)

// The sum item by item. Each step is at least the one before it, so that who is
// above a floor with the first item is asked for no other.
var (
	ownPay    = rules.Sum(BasePay, Allowances, TaxedAllowances)
	strictPay = rules.Sum(ownPay, rules.If(SpouseWorks.Is(UnderWorkStatus), SpousePay, rules.Zero))
	kindPay   = rules.Sum(ownPay, rules.If(SpouseWorks.Is(UnderWorkStatus, OutsideActivity), SpousePay, rules.Zero))
	leftOut   = rules.Sum(UntaxedAllowances.Or(rules.Zero), PrivateGains.Or(rules.Zero), OthersIncome.Or(rules.Zero))
)

// earns is Met where the household earns so much. Whether pay for work outside the
// spouse's status counts is disputed, and only where a case states such pay: who cannot
// know the income is not told of a dispute that may not be there.
func earns(floor rules.Number) rules.Condition {
	return rules.Any(
		rules.AtMost(floor, BasePay),
		rules.AtMost(floor, rules.Sum(BasePay, Allowances)),
		rules.AtMost(floor, ownPay),
		rules.AtMost(floor, strictPay),
		rules.All(SpouseWorks.Chosen(OutsideActivity), rules.AtMost(floor, kindPay), PartTimePay.Is(Counted)))
}
