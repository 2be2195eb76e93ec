// Why the answer is as it is: the ways, provisions with what was found, figures,
// disputed readings, and where a translation differs from the official text.
import { h, fold, section } from './dom.js';
import * as say from './say.js';
import { source, brief } from './source.js';
import { factOf } from './journey.js';
import { toCome } from './timeline.js';

const closed = (route) => route.outcome === 'not-eligible';
const few = 4; // so many ways are read side by side; of more, most cannot be meant

// routes shows side by side the ways that are not closed. What nothing is known of yet is
// folded where it is much, and so are the closed ones, unless they are all there is.
export function routes(answer, words, known) {
  const all = answer.routes || [], no = all.filter(closed), open = all.filter((route) => !closed(route));
  const dim = open.filter((route) => route.outcome === 'undetermined'), yes = open.length > few ? open.filter((route) => !dim.includes(route)) : open;
  const rest = open.length > few ? dim : [];
  const list = (some) => h('ul', { class: 'routes' }, some.map((route) => way(route, answer, words, known)));
  return all.length > 0 && section('routes', words.say('routes.title'),
    yes.length > 0 && list(yes),
    rest.length > 0 && fold(words.say('routes.dim', { n: rest.length }), list(rest)),
    no.length > 0 && shut(no.length, list(no), yes.length + rest.length === 0, words));
}

// shut folds the closed ways; paper goes without, unless they are all there is.
function shut(n, list, alone, words) {
  const inside = fold(words.say('routes.closed', { n }), list);
  inside.open = alone && n <= few;
  return h('div', { class: !alone && 'screen' }, inside);
}

function way(route, answer, words, known) {
  const lies = (one) => one.routes?.includes(route.code);
  const day = (answer.deadlines || []).filter((one) => lies(one) && toCome(one) && one.kind !== 'validity').sort((a, b) => (a.safeDay < b.safeDay ? -1 : 1))[0];
  const with_ = (outcome) => (answer.provisions || []).filter((one) => lies(one) && one.outcome === outcome);
  return h('li', {},
    h('span', { class: `status ${route.outcome}` }, words.say(`outcome.short.${route.outcome}`)), ' ', h('strong', {}, words.of('route', route.code)),
    route.lawDay && route.lawDay !== answer.asOf && h('span', { class: 'small' }, ` ${words.say('routes.lawDay', { date: say.plainDate(route.lawDay, words) })}`),
    !closed(route) && day && h('p', { class: 'small' }, words.say('routes.day', { what: say.due(day.code, words), date: say.date(day.safeDay, words) })),
    closed(route) ? reasons('routes.against', with_('unmet'), answer, words) : [
      reasons('routes.open', with_('open'), answer, words, (one) => decider(one, known)), reasons('routes.disputed', with_('conflict'), answer, words)]);
}

// reasons name provisions shortly, with who decides where it is somebody's to decide.
const reasons = (title, list, answer, words, whose = () => []) => list.length > 0 && [h('p', { class: 'small' }, words.say(title)),
  h('ul', { class: 'small' }, list.map((one) => h('li', {}, words.of('provision', one.code),
    whose(one).length > 0 && ` (${words.say('routes.decides', { who: say.who(whose(one), words) })})`,
    ' ', h('span', { class: 'source' }, brief(one.cite, answer, words)))))];

// decider are those whose decision an open provision waits for.
function decider(one, { catalogue, facts }) {
  const open = Object.entries(one.found || {}).map(([name, given]) => [factOf(catalogue, name), facts[name] ?? given])
    .filter(([fact, given]) => fact?.kind === 'decision' && given !== true && given !== 'true');
  return [...new Set(open.flatMap(([fact]) => fact.owner || []))];
}

// provisions are listed under each way that rests on them, the open ways first:
// a person reads the way that concerns them, and finds it whole. Paper goes without the
// closed ones.
export function provisions(answer, known, words) {
  const used = (answer.provisions || []).filter((one) => one.outcome !== 'notApplicable');
  const ways = [...(answer.routes || [])].sort((a, b) => closed(a) - closed(b))
    .map((route) => [words.of('route', route.code), used.filter((one) => one.routes?.includes(route.code)), closed(route)])
    .filter(([, list]) => list.length);
  return ways.length > 0 && ways.map(([name, list, shut]) => h('div', { class: shut && 'screen' }, fold(`${name} (${list.length})`,
    h('ul', { class: 'provisions' }, list.map((one) => provision(one, known, words))))));
}

function provision(one, { catalogue, facts }, words) {
  const found = Object.entries(one.found || {}).map(([name, given]) => [name, facts[name] ?? given]);
  return h('li', {},
    h('p', {}, h('span', { class: `status ${one.outcome}` }, words.say(`found.${one.outcome}`)), ' ', words.of('provision', one.code)),
    found.length > 0 && h('p', { class: 'small' }, words.say('why.found'), say.space(words),
      found.map(([name, given]) => said(name, given, catalogue, words)).join(say.apart(words))),
    source(one.cite, words, 'source', one.code));
}

// said is one fact with its value, both in words.
export function said(name, given, catalogue, words) {
  const fact = factOf(catalogue, name) || { name };
  return `${words.label(name)}${say.colon(words)}${say.value(fact, given, words)}`;
}

// amounts are sums of money, and figures of other kinds, folded, under a heading of their own.
export function amounts(answer, words) {
  const all = answer.amounts || [], money = (one) => words.has(`money.${one.unit}`);
  const list = (some) => h('ul', {}, some.map((one) => h('li', {},
    words.of('amount', one.code), say.colon(words), figures(one, words), ' ', h('span', { class: 'source' }, brief(one.cite, answer, words)))));
  const sums = all.filter(money), rest = all.filter((one) => !money(one));
  return [sums.length > 0 && section('amounts', words.say('amounts.title'), list(sums)),
    rest.length > 0 && fold(`${words.say('figures.title')} (${rest.length})`, list(rest))];
}

// figures are the value, or one a reading where the sources dispute it.
const figures = (one, words) => ('value' in one
  ? h('strong', { class: 'sum' }, say.amount(one.value, one.unit, words))
  : h('ul', {}, (one.variants || []).map(({ option, value }) => h('li', {},
    h('strong', { class: 'sum' }, say.amount(value, one.unit, words)), ' – ', words.any(option, `fact.${one.reading}.option.${option}`)))));

export function readings(answer, words) {
  return answer.readings?.length > 0 && [h('p', {}, words.say('readings.text')),
    h('ul', {}, answer.readings.map((one) => h('li', {}, words.label(one.fact),
      h('ul', {}, (one.options || []).map((code) => h('li', {}, words.any(code, `fact.${one.fact}.option.${code}`),
        code === one.used && ` (${words.say('readings.used')})`))))))];
}

export function notes(answer, words) {
  return answer.notes?.length > 0 && h('ul', {}, answer.notes.map((one) => h('li', {},
    words.of('note', one.code), ' ', h('span', { class: 'source' }, brief(one.cite, answer, words)))));
}
