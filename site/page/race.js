// "If you start on ...": for whom the simulator says something, a part of the answer that
// is folded, and that fetches nothing before it is asked for. What a day leads to is the
// simulator's affair (lab/race.js); whom it follows stands in site.json.
import { h, button, fold } from './dom.js';
import { dateInputs } from './datefield.js';
import { space } from './say.js';

const oneDay = /^\d{4}-\d\d-\d\d$/;

// followed tells whether a case is one that the simulator follows, and its day still ahead.
export function followed({ asOf, routes = [] }, { facts, follows }) {
  const open = routes.some(({ code, outcome }) => follows.routes.includes(code) && outcome !== 'not-eligible');
  const never = Object.entries(follows.never).some(([name, values]) => values.includes(facts[name]));
  const day = facts[follows.day];
  return open && !never && oneDay.test(day) && day >= asOf && Object.entries(follows.when).every(([name, value]) => facts[name] === value);
}

// ifYouStart is the part, or nothing. It leaves the screen with the page, and paper goes
// without it.
export function ifYouStart(answer, known, words) {
  if (!followed(answer, known)) return null;
  const date = dateInputs(answer.asOf, 'start-on', words, { monthOnly: false });
  const wrong = h('p', { class: 'error', id: 'start-on-error', role: 'alert' }), place = h('div', { 'aria-live': 'polite' });
  const go = button(words.say('race.go'), 'secondary', run, { 'aria-describedby': 'start-on-size' });

  async function run() {
    const { value, errors = [] } = date.read();
    wrong.textContent = errors.map(({ text }) => text).join(' ');
    if (!value) return date.node.querySelector('input').focus();
    go.disabled = true;
    await shown(value);
    go.disabled = false;
    return undefined;
  }

  async function shown(start) {
    try {
      const { race } = await import('./lab/race.js');
      await race(place, { answer, facts: known.facts, start }, words.lang);
    } catch {
      place.replaceChildren(h('p', { class: 'error' }, words.say('race.failed')));
    }
  }

  const size = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 1 }).format(known.simulator / 1e6);
  const inside = fold(words.say('race.title'), h('p', {}, words.say('race.text')),
    h('fieldset', {}, h('legend', {}, words.say('race.day')), date.node, wrong),
    h('p', { class: 'hint', id: 'start-on-size' }, words.say('race.size', { size }), space(words), words.say('race.stays')),
    go, place);
  return h('div', { class: 'screen', id: 'race' }, inside);
}
