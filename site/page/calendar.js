// A calendar file (RFC 5545) of what is still to be done, on the safe day, with
// reminders 7, 3 and 1 days before at nine in the morning.
import * as say from './say.js';
import { counting, toCome } from './timeline.js';

const reminders = [7, 3, 1];

export const inCalendar = (answer) => (answer.deadlines || []).filter(toCome);

// calendar writes one deadline, or all that are still to come.
export function calendar(answer, words, list = inCalendar(answer)) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//alih//alih//EN', 'CALSCALE:GREGORIAN',
    ...list.flatMap((one) => event(one, answer, words)), 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function event(one, answer, words) {
  const name = say.due(one.code, words);
  const about = [...counting(one, words), say.article(one.cite, words), words.say('notAdvice')].filter(Boolean).join('\n');
  return ['BEGIN:VEVENT', `UID:${answer.scheme}-${one.code.replace('/', '-')}-${one.safeDay}@alih`, `DTSTAMP:${compact(answer.asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(one.safeDay)}`, `SUMMARY:${escaped(name)}`, `DESCRIPTION:${escaped(about)}`, 'TRANSP:TRANSPARENT',
    ...reminders.flatMap((days) => alarm(days, name)), 'END:VEVENT'];
}

// An all-day event starts at midnight: nine o'clock n days before it is n-1
// days and 15 hours earlier.
function alarm(days, name) {
  const before = days > 1 ? `-P${days - 1}DT15H` : '-PT15H';
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(name)}`, `TRIGGER:${before}`, 'END:VALARM'];
}

const compact = (day) => day.replaceAll('-', '');
const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

// folded keeps a line within 75 octets of UTF-8, never cutting a character.
function folded(line) {
  const size = (text) => new TextEncoder().encode(text).length;
  let out = '', room = 75;
  for (const character of line) {
    if (size(character) > room) { out += '\r\n '; room = 74; }
    out += character;
    room -= size(character);
  }
  return out;
}
