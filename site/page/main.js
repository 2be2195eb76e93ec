// The page: which view is shown, and what each button does. The view lives in
// the history's state, never in the address, so Back and Forward work and no
// answer stands in a link.
import { open as openCalculator, Refused } from './calculator.js';
import { openStore } from './store.js';
import { loadWords, fetchJSON } from './words.js';
import { next, open, factOf } from './journey.js';
import { today } from './date.js';
import { h, button } from './dom.js';
import { question } from './question.js';
import { checkPage } from './check.js';
import { startPage, waitPage, troublePage } from './start.js';
import { answerPage } from './answer.js';
import { calendar } from './calendar.js';
import { plain } from './plain.js';
import { leave } from './leave.js';

const store = openStore(session());
const calculators = {}; // by scheme: a promise of ask, and ask itself once it is there
const catalogues = {};
let site, words, progress = () => {};

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
  const title = main.querySelector('h1');
  document.title = `${main.querySelector('.error-summary') ? words.say('error.mark') : ''}${title.textContent} – alih`;
  view.ready();
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

// answerOf asks the calculator, if it is there.
function answerOf({ scheme, asOf, facts }) {
  return calculators[scheme]?.ask?.({ op: 'answer', asOf, facts });
}

// load starts the calculator once; a failed load may be tried again.
function load(scheme) {
  if (!calculators[scheme]) {
    const loading = openCalculator(scheme, (share) => progress(share));
    calculators[scheme] = { loading };
    loading.then((ask) => { calculators[scheme].ask = ask; }, () => { delete calculators[scheme]; });
  }
  return calculators[scheme].loading;
}

// onward moves to whatever has to be asked or shown next.
function onward(scheme, move = go) {
  const now = caseOf(scheme);
  try {
    return move({ scheme, ...next(now.catalogue, now.facts, answerOf(now)) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused(scheme, error, move);
  }
}

// refused leads to the answer that the calculator does not accept.
function refused(scheme, error, move = go) {
  const fact = error.reasons.map((reason) => reason.fact).find((name) => name && factOf(catalogues[scheme], name));
  history[move === swap ? 'replaceState' : 'pushState'](fact ? { scheme, view: 'question', fact } : { scheme, view: 'check' }, '');
  return show({ error });
}

const reasonText = (reason) => words.say(`error.${reason.code}`, { ...reason, fact: words.label(reason.fact), allowed: (reason.allowed || []).join(', ') });

// ---- the views

const views = {
  start: (state) => startPage({ schemes: site.schemes, begun: begun(), deleted: state.deleted }, words, { begin, forget }),

  question(state, { error }) {
    const now = caseOf(state.scheme), fact = factOf(now.catalogue, state.fact);
    window.setTimeout(() => load(state.scheme).catch(() => {}), 0); // after the question is drawn
    const said = error && error.reasons.filter((reason) => !reason.fact || reason.fact === fact.name).map(reasonText).join(' ');
    const shown = question(fact, now.facts[fact.name], words, { answer: (value) => answered(state, fact, value) },
      { caption: captionOf(now), error: said });
    shown.node.append(under(now));
    return shown;
  },

  asOf(state) {
    const now = caseOf(state.scheme);
    const fact = { name: 'asOf', kind: 'day', monthOnly: false, unknown: 'asOf.today' };
    return question(fact, now.asOf, words, { answer(value) {
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

  check(state, { error }) {
    const now = caseOf(state.scheme), answer = error ? {} : answerOf(now);
    if (!answer) return views.wait(state);
    const errors = error?.reasons.map((reason) => ({ at: 'main', text: reasonText(reason) }));
    return checkPage({ ...now, open: open(now.catalogue, now.facts, answer), errors }, words, {
      change: (fact) => go({ scheme: state.scheme, view: 'question', fact }),
      asOf: () => go({ scheme: state.scheme, view: 'asOf' }),
      ask: () => onward(state.scheme), show: () => go({ scheme: state.scheme, view: 'answer' }), forget,
    });
  },

  answer(state) {
    const now = caseOf(state.scheme), answer = answerOf(now);
    if (!answer) return views.wait(state);
    return answerPage(answer, { ...now, open: open(now.catalogue, now.facts, answer) }, words, {
      change: () => go({ scheme: state.scheme, view: 'check' }), ask: () => onward(state.scheme), forget,
      calendar: () => save('alih.ics', 'text/calendar', calendar(answer, words)),
      copy: () => copy(plain(answer, words)),
    });
  },
};

// answered keeps a value if the calculator can live with it.
function answered(state, fact, value) {
  const before = store.facts(state.scheme)[fact.name];
  store.put(state.scheme, fact.name, value);
  try {
    answerOf(caseOf(state.scheme));
  } catch (error) {
    if (!(error instanceof Refused) || !error.reasons.some((reason) => reason.fact === fact.name)) throw error;
    if (before === undefined) store.drop(state.scheme, fact.name); else store.put(state.scheme, fact.name, before);
    return show({ error });
  }
  return onward(state.scheme);
}

function captionOf(now) {
  const answer = silent(() => answerOf(now));
  const number = Object.keys(now.facts).length + 1;
  const left = answer ? open(now.catalogue, now.facts, answer).length : 0;
  return [words.say('question.number', { number }), left > 1 && words.say('question.left', { n: left })].filter(Boolean).join(' · ');
}

// under a question stand the ways out: back, and what is known so far.
function under(now) {
  const some = Object.keys(now.facts).length > 0;
  return h('p', { class: 'ways' },
    button(words.say('back'), 'link', () => history.back()),
    some && button(words.say('question.soFar'), 'link', () => go({ scheme: now.scheme, view: 'answer' })));
}

const silent = (f) => { try { return f(); } catch { return undefined; } };

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
  byId('skip').textContent = words.say('skip');
  byId('languages').replaceChildren(...site.languages.map(({ code, name }) => h('button', {
    type: 'button', class: 'link', lang: code, 'aria-pressed': String(code === words.lang), onclick: () => change(code) }, name)));
  byId('languages').setAttribute('aria-label', words.say('languages'));
}

async function change(lang) {
  store.setLang(lang);
  await speak(lang, here().scheme);
  await show();
  byId('languages').querySelector('[aria-pressed=true]').focus();
}

// The language chosen before, else the phone's, else English.
function language() {
  const codes = site.languages.map((one) => one.code);
  const wanted = [store.lang(), ...navigator.languages.flatMap((tag) => [tag, tag.split('-')[0]])];
  return wanted.find((tag) => codes.includes(tag)) || (codes.includes('en') ? 'en' : codes[0]);
}

async function begins() {
  site = await fetchJSON('site.json');
  await speak(language(), here().scheme);
  byId('leave').hidden = false;
  byId('leave').addEventListener('click', () => leave(store));
  window.addEventListener('popstate', () => show());
  await show();
}

begins();
