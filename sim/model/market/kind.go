package market

import (
	"strconv"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim"
	"alih/sim/match"
	"alih/sim/model"
	"alih/sim/model/lawtable"
)

// Kind is the transfer market of Taiwan's scheme.
var Kind model.Kind = kind{}

type kind struct{}

// Name is the kind's name.
func (kind) Name() string { return "market" }

// Scheme is the law that it asks.
func (kind) Scheme() *rules.Scheme { return twtransfer.Scheme }

// Settings are its numbers.
func (kind) Settings() []model.Setting { return model.Settings(settings()) }

// Build makes a market under one law. Values are in the order of Settings.
func (kind) Build(law model.Law, values []float64) (sim.Model, error) {
	n, err := model.Read(settings(), values)
	if err == nil {
		err = n.check()
	}
	if err != nil {
		return nil, err
	}
	r, err := newRegime(law, n)
	if err != nil {
		return nil, err
	}
	return &market{after: r, layout: layoutOf(&r.b.numbers)}, nil
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// check refuses what no single setting shows.
func (n *numbers) check() error {
	if total := n.warmUp + n.weeks + n.followUp; total > maxWeeks {
		return &model.SettingError{Path: "warmUp, weeks, followUp", Found: number(total) + " weeks together", Allowed: "at most " + number(maxWeeks) + ", where the office calendar ends"}
	}
	if n.districtCap < 1 && n.mechanism != bySerial && n.mechanism != byDeferred && n.mechanism != byDeferredMultiple {
		return &model.SettingError{Path: "meeting.districtCap", Found: number(n.districtCap) + " with " + mechanismNames[int(n.mechanism)],
			Allowed: "1, or one of serialDictatorship, deferredAcceptance, deferredAcceptanceMultiple"}
	}
	if n.workers == 0 && n.expiring == 0 {
		return &model.SettingError{Path: "workers.perWeek", Found: "no workers at all", Allowed: "more than 0, here or in expiring.perWeek"}
	}
	return nil
}

func newRegime(law model.Law, n numbers) (*regime, error) {
	as := inquiryOf(&n)
	book, err := books.Of(law, as, func() (*lawBook, error) { return as.ask(law) })
	if err != nil {
		return nil, err
	}
	b, err := behave(n)
	if err != nil {
		return nil, err
	}
	r := &regime{law: book, b: b}
	r.mechanism()
	return r, nil
}

// asked is what the tables of a law rest on.
type asked struct {
	days int
	readings
}

func inquiryOf(n *numbers) asked {
	return asked{
		days:     7*int(n.warmUp+n.weeks+n.followUp) + 200,
		readings: readings{int64(n.readAverage), int64(n.readRelease), int64(n.readVictim), int64(n.readYears), 0},
	}
}

var books lawtable.Library[asked, *lawBook]

func (as asked) ask(law model.Law) (*lawBook, error) {
	p, err := law.Program(twtransfer.Scheme)
	if err != nil {
		return nil, err
	}
	return askLaw(p, as.days, maxHeads, as.readings)
}

// mechanism sets who decides a meeting. The invitation is made before, for all of them.
func (r *regime) mechanism() {
	if r.b.invitation == 1 {
		r.inv = match.Invitation{Applicants: int32(r.law.applicants), Num: int32(r.law.capacity), Den: 10000}
	}
	capped := r.b.districtCap < 1
	r.pref = r.b.mechanism != byStatute
	r.mech = [...]match.Mechanism{
		byStatute:          r.law.statute(),
		bySerial:           match.SerialDictatorship{Regional: capped},
		byDeferred:         match.DeferredAcceptance{Regional: capped},
		byDeferredMultiple: match.DeferredAcceptance{Multiple: true, Regional: capped},
		byCycles:           match.TopTradingCycles{},
		byImmediate:        match.ImmediateAcceptance{},
		byCardinality:      match.MaximumCardinality{},
		byCost:             match.MinimumCost{},
	}[int(r.b.mechanism)]
}

// statute is the order of the text in force. Who is on hold has no pairs of the lower
// tiers here, so the mechanism needs none of its own.
func (b *lawBook) statute() match.Mechanism {
	s := match.Statutory2020()
	if b.fiveTiers {
		s = match.Statutory2021()
	}
	s.Invitation = match.Invitation{}
	return s
}

// Unused is why a number of the law changes nothing here.
func (kind) Unused() map[string]string { return unused }
