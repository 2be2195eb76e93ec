package household

import (
	"math/bits"

	"alih/rules/scheme/jphsp"
)

// petition is an application as the law sees it.
type petition struct {
	member, stage   int
	day, end        int32 // of filing; last day of the stay that is to be renewed
	status          jphsp.StatusKind
	now             *year
	child           int32 // birth of the child that counts, 0: none
	agreed          bool  // immigration, where the texts leave it to it
	arrival, settle int32

	// The parent.
	held                jphsp.CareKind
	pregnant, newGround bool
	wasApart            bool
	care                int64

	// The worker.
	ground      jphsp.GroundKind
	same        bool // employer
	born        int  // month of birth
	language    bool
	wage        int64
	others      int
	hired       int32
	later, kept bool
	goesHome    bool
	withPrior   bool // this worker was employed before
}

const (
	ofParent = iota
	ofWorker
)

// The reasons of a refusal.
const (
	byIncome = iota
	byGround
	byHome
	bySide
	byCare
	byStatus
	byLimit
	byWage
	byAge
	byLanguage
	byEmployer
	several // more than one, on the way with the fewest
	reasons
)

// fails are the conditions that fail, one bit a reason.
type fails uint16

func (f *fails) unless(ok bool, reason int) {
	if !ok {
		*f |= 1 << reason
	}
}

// reason is the one condition that fails, or several.
func (f fails) reason() int {
	if f&(f-1) != 0 {
		return several
	}
	return bits.TrailingZeros16(uint16(f))
}

func (f fails) count() int { return bits.OnesCount16(uint16(f)) }

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// income is the counted income of a household in a year.
func (l *lawBook) income(b *behaviour, y *year) int64 {
	w := &l.weights[y.works]
	part := func(share float64) int64 { return y.base * int64(share*yenUnit) / yenUnit }
	return w[0]*y.base + w[1]*part(b.allowances) + w[2]*part(b.taxed) + w[3]*part(b.untaxed) + w[4]*y.spouse
}

// young is whether a child's birth lets a day pass.
func young(last []int64, child, day int32) bool {
	return child != 0 && int64(day) <= last[birthIndex(child)]
}

// parent is what fails for a parent, on the way on which the least does, and that way.
func (l *lawBook) parent(p *petition, income int64) (fails, jphsp.CareKind) {
	var f fails
	f.unless(l.parentOf[p.status], byStatus)
	f.unless(l.home[p.stage][flag(!p.now.apart)*4+flag(p.wasApart)*2+flag(p.agreed)], byHome)
	f.unless(income >= l.parentFloor, byIncome)
	f.unless(l.side[p.stage][flag(p.now.otherSide)], bySide)
	way := p.held
	if p.stage == planning {
		f.unless(p.care >= l.careLeast, byCare)
		child, pregnant := young(l.raise, p.child, p.day), l.pregnant[flag(p.pregnant)]
		f.unless(child || pregnant, byGround)
		way = jphsp.ForChild
		if !child && pregnant {
			way = jphsp.ForPregnancy
		}
		return f, way
	}
	if p.held == jphsp.ForPregnancy {
		f.unless(l.stillPregnant[flag(p.pregnant)*4+flag(p.newGround)*2+flag(p.agreed)], byGround)
		return f, way
	}
	f.unless(young(l.remain, p.child, p.day) || l.anotherChild[flag(p.newGround)*2+flag(p.agreed)], byGround)
	return f, way
}

// otherOffice is the way of an employer with one of two other statuses; the grounds of
// the scheme have no name for it.
const otherOffice = jphsp.BySpecial + 1

// lasting is in which order a household takes the grounds that are open: those first
// that ask least of later years.
var lasting = [...]jphsp.GroundKind{jphsp.ByPrior, jphsp.BySpecial, jphsp.ByFinance, jphsp.ByFamily}

// worker is what fails for a domestic worker on the way on which the least does, and
// the ground.
func (l *lawBook) worker(p *petition, income int64) (fails, jphsp.GroundKind) {
	var all fails
	if p.stage == planning {
		all.unless(int64(p.day)-int64(workerBirth(p.born)) >= l.ofAge[p.born], byAge)
	}
	all.unless(l.speaks[flag(p.language)], byLanguage)
	all.unless(p.wage >= l.wageLeast, byWage)
	best, by := fails(1<<reasons-1), jphsp.ByFamily
	try := func(f fails, g jphsp.GroundKind) {
		if f.count() < best.count() {
			best, by = f, g
		}
	}
	skilled := all
	skilled.unless(l.employerOf[p.status], byStatus)
	skilled.unless(income >= l.floors[p.stage], byIncome)
	for _, g := range lasting {
		if p.stage == planning || p.ground == g {
			try(skilled|l.ground(p, g, income), g)
		}
	}
	if l.office[p.status][flag(p.now.head)] || !l.employerOf[p.status] {
		try(all|l.elsewhere(p), otherOffice)
	}
	if by == otherOffice {
		by = p.ground // a stay keeps the ground that it was given by
	}
	return best, by
}

// ground is what fails of one ground.
func (l *lawBook) ground(p *petition, g jphsp.GroundKind, income int64) fails {
	var f fails
	switch g {
	case jphsp.ByFamily:
		f.unless(l.only[p.others], byLimit)
		form := atGrant
		if p.stage == renewing {
			form = anew
			if p.same {
				form = kept
			}
		}
		f.unless(l.family(form, p), byGround)
	case jphsp.ByPrior:
		f.unless(l.only[p.others], byLimit)
		if p.stage == planning {
			f.unless(p.withPrior && int64(p.hired) >= l.hired[int(p.arrival)-int(firstDay)] && l.comes[flag(p.later)*2+flag(p.kept)], byGround)
		} else {
			f.unless(l.unchanged[flag(p.same)], byEmployer)
		}
		f.unless(l.goesHome[flag(p.goesHome)], byEmployer)
	case jphsp.ByFinance:
		f.unless(l.finance[p.stage][flag(p.now.finance)*2+flag(p.agreed)], byGround)
		f |= fromIncome(l.second[p.others], income)
	default:
		if l.special[p.status][0] == never {
			f.unless(false, byGround)
			break
		}
		f |= fromIncome(l.special[p.status][p.others], income)
	}
	return f
}

// fromIncome is what fails of a number of workers that an income is asked for.
func fromIncome(floor, income int64) (f fails) {
	f.unless(floor != never, byLimit)
	f.unless(floor == never || income >= floor, byIncome)
	return f
}

func (l *lawBook) family(form int, p *petition) bool {
	return l.byHousework[form][p.now.housework] || young(l.byChild[form], p.child, p.day)
}

func (l *lawBook) elsewhere(p *petition) fails {
	var f fails
	f.unless(l.office[p.status][flag(p.now.head)], byStatus)
	f.unless(l.only[p.others], byLimit)
	f.unless(l.family(elsewhere, p), byGround)
	if p.stage == renewing && p.ground == jphsp.ByPrior {
		f.unless(l.unchanged[flag(p.same)], byEmployer)
	}
	return f
}
