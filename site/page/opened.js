// A case that came with a link or in a file: what is in it is shown before it takes the
// place of one's own answers, and one that cannot be read says why and changes nothing.
import { h, button } from './dom.js';
import { answered } from './journey.js';
import { errorSummary, focusHeading } from './question.js';
import * as say from './say.js';

// openedPage asks whether to open a case. on has: take, leaveIt.
export function openedPage({ arrived, catalogue, own }, words, on) {
  const node = h('div', {},
    h('h1', { tabindex: '-1' }, words.say('opened.title')),
    h('p', {}, words.say(`opened.${arrived.how}`)),
    h('p', {}, h('strong', {}, words.say(`scheme.${arrived.scheme}`))),
    own > 0 && h('p', { class: 'note' }, words.say('opened.replaces', { n: own })),
    h('dl', { class: 'answers' }, answered(catalogue, arrived.facts).map((fact) => h('div', { class: 'row' },
      h('dt', {}, words.label(fact.name)), h('dd', {}, say.value(fact, arrived.facts[fact.name], words))))),
    h('div', { class: 'buttons' }, button(words.say('opened.take'), 'primary', on.take), button(words.say('opened.leave'), 'secondary', on.leaveIt)));
  return { node, ready: () => focusHeading(node) };
}

// refusedPage says why a case cannot be opened. reasons are sentences.
export function refusedPage({ reasons }, words, on) {
  const summary = errorSummary(reasons.map((text) => ({ at: 'opened-back', text })), words);
  const node = h('div', {}, summary,
    h('h1', { tabindex: '-1' }, words.say('opened.refused')),
    h('p', {}, words.say('opened.nothing')),
    h('div', { class: 'buttons' }, button(words.say('opened.start'), 'primary', on.leaveIt, { id: 'opened-back' }), opener(words, on.file)));
  return { node, ready: () => summary.focus() };
}

// opener lets a person choose a file. The input is a button to the eye and to the thumb.
export function opener(words, file) {
  const input = h('input', { type: 'file', id: 'open-file', class: 'unseen', accept: '.json,application/json',
    onchange: () => { if (input.files[0]) file(input.files[0]); } });
  return h('div', { class: 'file' }, input, h('label', { for: 'open-file' }, words.say('open.file')));
}
