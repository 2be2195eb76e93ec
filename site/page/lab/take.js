// What a person takes along: a link, the scenario as a file, the outcomes as a table, the
// command that gives the same bits, and the sum by which one sees that it does.
import { h, button, fold } from '../dom.js';
import { save, copy } from '../hand.js';
import { line } from '../cases/csv.js';

const file = 'alih-lab.yaml';

// command is what gives the same bits on a machine of one's own.
export const command = (replications) => `alih simulate ${file} --replications ${Math.max(2, replications)}`;

// takeaway offers it. on has: link, text, csv, done, sum (a promise).
export function takeaway(words, on) {
  const status = h('p', { role: 'status' }), byHand = h('div'), shown = h('code', { id: 'command' }), sum = h('p', { class: 'sum' });
  const say = (text) => { status.textContent = ''; window.setTimeout(() => { status.textContent = text; }, 50); };
  const handed = async (text, done) => {
    const taken = await copy(text);
    byHand.replaceChildren(...(taken.done ? [] : [h('textarea', { readonly: true, rows: '3', 'aria-label': words.say('copy.byHand'), value: taken.text })]));
    say(words.say(taken.done ? done : 'copy.failed'));
  };
  const summed = async () => { const { scenario, counts } = await on.sum(); sum.replaceChildren(words.say('lab.sum.of'), ' ', h('code', {}, counts), ' · ', words.say('lab.sum.scenario'), ' ', h('code', {}, scenario)); };
  return {
    node: h('section', { 'aria-labelledby': 'take' }, h('h2', { id: 'take' }, words.say('lab.take')),
      h('div', { class: 'buttons' }, button(words.say('lab.link'), 'secondary', () => handed(on.link(), 'lab.link.done'), { id: 'link' }),
        button(words.say('lab.scenario'), 'secondary', () => save(file, 'application/yaml', on.text()), { id: 'scenario' }),
        button(words.say('lab.csv'), 'secondary', () => save('alih-lab.csv', 'text/csv', on.csv()), { id: 'csv' })),
      status, byHand,
      fold(words.say('lab.machine'), h('p', {}, words.say('lab.machine.text', { file })), h('p', {}, shown),
        h('div', { class: 'buttons' }, button(words.say('lab.machine.copy'), 'link', () => handed(shown.textContent, 'lab.machine.done')),
          button(words.say('lab.sum'), 'link', summed, { id: 'sum' })), sum)),
    update(done) { shown.textContent = command(done); sum.replaceChildren(); },
  };
}

// table writes the outcomes as CSV: the columns of a report's metrics.csv, a line for each
// side and metric, numbers as programs read them and shares between 0 and 1.
export function table(opened, { result, range }, names) {
  const style = { comma: ',', crlf: false }, number = (x) => (x === undefined || x === null ? '' : String(x));
  const of = (one) => [one?.v, one?.h >= 0 ? one.v - one.h : undefined, one?.h >= 0 ? one.v + one.h : undefined].map(number);
  const span = (one) => [number(one?.low), number(one?.high)];
  const head = ['policy', 'baseline', 'metric', 'title', 'unit', 'primary', 'replications', 'estimate', 'low', 'high', 'assumption_low', 'assumption_high',
    'difference', 'difference_low', 'difference_high', 'difference_assumption_low', 'difference_assumption_high', 'sign_changes'];
  const rows = opened.policies.flatMap((policy, p) => opened.metrics.map((metric, i) => [policy.name, String(p === 0), metric.code, names.metric(metric.code), metric.unit,
    String(Boolean(metric.primary)), String(result.done), ...of(result.metrics[p][i]), ...span(range?.metrics?.[p]?.[i]),
    ...of(p ? result.differences[p][i] : undefined), ...span(p ? range?.differences?.[p]?.[i] : undefined), p && range?.signChanges ? String(Boolean(range.signChanges[p][i])) : '']));
  return [head, ...rows].map((row) => line(row, style)).join('');
}
