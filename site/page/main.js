// The page: which view is shown, and in which language. The view lives in the
// history's state, never in the address, so Back and Forward work and no answer
// stands in a link.
import { asking } from './asking.js';
import { views } from './views.js';
import { frame } from './frame.js';
import { openHere } from './store.js';
import { loadWords, fetchJSON, fitting } from './words.js';
import { eraOf } from './date.js';
import { waitPage, troublePage } from './start.js';
import { Unreadable } from './case.js';
import { taken, ofLink, ofFile, judged, complained } from './arrival.js';
import { officeLanguage } from './officer.js';
import { leave, byKey, hideWhenGone, unname, unnameBehind } from './leave.js';
import { onPaper } from './paper.js';
import { offline, keepToo } from './offline.js';

const store = openHere();
const cases = asking(store, { progress: (share) => at.progress(share), ready: () => keepAll() });
let kept, newer; // what the page may say of working offline, and what begins a newer version

const main = document.querySelector('main');
const byId = (id) => document.getElementById(id);

// at is the page as it is: site, words, progress of what is waited for, and a case that
// arrived with a link or in a file, until it is taken or left.
const at = { store, cases, site: undefined, words: undefined, arrived: undefined, progress() {},
  go, swap, show, draw, trouble, entitle, prepare, file, keepAll, keepOffice, officeOf };
const view = views(at);

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
function go(state) {
  if (gone()) return undefined;
  unname();
  history.pushState(marked(state), '');
  return show();
}
function swap(state) {
  if (gone()) return undefined;
  history.replaceState(marked(state), '');
  return show();
}

// gone is said of a page that somebody left: what was still on its way comes to nothing.
const gone = () => !main.isConnected;

async function show(extra = {}) {
  try {
    const state = here();
    if (state.scheme) await prepare(state.scheme);
    draw(await view[state.view](state, extra));
  } catch (error) {
    draw(trouble(error));
  }
}

function trouble(error) {
  return troublePage({ ...at.site, error }, at.words, { again: () => window.location.reload() });
}

function draw({ node, ready }) {
  if (gone()) return;
  main.replaceChildren(node);
  ready();
  entitle();
  performance.mark('drawn');
}

// entitle names the page after its heading, and says when there is an error.
function entitle() {
  if (gone()) return;
  const mark = main.querySelector('.error-summary') ? at.words.say('error.mark') : '';
  document.title = `${mark}${main.querySelector('h1').textContent} – alih`;
}

// prepare makes sure that the catalogue and the words of a scheme are there.
async function prepare(scheme) {
  const { zone } = await cases.fetchCatalogue(scheme, speak(at.words.lang, scheme));
  at.words.era = eraOf(zone);
}

async function speak(lang, scheme) {
  if (at.words && at.words.lang === lang && at.words.scheme === scheme) return;
  at.words = { ...await loadWords(lang, scheme), scheme };
  document.documentElement.lang = lang;
  around();
}

// ---- working without a connection

// keepAll makes the page work without a connection, after what was waited for.
let keeping;
function keepAll() {
  keeping ||= offline(at.words.lang, { ready() { kept = 'offline.ready'; around(); keepOffice(); }, newer(begin) { newer = begin; around(); } });
}

// officeOf is the language of the office, where it is another one.
function officeOf(scheme) {
  return officeLanguage(cases.catalogueOf(scheme), at.site.languages, at.words.lang);
}

// keepOffice keeps its words too, once there is an answer to show to it.
function keepOffice() {
  const { scheme, view } = here(), office = view === 'answer' && cases.catalogueOf(scheme)?.zone && officeOf(scheme);
  if (office) keepToo(office.code);
}

// ---- a case that comes in

// arrive looks at a case that read returns, and shows it or why it cannot be opened.
async function arrive(how, read, move) {
  try {
    at.arrived = { ...await read(), how };
    await prepare(at.arrived.scheme);
    draw(waitPage(at.words));
    const reasons = judged(at.arrived, cases.catalogueOf(at.arrived.scheme), await cases.load(at.arrived.scheme), at.words);
    if (reasons.length) at.arrived = { reasons };
  } catch (error) {
    if (!(error instanceof Unreadable)) return draw(trouble(error));
    at.arrived = { reasons: [complained(error, at.words)] };
  }
  return move({ view: 'opened', scheme: at.arrived.scheme });
}

function file(one) {
  return arrive('file', () => ofFile(one, at.site.schemes), go);
}

function link(hash) {
  return arrive('link', async () => ofLink(hash, at.site.schemes), swap);
}

// ---- what leads here and elsewhere

// toStart goes to the first page without a new load: answers that are kept in memory
// alone would be lost by one.
function toStart(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ view: 'start' });
}

// ---- what stands around the views

const around = () => gone() || frame({ languages: at.site.languages, kept, newer }, at.words, change);

async function change(lang) {
  store.setLang(lang);
  keepToo(lang);
  await speak(lang, here().scheme);
  await show();
  byId('languages')?.querySelector('[aria-pressed=true]').focus();
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
  at.site = await fetchJSON('site.json');
  await speak(fitting(at.site.languages.map((one) => one.code), store.lang()), here().scheme);
  byId('leave').hidden = false;
  byId('leave').addEventListener('click', () => leave(store));
  byKey(() => leave(store));
  hideWhenGone(store);
  unnameBehind(entitle);
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', () => { const put = taken(); if (put) link(put); });
  main.addEventListener('click', beside);
  document.querySelector('.brand').addEventListener('click', toStart);
  byId('skip').addEventListener('click', (event) => { event.preventDefault(); main.focus(); }); // leads nowhere in the history
  onPaper();
  await (hash ? link(hash) : show());
}

begins();
