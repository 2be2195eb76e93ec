package rules

// Day is a civil date as a count of days since 1970-01-01 in the proleptic
// Gregorian calendar. It has no time zone: which civil day it is somewhere is
// decided at the edge of the program, never here.
type Day int32

// Month counts months since year 0, January: year*12 + month-1.
type Month int32

// The days that facts may take. Outside it an input is an error.
const (
	MinYear = 1900
	MaxYear = 2199
)

// Date returns the day of a civil date. The month and day must be a real date
// (see ValidDate); an impossible one gives a meaningless day.
func Date(year, month, day int) Day {
	// Count from 1 March, so that the leap day ends the year (Hinnant's civil
	// calendar arithmetic; exact for all years used here).
	y, m := year, month
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Civil returns the year, month (1-12) and day of month (1-31).
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// Month returns the month that holds the day.
func (d Day) Month() Month {
	y, m, _ := d.Civil()
	return Month(y*12 + m - 1)
}

// First and Last return the first and the last day of the month.
func (m Month) First() Day { return Date(floorDiv(int(m), 12), int(m)-floorDiv(int(m), 12)*12+1, 1) }

// Last returns the last day of the month.
func (m Month) Last() Day { return (m + 1).First() - 1 }

// Weekday is 0 for Sunday to 6 for Saturday.
type Weekday uint8

// The days of the week, as in the standard library.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// Weekday returns the day of the week. 1970-01-01 was a Thursday.
func (d Day) Weekday() Weekday {
	return Weekday(int(d) + 4 - 7*floorDiv(int(d)+4, 7))
}

// ValidDate tells whether year, month and day name a real date between MinYear
// and MaxYear.
func ValidDate(year, month, day int) bool {
	if year < MinYear || year > MaxYear || month < 1 || month > 12 || day < 1 {
		return false
	}
	return day <= DaysIn(year, month)
}

// DaysIn returns the number of days of a month (1-12).
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ParseDay reads YYYY-MM-DD, and nothing else.
func ParseDay(s string) (Day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || !ValidDate(y, m, d) {
		return 0, false
	}
	return Date(y, m, d), true
}

// ParseMonth reads YYYY-MM, and nothing else.
func ParseMonth(s string) (Month, bool) {
	if len(s) != 7 || s[4] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:])
	if !ok1 || !ok2 || !ValidDate(y, m, 1) {
		return 0, false
	}
	return Month(y*12 + m - 1), true
}

// Append writes the day as YYYY-MM-DD.
func (d Day) Append(b []byte) []byte {
	y, m, dd := d.Civil()
	b = append(b, byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-')
	b = append(b, byte('0'+m/10), byte('0'+m%10), '-')
	return append(b, byte('0'+dd/10), byte('0'+dd%10))
}

// String returns YYYY-MM-DD.
func (d Day) String() string { return string(d.Append(make([]byte, 0, 10))) }

// String returns YYYY-MM.
func (m Month) String() string { return m.First().String()[:7] }

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
