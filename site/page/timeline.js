// The deadlines in the order in which a person has to act, each with its
// counting spelled out. What one acts on is the safe day; the last day of the
// law stands beside it with the reason for the difference.
import { h } from './dom.js';
import * as say from './say.js';
import { source } from './source.js';

// groups are in the order of reading; what is late but may be made up for
// comes first, what is merely late after all that can still be done.
const groups = [
  ['cure', (one, asOf) => curable(one, asOf)],
  ['todo', (one) => ['lastDay', 'due', 'planned', 'notYetOpen'].includes(one.status)],
  ['later', (one) => ['notStarted', 'unknown'].includes(one.status)],
  ['late', (one, asOf) => one.status === 'late' && !curable(one, asOf)],
  ['done', (one) => ['done', 'doneLate'].includes(one.status)],
];

const curable = (one, asOf) => one.status === 'late' && one.cureUntil >= asOf;

// byUrgency sorts deadlines into the groups above, each by safe day.
export function byUrgency({ deadlines = [], asOf }) {
  const day = (one) => one.safeDay || one.lastDay || '9999';
  return groups.map(([name, holds]) => ({
    name,
    items: deadlines.filter((one) => holds(one, asOf)).sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)),
  })).filter((group) => group.items.length);
}

// nextOf is what the person who asks has to do first: their own act before
// somebody else's, never a mere period of validity.
export function nextOf(deadlines, asker) {
  const open = deadlines.filter((one) => ['due', 'lastDay'].includes(one.status) && one.safeDay && one.kind !== 'validity');
  const first = (list) => list.reduce((best, one) => (!best || one.safeDay < best.safeDay ? one : best), undefined);
  return first(open.filter((one) => one.who === asker)) || first(open);
}

export function timeline(answer, words) {
  if (!answer.deadlines?.length) return null;
  return h('section', { 'aria-labelledby': 'timeline' },
    h('h2', { id: 'timeline' }, words.say('timeline.title')),
    byUrgency(answer).map((group) => [
      h('h3', {}, words.say(`timeline.${group.name}`)),
      h('ol', { class: 'timeline' }, group.items.map((one) => h('li', { class: `deadline ${one.status}` }, due(one, answer.asOf, words))))]));
}

function due(one, asOf, words) {
  return [
    h('h4', {}, words.of('due', one.code)),
    when(one, words),
    h('p', { class: 'who' }, facts(one, words)),
    curable(one, asOf) && h('p', {}, words.say('due.cure', { date: say.date(one.cureUntil, words) })),
    one.ifMissed && h('p', {}, words.say('due.ifMissed', { what: words.any(one.ifMissed, `missed.${one.ifMissed}`, `due.${one.ifMissed}`, `outcome.${one.ifMissed}`) })),
    h('details', {}, h('summary', {}, words.say('count.title')), h('ul', {}, counting(one, words).map((line) => h('li', {}, line))), source(one.cite, words)),
  ];
}

// facts are the small line: who acts, what kind of limit, what it needs first.
function facts(one, words) {
  return [
    one.who && words.say('due.who', { who: say.who(one.who, words) }),
    one.kind && words.say(`due.kind.${one.kind}`),
    one.needs?.length && words.say('due.needs', { what: one.needs.map((code) => words.of('due', code)).join('; ') }),
  ].filter(Boolean).join(' · ');
}

function when(one, words) {
  const day = one.safeDay || one.lastDay;
  return h('p', { class: 'when' },
    h('span', { class: `status ${one.status}` }, words.say(`status.${one.status}`)), ' ',
    day && h('strong', {}, h('time', { datetime: day }, say.date(day, words))),
    until(one, words),
    left(one, words));
}

// until says "before noon" where the safe day is the day that ends at noon.
const until = (one, words) => one.until && one.safeDay === one.lastDay && ` ${words.say('due.until', { time: one.until })}`;

function left(one, words) {
  if (one.done) return `, ${words.say('due.doneOn', { date: say.date(one.done, words) })}`;
  if (typeof one.daysLeft !== 'number') return null;
  return `, ${say.daysLeft(one.daysLeft, words)}`;
}

// counting explains a day step by step: from, how long, and why the last day
// is not simply the sum.
export function counting(one, words) {
  const { from = {}, count = {} } = one, day = (value) => say.date(value, words);
  return [
    from.day && words.say('count.from', { fact: words.label(from.fact), date: day(from.day) }),
    !from.day && from.fact && words.say('count.waits', { fact: words.label(from.fact) }),
    one.opens && words.say('count.opens', { date: day(one.opens) }),
    count.period && words.say('count.period', { period: say.period(count.period, words) }),
    'firstDayCounted' in count && count.period && words.say(count.firstDayCounted ? 'count.first' : 'count.notFirst'),
    count.unrolled && words.say('count.unrolled', { date: day(count.unrolled) }),
    count.unrolled && one.lastDay && count.unrolled !== one.lastDay && words.say('count.rolled', { date: day(one.lastDay) }),
    !count.unrolled && one.lastDay && words.say('count.last', { date: day(one.lastDay) }),
    one.until && words.say('count.until', { time: one.until }),
    one.safeDay && one.lastDay && one.safeDay !== one.lastDay && words.say('count.safe', { date: day(one.safeDay), last: day(one.lastDay) }),
  ].filter(Boolean);
}
