// The table to fill in, and what may stand in each of its columns.
import { line } from './csv.js';
import { h } from '../dom.js';
import * as say from '../say.js';

// template is the header, as the command writes it.
export const template = ({ facts }) => line(['case', 'asOf', ...facts.map((fact) => fact.name)], { comma: ',' });

// columns describes every column: its name, its question, what it may hold.
export function columns({ facts }, today, words) {
  const own = (name, text) => [h('dt', {}, h('code', {}, name)), h('dd', {}, text)];
  return h('dl', { class: 'columns' },
    own('case', words.say('many.columns.case')), own('asOf', words.say('many.columns.asOf', { date: say.date(today, words) })),
    facts.map((fact) => [h('dt', {}, h('code', {}, fact.name)), h('dd', {}, words.label(fact.name), h('div', { class: 'small' }, holds(fact, words)))]));
}

// holds says how a value is written.
function holds(fact, words) {
  switch (fact.kind) {
    case 'choice': case 'reading': return [words.say('many.kind.choice'), h('ul', {}, fact.options.map((code) => option(fact, code, words)))];
    case 'whole': case 'money': return words.say('many.kind.number', { low: fact.min ?? 0, high: fact.max });
    case 'series': return words.say('many.kind.series', { example: '{"2026-01":40,"2026-02":41}' });
    case 'records': return words.say('many.kind.records', { example: JSON.stringify([Object.fromEntries(fact.fields.map((one) => [one.name, sample(one)]))]) });
    default: return words.say(`many.kind.${fact.kind}`);
  }
}

function option(fact, code, words) {
  const text = words.any('', `fact.${fact.name}.option.${code}`);
  return h('li', {}, h('code', {}, code), text && ` – ${text}`);
}

const sample = (field) => ({ day: '2026-01-31', choice: field.options?.[0] })[field.kind] ?? field.min ?? 1;
