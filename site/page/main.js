// The page: which view is shown, and what each button does. The view lives in
// the history's state, never in the address, so Back and Forward work and no
// answer stands in a link.
import { open as openCalculator, Refused } from './calculator.js';
import { openStore } from './store.js';
import { loadWords, fetchJSON } from './words.js';
import { next, open, opening, factOf, mustBeSaid } from './journey.js';
import { today } from './date.js';
import { h, button } from './dom.js';
import { question } from './question.js';
import { checkPage, complaint } from './check.js';
import { startPage, waitPage, troublePage } from './start.js';
import { answerPage } from './answer.js';
import { calendar } from './calendar.js';
import { plain } from './plain.js';
import { leave, byKey } from './leave.js';
import { onPaper } from './paper.js';
import { offline, keepToo } from './offline.js';

const store = openStore(session());
const calculators = {}; // by scheme: a promise of ask, and ask itself once it is there
const catalogues = {};
let site, words, progress = () => {}, last = {};
let kept, newer; // what the page may say of working offline, and what begins a newer version

const main = document.querySelector('main');
const byId = (id) => document.getElementById(id);

function session() {
  try { return window.sessionStorage; } catch { return { getItem: () => null, setItem() {}, removeItem() {} }; }
}

// ---- where we are

const here = () => history.state || { view: 'start' };
const go = (state) => { history.pushState(state, ''); return show(); };
const swap = (state) => { history.replaceState(state, ''); return show(); };

async function show(extra = {}) {
  try {
    const state = here();
    if (state.scheme) await prepare(state.scheme);
    draw(views[state.view](state, extra));
  } catch (error) {
    draw(trouble(error));
  }
}

const trouble = (error) => troublePage({ schemes: site.schemes, error }, words, { again: () => window.location.reload() });

function draw(view) {
  main.replaceChildren(view.node);
  view.ready();
  entitle();
  performance.mark('drawn');
}

// entitle names the page after its heading, and says when there is an error.
function entitle() {
  const mark = main.querySelector('.error-summary') ? words.say('error.mark') : '';
  document.title = `${mark}${main.querySelector('h1').textContent} – alih`;
}

// prepare makes sure that the catalogue and the words of a scheme are there.
async function prepare(scheme) {
  catalogues[scheme] ||= fetchJSON(`${scheme}.facts.json`);
  [catalogues[scheme]] = await Promise.all([catalogues[scheme], speak(words.lang, scheme)]);
}

async function speak(lang, scheme) {
  if (words && words.lang === lang && words.scheme === scheme) return;
  words = { ...await loadWords(lang, scheme), scheme };
  document.documentElement.lang = lang;
  frame();
}

// ---- the case

function caseOf(scheme) {
  const catalogue = catalogues[scheme], facts = store.facts(scheme);
  return { scheme, catalogue, facts, asOf: store.asOf(scheme) || today(catalogue.zone) };
}

// answerOf asks the calculator: {answer}, {refused: reasons}, or {} while it is
// not there. more asks for what takes longer and only the answer page shows.
// The last answer is kept: a step looks at the same case several times.
function answerOf({ scheme, asOf, facts }, more) {
  const ask = calculators[scheme]?.ask;
  if (!ask) return {};
  const request = { op: 'answer', asOf, facts, ...more }, key = JSON.stringify([scheme, request]);
  if (last.key !== key) last = { key, found: asked(ask, request) };
  return last.found;
}

// soon asks only where it matters for what comes next: with so much open, the
// opening questions would take longest of all, and they need no answer.
const soon = (now) => (opening(now.catalogue, now.facts) ? {} : answerOf(now));

function asked(ask, request) {
  try {
    return { answer: ask(request) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reasons };
    throw error;
  }
}

// load starts the calculator once; a failed load may be tried again.
function load(scheme) {
  if (!calculators[scheme]) {
    const loading = openCalculator(scheme, (share) => progress(share));
    calculators[scheme] = { loading };
    loading.then((ask) => { calculators[scheme].ask = ask; performance.mark('calculator'); keepAll(); }, () => { delete calculators[scheme]; });
  }
  return calculators[scheme].loading;
}

// keepAll makes the page work without a connection, after what was waited for.
let keeping;
const keepAll = () => {
  keeping ||= offline(words.lang, { ready() { kept = 'offline.ready'; frame(); }, newer(begin) { newer = begin; frame(); } });
};

// loadSoon starts it once the page at hand is drawn. A failure is told when the
// calculator is needed.
const loadSoon = (scheme) => window.setTimeout(() => load(scheme).catch(() => {}), 0);

// onward moves to whatever has to be asked or shown next.
function onward(scheme, move = go) {
  const now = caseOf(scheme), { answer, refused } = soon(now);
  if (refused) return move({ scheme, view: 'check' });
  return move({ scheme, ...next(now.catalogue, now.facts, answer) });
}

// ---- the views

