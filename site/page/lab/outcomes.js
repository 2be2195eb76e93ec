// The outcomes: what was found so far, the primary metrics first, baseline, reform and the
// paired difference, each with the simulation's interval and, apart, the range of the
// assumptions; then the charts.
import { h, fold, grouped } from '../dom.js';
import { estimateOf, scaleOf } from './numbers.js';
import { cellsOf, dots, bars, lines, ofPath } from './charts.js';
import { legend } from './svg.js';

// outcomes makes the place for a study. It returns {node, show(result, range), redraw}.
export function outcomes(opened, sides, tools) {
  const tables = h('div'), charts = h('div', { class: 'charts' }), said = h('div', { class: 'said', hidden: true });
  const rest = fold(tools.words.say('lab.all', { n: opened.metrics.length }), h('div'));
  let figures = [], shown;

  const fillRest = () => { if (rest.open && shown) rest.lastElementChild.replaceChildren(metricTable(opened.metrics, shown, opened, sides, tools, tools.words.say('lab.all', { n: opened.metrics.length }))); };
  rest.addEventListener('toggle', fillRest);

  return {
    node: h('div', {}, said, tables, rest, charts),
    show(result, range) {
      shown = { result, range };
      said.hidden = !result.said;
      said.replaceChildren(h('p', {}, result.said || ''), h('ul', {}, answersOf(result, opened, sides, tools.names)));
      tables.replaceChildren(metricTable(primaryOf(opened), shown, opened, sides, tools, tools.words.say('lab.primary')));
      fillRest();
      figures = figuresOf(opened, shown, sides, tools);
      const open = new Set([...charts.querySelectorAll('details')].map((one, i) => (one.open ? i : -1)));
      charts.replaceChildren(legend(sides, tools.words.say('lab.legend')), ...groupsOf(figures, tools.words));
      charts.querySelectorAll('details').forEach((one, i) => { if (open.has(i)) one.open = true; });
      for (const one of figures) one.drawn();
    },
    redraw() { for (const one of figures) one.drawn(); },
  };
}

// answersOf is what a report says of each primary metric. It quotes the names that the
// policies have in the file; a reader knows them by the words of the page.
const answersOf = ({ answers }, { metrics, policies }, sides, names) => (answers || []).flatMap(({ metric, sentences }) => (sentences || []).map((text) => h('li', {}, h('strong', {}, names.metric(metrics[metric].code)), ' ', policies.reduce((said, { name }, i) => said.replace(new RegExp(`([“「])${name}([”」])`, 'g'), `$1${sides[i]}$2`), text))));

export const primaryOf = ({ metrics }) => {
  const asked = metrics.filter((one) => one.primary);
  return asked.length ? asked : metrics.filter((one) => !one.code.includes('/')).slice(0, 5);
};

// rangeOf is the range of a metric in the unit that is read.
export function rangeOf(list, policy, index, unit) {
  const one = list?.[policy]?.[index];
  return one ? { low: one.low * scaleOf(unit), high: one.high * scaleOf(unit) } : undefined;
}

function metricTable(list, { result, range }, opened, sides, { words, names, numbers }, title) {
  const at = (metric) => opened.metrics.indexOf(metric), line = (metric, name, estimate, span, write, unit, first) => h('tr', { class: first && 'first' }, h('th', { scope: 'row' }, name),
    cellsOf(estimate, span, write, words).map((text, i) => h('td', {}, i === 0 && estimate ? `${text} ${unit}` : text)));
  const body = (metric) => {
    const i = at(metric), unit = names.unitOf(metric.unit), moves = range?.signChanges?.[1]?.[i];
    return h('tbody', {}, h('tr', { class: 'of' }, h('th', { colspan: 4, scope: 'rowgroup' }, names.metric(metric.code), metric.better !== 0 && h('span', { class: 'small' }, ` ${words.say(metric.better > 0 ? 'lab.better.more' : 'lab.better.less')}`))),
      sides.map((side, p) => line(metric, side, estimateOf(result.metrics[p][i], metric.unit), rangeOf(range?.metrics, p, i, metric.unit), numbers.fixed, unit)),
      sides.length > 1 && line(metric, words.say('lab.difference'), estimateOf(result.differences[1][i], metric.unit), rangeOf(range?.differences, 1, i, metric.unit), numbers.signed, names.unitOf(metric.unit, true)),
      moves && h('tr', {}, h('td', { colspan: 4, class: 'moves' }, words.say('lab.signChanges'))));
  };
  return h('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': title }, h('table', { class: 'metrics' }, h('caption', {}, title),
    h('thead', {}, h('tr', {}, h('td'), ['lab.estimate', 'lab.interval', 'lab.assumptions'].map((key) => h('th', { scope: 'col' }, words.say(key))))), list.map(body)));
}

