// The page: which view is shown, and what each button does. The view lives in
// the history's state, never in the address, so Back and Forward work and no
// answer stands in a link.
import { open as openCalculator, fetched, asked } from './calculator.js';
import { openHere } from './store.js';
import { loadWords, fetchJSON, fitting } from './words.js';
import { next, open, opening, factOf, mustBeSaid } from './journey.js';
import { today, eraOf } from './date.js';
import { h, button } from './dom.js';
import { question } from './question.js';
import { checkPage, complaint } from './check.js';
import { startPage, waitPage, troublePage, noted } from './start.js';
import { answerPage } from './answer.js';
import { calendar } from './calendar.js';
import { plain } from './plain.js';
import { save, copy } from './hand.js';
import { caseText, linkTo, Unreadable } from './case.js';
import { taken, ofLink, ofFile, judged, complained } from './arrival.js';
import { openedPage, refusedPage } from './opened.js';
import { officerPage, officeLanguage } from './officer.js';
import { leave, byKey, hideWhenGone } from './leave.js';
import { onPaper } from './paper.js';
import { offline, keepToo } from './offline.js';

const store = openHere();
const calculators = {}; // by scheme: a promise of ask, and ask itself once it is there
const catalogues = {};
let site, words, progress = () => {}, last = {};
let arrived; // a case that came with a link or in a file, until it is taken or left
let kept, newer; // what the page may say of working offline, and what begins a newer version

const main = document.querySelector('main');
const byId = (id) => document.getElementById(id);

// ---- where we are

// here is what the history says. An entry of a use of the page that is over is emptied:
// it would still name a topic and a question.
function here() {
  const state = history.state;
  if (state?.view && (!state.mark || state.mark === store.mark())) return state;
  if (state) history.replaceState(null, '');
  return { view: 'start' };
}
const marked = (state) => ({ ...state, mark: store.mark() });
const go = (state) => { history.pushState(marked(state), ''); return show(); };
const swap = (state) => { history.replaceState(marked(state), ''); return show(); };

async function show(extra = {}) {
  try {
    const state = here();
    if (state.scheme) await prepare(state.scheme);
    draw(await views[state.view](state, extra));
  } catch (error) {
    draw(trouble(error));
  }
}

const trouble = (error) => troublePage({ ...site, error }, words, { again: () => window.location.reload() });

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
  words.era = eraOf(catalogues[scheme].zone);
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
  keeping ||= offline(words.lang, { ready() { kept = 'offline.ready'; frame(); keepOffice(); }, newer(begin) { newer = begin; frame(); } });
};

// keepOffice does so with the words of the office, once there is an answer to show to it.
const officeOf = (scheme) => officeLanguage(catalogues[scheme], site.languages, words.lang);
function keepOffice() {
  const { scheme, view } = here(), office = view === 'answer' && catalogues[scheme]?.zone && officeOf(scheme);
  if (office) keepToo(office.code);
}

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
    window.setTimeout(() => fetched((share) => progress(share)).then(keepAll, () => {}), 0); // whatever the topic, it is needed
    return startPage({ ...site, begun: begun(), deleted: state.deleted, keeps: store.keeps() }, words, { begin, forget, keep: store.setKeeps, file });
  },

  question(state, { reasons }) {
    const now = caseOf(state.scheme), fact = factOf(now.catalogue, state.fact);
    loadSoon(state.scheme);
    const shown = question({ ...fact, certain: mustBeSaid(now.catalogue, fact) }, now.facts[fact.name], words,
      { answer: (value) => answered(state, fact, value), error: entitle },
      { caption: captionOf(now), error: reasons && reasons.map((reason) => complaint(reason, words)).join(' ') });
    const first = fact === now.catalogue.facts[0] && begunWith(now.scheme);
    if (first) noted(shown.node, first, words);
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
    keepOffice();
    return answerPage(answer, { ...now, open: open(now.catalogue, now.facts, answer), keepsLong: store.keepsLong(), officer: officeOf(state.scheme) }, words, {
      change: () => go({ scheme: state.scheme, view: 'check' }), ask: () => onward(state.scheme), forget,
      calendar: (list) => save('alih.ics', 'text/calendar', calendar(answer, words, list)),
      copy: () => copy(plain(answer, words)),
      file: () => save('alih.json', 'application/json', caseText(given(state.scheme))),
      link: () => copy(linkTo(given(state.scheme), window.location.href)),
      long: store.setLong, officer: () => go({ scheme: state.scheme, view: 'officer' }),
    });
  },

  async officer(state) {
    const now = caseOf(state.scheme), { answer, refused } = answerOf(now, { changes: true }), office = officeOf(state.scheme);
    if (!answer || !office) return refused ? views.check(state) : views.answer(state);
    return officerPage(answer, now, words, await loadWords(office.code, state.scheme), { back: () => history.back() });
  },

  opened() {
    if (!arrived) return views.start({});
    const leaveIt = () => { arrived = undefined; swap({ view: 'start' }); };
    if (arrived.reasons) return refusedPage(arrived, words, { leaveIt, file });
    const own = Object.keys(store.facts(arrived.scheme)).length;
    return openedPage({ arrived, catalogue: catalogues[arrived.scheme], own }, words, { leaveIt, take });
  },
};

