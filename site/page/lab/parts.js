// A step of the film as tables: a table for each part of the picture, with the numbers of
// baseline and reform side by side, and what differs marked. It is there without the
// viewer, and it is what a screen reader reads.
import { h, fold } from '../dom.js';

// where a number of a snapshot stands: {part, row, column} by index.
export function placeOf(stage, at) {
  const index = stage.parts.findLastIndex ? stage.parts.findLastIndex((one) => one.from <= at) : lastIndex(stage.parts, at);
  const part = stage.parts[index], wide = widthOf(part), inside = at - part.from;
  return { part, row: Math.floor(inside / wide), column: inside % wide };
}

const lastIndex = (parts, at) => parts.reduce((best, one, i) => (one.from <= at ? i : best), 0);
const sizeOf = (part) => part.rows.length * widthOf(part);
const widthOf = (part) => ({ crowd: part.columns?.length, line: part.slots, room: 2, flow: 1 })[part.form];

// snapshot reads one step of one policy.
export const snapshot = (film, policy, step) => film.numbers.subarray((policy * film.steps + step) * film.size, (policy * film.steps + step + 1) * film.size);

// first is how many parts are open at first; the others are opened by who wants them, and say
// without that how many of their numbers differ.
const first = 2;

// tables makes the tables of a stage for one or two sides. It returns {node, film(film),
// show(film, step)}.
export function tables(stage, sides, names, words, numbers) {
  const made = stage.parts.map((part, i) => parted(part, i < first, sides, { names, words, numbers }));
  return {
    node: h('div', { class: 'parts' }, made.map((one) => one.node)),
    film(film) { for (const one of made) one.film?.(film); },
    show(film, step) {
      const shots = sides.map((_, policy) => snapshot(film, policy, step));
      for (const one of made) one.show(shots);
    },
  };
}

// parted folds the table of a part under its name.
function parted(part, open, sides, tools) {
  const made = forms[part.form](part, sides, tools), count = h('span', { class: 'differs' }), size = sizeOf(part);
  const node = h('details', { class: `part ${part.form}`, 'data-part': part.code, open }, h('summary', {}, h('strong', {}, captionOf(part, tools.names)), ' ', count), made.node);
  return { node, film: made.film, show(shots) {
    let n = 0;
    if (shots.length > 1) for (let i = part.from; i < part.from + size; i++) if (shots[1][i] !== shots[0][i]) n++;
    const text = n ? `≠ ${tools.numbers.fixed(n, 0)}` : '';
    if (count.textContent !== text) count.textContent = text;
    made.show(shots);
  } };
}

// cell is a number that is written again at each step, and marked where the sides differ.
function cell(words, tag = 'td') {
  const node = h(tag);
  let last;
  return { node, put(text, differs) {
    const now = `${differs ? '≠ ' : ''}${text}`;
    if (now === last) return;
    last = now;
    node.textContent = now;
    node.classList.toggle('differs', Boolean(differs));
  } };
}

const framed = (title, table) => h('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': title }, table);
const captionOf = (part, names) => `${names.stage(part.code)}${part.unit ? ` (${names.unit(part.unit, 2)})` : ''}`;
const head = (first, columns) => h('thead', {}, h('tr', {}, first.map((one) => h('td', {}, one)), columns.map((one) => h('th', { scope: 'col' }, one))));
const table = (part, tools, first, columns, body, more) => ({
  node: h('div', {}, framed(captionOf(part, tools.names), h('table', {}, h('caption', { class: 'unseen' }, captionOf(part, tools.names)), head(first, columns), h('tbody', {}, body))), more),
});

const forms = { crowd, line, room, flow };

// crowd has a row for each side, so that numbers to compare stand below each other.
function crowd(part, sides, tools) {
  const cells = part.rows.map(() => sides.map(() => part.columns.map(() => cell(tools.words))));
  const body = part.rows.map((row, r) => sides.map((side, s) => h('tr', {},
    s === 0 && h('th', { scope: 'rowgroup', rowspan: sides.length }, tools.names.stage(part.code, row)),
    sides.length > 1 && h('th', { scope: 'row', class: `side-${s}` }, side), cells[r][s].map((one) => one.node))));
  const made = table(part, tools, sides.length > 1 ? ['', ''] : [''], part.columns.map((one) => tools.names.stage(part.code, one)), body);
  return { ...made, show(shots) {
    each(part, cells, (r, s, c) => [part.from + r * part.columns.length + c, s], shots, tools);
  } };
}

function each(part, cells, where, shots, { numbers }) {
  cells.forEach((sides, r) => sides.forEach((list, s) => list.forEach((one, c) => {
    const [at] = where(r, s, c);
    one.put(numbers.fixed(shots[s][at], 0), s > 0 && shots[s][at] !== shots[0][at]);
  })));
}

