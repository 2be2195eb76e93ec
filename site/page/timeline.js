// The deadlines in the order in which a person has to act, each with its
// counting spelled out. What one acts on is the safe day; the last day of the
// law stands beside it with the reason for the difference.
import { h, button, fold, section } from './dom.js';
import * as say from './say.js';
import { source } from './source.js';

// groups are in the order of reading; what is late but may be made up for
// comes first, what is merely late after all that can still be done.
const groups = [
  ['cure', (one, asOf) => curable(one, asOf)],
  ['todo', (one) => open(one) && one.kind !== 'validity'],
  ['times', (one) => open(one) && one.kind === 'validity'], // how long something is valid is nothing to be done
  ['later', (one) => one.status === 'notStarted'],
  ['late', (one, asOf) => ['late', 'passed'].includes(one.status) && !curable(one, asOf)],
  ['done', (one) => ['done', 'doneLate'].includes(one.status)],
];

const open = (one) => ['lastDay', 'due', 'planned', 'plannedLate', 'notYetOpen'].includes(one.status);

// toCome are the days that a calendar or a look ahead can still help to keep.
export const toCome = (one) => Boolean(one.safeDay) && ['due', 'planned', 'plannedLate', 'notYetOpen'].includes(one.status);

export const curable = (one, asOf) => one.status === 'late' && one.cureUntil >= asOf;

// byUrgency sorts deadlines into the groups above, each by safe day.
export function byUrgency({ deadlines = [], asOf }) {
  const day = (one) => one.safeDay || one.lastDay || '9999';
  return groups.map(([name, holds]) => ({
    name,
    items: deadlines.filter((one) => holds(one, asOf)).sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)),
  })).filter((group) => group.items.length);
}

// nextOf is the deadline that the calculator says comes first.
export const nextOf = ({ deadlines = [], next }) => deadlines.find((one) => one.code === next);

// timeline shows what is urgent; what does not run yet, is over or done is folded.
export function timeline(answer, words, on) {
  return answer.deadlines?.length > 0 && section('timeline', words.say('timeline.title'), byUrgency(answer).map(({ name, items }) => {
    const list = h('ol', { class: 'timeline' }, items.map((one) => h('li', { class: `deadline ${one.status}` }, due(one, answer.asOf, words, on))));
    const own = name === 'times' && items.some((one) => one.who?.includes(answer.asker));
    const urgent = own || ['cure', 'todo'].includes(name) || items.some((one) => one.status === 'late' || unsure(one));
    return urgent ? [h('h3', {}, words.say(`timeline.${name}`)), list] : fold(h('h3', {}, `${words.say(`timeline.${name}`)} (${items.length})`), list);
  }));
}

// unsure is a duty of which nobody has said whether it was done.
const unsure = (one) => one.status === 'passed' && one.kind === 'duty';

function due(one, asOf, words, on) {
  const over = ['done', 'doneLate', 'planned'].includes(one.status);
  return [
    h('h4', {}, say.due(one.code, words)),
    when(one, words),
    h('p', { class: 'who' }, facts(one, words)),
    curable(one, asOf) && h('p', {}, words.say('due.cure', { date: say.date(one.cureUntil, words) })),
    one.ifMissed && !over && h('p', {}, following(one, words)),
    fold(words.say('count.title'), h('ul', {}, counting(one, words).map((line) => h('li', {}, line))), source(one.cite, words, 'source', one.code), source(one.count?.cite, words, 'source.count')),
    toCome(one) && button([words.say('calendar.day'), h('span', { class: 'unseen' }, `: ${say.due(one.code, words)}`)], 'link', () => on.calendar([one])),
  ];
}

// following says what comes of a day that passes. What runs by itself nobody can miss.
export function following({ kind, status, ifMissed }, words) {
  const runs = ['window', 'validity'].includes(kind);
  return words.say(status === 'late' ? 'due.missed' : runs ? 'due.after' : 'due.ifMissed', { what: words.any(ifMissed, `missed.${ifMissed}`, `due.${ifMissed}`) });
}