// given is the case as the person stated it.
const given = (scheme) => ({ scheme, asOf: store.asOf(scheme), facts: store.facts(scheme) });

// arrive looks at a case that read returns, and shows it or why it cannot be opened.
async function arrive(how, read, move) {
  try {
    arrived = { ...await read(), how };
    await prepare(arrived.scheme);
    draw(waitPage(words));
    const reasons = judged(arrived, catalogues[arrived.scheme], await load(arrived.scheme), words);
    if (reasons.length) arrived = { reasons };
  } catch (error) {
    if (!(error instanceof Unreadable)) return draw(trouble(error));
    arrived = { reasons: [complained(error, words)] };
  }
  return move({ view: 'opened', scheme: arrived.scheme });
}

const file = (one) => arrive('file', () => ofFile(one, site.schemes), go);
const link = (hash) => arrive('link', async () => ofLink(hash, site.schemes), swap);

function take() {
  const { scheme } = arrived;
  store.take(arrived);
  arrived = undefined;
  swap({ scheme, view: 'answer' });
}

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
  const number = Object.keys(now.facts).filter((name) => !(name in stated(now.scheme))).length + 1;
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

// begin takes up a topic, with what a situation says of the case. What was answered
// before stays; the page where all stands together shows whether it still fits.
async function begin(scheme, situation) {
  try {
    await prepare(scheme);
  } catch (error) {
    return draw(trouble(error));
  }
  const before = Object.keys(store.facts(scheme)).length > 0;
  if (!situation) return onward(scheme);
  for (const [name, value] of Object.entries(situation.facts)) store.put(scheme, name, value);
  store.setBegun(scheme, situation.code);
  return before ? go({ scheme, view: 'check' }) : onward(scheme);
}

// toStart goes to the first page without a new load: answers that are kept in memory
// alone would be lost by one.
function toStart(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ view: 'start' });
}

// stated is what the situation said for which a person began.
const begunWith = (scheme) => site.situations.find((one) => one.code === store.begun(scheme));
const stated = (scheme) => begunWith(scheme)?.facts || {};

function forget() {
  store.clear();
  go({ view: 'start', deleted: true });
}

// ---- the frame around the views

function frame() {
  byId('leave').textContent = words.say('leave');
  byId('foot').textContent = words.say('foot');
  byId('reviewed').textContent = words.reviewed ? '' : words.say('notReviewed');
  byId('skip').textContent = words.say('skip');
  byId('elsewhere').replaceChildren(...Object.entries({ law: `read/${words.lang}/index`, cases: 'cases', access: `read/${words.lang}/accessibility` })
    .map(([key, name]) => h('a', { href: `${name}.html` }, words.say(`more.${key}`))));
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

// moved shows what the history leads to, or opens the case of a link put into the address.
function moved() {
  const hash = taken();
  return hash ? link(hash) : show();
}

// beside leads to the law in a tab of its own where this one keeps nothing.
function beside({ target }) {
  const link = target.closest('a[href^=read]');
  if (link && !store.keeps()) link.target = '_blank';
}

async function begins() {
  const hash = taken(); // before anything is fetched: an address bar can be read by others
  if (!window.DecompressionStream || !window.WebAssembly) return; // too old: the page as it was sent says whom to call
  site = await fetchJSON('site.json');
  await speak(fitting(site.languages.map((one) => one.code), store.lang()), here().scheme);
  byId('leave').hidden = false;
  byId('leave').addEventListener('click', () => leave(store));
  byKey(() => leave(store));
  hideWhenGone(store);
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', () => { const put = taken(); if (put) link(put); });
  main.addEventListener('click', beside);
  document.querySelector('.brand').addEventListener('click', toStart);
  byId('skip').addEventListener('click', (event) => { event.preventDefault(); main.focus(); }); // leads nowhere in the history
  onPaper();
  await (hash ? link(hash) : show());
}

begins();
