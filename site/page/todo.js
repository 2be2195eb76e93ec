// What to do and whom to ask: steps and papers, the asker's own in sight and
// those of the others folded; what only others know; what could change the answer.
import { h, fold, section, grouped } from './dom.js';
import * as say from './say.js';
import { brief } from './source.js';
import { said } from './reasons.js';
import { factOf } from './journey.js';

const mine = (one, asker) => !one.who?.length || one.who.includes(asker);

// steps of the asker are in sight. A helper has none: then those of the others are.
export function steps(answer, asker, words, no) {
  const all = answer.steps || [], own = all.filter((one) => mine(one, asker)), rest = all.filter((one) => !mine(one, asker));
  const list = (some, named) => h('ol', {}, some.map((one) => h('li', {},
    named && h('strong', {}, `${say.who(one.who, words)}${say.colon(words)}`), words.of('step', one.code), ' ', h('span', { class: 'source' }, brief(one.cite, answer, words)))));
  const others = () => (own.length ? fold(words.say('steps.others', { n: rest.length }), list(rest, true)) : list(rest, true));
  return all.length > 0 && section('steps', words.say(no ? 'steps.title.no' : 'steps.title'),
    own.length > 0 && list(own, false), rest.length > 0 && others());
}

export function documents(answer, asker, words) {
  const all = papers(answer, words), own = all.filter((one) => mine(one, asker));
  const rest = grouped(all.filter((one) => !mine(one, asker)), (one) => say.who(one.who, words));
  const list = (some, id) => grouped(some, (one) => purpose(one, words)).map(([what, those], n) => [what && h('p', { class: 'small' }, what),
    h('ul', { class: 'ticks' }, those.map((one, i) => tick(one, `${id}-${n}-${i}`, words)))]);
  return all.length > 0 && section('documents', words.say('documents.title'),
    own.length > 0 && list(own, 'paper'),
    rest.map(([who, some], n) => unfolded(!own.length, fold(words.say('documents.others', { who, n: some.length }), list(some, `paper-${n}`)))));
}

const unfolded = (open, part) => { part.open = open; return part; };

// papers are the documents, each once for those who bring it, whatever it is for.
export function papers(answer, words) {
  const same = grouped(answer.documents || [], (one) => `${words.of('document', one.code)}|${one.who}`);
  return same.map(([, list]) => ({ ...list[0], for: [...new Set(list.map((one) => one.for).filter(Boolean))] }));
}

// purpose is said once for all papers that serve the same.
const purpose = (one, words) => one.for.length > 0 && words.say('documents.for', { what: say.listed(one.for.map((due) => say.due(due, words)), words) });

const tick = (one, id, words) => h('li', {}, h('input', { type: 'checkbox', id }), h('label', { for: id }, words.of('document', one.code)));

// askOthers lists what only another party knows, by whom to ask.
export function askOthers(answer, words) {
  const pairs = othersByParty(answer);
  return pairs.length > 0 && section('others', words.say('others.title'), h('p', {}, words.say('others.text')),
    pairs.map(([party, facts]) => fold(`${words.say('others.ask', { who: say.who(party, words) })} (${facts.length})`,
      h('ul', {}, facts.map((name) => h('li', {}, words.fact(name, 'ask') ?? words.label(name)))))));
}

// othersByParty asks each thing of one party alone: the first that knows it.
export const othersByParty = (answer) => grouped((answer.askOthers || []).filter((one) => one.who?.length), (one) => one.who[0])
  .map(([party, list]) => [party, list.map((one) => one.fact)]);

// changes lists what could turn the answer, several values of one fact in one line.
export function changes(answer, catalogue, words) {
  const alike = grouped(answer.changes || [], (one) => JSON.stringify([Object.keys(one.facts || {}), one.who, one.until, one.outcome]));
  return alike.length > 0 && h('ul', {}, alike.map(([, list]) => h('li', {},
    changed(list, catalogue, words),
    list[0].who?.length > 0 && ` · ${words.say('due.who', { who: say.who(list[0].who, words) })}`,
    list[0].until && ` · ${words.say('changes.until', { date: say.date(list[0].until, words) })}`,
    list[0].outcome && [h('span', { 'aria-hidden': 'true' }, ' →'), ` ${words.say(`changes.then.${list[0].outcome}`)}`])));
}

// changed names facts: {name: the value that would change the answer}.
function changed(list, catalogue, words) {
  const facts = Object.entries(list[0].facts || {});
  if (facts.length !== 1) return list.map((one) => Object.entries(one.facts || {}).map(([name, given]) => said(name, given, catalogue, words)).join(' + ')).join(' / ');
  const [[name]] = facts;
  return `${words.label(name)}${say.colon(words)}${list.map((one) => say.value(factOf(catalogue, name) || { name }, one.facts[name], words)).join(' / ')}`;
}
