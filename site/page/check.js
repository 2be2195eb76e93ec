// Check your answers: every answer given, each with a way to change it, and
// the day to count from.
import { h, button, grouped } from './dom.js';
import { answered, factOf } from './journey.js';
import { focusHeading, errorSummary } from './question.js';
import * as say from './say.js';

// checkPage lists the answers. refused is what the calculator says does not
// hold; on has: change(fact), asOf, ask, show, forget.
export function checkPage({ catalogue, facts, asOf, open, refused }, words, on) {
  const groups = grouped(answered(catalogue, facts), (fact) => fact.group).map(([group, list]) => part(group, list.map((fact) =>
    row(fact.name, words.label(fact.name), say.value(fact, facts[fact.name], words), () => on.change(fact.name), words)), words));
  groups.push(part('asOf', [row('asOf', words.label('asOf'), say.date(asOf, words), on.asOf, words)], words));
  const summary = refused && errorSummary(refused.map((reason) => complained(reason, catalogue, facts, words)), words);
  const node = h('div', {}, summary,
    h('h1', { tabindex: '-1' }, words.say('check.title')),
    h('div', { class: 'answers' }, groups),
    !refused && forward(open, words, on),
    h('p', {}, button(words.say('delete'), 'link', on.forget)));
  return { node, ready: () => (summary ? summary.focus() : focusHeading(node)) };
}

const forward = (open, words, on) => h('div', { class: 'buttons' }, open.length > 0
  ? [button(words.say('answer.goOn'), 'primary', on.ask), button(words.say('question.soFar'), 'secondary', on.show)]
  : button(words.say('check.show'), 'primary', on.show));

const part = (group, rows, words) => h('section', { 'aria-labelledby': `group-${group}` },
  h('h2', { id: `group-${group}` }, words.any(group, `group.${group}`)), h('dl', {}, rows));

const row = (name, label, value, change, words) => h('div', { class: 'row' }, h('dt', {}, label), h('dd', {}, value),
  h('dd', { class: 'change' }, button([words.say('change'), h('span', { class: 'unseen' }, ` ${label}`)], 'link', change, { id: `change-${name}` })));

// complained leads from what does not hold to the answer to change.
function complained(reason, catalogue, facts, words) {
  const names = involved(reason).filter((name) => name in facts);
  const list = say.listed(names.map((name) => `${words.label(name)}${say.colon(words)}${say.value(factOf(catalogue, name), facts[name], words)}`), words);
  return { at: `change-${names[0] ?? 'asOf'}`, text: complaint(reason, words, list) };
}

// complaint is one refusal in words. A contradiction has the code of the rule
// that it breaks, and a scheme may have a sentence for it.
export function complaint({ code, fact, found }, words, facts = '') {
  const own = `contradiction.${fact}`;
  return code === 'contradiction' && words.has(own) ? `${words.say(own)}${say.space(words)}${facts}` : words.say(`error.${code}`, { fact: words.label(fact), found, facts });
}

// A contradiction names its facts as "name=value"; other refusals name one.
const involved = ({ code, fact, allowed }) => (code === 'contradiction' ? (allowed || []).map((one) => one.split('=')[0]) : [fact]);
