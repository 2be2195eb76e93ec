// The policy lab: a system, a policy, levers, and what they do, with the simulator of the
// command in a worker. This file ties the parts together and decides nothing of theirs.
import { openHere } from '../store.js';
import { fetchJSON, loadWords, fitting } from '../words.js';
import { h, button, section } from '../dom.js';
import { offline } from '../offline.js';
import { onPaper } from '../paper.js';
import { start, Refused } from './engine.js';
import { study } from './study.js';
import { systems, fresh, toFragment, ofFragment, opening, changesOf } from './state.js';
import { leversOf } from './catalogue.js';
import { namesOf } from './names.js';
import { numbersOf } from './numbers.js';
import { levers } from './levers.js';
import { player } from './play.js';
import { tables } from './parts.js';
import { differing } from './first.js';
import { viewer } from './viewer.js';
import { outcomes } from './outcomes.js';
import { runner } from './runner.js';
import { takeaway, table } from './take.js';

// pause is how long a lever has to rest before the simulator is asked, in milliseconds.
const pause = 300;

const main = document.querySelector('main');
const byId = (id) => document.getElementById(id);
const store = openHere();
const bases = {}; // by system: the built-in scenario as it stands
let site, words, kindWords, engine, system, state, desk, tools, page, opened, film, result, range;

// ---- the simulator

// simulator is that of the system; the one of another system is ended.
function simulator() {
  if (system !== state.scenario) {
    engine?.then((one) => one.end(), () => {});
    [engine, system] = [undefined, state.scenario];
  }
  const mine = engine ||= start(system, (share) => page?.loading(share)).catch((error) => { if (engine === mine) engine = undefined; throw error; });
  return mine;
}

const ask = (request) => simulator().then((one) => one.ask(request));

const tell = {
  opened(now) {
    [opened, film, result, range] = [now, undefined, undefined, undefined];
    page.complain('');
    page.opened();
    if (now.stage) desk.watch(state.replication);
    page.runs.begin();
  },
  film(now) {
    film = { ...now, policies: now.policies ?? opened.policies.length };
    page.filmed();
  },
  result(now, over) {
    result = now;
    page.found(over);
  },
  range(now) {
    range = now.metrics ? now : range;
    if (now.said && result) result = { ...result, said: now.said, answers: now.answers };
    page.ranged(now);
  },
  failed(error, what) {
    if (error instanceof Refused) return what === 'open' ? page.complain(error.message) : page.say(error.message);
    engine = undefined;
    return trouble(error);
  },
};

// open hands the state to the simulator, and what comes next follows from its answer.
const open = () => desk.open({ ...opening(state, words.say('lab.about', { scenario: words.of('scheme', state.scenario) })), words: kindWords });

let resting;
function soon() {
  window.clearTimeout(resting);
  resting = window.setTimeout(open, pause);
}

// ---- what a person does

const on = {
  set(side, path, raw) {
    if (raw === undefined || (side === 'both' && String(raw) === page.given(path))) delete state[side][path];
    else state[side][path] = raw;
    page.levers.update(state);
    soon();
  },
  preset(name) {
    state.reform = name ? { ...page.presets.find((one) => one.name === name)?.values } : {};
    page.levers.update(state);
    open();
  },
  seed(text) {
    state.seed = text === '' || !/^\d+$/.test(text) ? undefined : Number(text);
    open();
  },
  replication(n) { state.replication = n; desk.watch(n); },
  step(step, milliseconds) {
    state.step = step;
    page.tables?.show(film, step);
    page.viewer.step(step, milliseconds);
  },
  settled() {},
};

async function choose(scenario) {
  state = { ...fresh(scenario), reform: undefined };
  await show();
}

// ---- the page

let shown = 0;
async function show() {
  const mine = ++shown, stands = () => mine === shown, { scenario } = state;
  try {
    desk?.end();
    desk = study(ask, tell);
    await speak(words?.lang ?? fitting(site.languages.map((one) => one.code), store.lang()));
    if (!stands()) return;
    main.replaceChildren(waiting());
    bases[scenario] ||= plain(scenario);
    const base = await bases[scenario];
    await speak(words.lang, base.base);
    if (!stands()) return;
    state.reform ??= { ...base.presets[0]?.values };
    draw(base);
    open();
  } catch (error) {
    delete bases[scenario];
    if (stands()) trouble(error);
  }
}

// plain is the built-in scenario: its catalogue, and its policies to begin from.
async function plain(scenario) {
  const base = await ask({ op: 'open', scenario });
  const presets = base.policies.slice(1).map((one) => ({ ...one, values: changesOf(one) }));
  return { base, presets, catalogue: leversOf(base) };
}

async function speak(lang, base) {
  words = await loadWords(lang, 'lab', base?.scheme, base?.kind);
  // What a report says, in the words of the language and of the kind of model.
  kindWords = base && Object.assign({}, ...await Promise.all([`lab/words/${lang}.json`, `text/${lang}/${base.kind}.json`].map((name) => fetchJSON(name).catch(() => undefined))));
  const numbers = numbersOf(lang);
  tools = { words, numbers, names: namesOf(words, numbers) };
  document.documentElement.lang = lang;
  frame();
}

const head = () => [h('h1', { tabindex: '-1' }, words.say('lab.title')), h('p', { class: 'lead' }, words.say('lab.lead')),
  h('p', { class: 'note' }, h('strong', {}, words.say('lab.note')), ' ', words.say('lab.for'), ' ', h('a', { href: './' }, words.say('lab.own')))];