const views = {
  start(state) {
    if (site.schemes.length === 1) loadSoon(site.schemes[0]);
    return startPage({ schemes: site.schemes, begun: begun(), deleted: state.deleted }, words, { begin, forget });
  },

  question(state, { reasons }) {
    const now = caseOf(state.scheme), fact = factOf(now.catalogue, state.fact);
    loadSoon(state.scheme);
    const shown = question({ ...fact, certain: mustBeSaid(now.catalogue, fact) }, now.facts[fact.name], words,
      { answer: (value) => answered(state, fact, value), error: entitle },
      { caption: captionOf(now), error: reasons && reasons.map((reason) => complaint(reason, words)).join(' ') });
    shown.node.append(under(now));
    return shown;
  },

  asOf(state) {
    const now = caseOf(state.scheme);
    const fact = { name: 'asOf', kind: 'day', certain: true, unknown: 'asOf.today' };
    return question(fact, now.asOf, words, { error: entitle, answer(value) {
      store.setAsOf(state.scheme, value === 'unknown' ? undefined : value);
      onward(state.scheme);
    } });
  },

  // wait stands in for any view that needs the calculator, and goes on to it.
  wait(state) {
    const page = waitPage(words);
    const then = (move) => { if (page.node.isConnected) move(); };
    progress = page.update;
    load(state.scheme).then(
      () => then(() => (state.view === 'wait' ? onward(state.scheme, swap) : show())),
      (error) => then(() => draw(trouble(error))));
    return page;
  },

  check(state) {
    const now = caseOf(state.scheme), { answer, refused } = answerOf(now);
    if (!answer && !refused) return views.wait(state);
    return checkPage({ ...now, open: answer ? open(now.catalogue, now.facts, answer) : [], refused }, words, {
      change: (fact) => go({ scheme: state.scheme, view: 'question', fact }),
      asOf: () => go({ scheme: state.scheme, view: 'asOf' }),
      ask: () => onward(state.scheme), show: () => go({ scheme: state.scheme, view: 'answer' }), forget,
    });
  },

  answer(state) {
    const now = caseOf(state.scheme), { answer, refused } = answerOf(now, { changes: true });
    if (refused) return views.check(state);
    if (!answer) return views.wait(state);
    return answerPage(answer, { ...now, open: open(now.catalogue, now.facts, answer) }, words, {
      change: () => go({ scheme: state.scheme, view: 'check' }), ask: () => onward(state.scheme), forget,
      calendar: () => save('alih.ics', 'text/calendar', calendar(answer, words)),
      copy: () => copy(plain(answer, words)),
    });
  },
};

// answered keeps a value unless the calculator cannot take it at all. Answers
// that contradict each other are kept: which of them is wrong, the person says
// on the page where they stand together.
function answered(state, fact, value) {
  const before = store.facts(state.scheme)[fact.name];
  store.put(state.scheme, fact.name, value);
  const reasons = (soon(caseOf(state.scheme)).refused || []).filter((reason) => reason.fact === fact.name);
  if (!reasons.length) return onward(state.scheme);
  if (before === undefined) store.drop(state.scheme, fact.name); else store.put(state.scheme, fact.name, before);
  return show({ reasons });
}

function captionOf(now) {
  const { answer } = soon(now);
  const number = Object.keys(now.facts).length + 1;
  const left = answer ? open(now.catalogue, now.facts, answer).length : 0;
  return [words.say('question.number', { number }), left > 1 && left < 10 && words.say('question.left', { n: left })].filter(Boolean).join(' · ');
}

// under a question stand the ways out: back, and what is known so far.
function under(now) {
  const some = Object.keys(now.facts).length > 0;
  return h('p', { class: 'ways' },
    button(words.say('back'), 'link', () => history.back()),
    some && button(words.say('question.soFar'), 'link', () => go({ scheme: now.scheme, view: 'answer' })));
}

// ---- what buttons do

const begun = () => site.schemes.filter((code) => Object.keys(store.facts(code)).length > 0);

async function begin(scheme) {
  await prepare(scheme);
  onward(scheme);
}

function forget() {
  store.clear();
  go({ view: 'start', deleted: true });
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// ---- the frame around the views

function frame() {
  byId('leave').textContent = words.say('leave');
  byId('foot').textContent = words.say('foot');
  byId('reviewed').textContent = words.reviewed ? '' : words.say('notReviewed');
  byId('skip').textContent = words.say('skip');
  byId('offline').replaceChildren(...[
    kept && h('p', {}, words.say(kept)),
    newer && h('p', {}, words.say('offline.newer'), ' ', button(words.say('offline.begin'), 'link', newer))].filter(Boolean));
  byId('languages').replaceChildren(...site.languages.map(({ code, name }) => h('button', {
    type: 'button', class: 'link', lang: code, 'aria-pressed': String(code === words.lang), onclick: () => change(code) }, name)));
  byId('languages').setAttribute('aria-label', words.say('languages'));
}

async function change(lang) {
  store.setLang(lang);
  keepToo(lang);
  await speak(lang, here().scheme);
  await show();
  byId('languages').querySelector('[aria-pressed=true]').focus();
}

// The language chosen before, else the phone's, else English. A phone in Taiwan says
// zh-TW: what it writes in (zh-Hant) decides.
function language() {
  const codes = site.languages.map((one) => one.code);
  const wanted = [store.lang(), ...navigator.languages.flatMap((tag) => [tag, written(tag), tag.split('-')[0]])];
  return wanted.find((tag) => codes.includes(tag)) || (codes.includes('en') ? 'en' : codes[0]);
}

function written(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch { // not every phone's tag is a good one
    return tag;
  }
}

async function begins() {
  if (!window.DecompressionStream || !window.WebAssembly) return; // too old: the page as it was sent says whom to call
  site = await fetchJSON('site.json');
  await speak(language(), here().scheme);
  byId('leave').hidden = false;
  byId('leave').addEventListener('click', () => leave(store));
  byKey(() => leave(store));
  window.addEventListener('popstate', () => show());
  onPaper();
  await show();
}

begins();
