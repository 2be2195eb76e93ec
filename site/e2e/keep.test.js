// What a person takes along: the days in a calendar that another program reads, paper,
// text, a file that opens again, and the answer in the language of the office.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import ICAL from 'ical.js';
import { start, until } from './browser.js';
import { axe } from './axe.js';
import { cases, toAnswer, saved } from './cases.js';

let site, dir;
before(async () => { site = await start(); dir = await mkdtemp(join(tmpdir(), 'alih-keep-')); });
after(async () => { await site.stop(); await rm(dir, { recursive: true }); });

const visit = (options, run) => async () => {
  const page = await site.open({ acceptDownloads: true, ...options });
  await run(page);
  assert.deepEqual(page.faults, [], 'no error in the console');
  await site.rest(page);
};

for (const [outcome, one] of Object.entries(cases)) {
  test(`the answer "${outcome}" passes axe, unfolded, and fits in 320 px`, visit({ viewport: { width: 320, height: 560 } }, async (page) => {
    await toAnswer(page, site, one);
    assert.equal(await page.locator(`.verdict.${outcome}`).count(), 1);
    await page.$$eval('details', (all) => all.forEach((fold) => { fold.open = true; }));
    await axe(page, outcome);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }));
}

// events reads a calendar file as a calendar does.
const events = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const alarms = (event) => event.getAllSubcomponents('valarm').map((alarm) => {
  const at = event.getFirstPropertyValue('dtstart').clone();
  at.isDate = false;
  at.addDuration(alarm.getFirstPropertyValue('trigger'));
  return at.toString();
});

test('a calendar reads all the days, each on the safe day with its three alarms', visit({}, async (page) => {
  await toAnswer(page, site);
  const { name, text } = await saved(page, () => page.getByText('Save the days in my calendar').click());
  assert.equal(name, 'alih.ics');
  const days = events(text).map((event) => event.getFirstPropertyValue('dtstart').toString());
  const shown = await page.$$eval('.deadline button', (all) => all.map((one) => one.closest('.deadline').querySelector('time').dateTime));
  assert.deepEqual([...days].sort(), [...shown].sort(), 'the same days as on the page');
  const window = events(text).find((event) => /60 days$/.test(event.getFirstPropertyValue('summary')));
  assert.deepEqual(alarms(window), ['2020-09-01T09:00:00', '2020-09-05T09:00:00', '2020-09-07T09:00:00']);
  assert.match(window.getFirstPropertyValue('description'), /Counted in full, that is Tuesday, September 8, 2020\n/);
}));

test('a calendar reads one day alone', visit({}, async (page) => {
  await toAnswer(page, site);
  const { text } = await saved(page, () => page.locator('.deadline button').first().click());
  const [event, ...more] = events(text);
  assert.deepEqual(more, []);
  assert.equal(event.getFirstPropertyValue('dtstart').toString(), '2020-09-07');
  assert.match(event.getFirstPropertyValue('summary'), /^Ask the ministry for 60 more days/);
}));

test('on paper everything is there, black on white, over a few pages', visit({}, async (page) => {
  await toAnswer(page, site);
  await page.$$eval('details', (all) => all.forEach((fold) => { fold.open = true; })); // as beforeprint does
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 2 && pages <= 10, `${pages} pages`);
  assert.deepEqual(coloured(pdf), [], 'no colour is needed');
}));

// coloured are the colours of a PDF's drawing that are no shade of grey.
function coloured(pdf) {
  const found = [];
  for (const match of pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)) {
    let text;
    try { text = inflateSync(Buffer.from(match[1], 'latin1')).toString('latin1'); } catch { continue; }
    for (const [all, r, g, b] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)) if (r !== g || g !== b) found.push(all);
  }
  return [...new Set(found)];
}

test('the text is copied, and shown to be copied by hand where the browser refuses', visit({
  before: (page) => page.addInitScript(() => { if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }),
}, async (page) => {
  await toAnswer(page, site);
  await page.getByText('Copy as text').click();
  const area = page.getByLabel('The text to copy');
  await area.waitFor();
  assert.match(await area.inputValue(), /Tuesday, September 8, 2020, in 38 days: /);
  assert.match(await page.innerText('.copied [role=status]'), /does not allow it/);
  assert.equal(await page.evaluate(() => document.activeElement.selectionEnd > 100), true, 'it is marked already');
  await axe(page, 'copy by hand', '.copied');
}));

const run = promisify(execFile);

