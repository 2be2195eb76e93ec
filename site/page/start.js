// The first page, and the ones for waiting and for trouble.
import { h, button } from './dom.js';
import { focusHeading } from './question.js';
import { helpLines } from './verdict.js';

const page = (...inside) => { const node = h('div', {}, inside); return { node, ready: () => focusHeading(node) }; };

const helpFor = (schemes, words) => schemes.flatMap((scheme) => helpLines({ scheme }, words)).map(callable);

// callable is a line in which every telephone number can be tapped.
export const callable = (line) => h('p', {}, line.split(/(\b\d{3,}\b)/).map((part, i) => (i % 2 ? h('a', { href: `tel:${part}` }, part) : part)));

// startPage offers each scheme. on has: begin(scheme), forget.
export function startPage({ schemes, begun, deleted }, words, on) {
  return page(
    deleted && h('p', { class: 'note', role: 'status' }, words.say('deleted')),
    h('h1', { tabindex: '-1' }, words.say('start.title')),
    h('p', { class: 'lead' }, words.say('start.lead')),
    h('ul', {}, ['start.point.ask', 'start.point.private', 'start.point.free'].map((key) => h('li', {}, words.say(key)))),
    h('p', {}, words.say('notAdvice')),
    h('div', { class: 'buttons' }, schemes.map((code) => button(
      schemes.length > 1 ? words.say(`scheme.${code}`) : words.say(begun.includes(code) ? 'start.goOn' : 'start.begin'), 'primary', () => on.begin(code)))),
    begun.length > 0 && h('p', {}, button(words.say('delete'), 'link', on.forget)),
    h('section', { class: 'help' }, h('h2', {}, words.say('help.title')),
      helpFor(schemes, words)));
}

// waitPage shows how much of the calculator has come; update(share) moves it.
export function waitPage(words) {
  const bar = h('progress', { max: '1', 'aria-label': words.say('wait.title') });
  const shown = page(h('h1', { tabindex: '-1' }, words.say('wait.title')), h('p', {}, words.say('wait.text')), bar);
  return { ...shown, update(share) { bar.value = share; } };
}

// troublePage says that something failed on our side, and still whom to call.
export function troublePage({ schemes, error }, words, on) {
  return page(
    h('h1', { tabindex: '-1' }, words.say('trouble.title')),
    h('p', {}, words.say('trouble.text')),
    h('div', { class: 'buttons' }, button(words.say('trouble.again'), 'primary', on.again)),
    helpFor(schemes, words),
    h('details', {}, h('summary', {}, words.say('trouble.details')), h('p', { class: 'small' }, String(error?.message ?? error))));
}
