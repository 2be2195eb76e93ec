// The levers in their groups: what the reform changes and a list to begin from, the law,
// what may be chosen; then, for both sides, the experiment and what is assumed.
import { h, button, fold, grouped, section } from '../dom.js';
import { control } from './control.js';
import { readable } from './names.js';

// levers makes the panel. on has: set(side, path, raw), preset(name), seed(raw). It
// returns {node, update(state), complain(text)}.
export function levers({ catalogue, presets, scheme }, names, words, on) {
  const all = new Map(); // side and path: control
  const make = (side) => (lever) => {
    const one = control(lever, names, words, (raw) => on.set(side, lever.path, raw));
    all.set(`${side} ${lever.path}`, one);
    return one.node;
  };
  const changes = h('ul', { class: 'plain changes' }), wrong = h('div', { role: 'alert' }), seed = seedField(words, on);
  const named = new Map([catalogue.version, ...catalogue.law, ...catalogue.chosen, ...catalogue.assumed, ...catalogue.experiment].map((one) => [one.path, one]));
  const list = presetList(presets, scheme, names, words, on);
  const late = lateFolds(catalogue, words, make('both'), () => update(shown));
  let shown;

  function update(state) {
    shown = state;
    list.update(state);
    seed.update(state);
    for (const [key, one] of all) { const [side, path] = key.split(' '); one.update(state[side][path]); }
    changes.replaceChildren(...changeLines(state, named, names, words, on));
  }

  const panel = fold(words.say('lab.levers'), h('h3', {}, words.say('lab.law')), make('reform')(catalogue.version), catalogue.law.slice(0, 6).map(make('reform')),
    catalogue.law.length > 6 && fold(words.say('lab.law.more', { n: catalogue.law.length - 6 }), catalogue.law.slice(6).map(make('reform'))),
    catalogue.chosen.length > 0 && [h('h3', {}, words.say('lab.chosen')), catalogue.chosen.map(make('reform'))],
    h('h3', {}, words.say('lab.both')), h('p', { class: 'hint' }, words.say('lab.both.text')),
    fold(words.say('lab.experiment'), seed.node, catalogue.experiment.map(make('both'))), late);
  panel.classList.add('panel');
  panel.open = window.matchMedia('(min-width: 64rem)').matches; // on a phone what is seen comes first

  return {
    node: h('div', { class: 'levers' }, section('reform', words.say('lab.reform'), h('p', { class: 'hint' }, words.say('lab.reform.text')), list.node, wrong, changes, panel)),
    update,
    // complain shows what the simulator refuses beside the lever that it names.
    complain(text) {
      const lines = (text || '').split('\n').filter(Boolean);
      for (const [key, one] of all) {
        const [side, path] = key.split(' '), tail = side === 'reform' ? `.${path}: ` : ` ${path}: `;
        const at = lines.findIndex((line) => line.includes(tail));
        one.complain(at < 0 ? '' : lines[at].slice(lines[at].indexOf(tail) + tail.length));
        if (at >= 0) { lines.splice(at, 1); opened(one.node); }
      }
      wrong.replaceChildren(...(text ? [h('p', { class: 'error' }, words.say('lab.refused.all'))] : []), ...lines.map((line) => h('p', { class: 'error', lang: 'en' }, line)));
    },
  };
}

// opened unfolds whatever a lever is in.
function opened(node) {
  for (let at = node.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
}

function presetList(presets, scheme, names, words, on) {
  const own = h('option', { value: 'own' }, words.say('lab.preset.own'));
  const list = h('select', { id: 'preset', onchange: () => on.preset(list.value) },
    h('option', { value: '' }, words.say('lab.preset.none')),
    presets.map((one) => { const { label, lang } = names.policy(scheme, one); return h('option', { value: one.name, lang }, label); }), own);
  return {
    node: h('div', { class: 'lever' }, h('label', { for: 'preset' }, words.say('lab.preset')), list),
    update(state) {
      const same = presets.find((one) => alike(one.values, state.reform));
      own.hidden = Object.keys(state.reform).length === 0 || Boolean(same);
      list.value = Object.keys(state.reform).length === 0 ? '' : same ? same.name : 'own';
    },
  };
}

const alike = (a, b) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

// changeLines says what is not as the law and the catalogue have it, for the reform and
// for both sides.
function changeLines(state, named, names, words, on) {
  const line = (side) => ([path, raw]) => {
    const lever = named.get(path) || { path, kind: 'law', name: path };
    const { label, lang } = lever.kind === 'law' ? names.law(lever) : lever.kind === 'version' ? { label: words.say('lab.version') } : names.setting(lever);
    const said = (value) => (lever.kind === 'version' ? names.day(value) : lever.given === undefined ? value : names.value(lever, value));
    return h('li', {}, h('strong', { lang }, label), ` ${said(lever.given ?? '')} → ${said(raw)} `, side === 'both' && `(${words.say('lab.change.both')}) `,
      button(words.say('lab.change.back'), 'link', () => on.set(side, path, undefined), { 'aria-label': words.say('lab.change.back.of', { label }) }));
  };
  const all = [...Object.entries(state.reform).map(line('reform')), ...Object.entries(state.both).map(line('both'))];
  return all.length ? all : [h('li', { class: 'small' }, words.say('lab.change.none'))];
}

// lateFolds are the groups of what is assumed; each is made when it is opened first.
function lateFolds(catalogue, words, make, refresh) {
  return grouped(catalogue.assumed, ({ path }) => path.split('.')[0]).map(([group, list]) => {
    const title = words.has(`lab.group.${group}`) ? words.say(`lab.group.${group}`) : readable(group);
    const node = fold(words.say('lab.assumed', { group: title, n: list.length }));
    node.addEventListener('toggle', () => {
      const inside = node.lastElementChild;
      if (!node.open || inside.childElementCount) return;
      inside.append(...list.map(make));
      refresh();
    });
    return node;
  });
}

function seedField(words, on) {
  const field = h('input', { type: 'number', id: 'seed', min: 0, max: 999999999999999, step: 1, onchange: () => on.seed(field.value) });
  return {
    node: h('div', { class: 'lever' }, h('label', { for: 'seed' }, words.say('lab.seed')), field, h('p', { class: 'mark' }, words.say('lab.seed.text'))),
    update(state) { if (document.activeElement !== field) field.value = state.seed ?? ''; },
  };
}