test('a case is saved as the file that the command reads, and opens again', visit({}, async (page) => {
  await toAnswer(page, site, cases.conflict);
  await page.getByText('As a file, as a link').click();
  const { name, text } = await saved(page, () => page.getByText('Save my answers as a file').click());
  assert.equal(name, 'alih.json');
  assert.deepEqual(JSON.parse(text), cases.conflict);
  const path = join(dir, name);
  await writeFile(path, text);
  const { stdout } = await run('go', ['run', './cmd/alih', 'check', 'idkitas', path, '--json'], { cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  assert.equal(JSON.parse(stdout).outcome, 'conflict');
  await page.getByText('Delete my answers').click();
  await page.locator('#situations').waitFor();
  await choose(page, path);
  await page.getByRole('button', { name: 'Open it', exact: true }).click();
  await page.waitForSelector('.verdict.conflict');
}));

// choose opens a file on the start page.
async function choose(page, path) {
  await page.getByText('I have a file of this page').click();
  await page.setInputFiles('#open-file', path);
  await page.waitForSelector('main h1:not(:has-text("calculator"))');
}

const bad = [
  ['no JSON', 'asker: worker\n', /not a file of this page/], ['no answers', '{"scheme":"twtransfer"}', /holds no answers/],
  ['another topic', '{"scheme":"mars","facts":{}}', /does not have: mars/], ['too long', ' '.repeat(70_000), /too long/],
  ['a wrong value', '{"scheme":"twtransfer","facts":{"asker":"queen"}}', /not one of those that are possible/],
  ['a wrong day', '{"scheme":"twtransfer","asOf":"2020-02-31","facts":{"asker":"worker"}}', /date does not exist/],
];

test('a bad file is refused with its reason and loses nothing', visit({}, async (page) => {
  await toAnswer(page, site);
  const answers = () => page.evaluate(() => JSON.stringify(JSON.parse(sessionStorage.alih).schemes.twtransfer.facts));
  const own = await answers();
  for (const [what, text, says] of bad) {
    await page.click('.brand');
    await writeFile(join(dir, 'bad.json'), text);
    await choose(page, join(dir, 'bad.json'));
    await page.waitForSelector('.error-summary');
    assert.match(await page.innerText('.error-summary'), says, what);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'error-summary', what);
    assert.equal(await answers(), own, what);
  }
  await axe(page, 'refused');
}));

test('the answer stands beside that in the language of the office, also without a connection', visit({}, async (page) => {
  await toAnswer(page, site, cases.conflict);
  await page.waitForSelector('#offline p', { timeout: 60_000 });
  await until(page, async () => (await caches.keys()).length && (await Promise.all((await caches.keys())
    .map(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => /text\/id\/idkitas/.test(url))))).some(Boolean));
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'To show at the office: Bahasa Indonesia' }).click();
  await page.waitForSelector('.officer');
  const pairs = await page.$$eval('.pair', (all) => all.map((one) => [one.children[0].textContent, one.children[1]?.textContent, one.children[1]?.lang]));
  assert.ok(pairs.length > 20 && pairs.every(([, other, lang]) => !other || lang === 'id'), 'each line is marked with its language');
  assert.ok(pairs.some(([own, other]) => /Counted from/.test(own) && /Dihitung/.test(other)));
  assert.ok(pairs.some(([own, other]) => /UU 6\/2011/.test(own) && /UU 6\/2011/.test(other)), 'with the articles');
  await axe(page, 'officer');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.waitForSelector('.answer');
}));

for (const [outcome, office, law] of [['undetermined', 'zh-Hant', /第11條第1項/], ['conditional', 'ja', /入管|出入国/]]) {
  test(`an Indonesian reader shows the answer to an office in ${office}`, visit({ lang: 'id', viewport: { width: 320, height: 560 } }, async (page) => {
    await toAnswer(page, site, cases[outcome]);
    await page.locator('.actions button').last().click();
    await page.waitForSelector('.officer');
    assert.match((await page.locator(`.pair [lang=${office}]`).allInnerTexts()).join(' '), law);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await axe(page, office);
  }));
}

test('answers stay on the phone only when that is asked for, and go when they are deleted', visit({}, async (page) => {
  await toAnswer(page, site);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.getByText('As a file, as a link').click();
  await page.getByLabel('Keep my answers on this phone').check();
  assert.match(await page.innerText('#long-effect'), /until you delete them/);
  const other = await page.context().newPage();
  await other.goto(site.url);
  await other.getByRole('button', { name: /^Go on/ }).waitFor();
  await other.getByText('Delete my answers').click();
  await other.waitForSelector('[role=status]');
  assert.match(await other.evaluate(() => JSON.stringify({ ...localStorage })), /^\{"alih\.over":"\[(\\"[a-z0-9]+\\",?)+\]"\}$/, 'the marks of uses that are over, and nothing else');
  await page.waitForSelector('#situations');
  assert.equal(await page.getByRole('button', { name: /^Go on/ }).count(), 0, 'the other tab follows');
}));
