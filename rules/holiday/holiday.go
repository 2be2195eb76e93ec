// Package holiday holds the calendars of the offices that deadlines are counted
// at: on which days the authorities of Taiwan, Japan and Indonesia are open.
//
// The tables are generated from data/*.csv; data/README.md names the source of
// each and how far it can be trusted. A calendar ends with the last year that
// its government has published, and then it answers nothing at all.
//
// Not here: closures decided on the day (typhoon, flood), local holidays, office
// hours, and which deadline rolls. The first are facts of a case, the last is
// law and stands in each scheme.
package holiday

import "alih/rules"

//go:generate go run ./gen

// TaiwanOffice is the calendar of the administrative authorities of Taiwan, with
// the Saturdays that they work to make up for a bridging day.
var TaiwanOffice = rules.NewCalendar("tw-office", twFirst, twLast, twHoliday, twWorkday).MorningAfterSaturday()

// JapanOffice is the calendar of the national administrative organs of Japan.
// They close on weekends, national holidays and from 29 December to 3 January:
// Act on Holidays of Administrative Organs (Act 91 of 1988), article 1(1).
var JapanOffice = rules.NewCalendar("jp-office", jpFirst, jpLast,
	append(yearEnds(jpFirst, jpLast), jpHoliday...), nil)

// IndonesiaOffice is the calendar of the public offices of Indonesia, Monday to
// Friday (Presidential Regulation 21 of 2023, article 3), shut on national
// holidays and open on days of collective leave.
var IndonesiaOffice = rules.NewCalendar("id-office", idFirst, idLast, idHoliday, nil)

// IndonesiaOfficeWithLeave is IndonesiaOffice shut on days of collective leave
// as well. Article 6 of the same regulation lets collective leave change the
// working days; whether that moves a deadline has not been verified, so a scheme
// chooses a calendar and says why.
var IndonesiaOfficeWithLeave = rules.NewCalendar("id-office-leave", idFirst, idLast,
	append(idLeave[:len(idLeave):len(idLeave)], idHoliday...), nil)

// yearEnds lists every 29 December to 3 January of the years that the span
// touches; days beyond the span are for the calendar to ignore.
func yearEnds(first, last rules.Day) []rules.Day {
	from, _, _ := first.Civil()
	to, _, _ := last.Civil()
	var days []rules.Day
	for y := from - 1; y <= to; y++ {
		for d := rules.Date(y, 12, 29); d <= rules.Date(y+1, 1, 3); d++ {
			days = append(days, d)
		}
	}
	return days
}
