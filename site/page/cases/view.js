// What the page of many cases shows: the form, the work, the answers, the refusal.
import { h, button, fold, section } from '../dom.js';
import { focusHeading } from '../question.js';
import { space } from '../say.js';
import { columns } from './template.js';

const page = (...inside) => { const node = h('div', {}, inside); return { node, ready: () => focusHeading(node) }; };

const single = (words) => h('p', { class: 'ways' }, h('a', { href: './' }, words.say('many.single')));

// formPage asks what the cases are about and for the file. on has: choose(scheme),
// dayFirst(on), template, open(file).
export function formPage(state, words, on) {
  return page(
    state.note && h('p', { class: 'note', role: 'status' }, words.say(state.note)),
    h('h1', { tabindex: '-1' }, words.say('many.title')),
    h('p', { class: 'lead' }, words.say('many.lead')),
    h('p', {}, words.say('many.private'), space(words), words.say('notAdvice')),
    schemes(state, words, on),
    section('template', words.say('many.template'), h('p', {}, words.say('many.template.text')),
      button(words.say('many.template.save'), 'secondary', on.template),
      fold(words.say('many.columns'), columns(state.catalogue, state.today, words))),
    section('file', words.say('many.file'), h('p', {}, words.say('many.file.text')), tick(state, words, on), drop(words, on)),
    single(words));
}

const schemes = (state, words, on) => h('fieldset', {}, h('legend', {}, h('h2', {}, words.say('many.about'))),
  h('div', { class: 'radios' }, state.schemes.map((code) => h('div', { class: 'radio' },
    h('input', { type: 'radio', name: 'scheme', id: `scheme-${code}`, value: code, checked: code === state.scheme, onchange: () => on.choose(code) }),
    h('label', { for: `scheme-${code}` }, words.of('scheme', code))))));

const tick = (state, words, on) => h('div', { class: 'tick' },
  h('input', { type: 'checkbox', id: 'day-first', checked: state.dayFirst, onchange: (event) => on.dayFirst(event.target.checked) }),
  h('label', { for: 'day-first' }, words.say('many.dayFirst')));

// drop takes a file that is let fall on it; the button is for everybody else.
function drop(words, on) {
  const take = (files) => { if (files.length) on.open(files[0]); };
  const over = (is) => (event) => { event.preventDefault(); area.classList.toggle('over', is); };
  const area = h('div', { class: 'drop', ondragover: over(true), ondragleave: over(false), ondrop(event) { over(false)(event); take(event.dataTransfer.files); } },
    h('input', { type: 'file', id: 'table', accept: '.csv,text/csv,text/plain', onchange: (event) => take(event.target.files) }),
    h('label', { for: 'table' }, words.say('many.choose')), ' ', words.say('many.drop'));
  return area;
}

// workPage says how far it is; update(n) moves it.
export function workPage(words, on) {
  const done = h('p', { role: 'status' }, '');
  const shown = page(h('h1', { tabindex: '-1' }, words.say('many.working')), h('progress', { 'aria-label': words.say('many.working') }), done,
    h('div', { class: 'buttons' }, button(words.say('many.cancel'), 'secondary', on.cancel)));
  return { ...shown, update: spoken((n) => { done.textContent = words.say('many.progress', { n }); }) };
}

// spoken keeps a status from talking without end: it changes every other second.
function spoken(say) {
  let last = 0;
  return (n) => {
    const now = performance.now();
    if (now - last < 2000) return;
    last = now;
    say(n);
  };
}

// donePage shows what came of it. on has: save, again.
export function donePage(result, words, on) {
  return page(
    h('h1', { tabindex: '-1' }, words.say('many.done')),
    result.replaced && h('p', {}, words.say('many.replaced')),
    counts(result, words),
    h('div', { class: 'buttons' }, button(words.say('many.save'), 'primary', on.save), button(words.say('back'), 'link', on.again)),
    result.bad > 0 && bad(result, words),
    h('p', {}, words.say('notAdvice')),
    single(words));
}

const order = ['eligible', 'conditional', 'conflict', 'undetermined', 'not-eligible'];

const counts = ({ n, outcomes, bad: unanswered }, words) => [h('p', {}, words.say('many.count', { n })), h('ul', {},
  order.filter((code) => outcomes[code]).map((code) => h('li', {}, `${words.say(`outcome.short.${code}`)}: ${outcomes[code]}`)),
  unanswered > 0 && h('li', {}, words.say('many.unanswered', { n: unanswered })))];

const bad = (result, words) => section('bad', words.say('many.bad', { n: result.bad }),
  h('p', {}, words.say('many.bad.text')),
  result.ambiguous && h('p', { class: 'note' }, words.say('many.dates', { label: words.say('many.dayFirst') })),
  problems(result.problems, words),
  result.bad > result.problems.length && h('p', {}, words.say('many.bad.more', { n: result.problems.length })));

const problems = (list, words) => h('ol', { class: 'bad' }, list.map(({ line, column, text }) => h('li', {},
  h('strong', {}, words.say('many.bad.place', { line, column: lettered(column) })), ' ', text)));

// lettered is a column as spreadsheets name it, and its number: E (5).
export function lettered(column) {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters} (${column})`;
}

// refusedPage says why a file is not worked through at all. on has: again.
export function refusedPage({ refused, problems: list, failed }, words, on) {
  const node = h('div', {}, h('div', { class: 'error-summary', tabindex: '-1', role: 'alert' }, h('h1', {}, words.say('many.refused')),
    words.has(`many.refused.${refused}`) && h('p', {}, words.say(`many.refused.${refused}`)),
    list && problems(list, words), failed && h('p', { class: 'small' }, failed)),
  h('div', { class: 'buttons' }, button(words.say('back'), 'primary', on.again)));
  return { node, ready: () => node.firstChild.focus() };
}
