// Why the answer is as it is: routes, provisions with what was found, sums,
// disputed readings, and where a translation differs from the official text.
import { h } from './dom.js';
import * as say from './say.js';
import { source } from './source.js';
import { factOf } from './journey.js';

const section = (id, title, ...inside) => h('section', { 'aria-labelledby': id }, h('h2', { id }, title), inside);

export function routes(answer, words) {
  if (!answer.routes?.length) return null;
  return section('routes', words.say('routes.title'), h('ul', { class: 'routes' }, answer.routes.map((route) => h('li', {},
    h('span', { class: `status ${route.outcome}` }, words.say(`outcome.short.${route.outcome}`)), ' ',
    h('strong', {}, words.of('route', route.code)),
    route.lawDay && h('span', { class: 'small' }, ` ${words.say('routes.lawDay', { date: say.date(route.lawDay, words) })}`)))));
}

// provisions are listed under each way that rests on them: a person reads the
// way that concerns them, and finds it whole.
export function provisions(answer, known, words) {
  const used = (answer.provisions || []).filter((one) => one.outcome !== 'notApplicable');
  if (!used.length) return null;
  const ways = (answer.routes || []).map(({ code }) => [words.of('route', code), used.filter((one) => one.routes?.includes(code))]);
  return section('why', words.say('why.title'), ways.filter(([, list]) => list.length).map(([name, list]) => h('details', {},
    h('summary', {}, `${name} (${list.length})`),
    h('ul', { class: 'provisions' }, list.map((one) => provision(one, known, words))))));
}

function provision(one, { catalogue, facts }, words) {
  const found = Object.entries(one.found || {}).map(([name, given]) => [name, facts[name] ?? given]);
  return h('li', {},
    h('p', {}, h('span', { class: `status ${one.outcome}` }, words.say(`found.${one.outcome}`)), ' ', words.of('provision', one.code)),
    found.length > 0 && h('p', { class: 'small' }, words.say('why.found'), ' ',
      found.map(([name, given]) => said(name, given, catalogue, words)).join('; ')),
    source(one.cite, words));
}

// said is one fact with its value, both in words.
export function said(name, given, catalogue, words) {
  const fact = factOf(catalogue, name) || { name };
  return `${words.label(name)}: ${say.value(fact, given, words)}`;
}

export function amounts(answer, words) {
  if (!answer.amounts?.length) return null;
  return section('amounts', words.say('amounts.title'), h('ul', {}, answer.amounts.map((one) => h('li', {},
    words.of('amount', one.code), ': ', figures(one, words), source(one.cite, words)))));
}

// figures are the sum, or one sum a reading where the sources dispute it.
const figures = (one, words) => ('value' in one
  ? h('strong', {}, say.amount(one.value, one.unit, words))
  : h('ul', {}, (one.variants || []).map(({ option, value }) => h('li', {},
    h('strong', {}, say.amount(value, one.unit, words)), ' – ', words.any(option, `fact.${one.reading}.option.${option}`)))));

export function readings(answer, words) {
  if (!answer.readings?.length) return null;
  return section('readings', words.say('readings.title'), h('p', {}, words.say('readings.text')),
    h('ul', {}, answer.readings.map((one) => h('li', {}, words.label(one.fact),
      h('ul', {}, (one.options || []).map((code) => h('li', {}, words.any(code, `fact.${one.fact}.option.${code}`),
        code === one.used && ` (${words.say('readings.used')})`)))))));
}

export function notes(answer, words) {
  if (!answer.notes?.length) return null;
  return section('notes', words.say('notes.title'), h('ul', {}, answer.notes.map((one) => h('li', {},
    words.of('note', one.code), source(one.cite, words)))));
}
