// The charts of what was found: estimates with their interval and, apart, their range;
// differences against nought; compositions; curves and paths over time.
import { figure, table, picture, scale, across, upright, label, dot, stroke, keyed, s, sides } from './svg.js';


// dots is a metric on both sides. rows are {name, side, estimate, range}.
export function dots({ title, unit, rows, nought, file }, tools) {
  const { words, numbers } = tools, write = (x, places) => (nought ? numbers.signed(x, places) : numbers.fixed(x, places));
  const told = (row) => (row.estimate ? `${row.name}: ${write(row.estimate.value, row.estimate.places)} ${unit}` : `${row.name}: ${words.say('lab.undefined')}`);
  return figure({
    title: `${title} (${unit})`, file, about: undefined,
    draw: (width) => drawDots(width, rows, nought, `${title}: ${rows.map(told).join('; ')}`, tools),
    table: table(title, ['', words.say('lab.estimate'), words.say('lab.interval'), words.say('lab.assumptions')], rows.map((row) => [row.name, ...cellsOf(row.estimate, row.range, write, words)])),
  }, words);
}

// cellsOf writes an estimate, its interval and its range.
export function cellsOf(estimate, range, write, words) {
  if (!estimate) return [words.say('lab.undefined'), '', ''];
  const { value, half, places } = estimate, span = (low, high) => words.say('lab.span', { low: write(low, places), high: write(high, places) });
  return [write(value, places), half === undefined ? '–' : span(value - half, value + half), range ? span(range.low, range.high) : '–'];
}

function drawDots(width, rows, nought, about, { numbers }) {
  const shown = rows.filter((row) => row.estimate), all = shown.flatMap(({ estimate: { value, half = 0 }, range }) => [value - half, value + half, ...(range ? [range.low, range.high] : [])]);
  if (nought) all.push(0);
  const [least, most] = [Math.min(...all), Math.max(...all)], pad = (most - least || Math.abs(most) || 1) * 0.08;
  const low = least - pad, high = most + pad, step = 46, bottom = 12 + rows.length * step, x = scale(low, high, 10, width - 14);
  const row = ({ name, side, estimate, range }, i) => {
    const y = 32 + i * step;
    return estimate && [label(4, y - 14, name, { 'font-size': 12 }),
      estimate.half !== undefined && stroke(`M${x(estimate.value - estimate.half)} ${y}H${x(estimate.value + estimate.half)}`, side, { 'stroke-dasharray': undefined, 'stroke-width': 4, 'stroke-opacity': 0.55 }),
      range && stroke(`M${x(range.low)} ${y + 8}v6M${x(range.low)} ${y + 11}H${x(range.high)}M${x(range.high)} ${y + 8}v6`, side, { 'stroke-dasharray': undefined, 'stroke-width': 1.5 }),
      dot(x(estimate.value), y, side)];
  };
  return picture(width, bottom + 24, about, shown.length ? [across(low, high, x, bottom, 6, numbers, 5),
    nought && s('line', { x1: x(0), x2: x(0), y1: 4, y2: bottom, stroke: '#14181b', 'stroke-width': 1.5, class: 'nought' }), rows.map(row)] : []);
}

// bars is a composition: what a whole falls into, on each side. rows are {name, values}.
export function bars({ title, names, rows, file }, tools) {
  const { words, numbers } = tools, percent = words.say('lab.percent');
  const write = (one) => (one ? `${numbers.fixed(one.value, one.places)} ${percent}` : words.say('lab.undefined'));
  return figure({
    title, file, draw: (width) => drawBars(width, names, rows, `${title}: ${rows.map((row) => `${row.name}: ${row.values.map(write).join(', ')}`).join('; ')}`, tools),
    table: table(title, ['', ...names], rows.map((row) => [row.name, ...row.values.map(write)])),
  }, words);
}

function drawBars(width, names, rows, about, { numbers }) {
  const count = Math.max(1, ...rows.map((row) => row.values.length)), most = Math.max(1e-9, ...rows.flatMap((row) => row.values.map((one) => one?.value ?? 0)));
  const x = scale(0, most, 0, width - 60), step = 22 + count * 16, top = 22;
  return picture(width, top + rows.length * step, about, [keyed(names), s('g', { transform: `translate(0 ${top})` }, rows.map((row, i) => [
    label(0, i * step + 14, row.name),
    row.values.map((one, side) => one && [
      s('rect', { x: 0, y: i * step + 20 + side * 16, width: Math.max(1, x(one.value)), height: 12, fill: side ? '#fff' : sides[side].colour, stroke: sides[side].colour, 'stroke-width': 2, class: `bar-${side}` }),
      label(x(one.value) + 6, i * step + 30 + side * 16, numbers.fixed(one.value, Math.min(1, one.places)), { 'font-size': 12 })])]))]);
}

// lines is something over time on each side. series are {name, values, low, high}.
export function lines({ title, unit, series, axis, file, about }, tools) {
  const { words, numbers } = tools, count = Math.max(...series.map((one) => one.values.length)), every = Math.max(1, Math.ceil(count / 26));
  const write = (x) => (x === undefined ? '–' : numbers.plain(Number(x.toPrecision(4))));
  const rows = Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0 || i === count - 1);
  return figure({
    title: unit ? `${title} (${unit})` : title, file, about,
    draw: (width) => drawLines(width, series, axis, `${title}: ${series.map((one) => `${one.name}: ${write(one.values.at?.(-1) ?? one.values[one.values.length - 1])}`).join('; ')}`, tools),
    table: table(title, [axis, ...series.map((one) => one.name)], rows.map((i) => [numbers.fixed(i + 1, 0), ...series.map((one) => write(one.values[i]))])),
  }, words);
}

function drawLines(width, series, axis, about, { numbers }) {
  const height = Math.round(Math.min(260, Math.max(180, width * 0.5))), all = series.flatMap((one) => [...one.values, ...(one.high || [])]).filter(Number.isFinite);
  const most = Math.max(1e-9, ...all) * 1.05, count = Math.max(...series.map((one) => one.values.length)), left = 46;
  const x = scale(1, Math.max(2, count), left, width - 12), y = scale(0, most, height - 38, 26);
  const path = (values) => values.map((value, i) => (Number.isFinite(value) ? `${i && Number.isFinite(values[i - 1]) ? 'L' : 'M'}${x(i + 1).toFixed(1)} ${y(value).toFixed(1)}` : '')).join('');
  return picture(width, height, about, [upright(0, most, y, left, width - 8, numbers), across(1, count, x, height - 38, height - 42, numbers, width < 400 ? 4 : 7), keyed(series.map((one) => one.name)),
    label((left + width) / 2, height - 4, axis, { 'text-anchor': 'middle', 'font-size': 12 }),
    series.map((one, side) => [one.low && band(one, x, y, side), stroke(path(one.values), side)])]);
}

// band is the interval around a line.
function band({ low, high }, x, y, side) {
  const up = high.map((value, i) => `${x(i + 1).toFixed(1)} ${y(value).toFixed(1)}`), down = low.map((value, i) => `${x(i + 1).toFixed(1)} ${y(Math.max(0, value)).toFixed(1)}`).reverse();
  return s('path', { d: `M${[...up, ...down].join('L')}Z`, fill: sides[side].colour, 'fill-opacity': 0.14, class: 'band' });
}

// ofPath is a path's estimates as a series with its band.
export function ofPath(name, list) {
  const bounded = list.every((one) => one && one.h >= 0);
  return { name, values: list.map((one) => one?.v), low: bounded && list.map((one) => one.v - one.h), high: bounded && list.map((one) => one.v + one.h) };
}

