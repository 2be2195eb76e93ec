// What to do and whom to ask: steps, the documents as a list to tick, what
// only others know, and what could still change the answer.
import { h } from './dom.js';
import * as say from './say.js';
import { source } from './source.js';
import { said } from './reasons.js';

const section = (id, title, ...inside) => h('section', { 'aria-labelledby': id }, h('h2', { id }, title), inside);

export function steps(answer, words) {
  if (!answer.steps?.length) return null;
  return section('steps', words.say('steps.title'), h('ol', {}, answer.steps.map((one) => h('li', {},
    one.who?.length > 0 && h('strong', {}, `${say.who(one.who, words)}: `), words.of('step', one.code), source(one.cite, words)))));
}

export function documents(answer, words) {
  if (!answer.documents?.length) return null;
  return section('documents', words.say('documents.title'),
    grouped(answer.documents, (one) => one.for || '').map(([due, list]) => [
      due && h('h3', {}, words.say('documents.for', { what: say.due(due, words) })),
      h('ul', { class: 'ticks' }, list.map((one, i) => tick(one, `document-${due}-${i}`, words)))]));
}

function tick(one, id, words) {
  return h('li', {}, h('input', { type: 'checkbox', id }),
    h('label', { for: id }, words.of('document', one.code),
      one.who?.length > 0 && h('span', { class: 'small' }, ` ${words.say('documents.who', { who: say.who(one.who, words) })}`)));
}

// askOthers lists what only another party knows, by whom to ask.
export function askOthers(answer, words) {
  const pairs = othersByParty(answer);
  if (!pairs.length) return null;
  return section('others', words.say('others.title'), h('p', {}, words.say('others.text')),
    pairs.map(([party, facts]) => [
      h('h3', {}, words.say('others.ask', { who: say.who(party, words) })),
      h('ul', {}, facts.map((name) => h('li', {}, words.fact(name, 'ask') ?? words.label(name))))]));
}

export function othersByParty(answer) {
  const flat = (answer.askOthers || []).flatMap((one) => (one.who || []).map((party) => ({ party, fact: one.fact })));
  return grouped(flat, (one) => one.party).map(([party, list]) => [party, list.map((one) => one.fact)]);
}

export function changes(answer, catalogue, words) {
  if (!answer.changes?.length) return null;
  return section('changes', words.say('changes.title'), h('ul', {}, answer.changes.map((one) => h('li', {},
    changed(one.facts, catalogue, words),
    one.who?.length > 0 && ` · ${words.say('due.who', { who: say.who(one.who, words) })}`,
    one.until && ` · ${words.say('changes.until', { date: say.date(one.until, words) })}`,
    one.outcome && ` → ${words.say(`outcome.short.${one.outcome}`)}`))));
}

// changed names facts: {name: the value that would change the answer}.
const changed = (facts, catalogue, words) => Object.entries(facts || {})
  .map(([name, given]) => said(name, given, catalogue, words)).join(' + ');

function grouped(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) || []), one]);
  return [...groups];
}
