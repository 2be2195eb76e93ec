package household

import "alih/rules"

// firstDay is the first day on which a household arrives.
var firstDay = rules.Date(2024, 4, 1)

// How far the tables reach. A child is up to eighteen at arrival and born up to the end;
// a worker is from seventeen on. Children are born on every third day, which is a third of
// the questions.
const (
	childDays    = 18 * 365
	births       = (childDays + (maxYears+3)*yearDays) / birthStep
	birthStep    = 3
	stayDays     = (maxYears+2)*yearDays + 61*31 // a stay ends at most five years after
	workerMonths = 516
	workerYoung  = 17 * 12
	workerBirths = workerMonths + 12*(maxYears+2) + 1
	workerDays   = 80 * 366
	hiredDays    = 10_000
	pointStep    = 10
	pointClasses = 5
)

func birthAt(i int) rules.Day     { return firstDay - childDays - birthStep + birthStep*rules.Day(i) }
func birthIndex(born int32) int   { return (int(born) - int(birthAt(0))) / birthStep }
func birthOn(d int32) int32       { return int32(birthAt(birthIndex(d))) }
func pointsOf(class int) int64    { return 70 + pointStep*int64(class) }
func endIndex(end int32) int      { return int(end) - int(firstDay) }
func earliestWorker() rules.Month { return firstDay.Month() - workerMonths - workerYoung }
func workerBirth(i int) rules.Day { return (earliestWorker() + rules.Month(i)).First() }

// addMonths is the same day of the month so many months later, or the last one of it.
func addMonths(d int32, n int) int32 {
	_, _, day := rules.Day(d).Civil()
	month := rules.Day(d).Month() + rules.Month(n)
	return int32(min(month.First()+rules.Day(day-1), month.Last()))
}
