// Check your answers: every answer given, each with a way to change it, and
// the day to count from.
import { h, button } from './dom.js';
import { answered } from './journey.js';
import { focusHeading, errorSummary } from './question.js';
import * as say from './say.js';

// checkPage lists the answers. on has: change(fact), asOf, ask, show, forget.
export function checkPage({ catalogue, facts, asOf, open, errors }, words, on) {
  const rows = answered(catalogue, facts).map((fact) =>
    row(words.label(fact.name), say.value(fact, facts[fact.name], words), () => on.change(fact.name), words));
  rows.push(row(words.label('asOf'), say.date(asOf, words), on.asOf, words));
  const summary = errors?.length && errorSummary(errors, words);
  const node = h('div', {}, summary,
    h('h1', { tabindex: '-1' }, words.say('check.title')),
    h('dl', { class: 'answers' }, rows),
    h('div', { class: 'buttons' },
      open.length > 0
        ? [button(words.say('answer.goOn'), 'primary', on.ask), button(words.say('question.soFar'), 'secondary', on.show)]
        : button(words.say('check.show'), 'primary', on.show)),
    h('p', {}, button(words.say('delete'), 'link', on.forget)));
  return { node, ready: () => (summary ? summary.focus() : focusHeading(node)) };
}

const row = (label, value, change, words) => h('div', { class: 'row' }, h('dt', {}, label), h('dd', {}, value),
  h('dd', { class: 'change' }, button([words.say('change'), h('span', { class: 'unseen' }, ` ${label}`)], 'link', change)));