function flow(part, sides, tools) {
  const cells = part.rows.map(() => sides.map(() => cell(tools.words)));
  const body = part.rows.map((row, r) => h('tr', {}, h('th', { scope: 'row' }, tools.names.stage(part.code, row)), cells[r].map((one) => one.node)));
  return { ...table(part, tools, [''], sides, body), show(shots) {
    cells.forEach((list, r) => list.forEach((one, s) => one.put(tools.numbers.fixed(shots[s][part.from + r], 0), shots[s][part.from + r] !== shots[0][part.from + r])));
  } };
}

function room(part, sides, tools) {
  const cells = part.rows.map(() => sides.map(() => ({ text: cell(tools.words, 'span'), bar: h('meter', { min: 0, value: 0 }) })));
  const body = part.rows.map((row, r) => h('tr', {}, h('th', { scope: 'row' }, tools.names.stage(part.code, row)),
    cells[r].map(({ text, bar }, s) => { bar.setAttribute('aria-label', `${tools.names.stage(part.code, row)}, ${sides[s]}`); return h('td', {}, bar, ' ', text.node); })));
  return { ...table(part, tools, [''], sides, body), show(shots) {
    cells.forEach((list, r) => list.forEach(({ text, bar }, s) => {
      const at = part.from + 2 * r, [used, limit] = [shots[s][at], shots[s][at + 1]];
      bar.max = Math.max(1, limit);
      bar.value = used;
      text.put(tools.words.say('lab.ofLimit', { used: tools.numbers.fixed(used, 0), limit: tools.numbers.fixed(limit, 0) }), used !== shots[0][at] || limit !== shots[0][at + 1]);
    }));
  } };
}

// line counts what stands in each row of places, and lists it in its order when asked.
function line(part, sides, tools) {
  const kinds = part.rows.flatMap((row, r) => part.columns.map((column, c) => ({ row, r, column, c })));
  const cells = kinds.map(() => sides.map(() => cell(tools.words)));
  const body = kinds.map(({ row, column }, k) => h('tr', {}, h('th', { scope: 'row' }, `${tools.names.stage(part.code, row)}: ${tools.names.stage(part.code, column)}`), cells[k].map((one) => one.node)));
  const order = orders(part, sides, tools);
  // Only what stands anywhere in the film has a row.
  const film = (whole) => {
    const seen = new Set();
    for (let policy = 0; policy < sides.length; policy++) for (let step = 0; step < whole.steps; step++) counted(part, snapshot(whole, policy, step)).forEach((list, r) => list.forEach((n, c) => { if (n) seen.add(`${r} ${c}`); }));
    kinds.forEach(({ r, c }, k) => { body[k].hidden = !seen.has(`${r} ${c}`); });
  };
  return { ...table(part, tools, [''], sides, body, order.node), film, show(shots) {
    const counts = shots.map((shot) => counted(part, shot));
    kinds.forEach(({ r, c }, k) => cells[k].forEach((one, s) => one.put(tools.numbers.fixed(counts[s][r][c], 0), counts[s][r][c] !== counts[0][r][c])));
    order.show(shots);
  } };
}

const slots = (part, shot, r) => shot.subarray(part.from + r * part.slots, part.from + (r + 1) * part.slots);

const counted = (part, shot) => part.rows.map((_, r) => {
  const counts = part.columns.map(() => 0);
  for (const kind of slots(part, shot, r)) if (kind) counts[kind - 1]++;
  return counts;
});

// orders lists who stands where; it is written only while it is open.
function orders(part, sides, tools) {
  const lists = part.rows.map(() => sides.map(() => h('ol')));
  const node = fold(tools.words.say('lab.inOrder'), part.rows.map((row, r) => sides.map((side, s) => [
    h('h3', {}, `${tools.names.stage(part.code, row)}${sides.length > 1 ? `, ${side}` : ''}`), lists[r][s]])));
  let shown;
  const write = () => {
    if (!node.open || !shown) return;
    lists.forEach((list, r) => list.forEach((one, s) => one.replaceChildren(...[...slots(part, shown[s], r)].map((kind, i) => [kind, i]).filter(([kind]) => kind)
      .map(([kind, i]) => h('li', { value: i + 1, class: kind !== slots(part, shown[0], r)[i] && 'differs' }, `${kind !== slots(part, shown[0], r)[i] ? '≠ ' : ''}${tools.names.stage(part.code, part.columns[kind - 1])}`)))));
  };
  node.addEventListener('toggle', write);
  return { node, show(shots) { shown = shots; write(); } };
}
