// Small pieces of SVG, with all that they need in themselves: what is saved as a file looks
// as it does on the page. Sides are told apart by colour, by line and by shape.
import { h, button, fold } from '../dom.js';
import { save } from '../hand.js';
import { ticks } from './numbers.js';

const space = 'http://www.w3.org/2000/svg';

// s makes an element of SVG.
export function s(tag, attributes, ...children) {
  const node = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) node.setAttribute(name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== false && child !== undefined && child !== ''));
  return node;
}

// The sides: colours that stay apart for whoever sees fewer of them.
export const sides = [
  { colour: '#005a8f', dash: undefined },
  { colour: '#c04a00', dash: '7 4' },
];
const ink = '#14181b', soft = '#5b666d', faint = '#d5dce0';

// scale maps values to places.
export const scale = (low, high, from, to) => (value) => from + (to - from) * (value - low) / ((high - low) || 1);

export const label = (x, y, words, more) => s('text', { x, y, fill: ink, 'font-size': 13, 'font-family': 'system-ui, sans-serif', ...more }, words);

// dot is a round one for the baseline and a diamond for the reform.
export function dot(x, y, side) {
  const fill = sides[side].colour;
  if (!side) return s('circle', { cx: x, cy: y, r: 5, fill, stroke: '#fff', class: 'mark-0' });
  return s('path', { d: `M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`, fill, stroke: '#fff', class: 'mark-1' });
}

export const stroke = (d, side, more) => s('path', { d, fill: 'none', stroke: sides[side].colour, 'stroke-width': 2.5, 'stroke-dasharray': sides[side].dash, 'stroke-linejoin': 'round', class: `line-${side}`, ...more });

// across is the axis along the bottom, upright the one at the left; both with faint lines.
export function across(low, high, x, y, top, numbers, parts) {
  const { list, places } = ticks(low, high, parts);
  return list.map((value) => [s('line', { x1: x(value), x2: x(value), y1: top, y2: y, stroke: faint, class: 'grid' }),
    label(x(value), y + 16, numbers.fixed(value, places), { 'text-anchor': 'middle', fill: soft, 'font-size': 12 })]);
}

export function upright(low, high, y, x, right, numbers) {
  const { list, places } = ticks(low, high, 4);
  return list.map((value) => [s('line', { x1: x, x2: right, y1: y(value), y2: y(value), stroke: faint, class: 'grid' }),
    label(x - 6, y(value) + 4, numbers.fixed(value, places), { 'text-anchor': 'end', fill: soft, 'font-size': 12 })]);
}

// picture is the whole of it.
export const picture = (width, height, about, inside) => s('svg', { xmlns: space, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': about }, inside);

// legend says which side is which, in the very marks.
export const legend = (names, words) => h('p', { class: 'legend' }, names.map((name, side) => [
  s('svg', { width: 34, height: 14, viewBox: '0 0 34 14', 'aria-hidden': 'true' }, stroke('M1 7H33', side), dot(17, 7, side)), h('span', {}, name)]),
words && h('span', { class: 'small' }, words));

// keyed is the legend inside a drawing: a saved one has no page around it.
export const keyed = (names) => names.map((name, side) => {
  const x = 4 + side * 150;
  return [stroke(`M${x} 10H${x + 26}`, side), dot(x + 13, 10, side), label(x + 33, 14, name, { 'font-size': 12 })];
});

// titled is a drawing as a file: with its title above it.
function titled(drawing, title) {
  const copy = drawing.cloneNode(true), [, , width, height] = copy.getAttribute('viewBox').split(' ').map(Number), above = 30;
  const inside = s('g', { transform: `translate(0 ${above})` }, ...copy.childNodes);
  copy.replaceChildren(s('rect', { width, height: height + above, fill: '#fff' }), label(4, 18, title, { 'font-weight': 600, textLength: title.length * 7.2 > width ? width - 8 : undefined, lengthAdjust: 'spacingAndGlyphs' }), inside);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + above}`);
  copy.setAttribute('height', height + above);
  return new XMLSerializer().serializeToString(copy);
}

// figure puts a drawing with its title, the same as a table, and the way to save it.
// draw(width) makes the picture anew whenever the page is wider or narrower.
export function figure({ title, about, draw, table, file }, words) {
  const place = h('div', { class: 'drawing' });
  const node = h('figure', { class: 'chart' }, h('figcaption', {}, title), about && h('p', { class: 'small' }, about), place,
    fold(words.say('lab.table'), table),
    button(words.say('lab.save.svg'), 'link', () => save(`alih-${file.replace(/[^\w.-]+/g, '-')}.svg`, 'image/svg+xml', titled(place.firstChild, title)), { 'aria-label': words.say('lab.save.svg.of', { title }) }));
  const drawn = () => place.replaceChildren(draw(Math.max(240, Math.min(640, place.clientWidth || 320))));
  return { node, drawn };
}

// table of a figure: rows of cells, the first of each a header.
export const table = (title, columns, rows) => h('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': title }, h('table', {}, h('caption', { class: 'unseen' }, title),
  h('thead', {}, h('tr', {}, columns.map((one) => (one ? h('th', { scope: 'col' }, one) : h('td'))))),
  h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map((one) => h('td', {}, one)))))));
