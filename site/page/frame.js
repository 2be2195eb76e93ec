// What stands around every view: the way out, the languages, the foot, and what may be
// said of working offline.
import { h, button } from './dom.js';

const byId = (id) => document.getElementById(id);

// Other pages of the site, by the key of their name.
const elsewhere = (lang) => Object.entries({ law: `read/${lang}/index`, cases: 'cases', lab: 'lab', access: `read/${lang}/accessibility` });

// frame writes it in a language. kept is what is said of working offline, newer begins a
// newer version, change(code) another language.
export function frame({ languages, kept, newer }, words, change) {
  byId('leave').textContent = words.say('leave');
  byId('foot').textContent = words.say('foot');
  byId('reviewed').textContent = words.reviewed ? '' : words.say('notReviewed');
  byId('skip').textContent = words.say('skip');
  byId('elsewhere').replaceChildren(...elsewhere(words.lang).map(([key, name]) => h('a', { href: `${name}.html` }, words.say(`more.${key}`))));
  byId('offline').replaceChildren(...[
    kept && h('p', {}, words.say(kept)),
    newer && h('p', {}, words.say('offline.newer'), ' ', button(words.say('offline.begin'), 'link', newer))].filter(Boolean));
  byId('languages').replaceChildren(...languages.map(({ code, name }) => h('button', {
    type: 'button', class: 'link', lang: code, 'aria-pressed': String(code === words.lang), onclick: () => change(code) }, name)));
  byId('languages').setAttribute('aria-label', words.say('languages'));
}