// figuresOf are all charts, each with the group that it stands in.
function figuresOf(opened, shown, sides, tools) {
  const of = (group, list) => list.map((one) => ({ ...one, group }));
  return [
    ...of('lab.charts.levels', primaryOf(opened).map((metric) => levels(metric, opened, shown, sides, tools))),
    ...(sides.length > 1 ? of('lab.charts.differences', primaryOf(opened).map((metric) => difference(metric, opened, shown, sides, tools))) : []),
    ...of('lab.charts.why', compositions(opened, shown, sides, tools)),
    ...of('lab.charts.curves', curves(opened, shown, sides, tools)),
    ...of('lab.charts.paths', paths(opened, shown, sides, tools)),
  ];
}

const groupsOf = (figures, words) => grouped(figures, (one) => one.group).map(([group, list]) => h('section', {}, h('h3', {}, words.say(group)), h('p', { class: 'small' }, words.say(`${group}.about`)),
  h('div', { class: 'grid' }, list.slice(0, 8).map((one) => one.node)), list.length > 8 && fold(words.say('lab.charts.more', { n: list.length - 8 }), h('div', { class: 'grid' }, list.slice(8).map((one) => one.node)))));

function levels(metric, opened, { result, range }, sides, tools) {
  const i = opened.metrics.indexOf(metric);
  return dots({ title: tools.names.metric(metric.code), unit: tools.names.unitOf(metric.unit), file: metric.code,
    rows: sides.map((name, side) => ({ name, side, estimate: estimateOf(result.metrics[side][i], metric.unit), range: rangeOf(range?.metrics, side, i, metric.unit) })) }, tools);
}

function difference(metric, opened, { result, range }, sides, tools) {
  const i = opened.metrics.indexOf(metric);
  return dots({ title: tools.names.metric(metric.code), unit: tools.names.unitOf(metric.unit, true), nought: true, file: `difference-${metric.code}`,
    rows: [{ name: tools.words.say('lab.difference'), side: 1, estimate: estimateOf(result.differences[1][i], metric.unit), range: rangeOf(range?.differences, 1, i, metric.unit) }] }, tools);
}

// compositions are breakdowns of a whole that is no metric itself: why the unmatched are
// unmatched, by which way places were given.
function compositions(opened, { result }, sides, tools) {
  const whole = ({ code }) => code.split('/')[0], own = new Set(opened.metrics.map((one) => one.code));
  const parts = opened.metrics.filter((one) => one.code.includes('/') && one.unit === 'share' && !own.has(whole(one)));
  return grouped(parts, (one) => one.code.split('=')[0]).filter(([, list]) => list.length > 1).map(([code, list]) => bars({
    title: tools.names.metric(code.split('/')[0]), names: sides, file: code.replace('/', '-'),
    rows: list.map((one) => ({ name: tools.names.titled('value', one.code.split('=')[1]), values: sides.map((_, side) => estimateOf(result.metrics[side][opened.metrics.indexOf(one)], one.unit)) })) }, tools));
}

const curves = (opened, { result }, sides, tools) => opened.curves.flatMap((curve, c) => curve.ends.map((end, e) => lines({
  title: `${tools.names.titled('curve', curve.code)}: ${tools.names.titled('end', end)}`, unit: tools.words.say('lab.percent'), axis: tools.names.unit(curve.unit, 2), file: `${curve.code}-${end}`,
  series: sides.map((name, side) => ({ name, values: result.curves[side][c][e].map((one) => one * 100) })) }, tools)));

const paths = (opened, { result }, sides, tools) => (opened.paths || []).map((path, i) => lines({
  title: tools.names.titled('path', path.code), axis: tools.words.has('path.step') ? tools.words.say('path.step') : tools.words.say('lab.axis.step'), file: path.code,
  series: sides.map((name, side) => ofPath(name, result.paths[side][i])) }, tools));
