package household

import (
	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim/model"
	"alih/sim/model/lawtable"
)

// maxOthers is how many other workers a household can have: its own second one and a
// local helper.
const maxOthers = 2

// never is later, and more, than anything here; always the opposite.
const (
	never  = 1 << 40
	always = -never
)

// The stages at which the law is asked.
const (
	planning = iota
	renewing
	stages
)

var stageOf = [stages]jphsp.Stage{jphsp.Planning, jphsp.Renewing}

// lawBook is what households have asked the law, once a policy.
type lawBook struct {
	p    *rules.Program
	read readings

	weights [4][pays]int64 // of the kinds of pay, by how the spouse earns

	// The parent.
	parentFloor, careLeast int64
	parentOf               [6]bool         // by status
	home                   [stages][8]bool // lives together, was apart, agreed
	side                   [stages][2]bool
	pregnant               [2]bool
	raise, remain          []int64 // by birth: last day on which the child is young
	stillPregnant          [8]bool // pregnant, another ground, agreed
	anotherChild           [4]bool // another ground, agreed: once the child is not young

	// The worker.
	floors              [stages]int64
	wageLeast           int64
	employerOf          [6]bool
	speaks              [2]bool
	only                [maxOthers + 1]bool
	special             [6][maxOthers + 1]int64 // floor, by status and other workers
	second              [maxOthers + 1]int64    // floor
	finance             [stages][4]bool         // in finance, agreed
	comes               [4]bool                 // comes later, was kept on: after a year of work
	goesHome, unchanged [2]bool
	byChild             [grounds][]int64 // by birth: last day
	byHousework         [grounds][3]bool
	office              [6][2]bool // by status and head of an office, with a ground
	ofAge               []int64    // by month of birth: days from it on
	hired               []int64    // by day of arrival: days of work before it
	settles             []int64    // by points and day of arrival: days from it on
	opens               []int64    // by last day of a stay
}

// pays are the kinds of pay: base, allowances, taxed and untaxed ones, the spouse's.
const pays = 5

// The family grounds as the law asks for them: at the grant, at a renewal with the same
// employer, with another, and of an employer with another status.
const (
	atGrant = iota
	kept
	anew
	elsewhere
	grounds
)

// readings are the disputed readings that a policy takes.
type readings [3]float64

// books are what laws have answered: assumptions that are drawn leave them as they are.
var books lawtable.Library[readings, *lawBook]

func askLaw(law model.Law, read readings) (*lawBook, error) {
	p, err := law.Program(jphsp.Scheme)
	if err != nil {
		return nil, err
	}
	q := &inquiry{p: p, b: &lawBook{p: p, read: read}}
	q.income()
	q.parent()
	q.parentGrounds()
	q.worker()
	q.manyWorkers()
	q.workerGrounds()
	q.before()
	q.terms()
	return q.b, q.err
}

// asked is a case in which nothing stands in anybody's way.
func asked(p *rules.Program, read readings, member jphsp.Role, stage int, d rules.Day) lawtable.Facts {
	f := lawtable.NewFacts(p, d).
		Set(jphsp.Asker, int64(jphsp.Helper)).Set(jphsp.SoFar, int64(stageOf[stage])).Set(jphsp.Member, int64(member)).
		Set(jphsp.Status, int64(jphsp.HighlySkilled)).Set(jphsp.Filed, int64(d)).
		Set(jphsp.AgeDay, int64(read[0])).Set(jphsp.GroundGone, int64(read[1])).Set(jphsp.PartTimePay, int64(read[2])).
		Set(jphsp.HasChild, 0).Set(jphsp.OfficeAgrees, 0).None(jphsp.ClosedDays).
		Set(jphsp.BasePay, plenty).Set(jphsp.Allowances, 0).Set(jphsp.TaxedAllowances, 0).Set(jphsp.UntaxedAllowances, 0).
		Set(jphsp.SpouseWorks, int64(jphsp.NoSpouse)).Set(jphsp.SpousePay, 0)
	if stage == renewing {
		f.Set(jphsp.StayEnd, int64(d))
	}
	if member == jphsp.Parent {
		return f.Set(jphsp.LivesTogether, 1).Set(jphsp.WasApart, 0).Set(jphsp.Pregnant, 0).Set(jphsp.NewGround, 0).
			Set(jphsp.Kinship, int64(jphsp.OwnParent)).Set(jphsp.CareLength, 120).Set(jphsp.OtherSide, 0).
			Set(jphsp.HeldFor, int64(jphsp.ForChild))
	}
	return f.Set(jphsp.Ground, int64(jphsp.ByFamily)).Set(jphsp.SameEmployer, 1).Set(jphsp.Housework, int64(jphsp.Able)).
		Set(jphsp.FinanceBusiness, 0).Set(jphsp.HeadOfOffice, 0).Set(jphsp.WorkerBorn, int64(d)-50*366).Set(jphsp.Language, 1).
		Set(jphsp.Wage, 10_000_000).Set(jphsp.OtherWorkers, 0).Set(jphsp.EmployedSince, int64(d)-10_000).
		Set(jphsp.ProfessionalMoves, int64(d)).Set(jphsp.Comes, int64(jphsp.Together)).Set(jphsp.KeptOn, 1).Set(jphsp.LeavesTogether, 1)
}

// plenty is more than any floor: the most that the scheme lets a case state.
const plenty = 10_000_000_000
