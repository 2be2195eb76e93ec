package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"alih/rules"
	"alih/rules/calc"
)

// A calendar file (RFC 5545) of what is still to be done: an all-day event on the
// safe day, with reminders 7, 3 and 1 days before at nine in the morning. It is
// the same file that the page saves, so that saving both leaves one event.

// filed is an answer with the name of its case, "" where there is one case only.
type filed struct {
	*calc.Answer
	name string
}

// pending are the deadlines that a calendar can still help to keep.
var pending = []string{"due", "planned", "plannedLate", "notYetOpen"}

func calendarFile(answers []filed, w *words) []byte {
	c := &calendar{w: w}
	c.begin()
	for _, a := range answers {
		c.answer(a)
	}
	c.end()
	return c.out
}

type calendar struct {
	w   *words
	out []byte
}

func (c *calendar) begin() {
	c.lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//alih//alih//EN", "CALSCALE:GREGORIAN")
}

func (c *calendar) end() { c.lines("END:VCALENDAR") }

func (c *calendar) answer(a filed) {
	for i := range a.Dues {
		if d := &a.Dues[i]; d.Safe.Known && slices.Contains(pending, d.Status) {
			c.event(a, d)
		}
	}
}

func (c *calendar) event(a filed, d *calc.Deadline) {
	name, id := c.w.due(d.Code), a.Scheme+"-"+strings.ReplaceAll(d.Code, "/", "-")+"-"+d.Safe.Day.String()
	if a.name != "" {
		name, id = a.name+": "+name, id+"-"+identifier(a.name)
	}
	about := append(counting(d, c.w), c.w.article(d.Cite), c.w.say("notAdvice"))
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	c.lines("BEGIN:VEVENT", "UID:"+id+"@alih", "DTSTAMP:"+compact(a.AsOf)+"T000000Z",
		"DTSTART;VALUE=DATE:"+compact(d.Safe.Day), "SUMMARY:"+escaped(name),
		"DESCRIPTION:"+escaped(strings.Join(about, "\n")), "TRANSP:TRANSPARENT")
	// The day begins at midnight: nine o'clock n days before is n-1 days and 15
	// hours earlier.
	for _, before := range []string{"-P6DT15H", "-P2DT15H", "-PT15H"} {
		c.lines("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:"+escaped(name), "TRIGGER:"+before, "END:VALARM")
	}
	c.lines("END:VEVENT")
}

func compact(d rules.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

// identifier keeps of a name what an identifier may have.
func identifier(name string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`;:,"\`, r) {
			return '_'
		}
		return r
	}, name)
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

func escaped(s string) string { return escapes.Replace(s) }

// lines writes content lines folded to 75 octets, never inside a character.
func (c *calendar) lines(lines ...string) {
	for _, s := range lines {
		room := 75
		for _, r := range s {
			n := utf8.RuneLen(r)
			if n > room {
				c.out = append(c.out, "\r\n "...)
				room = 74
			}
			c.out = utf8.AppendRune(c.out, r)
			room -= n
		}
		c.out = append(c.out, "\r\n"...)
	}
}
