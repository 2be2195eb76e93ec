// What a day of starting leads to: the simulator's answer for a case, as a range with what
// it rests on. Which fact becomes which setting, and which days are shown beside the one
// that is asked about, the simulator says.
import { h } from '../dom.js';
import { date, comma, space } from '../say.js';
import { loadWords } from '../words.js';
import { start } from './engine.js';

// How many runs of a thousand people, and of each draw of the assumptions; a few draws at a
// time, so that one sees that it goes on.
const runs = 20, ofDraw = 2, draws = 64, step = 4;

const engines = {}; // by scheme
const asking = (scheme) => (request) => (engines[scheme] ||= start(scheme, () => {}).catch((error) => { delete engines[scheme]; throw error; })).then((one) => one.ask(request));

// race asks for a case and a day, and puts what it finds into place.
let turn = 0;
export async function race(place, { answer, facts, start: day }, lang) {
  const mine = ++turn, ask = asking(answer.scheme), words = await loadWords(lang, answer.scheme, 'permitrace'), bar = h('progress', { max: 1, value: 0, 'aria-label': words.say('race.counts') });
  place.replaceChildren(h('p', {}, words.say('race.counts')), bar);
  const opened = await ask({ op: 'open', scenario: answer.scheme, person: { on: answer.asOf, start: day, facts, closed: closed(answer) } });
  if (opened.person.problem) return place.replaceChildren(h('p', { class: 'error' }, words.say(`race.problem.${opened.person.problem}`)));
  const found = await ask({ op: 'run', replications: runs }), range = await explored(ask, bar, () => mine === turn);
  return range && place.replaceChildren(...told(opened, found, range, words));
}

const closed = ({ routes }) => routes.filter(({ outcome }) => outcome === 'not-eligible').map(({ code }) => code);

async function explored(ask, bar, stands) {
  let range;
  for (let n = step; n <= draws && stands(); n += step) {
    range = await ask({ op: 'explore', draws: n, of: draws, replications: ofDraw });
    bar.value = n / draws;
  }
  return stands() && range;
}

function told(opened, found, range, words) {
  const { starts, drawn = [] } = opened.person, at = (code) => opened.metrics.findIndex((one) => one.code === code);
  const good = at('inTime.share'), bad = at('over.share');
  const of = (policy, metric) => figure(found.metrics[policy][metric].v, range.metrics[policy][metric]);
  const all = starts.map(({ name, day }, policy) => ({ name, day: date(day, words), good: of(policy, good), bad: of(policy, bad) }));
  return [
    h('h3', {}, words.say('race.start', { date: all[0].day })),
    h('ul', {}, h('li', { 'data-metric': 'inTime' }, one('race.good', all[0].good, words)), h('li', { 'data-metric': 'over' }, one('race.bad', all[0].bad, words))),
    h('p', {}, words.say('race.range'), space(words), words.say('race.middle', { good: all[0].good.middle, bad: all[0].bad.middle })),
    h('p', { class: 'note' }, h('strong', {}, words.say('race.promise')), space(words), words.say('race.days')),
    moves(range.moved.filter(({ metric }) => metric === good || metric === bad), words),
    all.length > 1 && h('h3', {}, words.say('race.others')),
    h('ul', {}, all.slice(1).map((other) => h('li', { 'data-start': other.name }, h('strong', {}, words.say(`race.${other.name}`, { date: other.day })), ' ',
      words.say('race.both', { good: one('race.span', other.good, words), bad: one('race.span', other.bad, words) })))),
    drawn.length > 0 && h('p', {}, words.say('race.drawn', { what: drawn.map((name) => words.label(name)).join(comma(words)) })),
    h('p', { class: 'small' }, words.say('race.how', { people: runs * 1000, draws })),
  ].filter(Boolean);
}

// figure is a share as people of 100: what comes of middle assumptions, and the range.
function figure(value, { low, high }) {
  const people = (share) => Math.round(100 * share);
  return { low: people(Math.min(low, value)), high: people(Math.max(high, value)), middle: people(value) };
}

// one is a figure in words; a range without width is a number.
const one = (key, span, words) => words.say(span.low === span.high ? `${key}.same` : key, span);

// moves names what the figures depend on most, three at most.
function moves(moved, words) {
  const paths = [...new Set([0, 1, 2].flatMap((place) => moved.map(({ by = [] }) => by[place])).filter(Boolean))].slice(0, 3);
  return paths.length > 0 && h('div', {}, h('p', {}, words.say('race.moves')), h('ul', {}, paths.map((path) => h('li', { 'data-path': path }, named(path, words)))));
}

// named is an assumption in words; of weights that belong together, all of them.
const named = (path, words) => words.any(path, `lever.${path}`, `lever.${path.slice(0, path.lastIndexOf('.'))}`);
