// One lever: a name, a slider and a number field (or a list, or a box to tick), what the
// law or the catalogue says and who says so, the way back, and what is wrong with it.
import { h, button } from '../dom.js';
import { truth } from './names.js';

let count = 0;

// nothing is what a catalogue says of a value that nobody has published; other sources stay
// in its words.
const nothing = 'nothing published';

// control makes a lever. on(raw) is called with a value as a scenario file has it, or
// undefined for the given one. It returns {node, update(raw), complain(text)}.
export function control(lever, names, words, on) {
  const id = `lever-${++count}`, kinds = { choice: listed, version: listed, switch: ticked };
  const { label, lang } = lever.kind === 'law' ? names.law(lever) : lever.kind === 'version' ? { label: words.say('lab.version') } : names.setting(lever);
  const parts = (kinds[lever.kind] || numbered)(lever, { id, label, words, names, lang }, on);
  const back = button(words.say(lever.kind === 'law' ? 'lab.back.law' : 'lab.back'), 'link back', () => { on(undefined); parts.first.focus(); });
  const wrong = h('p', { class: 'error', id: `${id}-error`, hidden: true });
  const node = h('div', { class: 'lever', 'data-path': lever.path },
    h('label', { for: id, lang }, label), parts.node,
    h('p', { class: 'mark', id: `${id}-mark` }, mark(lever, names, words)), back, wrong);
  return {
    node,
    update(raw) {
      parts.set(raw ?? lever.given);
      back.hidden = raw === undefined || String(raw) === lever.given;
      node.classList.toggle('changed', !back.hidden);
    },
    complain(text) {
      wrong.hidden = !text;
      wrong.replaceChildren(...(text ? [words.say('lab.refused'), ' ', h('span', { lang: 'en' }, text)] : []));
      parts.first.setAttribute('aria-invalid', String(Boolean(text)));
      parts.first.setAttribute('aria-describedby', text ? `${id}-error ${id}-mark` : `${id}-mark`);
    },
  };
}

function numbered(lever, { id, label, words, names, lang }, on) {
  const { min, max, step } = lever.slider;
  const raw = (shown) => String(Number((shown / lever.scale).toPrecision(12)));
  const shown = (text) => Number((Number(text) * lever.scale).toPrecision(12));
  const list = h('datalist', { id: `${id}-given` }, h('option', { value: shown(lever.given) }));
  const slider = h('input', { type: 'range', min, max, step, list: list.id, lang, 'aria-label': words.say('lab.slider', { label }), 'aria-describedby': `${id}-mark` });
  const field = h('input', { type: 'number', id, step: 'any', min: lever.min === undefined ? undefined : shown(lever.min), max: lever.max === undefined ? undefined : shown(lever.max), inputmode: 'decimal', 'aria-describedby': `${id}-mark` });
  slider.addEventListener('input', () => { field.value = slider.value; on(raw(slider.value)); });
  field.addEventListener('input', () => { if (field.value !== '' && field.validity.valid) { slider.value = field.value; on(raw(field.value)); } });
  field.addEventListener('change', () => { if (field.value === '') on(undefined); else on(raw(field.value)); });
  const unit = lever.percent ? words.say('lab.percent') : lever.unit ? names.unit(lever.unit, 2) : '';
  return {
    first: field,
    node: h('div', { class: 'lever-line' }, slider, list, h('span', { class: 'field' }, field, unit && h('span', {}, unit))),
    set(text) {
      if (document.activeElement !== field || raw(field.value) !== String(text)) field.value = shown(text);
      slider.value = shown(text);
      slider.setAttribute('aria-valuetext', names.value(lever, text));
    },
  };
}

function listed(lever, { id, names }, on) {
  const said = (one) => (lever.kind === 'version' ? names.day(one) : names.option(one));
  const list = h('select', { id, 'aria-describedby': `${id}-mark`, onchange: () => on(list.value) }, lever.options.map((one) => h('option', { value: one }, said(one))));
  return { first: list, node: list, set: (text) => { list.value = text; } };
}

function ticked(lever, { id, words }, on) {
  const box = h('input', { type: 'checkbox', id, 'aria-describedby': `${id}-mark`, onchange: () => on(String(box.checked)) });
  return { first: box, node: h('span', { class: 'box' }, box, ' ', words.say('lab.on')), set: (text) => { box.checked = truth(text); } };
}

// mark says what is given, and by whom.
function mark(lever, names, words) {
  if (lever.kind === 'version') return [words.say('lab.given.version', { value: names.day(lever.given) })];
  const value = names.value(lever, lever.given);
  if (lever.kind === 'law') {
    return [h('strong', {}, words.say(ofLaw(lever.grade) ? 'lab.given.law' : 'lab.given.sourced', { value })), ' ',
      words.say('lab.cite', { source: names.source(lever.source), article: lever.article, grade: words.say(`lab.grade.${lever.grade}`) })];
  }
  const range = lever.origin === 'assumed' && lever.low < lever.high
    && words.say('lab.range', { low: names.value({ ...lever, unit: undefined, percent: false }, lever.low), high: names.value(lever, lever.high) });
  return [words.say(`lab.given.${lever.origin}`, { value }), range && ` ${range}`,
    lever.source && [' ', lever.source === nothing ? words.say('lab.nothing') : h('span', { lang: 'en' }, lever.source)]].filter(Boolean).flat();
}

// ofLaw tells whether a number was read in a text of law: a guide's is not the law's.
const ofLaw = (grade) => grade === 'official' || grade === 'quoted';
