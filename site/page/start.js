// The first page, and the ones for waiting and for trouble.
import { h, button, fold, section, grouped } from './dom.js';
import { focusHeading } from './question.js';
import { helpLines } from './verdict.js';
import { opener } from './opened.js';

const page = (...inside) => { const node = h('div', {}, inside); return { node, ready: () => focusHeading(node) }; };

// helpFor names whom to call, by country, each line once: schemes of one country share some.
function helpFor({ schemes, situations }, words) {
  const lines = (list) => [...new Set(list.flatMap((scheme) => helpLines({ scheme }, words)))].map(callable);
  const where = countries(situations.filter((one) => schemes.includes(one.scheme)));
  return where.map(([code, list]) => [h('h3', {}, nameOf(code, words)), lines(list.map((one) => one.scheme))]);
}

// callable is a line in which every telephone number can be tapped.
export const callable = (line) => h('p', {}, line.split(/(\b\d{3,}\b)/).map((part, i) => (i % 2 ? h('a', { href: `tel:${part}` }, part) : part)));

// startPage lets a person begin with what has happened, or with a topic by its name. on
// has: begin(scheme, situation), keep(on), forget, file(file).
export function startPage({ schemes, situations, begun, deleted, keeps }, words, on) {
  return page(
    deleted && h('p', { class: 'note', role: 'status' }, words.say('deleted')),
    h('h1', { tabindex: '-1' }, words.say('start.title')),
    h('p', { class: 'lead' }, words.say('start.lead')),
    begun.length > 0 && goOn(begun, words, on),
    h('p', {}, words.say('start.point.private')),
    section('situations', words.say('start.situations'),
      h('p', { class: 'hint' }, words.say('start.situations.hint')),
      countries(situations).map(([code, list]) => fold(nameOf(code, words), byTopic(list).map(([topic, some], i, all) => [
        all.length > 1 && h('h3', {}, words.say(`scheme.${topic}`)), some.map((one) => situation(one, words, on))])))),
    h('ul', {}, ['start.point.ask', 'start.point.time', 'start.point.free'].map((key) => h('li', {}, words.say(key)))),
    fold(words.say('start.topics'), schemes.map((code) => button(words.say(`scheme.${code}`), 'choice', () => on.begin(code), { 'data-scheme': code }))),
    keeping(keeps, words, on),
    fold(words.say('start.file'), opener(words, on.file)),
    h('p', {}, words.say('notAdvice')),
    h('section', { class: 'help', 'aria-labelledby': 'help' }, h('h2', { id: 'help' }, words.say('help.title')), helpFor({ schemes, situations }, words)));
}

const goOn = (begun, words, on) => h('div', { class: 'buttons' },
  begun.map((code) => button(words.say('start.goOn', { what: words.say(`scheme.${code}`) }), 'primary', () => on.begin(code))),
  button(words.say('delete'), 'link', on.forget));

const situation = (one, words, on) => button(words.say(`situation.${one.code}`), 'choice', () => on.begin(one.scheme, one), { 'data-situation': one.code });

// Situations by where they are, and there by what they lead to, in the order of the list.
const countries = (situations) => grouped(situations, (one) => one.country);
const byTopic = (situations) => grouped(situations, (one) => one.scheme);

const nameOf = (country, words) => new Intl.DisplayNames([words.lang], { type: 'region' }).of(country);

// keeping says what becomes of the answers, and lets a person decide otherwise.
function keeping(keeps, words, on) {
  const effect = h('p', { class: 'hint', id: 'keep-effect', role: 'status' });
  const box = h('input', { type: 'checkbox', id: 'keep', checked: keeps, 'aria-describedby': 'keep-effect', onchange: () => { on.keep(box.checked); say(); } });
  const say = () => { effect.textContent = words.say(box.checked ? 'start.keep.on' : 'start.keep.off'); };
  say();
  return section('keeping', words.say('start.keep.title'), h('div', { class: 'radio' }, box, h('label', { for: 'keep' }, words.say('start.keep'))), effect);
}

// noted tells at the first question what is known already from the start page, and who
// was harmed whom to call before anything else. It is read with the heading, which has
// the focus; mistakes stand above it.
export function noted(node, one, words) {
  node.firstElementChild.after(h('div', { class: 'note', id: 'noted' }, one.harm && helpLines(one, words).map(callable),
    h('p', {}, words.say('noted', { what: words.say(`situation.${one.code}`) }))));
  node.querySelector('h1').setAttribute('aria-describedby', 'caption noted');
}

// waitPage shows how much of the calculator has come; update(share) moves it.
export function waitPage(words) {
  const bar = h('progress', { max: '1', 'aria-label': words.say('wait.title') });
  const shown = page(h('h1', { tabindex: '-1' }, words.say('wait.title')), h('p', {}, words.say('wait.text')), bar);
  return { ...shown, update(share) { bar.value = share; } };
}

// troublePage says that something failed on our side, and still whom to call.
export function troublePage({ schemes, situations, error }, words, on) {
  return page(
    h('h1', { tabindex: '-1' }, words.say('trouble.title')),
    h('p', {}, words.say('trouble.text')),
    h('div', { class: 'buttons' }, button(words.say('trouble.again'), 'primary', on.again)),
    h('section', { class: 'help', 'aria-labelledby': 'help' }, h('h2', { id: 'help' }, words.say('help.title')), helpFor({ schemes, situations }, words)),
    h('details', {}, h('summary', {}, words.say('trouble.details')), h('p', { class: 'small' }, String(error?.message ?? error))));
}
