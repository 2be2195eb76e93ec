package market

import (
	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim/model/lawtable"
)

// facts is a case written by the scheme's own facts, with what the market adds to the
// shared ways of writing one.
type facts struct{ lawtable.Facts }

func newFacts(p *rules.Program, asOf rules.Day) facts { return facts{lawtable.NewFacts(p, asOf)} }

func (f facts) set(fact rules.Catalogued, v int64) facts { return facts{f.Set(fact, v)} }
func (f facts) no(fact rules.Catalogued) facts           { return facts{f.No(fact)} }
func (f facts) none(fact rules.Catalogued) facts         { return facts{f.None(fact)} }

// same states one number for every month around a day.
func (f facts) same(fact rules.Catalogued, around rules.Day, v int64) facts {
	s := rules.Slot{Given: rules.Stated}
	for m := around.Month() - 18; m <= around.Month()+6; m++ {
		s.Months = append(s.Months, rules.MonthValue{Month: m, Value: v})
	}
	return facts{f.Give(fact, s)}
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// atCentre is a worker registered at the centre, seen by the centre, who knows all
// papers; everything about her is as common as can be.
func atCentre(p *rules.Program, asOf rules.Day, r readings) facts {
	return newFacts(p, asOf).
		set(twtransfer.Asker, int64(twtransfer.Agency)).
		set(twtransfer.SoFar, int64(twtransfer.Registered)).
		set(twtransfer.WorkerClass, int64(twtransfer.Class2)).
		set(twtransfer.SameIndustry, 1).
		set(twtransfer.PermitRevoked, 1).
		set(twtransfer.Consents, 1).
		set(twtransfer.Victim, 0).
		set(twtransfer.BodilyHarm, 0).
		set(twtransfer.CategoryApproved, 0).
		set(twtransfer.NearLimit, 0).
		set(twtransfer.AverageWindow, r.average).
		set(twtransfer.HoldRelease, r.release).
		set(twtransfer.VictimHold, r.victimHold).
		set(twtransfer.YearLength, r.years).
		set(twtransfer.WindowK4, r.k4)
}

// offers adds an employer with nothing but what the market gives every employer.
func (f facts) offers(work twtransfer.Category) facts {
	f.set(twtransfer.NewCategory, int64(work)).
		set(twtransfer.RecruitPermit, int64(twtransfer.NoRecruitPermit)).
		set(twtransfer.Qualified, 0).
		set(twtransfer.MajorInvestment, 0).
		set(twtransfer.InvestsRS251, 0).
		set(twtransfer.DomesticRecruitmentFailed, 0).
		set(twtransfer.QuotaUsedElsewhere, 0).
		set(twtransfer.ContinuingCount, 1).
		set(twtransfer.PermitsObtained, 0).
		set(twtransfer.MayApply, 0).
		set(twtransfer.ReRecruited, 0).
		set(twtransfer.Lapsed, 0).
		none(twtransfer.Revocations)
	return f
}

// permit gives the employer a recruitment permit.
func (f facts) permit(from rules.Day, work twtransfer.Category, places, imported int64) facts {
	return f.set(twtransfer.RecruitPermit, int64(twtransfer.Recruitment)).
		set(twtransfer.RecruitPermitFrom, int64(from)).
		set(twtransfer.RecruitPermitExtended, 0).
		set(twtransfer.RecruitPermitCategory, int64(work)).
		set(twtransfer.PermitPlaces, places).
		set(twtransfer.Imported, imported)
}

// numbered says that a number and no ratio limits the employer.
func (f facts) numbered(limit, employed int64) facts {
	return f.set(twtransfer.Grade, int64(twtransfer.NotByRatio)).
		set(twtransfer.HeadLimit, limit).
		set(twtransfer.Employed, employed)
}

// ratioed says that the share of a grade limits the employer.
func (f facts) ratioed(grade twtransfer.GradeKind, heads, employed int64) facts {
	return f.set(twtransfer.Grade, int64(grade)).
		same(twtransfer.Employees, f.C.AsOf, heads).
		set(twtransfer.Employed, employed)
}
