// One input for one fact, by its kind. field() returns
//   node      what to show
//   read()    {value}, or {errors: [{at, text}]} where at is an element's id
//   unit      the id of what says in what a number is counted
//   group     true when the node is several inputs that need a fieldset
// Every kind can also be answered "I don't know" ("unknown"), unless the fact is
// certain: choices have it as an option, the others get a button from the question.
import { h } from './dom.js';
import * as say from './say.js';
import { dateInputs, instantInputs } from './datefield.js';
import { plain as digits } from './date.js';
import { series, records } from './rows.js';

export function field(fact, value, id, words) {
  return kinds[fact.kind](fact, value, id, words);
}

// offersUnknown says whether "I don't know" is already one of the choices.
export const offersUnknown = (fact) => ['yesno', 'decision', 'choice', 'reading', 'act'].includes(fact.kind);

const option = (fact, code, words, fallback) => words.any(fallback ?? code, `fact.${fact.name}.option.${code}`);

// The field of a record, and who is asking, must be said.
const unknown = (fact, words) => (fact.certain ? [] : [{ value: 'unknown', label: words.say('unknown') }]);

const yesOrNo = (fact, words) => [
  { value: true, label: option(fact, 'true', words, words.say('yes')) },
  { value: false, label: option(fact, 'false', words, words.say('no')) },
];

const kinds = {
  yesno: (fact, value, id, words) => radios([...yesOrNo(fact, words), ...unknown(fact, words)], value, id, words),
  decision: (fact, value, id, words) => radios([...yesOrNo(fact, words),
    { value: 'pending', label: option(fact, 'pending', words, words.say('pending')) }, ...unknown(fact, words)], value, id, words),
  choice: (fact, value, id, words) => radios([
    ...fact.options.map((code) => ({ value: code, label: option(fact, code, words) })), ...unknown(fact, words)], value, id, words),
  act: (fact, value, id, words) => act(fact, value, id, words),
  day: (fact, value, id, words) => ({ ...dateInputs(value, id, words, { monthOnly: !fact.certain }), group: true }),
  instant: (fact, value, id, words) => ({ ...instantInputs(value, id, words), group: true }),
  whole: number, money: number, ratio: number,
  series, records,
};
kinds.reading = kinds.choice;

// radios is one question with one answer. An option may bring inputs of its
// own (inside), which then give the value.
function radios(options, value, id, words) {
  const inputs = options.map((one, i) => h('input', {
    type: 'radio', name: id, id: i ? `${id}-${i}` : id, checked: 'is' in one ? one.is(value) : one.value === value,
    'aria-controls': one.inside ? `${id}-inside` : null,
  }));
  const inside = (one) => one.inside && h('div', { class: 'inside', id: `${id}-inside` }, one.inside.node);
  const rows = options.map((one, i) => [
    h('div', { class: 'radio' }, inputs[i], h('label', { for: inputs[i].id }, one.label)), inside(one)]);
  const node = h('div', { class: 'radios' }, rows);
  const update = () => options.forEach((one, i) => { if (one.inside) node.querySelector('.inside').hidden = !inputs[i].checked; });
  node.addEventListener('change', update);
  update();
  return {
    node, group: true,
    read() {
      const chosen = inputs.findIndex((input) => input.checked);
      if (chosen < 0) return { errors: [{ at: id, text: words.say('error.choose') }] };
      return options[chosen].inside ? options[chosen].inside.read() : { value: options[chosen].value };
    },
  };
}

// act is something done on a day: when, not yet, or not known.
function act(fact, value, id, words) {
  const dated = typeof value === 'string' && value !== 'unknown';
  return radios([
    { label: option(fact, 'true', words, words.say('act.done')), is: () => dated, inside: dateInputs(dated ? value : '', `${id}-day`, words) },
    { value: false, label: option(fact, 'false', words, words.say('act.notDone')) },
    ...unknown(fact, words),
  ], value, id, words);
}

// number reads a whole number, an amount of money, or a percentage that
// travels as basis points.
function number(fact, value, id, words) {
  const share = fact.kind === 'ratio';
  const shown = typeof value === 'number' ? String(share ? value / 100 : value) : '';
  const input = h('input', { type: 'text', inputmode: share ? 'decimal' : 'numeric', id, class: 'number', value: shown, autocomplete: 'off' });
  const unit = share ? '%' : say.unit(fact.unit, words);
  return {
    unit: unit && `${id}-unit`,
    node: h('div', {}, h('div', { class: 'number-line' }, input, unit && h('span', { class: 'unit', id: `${id}-unit` }, unit)), fact.kind === 'money' && readBack(input, fact, words)),
    read() {
      const found = readNumber(input.value, fact);
      return found.error ? { errors: [{ at: id, text: words.say(found.error, { limit: say.count(found.limit ?? 0, words) }) }] } : found;
    },
  };
}

// readBack writes a sum as it was understood: of seven noughts one is soon too many.
function readBack(input, fact, words) {
  const back = h('p', { class: 'read-back', role: 'status' });
  const write = () => { const { value } = readNumber(input.value, fact); back.textContent = value === undefined ? '' : say.amount(value, fact.unit, words); };
  input.addEventListener('input', write);
  write();
  return back;
}

// readNumber accepts 25000, 25.000 and 25,000 as the same amount; a share may
// have two decimals after a point or a comma.
export function readNumber(text, { kind, min, max }) {
  const typed = digits(text).replace(/\s/g, '');
  if (typed === '') return { error: 'error.number.empty' };
  const share = kind === 'ratio';
  const plain = share ? typed.replace(/%$/, '').replace(',', '.') : ungrouped(typed);
  if (!(share ? /^\d+(\.\d{1,2})?$/ : /^\d+$/).test(plain)) return { error: share ? 'error.number.share' : 'error.number.whole' };
  const value = share ? Math.round(Number(plain) * 100) : Number(plain);
  const scale = share ? 100 : 1;
  if (min !== undefined && value < min) return { error: 'error.number.low', limit: min / scale };
  if (max !== undefined && value > max) return { error: 'error.number.high', limit: max / scale };
  return { value };
}

const ungrouped = (typed) => (/^\d{1,3}([.,]\d{3})+$/.test(typed) ? typed.replace(/[.,]/g, '') : typed);