// facts are the small line: who acts, what kind of limit, what it needs first.
function facts(one, words) {
  return [
    one.kind !== 'validity' && one.who?.length && words.say('due.who', { who: say.who(one.who, words) }),
    one.kind && words.say(`due.kind.${one.kind}`),
    one.needs?.length && words.say('due.needs', { what: say.listed(one.needs.map((code) => say.due(code, words)), words) }),
  ].filter(Boolean).join(' · ');
}

function when(one, words) {
  const { day, text, note } = actBy(one, words);
  return h('p', { class: 'when' },
    h('span', { class: `status ${one.status}` }, statusOf(one, words)), ' ',
    day && h('strong', {}, h('time', { datetime: day, class: one.status === 'notYetOpen' && 'span' }, text)), note);
}

// statusOf says of a period that it is open or over, of an act that it is late.
export const statusOf = (one, words) => words.any(one.status, `status.${one.kind}.${one.status}`, `status.${one.status}`);

// actBy is the day on which a person relies, in words, with what has to be said beside
// it: until when on that day, and how long that is from now. What opens later is said
// from its first day on. Once the safe day is past it is the last day, with the advice to
// act at once.
export function actBy(one, words) {
  const date = (day) => day && say.date(day, words), safe = { day: one.safeDay, text: date(one.safeDay) };
  if (one.done) return { ...safe, note: `${say.comma(words)}${words.say('due.doneOn', { date: date(one.done) })}` };
  if (one.status === 'notYetOpen' && one.opens && one.safeDay) return { ...safe, text: words.say('due.span', { from: date(one.opens), to: safe.text }), note: '' };
  const past = one.status === 'lastDay';
  const day = past ? one.lastDay : one.safeDay;
  const until = one.until && day === one.lastDay && words.say('due.until', { time: one.until });
  const left = past ? words.say('due.atOnce') : typeof one.daysLeft === 'number' && say.daysLeft(one.daysLeft, words);
  return { day, text: date(day), note: [until, left].filter(Boolean).map((part) => say.comma(words) + part).join('') };
}

// event is what a deadline is counted from: a fact, or for a second chance the end of the
// first. Some are counted from a day that is no fact.
function event(one, words) {
  const [base, cure] = one.code.split('/');
  return one.from?.fact ? words.label(one.from.fact) : cure && say.due(base, words);
}

// counting explains a day step by step: from, how long, and why the last day
// is not simply the sum.
export function counting(one, words) {
  const { from = {}, count = {} } = one, day = (value) => say.date(value, words);
  return [
    from.day && words.say(event(one, words) ? 'count.from' : 'count.fromDay', { fact: event(one, words), date: day(from.day) }),
    !from.day && from.fact && words.say('count.waits', { fact: words.label(from.fact) }),
    one.opens && words.say('count.opens', { date: day(one.opens) }),
    'n' in count && words.say('count.period', { period: say.period(count, words) }),
    'n' in count && words.say(count.firstDayCounted ? 'count.first' : 'count.notFirst'),
    count.unrolled && words.say('count.unrolled', { date: day(count.unrolled) }),
    count.unrolled && one.lastDay && count.unrolled !== one.lastDay && words.say('count.rolled', { date: day(one.lastDay) }),
    !count.unrolled && one.lastDay && words.say('count.last', { date: day(one.lastDay) }),
    one.lastDayRange && words.say('count.range', { from: day(one.lastDayRange.from), to: day(one.lastDayRange.to) }),
    one.until && words.say('count.until', { time: one.until }),
    one.safeDay && one.lastDay && one.safeDay !== one.lastDay && words.say(`count.safe.${one.safeFor}`, { date: day(one.safeDay), last: day(one.lastDay) }),
  ].filter(Boolean);
}
