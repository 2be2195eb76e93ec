// Many cases: which scheme, its template, the table, its answers. Nothing of a table is
// kept: it is gone when the page is left.
import { openHere } from '../store.js';
import { fetchJSON, loadWords, fitting } from '../words.js';
import { today } from '../date.js';
import { leave, byKey, hideWhenGone } from '../leave.js';
import { h } from '../dom.js';
import { formPage, workPage, donePage, refusedPage } from './view.js';
import { template } from './template.js';
import { begin } from './engine.js';

const main = document.querySelector('main');
const byId = (id) => document.getElementById(id);
const store = openHere();
const choice = { dayFirst: false };
let site, words, catalogue, work, chosen; // chosen: whether the topic that was chosen last came, once that is known
let asked = 0; // how often words were asked for: those that were asked for last count

function draw(page) {
  main.replaceChildren(page.node);
  page.ready();
  document.title = `${main.querySelector('h1').textContent} – alih`;
}

// speak has the page speak a language of a topic, and tells whether that is still wanted.
async function speak(lang, scheme) {
  const turn = ++asked;
  const got = await Promise.all([loadWords(lang, 'cases', scheme), fetchJSON(`${scheme}.facts.json`)])
    .catch((failed) => { if (turn === asked) throw failed; });
  if (turn !== asked) return false;
  [words, catalogue] = got;
  Object.assign(choice, { lang, scheme });
  document.documentElement.lang = lang;
  frame();
  return true;
}

// choose takes a topic. One that cannot be had leaves the one before, and says so.
function choose(scheme) {
  const shown = (note) => { form(note); main.querySelector(':checked').focus(); };
  chosen = speak(choice.lang, scheme).then(
    (wanted) => { if (wanted) shown(); return true; },
    () => { chosen = undefined; shown('many.refused.failed'); return false; },
  );
}

// settled waits until no topic is on its way, and tells whether the last one came.
async function settled() {
  for (let last; ;) {
    last = chosen;
    if (await last === false) return false;
    if (last === chosen) return true;
  }
}

function form(note) {
  draw(formPage({ schemes: site.schemes, ...choice, note, today: today(catalogue.zone), catalogue }, words, {
    choose,
    dayFirst(on) { choice.dayFirst = on; },
    async template() { if (await settled()) save(`alih-${choice.scheme}.csv`, template(catalogue)); },
    open,
  }));
}

// open works through a file that was chosen or dropped, by the law of the topic that was
// chosen before it, however slowly that comes; by no other if it does not come.
async function open(file) {
  if (!await settled()) return;
  const page = workPage(words, { cancel() { work.cancel(); form('many.cancelled'); } });
  draw(page);
  const bytes = new Uint8Array(await file.arrayBuffer());
  work = begin({ ...choice, bytes, asOf: today(catalogue.zone) }, words, page.update);
  const { result, failed, cancelled } = await work.ended;
  if (cancelled) return;
  if (failed) draw(refusedPage({ refused: 'failed', failed }, words, { again: () => form() }));
  else if (result.refused) draw(refusedPage(result, words, { again: () => form() }));
  else draw(donePage(result, words, { save: () => save(named(file.name), result.file), again: () => form() }));
}

const named = (name) => `${name.replace(/\.[^.]*$/, '')}-alih.csv`;

function save(name, data) {
  const address = URL.createObjectURL(data instanceof Blob ? data : new Blob([data], { type: 'text/csv' }));
  h('a', { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function frame() {
  byId('leave').textContent = words.say('leave');
  byId('foot').textContent = words.say('many.private');
  byId('reviewed').textContent = words.reviewed ? '' : words.say('notReviewed');
  byId('skip').textContent = words.say('skip');
  byId('languages').replaceChildren(...site.languages.map(({ code, name }) => h('button', {
    type: 'button', class: 'link', lang: code, 'aria-pressed': String(code === words.lang), onclick: () => change(code) }, name)));
  byId('languages').setAttribute('aria-label', words.say('languages'));
}

async function change(lang) {
  store.setLang(lang);
  work?.cancel();
  await settled();
  if (!await speak(lang, choice.scheme)) return;
  form();
  byId('languages').querySelector('[aria-pressed=true]').focus();
}

function away() {
  work?.cancel();
  leave(store);
}

async function begins() {
  if (!window.DecompressionStream || !window.WebAssembly) return; // too old: the page as it was sent leads to the law
  site = await fetchJSON('site.json');
  await speak(fitting(site.languages.map((one) => one.code), store.lang()), site.schemes[0]);
  byId('leave').hidden = false;
  byId('leave').addEventListener('click', away);
  byKey(away);
  hideWhenGone(store);
  form();
}

begins();
