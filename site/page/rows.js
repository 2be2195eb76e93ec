// Facts that are lists: a number for each month, and records such as stays or
// members of a family. Rows are added one at a time.
import { h, button } from './dom.js';
import { dateInputs } from './datefield.js';
import { field, readNumber } from './field.js';

// series is a number a month: {"2020-01": 100}. A further row begins with the month after.
export function series(fact, value, id, words) {
  const known = value && typeof value === 'object' ? Object.entries(value) : [];
  const make = (i, entry, last) => {
    const begins = entry ? entry[0] : following(last);
    const month = dateInputs(begins, `${id}-${i}`, words, { noDay: true, noHint: i > 0 });
    const input = h('input', { type: 'text', inputmode: 'numeric', id: `${id}-${i}-n`, class: 'number', value: entry ? String(entry[1]) : '', autocomplete: 'off' });
    return {
      node: [month.node, h('label', { for: input.id }, words.say('rows.number')), input],
      month: () => month.read().value,
      blank: () => input.value.trim() === '' && (!begins || month.read().value === begins),
      read() {
        const at = month.read();
        const found = readNumber(input.value, { ...fact, kind: 'whole' });
        const errors = [...(at.errors || []), ...(found.error ? [{ at: input.id, text: words.say(found.error, found) }] : [])];
        return errors.length ? { errors } : { value: [at.value, found.value] };
      },
    };
  };
  const list = rows(id, known, make, words, 'rows.month');
  return { ...list, read: () => mapped(list.read(), (pairs) => Object.fromEntries(pairs)) };
}

// records is a list of rows whose fields the catalogue names.
export function records(fact, value, id, words) {
  const named = (one) => ({ ...one, name: `${fact.name}.field.${one.name}`, certain: true });
  const label = (name) => words.any(name, `fact.${fact.name}.field.${name}`);
  const make = (i, entry) => {
    const parts = fact.fields.map((one) => ({ one, input: field(named(one), entry?.[one.name], `${id}-${i}-${one.name}`, words) }));
    return {
      node: parts.map(({ one, input }) => labelled(input, label(one.name), `${id}-${i}-${one.name}`)),
      read() {
        const found = parts.map(({ one, input }) => [one.name, input.read()]);
        const errors = found.flatMap(([name, result]) => (result.errors || []).map((error) => ({ ...error, of: [label(name)] })));
        return errors.length ? { errors } : { value: Object.fromEntries(found.map(([name, result]) => [name, result.value])) };
      },
    };
  };
  return rows(id, Array.isArray(value) ? value : [], make, words, 'rows.record');
}

// rows is the list itself: numbered, with buttons to add and to take away.
function rows(id, known, make, words, title) {
  const live = [];
  let made = 0;
  const list = h('div', {});
  // A single row has nothing to be taken away from: "None" and "I don't know" are buttons.
  const number = () => live.forEach((row, i) => {
    row.legend.textContent = words.say(title, { number: i + 1 });
    row.box.querySelector('.take-away').hidden = live.length < 2;
  });
  const add = (entry) => {
    const row = make(made++, entry, live.length ? live[live.length - 1].month?.() : undefined);
    row.legend = h('legend', {});
    row.box = h('fieldset', { class: 'row' }, row.legend, row.node, h('div', { class: 'take-away' }, button(words.say('rows.remove'), 'link', () => remove(row))));
    live.push(row);
    list.append(row.box);
    number();
    return row;
  };
  const remove = (row) => { live.splice(live.indexOf(row), 1); row.box.remove(); number(); more.focus(); };
  const more = button(words.say('rows.add'), 'secondary', () => first(add().box).focus(), { id: `${id}-add` });
  known.forEach((entry) => add(entry));
  if (!known.length) add();
  return {
    node: h('div', { id, tabindex: '-1' }, list, more), group: true,
    read() {
      const filled = live.filter((row) => !blank(row)), found = (filled.length ? filled : live).map((row) => row.read());
      const errors = found.flatMap((result, i) => (result.errors || []).map((error) => ({ ...error, of: [(filled[i] || live[i]).legend.textContent, ...(error.of || [])] })));
      return errors.length ? { errors } : { value: found.map((result) => result.value) };
    },
  };
}

// A row in which nothing was entered is no row, where there is another.
const blank = (row) => (row.blank ? row.blank() : [...row.box.querySelectorAll('input')].every((input) => (input.type === 'radio' ? !input.checked : !input.value.trim())));

// first is the field to go on with: what is filled in already is passed over.
function first(box) {
  const inputs = [...box.querySelectorAll('input')];
  return inputs.find((input) => input.type === 'radio' || !input.value) || inputs[0];
}

// labelled gives one input its label, and several inputs a fieldset.
function labelled(input, text, id) {
  return input.group
    ? h('fieldset', { class: 'part' }, h('legend', {}, text), input.node)
    : h('div', { class: 'part' }, h('label', { for: id }, text), input.node);
}

const mapped = (result, to) => (result.errors ? result : { value: to(result.value) });

function following(month) {
  if (!month) return '';
  const [year, m] = month.split('-').map(Number);
  return m === 12 ? `${year + 1}-01` : `${year}-${String(m + 1).padStart(2, '0')}`;
}
