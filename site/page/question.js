// One question: its heading, why it is asked, where to find the answer, the
// inputs, and an error summary that takes the focus.
import { h, button } from './dom.js';
import { field, offersUnknown } from './field.js';
import { colon } from './say.js';

// question draws a fact, asked of the one who is asking: of a helper what is asked of the
// worker is worded otherwise. on.answer is called with a value that can stand, on.error
// when errors are shown; error, if given, is what the calculator said of the last answer.
export function question(fact, value, words, on, { caption, error } = {}) {
  const id = 'answer';
  const input = field(fact, value, id, words);
  const summary = h('div', {});
  const form = h('form', { novalidate: true, onsubmit: submit },
    input.group ? grouped(fact, input, words) : single(fact, input, id, words),
    h('div', { class: 'buttons' },
      h('button', { class: 'primary' }, words.say('continue')),
      fact.kind === 'records' && button(words.say('rows.none'), 'secondary', () => on.answer([])),
      !offersUnknown(fact) && button(words.say(fact.unknown || 'unknown'), 'secondary', () => on.answer('unknown'))));

  function submit(event) {
    event.preventDefault();
    const found = input.read();
    if (found.errors) complain(found.errors);
    else on.answer(found.value);
  }

  function complain(errors) {
    clearMarks(form);
    summary.replaceChildren(errorSummary(errors, words));
    for (const one of errors) mark(form, one);
    window.scrollTo(0, 0); // the summary stands on top; a shorter way would leave half a line under the header
    summary.firstChild.focus({ preventScroll: true });
    on.error();
  }

  const node = h('div', { class: 'question', 'data-fact': fact.name }, summary, caption && h('p', { class: 'caption', id: 'caption' }, caption), form);
  if (caption) node.querySelector('h1').setAttribute('aria-describedby', 'caption'); // it stands before what has the focus
  return { node, ready() { if (error) complain([{ at: id, text: error }]); else focusHeading(node); } };
}

// errorSummary lists what has to be mended, each line leading to its field.
export function errorSummary(errors, words) {
  const go = (at) => (event) => { event.preventDefault(); document.getElementById(at)?.focus(); };
  return h('div', { class: 'error-summary', role: 'alert', tabindex: '-1', 'aria-labelledby': 'error-title' },
    h('h2', { id: 'error-title' }, words.say('error.title')),
    h('ul', {}, errors.map((one) => h('li', {}, h('a', { href: `#${one.at}`, onclick: go(one.at) }, [...(one.of || []), one.text].join(colon(words)))))));
}

export function focusHeading(node) {
  window.scrollTo(0, 0);
  node.querySelector('h1').focus({ preventScroll: true });
}

const heading = (fact, words) => words.fact(fact.name, `question.${fact.asked}`) ?? words.fact(fact.name) ?? fact.name;

function grouped(fact, input, words) {
  const about = notes(fact, words);
  return h('fieldset', { 'aria-describedby': about.ids },
    h('legend', {}, h('h1', { tabindex: '-1' }, heading(fact, words))), about.nodes, input.node);
}

function single(fact, input, id, words) {
  const about = notes(fact, words);
  const ids = [about.ids, input.unit].filter(Boolean).join(' ');
  if (ids) input.node.querySelector('input').setAttribute('aria-describedby', ids);
  return h('div', { class: 'field' },
    h('h1', { tabindex: '-1' }, h('label', { for: id }, heading(fact, words))), about.nodes, input.node);
}

// notes are where the answer stands on one's papers, and why it is asked.
function notes(fact, words) {
  const where = words.fact(fact.name, 'where'), why = words.fact(fact.name, 'why');
  return {
    ids: where ? 'where' : null,
    nodes: [
      where && h('p', { class: 'hint', id: 'where' }, where),
      why && h('details', {}, h('summary', {}, words.say('question.why')), h('p', {}, why)),
    ],
  };
}

function mark(form, { at, text }) {
  const input = form.querySelector(`#${CSS.escape(at)}`);
  if (!input) return;
  const id = `${at}-error`;
  if (input.matches('input')) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', [id, input.getAttribute('aria-describedby')].filter(Boolean).join(' '));
  }
  const place = input.closest('.date, .radios, .number-line') || input;
  place.before(h('p', { class: 'error', id }, text));
}

function clearMarks(form) {
  for (const old of form.querySelectorAll('p.error')) old.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    const ids = (input.getAttribute('aria-describedby') || '').split(' ').filter((one) => !one.endsWith('-error'));
    if (ids.join('')) input.setAttribute('aria-describedby', ids.join(' '));
    else input.removeAttribute('aria-describedby');
  }
}