function waiting() {
  const bar = h('progress', { 'aria-label': words.say('lab.loading'), max: 1 });
  page = { loading: (share) => { bar.value = share; }, complain() {}, opened() {} };
  return h('div', {}, head(), h('p', { role: 'status' }, words.say('lab.loading')), bar);
}

function draw({ base, presets, catalogue }) {
  const say = h('p', { role: 'status', class: 'error', hidden: true }), stage = h('div', { class: 'stage' }), found = h('div');
  const panel = levers({ catalogue, presets, scheme: state.scenario }, tools.names, words, on);
  const play = player(words, on), seen = viewer(words, tools.names), take = takeaway(words, handing());
  const runs = runner(words, tools.numbers, { begin: (from, most) => desk.run(from, most, words.lang), stop: desk.stop, explore: (draws) => desk.explore(draws, 4, words.lang), endExploring: desk.endExploring, runs: desk.runs, explores: desk.explores, draws: () => opened?.draws ?? 64 });
  const film_ = section('film', words.say('lab.film'), h('p', { class: 'hint' }, words.say('lab.film.text')), play.bar, play.node, seen.node, stage);
  let shown;
  page = {
    levers: panel, viewer: seen, runs, presets,
    given: (path) => [...catalogue.assumed, ...catalogue.experiment].find((one) => one.path === path)?.given,
    loading() {},
    complain: (text) => { panel.complain(text); found.classList.toggle('stale', Boolean(text)); },
    say: (text) => { say.hidden = !text; say.textContent = text || ''; },
    opened() {
      page.say('');
      shown = outcomes(opened, sides(), tools);
      found.replaceChildren(shown.node);
      film_.hidden = !opened.stage;
      if (opened.stage) { page.tables = tables(opened.stage, sides(), tools.names, words, tools.numbers); stage.replaceChildren(page.tables.node); }
      take.update(2);
    },
    filmed() {
      page.tables.film(film);
      seen.film(opened.stage, film, sides());
      play.film(film, opened.stage, state.step ?? opened.stage.warm, differing(film, opened.stage, sides(), tools));
    },
    found(over) {
      shown.show(result, range);
      runs.done(result.done, over, over && result.precise);
      take.update(result.done);
    },
    ranged(now) {
      runs.drawn(now);
      if (now.metrics && result) shown.show(result, range);
    },
    redraw: () => shown?.redraw(),
  };
  panel.update(state);
  main.replaceChildren(h('div', { class: 'lab' }, h('div', { class: 'top' }, head(), systemList(), say),
    panel.node, h('div', { class: 'seen' }, film_, section('outcomes', words.say('lab.outcomes'), runs.node, found), take.node)));
  document.title = `${words.say('lab.title')} – alih`;
}

const sides = () => [words.say('lab.baseline'), words.say('lab.reform.side')].slice(0, opened.policies.length);

const systemList = () => h('div', { class: 'lever' }, h('label', { for: 'system' }, words.say('lab.system')),
  h('select', { id: 'system', onchange: (event) => choose(event.target.value) }, systems.map((code) => h('option', { value: code, selected: code === state.scenario }, words.of('scheme', code)))),
  h('p', { class: 'mark' }, words.say(`lab.system.${state.scenario}`)));

const handing = () => ({
  link: () => window.location.href.replace(/#.*/, '') + toFragment(state),
  text: () => opened.text, csv: () => table(opened, { result, range }, tools.names), sum: () => desk.sum(),
});

function trouble(error) {
  main.replaceChildren(h('div', { class: 'error-summary', tabindex: '-1', role: 'alert' }, h('h1', {}, words?.say('lab.trouble') ?? 'alih'),
    h('p', {}, words?.say('lab.trouble.text')), h('p', { class: 'small', lang: 'en' }, String(error?.message ?? error))),
  h('div', { class: 'buttons' }, button(words?.say('lab.again') ?? '↻', 'primary', () => window.location.reload())));
}

// ---- around it

let kept, newer;
function frame() {
  byId('foot').textContent = words.say('lab.foot');
  byId('reviewed').textContent = words.reviewed ? '' : words.say('notReviewed');
  byId('skip').textContent = words.say('skip');
  byId('elsewhere').replaceChildren(h('a', { href: './' }, words.say('lab.own')), ' ', h('a', { href: `read/${words.lang}/index.html` }, words.say('more.law')));
  byId('offline').replaceChildren(...[kept && h('p', {}, words.say('offline.ready')), newer && h('p', {}, words.say('offline.newer'), ' ', button(words.say('offline.begin'), 'link', newer))].filter(Boolean));
  byId('languages').setAttribute('aria-label', words.say('languages'));
  byId('languages').replaceChildren(...site.languages.map(({ code, name }) => button(name, 'link', () => change(code), { lang: code, 'aria-pressed': String(code === words.lang) })));
}

async function change(lang) {
  store.setLang(lang);
  words = { ...words, lang };
  await show();
  byId('languages').querySelector('[aria-pressed=true]').focus();
}

async function begins() {
  if (!window.DecompressionStream || !window.WebAssembly || !window.Worker) return; // too old: the page as it was sent says so
  state = ofFragment(window.location.hash) || { ...fresh(), reform: undefined };
  simulator().catch(() => {}); // fetched while the words are; who asks it is told what is wrong
  site = await fetchJSON('site.json');
  await show();
  onPaper();
  window.addEventListener('hashchange', () => { const put = ofFragment(window.location.hash); if (put) { state = put; show(); } });
  let width = window.innerWidth;
  window.addEventListener('resize', () => { if (window.innerWidth !== width) { width = window.innerWidth; page.redraw?.(); } });
  offline(words.lang, { ready() { kept = true; frame(); }, newer(begin) { newer = begin; frame(); } }, { lab: state.scenario });
}

begins();
