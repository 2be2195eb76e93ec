// Why the answer is as it is: the ways, provisions with what was found, figures,
// disputed readings, and where a translation differs from the official text.
import { h, fold, section } from './dom.js';
import * as say from './say.js';
import { source, brief } from './source.js';
import { factOf } from './journey.js';

const closed = (route) => route.outcome === 'not-eligible';

// routes shows the ways that are not closed; the closed ones are folded.
export function routes(answer, words) {
  const all = answer.routes || [], no = all.filter(closed), yes = all.filter((route) => !closed(route));
  const list = (some) => h('ul', { class: 'routes' }, some.map((route) => way(route, answer, words)));
  return all.length > 0 && section('routes', words.say('routes.title'),
    yes.length > 0 && list(yes), no.length > 0 && fold(words.say('routes.closed', { n: no.length }), list(no)));
}

const way = (route, { asOf }, words) => h('li', {},
  h('span', { class: `status ${route.outcome}` }, words.say(`outcome.short.${route.outcome}`)), ' ', h('strong', {}, words.of('route', route.code)),
  route.lawDay && route.lawDay !== asOf && h('span', { class: 'small' }, ` ${words.say('routes.lawDay', { date: say.date(route.lawDay, words) })}`));

// provisions are listed under each way that rests on them, the open ways first:
// a person reads the way that concerns them, and finds it whole.
export function provisions(answer, known, words) {
  const used = (answer.provisions || []).filter((one) => one.outcome !== 'notApplicable');
  const ways = [...(answer.routes || [])].sort((a, b) => closed(a) - closed(b))
    .map(({ code }) => [words.of('route', code), used.filter((one) => one.routes?.includes(code))])
    .filter(([, list]) => list.length);
  return ways.length > 0 && ways.map(([name, list]) => fold(`${name} (${list.length})`,
    h('ul', { class: 'provisions' }, list.map((one) => provision(one, known, words)))));
}

function provision(one, { catalogue, facts }, words) {
  const found = Object.entries(one.found || {}).map(([name, given]) => [name, facts[name] ?? given]);
  return h('li', {},
    h('p', {}, h('span', { class: `status ${one.outcome}` }, words.say(`found.${one.outcome}`)), ' ', words.of('provision', one.code)),
    found.length > 0 && h('p', { class: 'small' }, words.say('why.found'), say.space(words),
      found.map(([name, given]) => said(name, given, catalogue, words)).join('; ')),
    source(one.cite, words));
}

// said is one fact with its value, both in words.
export function said(name, given, catalogue, words) {
  const fact = factOf(catalogue, name) || { name };
  return `${words.label(name)}: ${say.value(fact, given, words)}`;
}

// amounts are sums of money, and figures of other kinds under a heading of their own.
export function amounts(answer, words) {
  const all = answer.amounts || [], money = (one) => words.has(`money.${one.unit}`);
  return [['amounts', 'amounts.title', all.filter(money)], ['figures', 'figures.title', all.filter((one) => !money(one))]]
    .map(([id, title, list]) => list.length > 0 && section(id, words.say(title), h('ul', {}, list.map((one) => h('li', {},
      words.of('amount', one.code), ': ', figures(one, words), ' ', h('span', { class: 'source' }, brief(one.cite, answer, words)))))));
}

// figures are the value, or one a reading where the sources dispute it.
const figures = (one, words) => ('value' in one
  ? h('strong', {}, say.amount(one.value, one.unit, words))
  : h('ul', {}, (one.variants || []).map(({ option, value }) => h('li', {},
    h('strong', {}, say.amount(value, one.unit, words)), ' – ', words.any(option, `fact.${one.reading}.option.${option}`)))));

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
