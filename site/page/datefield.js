// The three fields of a date, with what was understood read back in words.
import { h } from './dom.js';
import { space } from './say.js';
import { parse, split, inWords, eraYear, plain } from './date.js';

const allParts = { d: 'day', m: 'month', y: 'year' };

// dateInputs asks for a day, or for a month alone where monthOnly allows it;
// with noDay the day of the month is not even asked.
export function dateInputs(value, id, words, { monthOnly = true, noDay = false, noHint = false } = {}) {
  const now = split(value === 'unknown' ? '' : value);
  const inputs = {};
  const order = words.say('date.order').split('').map((letter) => allParts[letter]).filter((part) => !(noDay && part === 'day'));
  const fields = order.map((part, i) => {
    const partId = i ? `${id}-${part}` : id;
    const letters = part === 'year' && words.era === 'ja'; // R8, 令和8
    inputs[part] = h('input', {
      type: 'text', inputmode: letters ? 'text' : 'numeric', id: partId, value: now[part], autocomplete: 'off',
      class: part === 'year' ? 'year' : 'two', maxlength: part === 'year' ? 9 : 4,
    });
    return h('div', { class: 'date-part' }, h('label', { for: partId }, words.say(`date.${part}`)), inputs[part]);
  });
  const typed = () => Object.fromEntries(order.map((part) => [part, inputs[part].value]));
  const back = h('p', { class: 'read-back', role: 'status' });
  const hint = h('p', { class: noHint ? 'unseen' : 'hint', id: `${id}-hint` },
    words.say(noDay ? 'date.hint.noDay' : monthOnly ? 'date.hint.month' : 'date.hint'), words.era && `${space(words)}${words.say(`date.era.${words.era}`)}`);
  const node = h('div', {}, hint, h('div', { class: 'date' }, fields), back);
  for (const input of Object.values(inputs)) input.setAttribute('aria-describedby', hint.id);

  const readBack = () => { back.textContent = readBackText(typed(), { monthOnly, era: words.era }, words); };
  node.addEventListener('input', readBack);
  readBack();
  return {
    node,
    read() {
      const found = parse(typed(), { monthOnly, era: words.era });
      return found.error ? { errors: [{ at: (inputs[found.part] || inputs[order[0]]).id, text: words.say(found.error) }] } : found;
    },
  };
}

function readBackText(typed, options, words) {
  const found = parse(typed, options);
  if (found.error) return '';
  const said = inWords(found.value, words.lang);
  return words.era ? words.say(`date.${words.era}`, { year: eraYear(found.value, words.era), date: said }) : said;
}

// instantInputs asks for a day and an hour.
export function instantInputs(value, id, words) {
  const [day, time] = typeof value === 'string' && value !== 'unknown' ? value.split('T') : ['', ''];
  const date = dateInputs(day, id, words, { monthOnly: false });
  const clock = h('input', { type: 'text', id: `${id}-time`, class: 'two', inputmode: 'text', value: time, maxlength: 5, autocomplete: 'off' });
  return {
    node: h('div', {}, date.node, h('div', { class: 'date-part' }, h('label', { for: clock.id }, words.say('date.time')), clock)),
    read() {
      const found = date.read();
      if (found.errors) return found;
      const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(plain(clock.value)) || [];
      if (!hour) return { errors: [{ at: clock.id, text: words.say('date.error.time') }] };
      return { value: `${found.value}T${hour.padStart(2, '0')}:${minute}` };
    },
  };
}
