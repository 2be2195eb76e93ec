// The policy lab: it opens, plays and counts with the simulator of the command; levers by
// keys and by field; what is taken along; the picture absent; nobody else is asked.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { axe } from './axe.js';
import { start, until } from './browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let site, dir, command;
before(async () => {
  site = await start();
  dir = mkdtempSync(join(tmpdir(), 'alih-lab-'));
  command = join(dir, 'alih');
  execFileSync('go', ['build', '-o', command, './cmd/alih'], { cwd: root });
});
after(async () => { await site.stop(); rmSync(dir, { recursive: true }); });

// A market and a race that are over in a moment.
const market = '#system=twtransfer&both.weeks=6&both.warmUp=4&both.followUp=4&both.workers.perWeek=10&reform.law.set.window.days=90';
const race = '#system=idkitas&both.people=60&reform.law.set.fallback.days=21';

// open goes to the lab and waits for its first look: eight runs.
async function open(hash = race, options = {}) {
  const page = await site.open({ at: null, acceptDownloads: true, viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...options });
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.url}lab.html${hash}`);
  await looked(page);
  return page;
}

const looked = (page) => page.waitForFunction(() => /^8 |\b8\b|8次|8回/.test(document.querySelector('.count')?.textContent ?? ''));

// again waits until what was found before a change is gone and the new is there.
async function again(page, change) {
  await page.$$eval('.metrics', (all) => all.forEach((one) => one.setAttribute('data-old', '')));
  await change();
  await page.waitForFunction(() => document.querySelector('.metrics') && !document.querySelector('.metrics[data-old]'));
  await looked(page);
}

async function saved(page, selector) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return readFileSync(await download.path(), 'utf8');
}

const changes = (page) => page.innerText('.changes');
const text = (page, selector) => page.evaluate((one) => document.querySelector(one).textContent, selector);
const atStep = (page) => page.inputValue('#step-number');
const estimates = (page) => page.$$eval('.metrics tbody td', (all) => all.map((one) => one.textContent));

test('a run of the market is watched: steps, a jump, the first difference, and the numbers of both sides', async () => {
  const page = await open(market);
  assert.equal(await page.inputValue('#system'), 'twtransfer');
  assert.match(await text(page, '.first'), /They differ first in step \d+\. .+: baseline .+, reform .+\./);
  await page.click('#first');
  const first = Number(/step (\d+)/.exec(await text(page, '.first'))[1]);
  assert.equal(await atStep(page), String(first));
  assert.ok(await page.locator('summary .differs:not(:empty)').count() > 0, 'what differs is marked');
  await page.click('#back');
  assert.equal(await atStep(page), String(first - 1));
  assert.equal(await page.locator('td.differs').count(), 0, 'a step before, nothing differs');
  await page.click('#forth');
  await page.fill('#step-number', '14');
  await page.press('#step-number', 'Enter');
  assert.match(await text(page, '#place'), /^Week 14 of 14/);
  await page.focus('#step');
  await page.keyboard.press('Home');
  assert.match(await text(page, '#place'), /^Week 1 of 14 · .* · before the reform begins/);
  await page.selectOption('#speed', '10');
  await page.click('#play');
  await page.waitForFunction(() => Number(document.querySelector('#step-number').value) > 3);
  await page.click('#play');
  const at = await atStep(page);
  await page.waitForTimeout(400);
  assert.equal(await atStep(page), at, 'a pause is one');
  const before = await text(page, '.parts');
  await page.fill('#replication', '2');
  await page.press('#replication', 'Enter');
  await page.waitForFunction((was) => document.querySelector('.parts').textContent !== was, before);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:')), [], 'nobody else is asked');
  await page.context().close();
});

test('a lever is moved by keys and by its field, marks the value of the law, and goes back to it', async () => {
  const page = await open(race);
  const lever = page.locator('.lever[data-path="law.set.fallback.days"]');
  assert.match(await lever.innerText(), /Published: 14\sdays\. .*, §7\.1; from an authority/);
  const before = await estimates(page);
  await again(page, async () => { await lever.locator('input[type=range]').focus(); for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight'); });
  assert.equal(await lever.locator('input[type=number]').inputValue(), '26');
  assert.match(await changes(page), /14\sdays → 26\sdays/);
  assert.notDeepEqual(await estimates(page), before);
  await again(page, () => lever.locator('input[type=number]').fill('21'));
  assert.deepEqual(await estimates(page), before, 'the same levers, the same numbers');
  await again(page, () => lever.getByRole('button', { name: 'Back to the law’s value' }).click());
  assert.match(await changes(page), /The reform changes nothing yet/);
  assert.equal(await page.locator('.metrics tbody').first().locator('tr').count(), 2, 'the baseline stands alone');
  await page.context().close();
});

test('one begins with a policy of the scenario, an assumption holds for both sides, and what cannot be is said beside the field', async () => {
  const page = await open(race);
  await again(page, () => page.selectOption('#preset', 'noBridging'));
  assert.match(await changes(page), /→ 0/);
  await page.getByText('Assumed or published: offices').click();
  const lever = page.locator('.lever[data-path="office.late"]');
  assert.match(await lever.innerText(), /Assumed: 20\s%\. Range of the assumption: 5 to 40\s%\./);
  await again(page, () => lever.locator('input[type=number]').fill('35'));
  assert.match(await changes(page), /20\s% → 35\s% \(for both sides\)/);
  const law = page.locator('.lever[data-path="law.set.fallback.days"] input[type=number]');
  await law.fill('99999');
  await page.waitForSelector('.lever[data-path="law.set.fallback.days"] p.error:not([hidden])');
  assert.match(await page.innerText('.lever[data-path="law.set.fallback.days"]'), /This cannot be: found 99999; allowed/);
  assert.equal(await law.getAttribute('aria-invalid'), 'true');
  await again(page, () => law.fill('21'));
  assert.equal(await law.getAttribute('aria-invalid'), 'false');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a link brings back what was set, and a link of nonsense does no harm', async () => {
  const page = await open(`${race}&seed=7&replication=3&step=5`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('#link');
  await page.getByText('The link is copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await open(link.slice(link.indexOf('#')));
  assert.deepEqual(await estimates(other), await estimates(page));
  assert.equal(await other.inputValue('#replication'), '4');
  assert.equal(await atStep(other), '6');
  assert.equal(await changes(other), await changes(page));
  for (const hash of ['#system=idkitas&reform.__proto__=1&both.x"><img src=x>=1&replication=1e9&step=-4&both.people=60', `#system=atlantis&${'a'.repeat(50_000)}`]) {
    const odd = await open(hash);
    assert.deepEqual(odd.faults, []);
    assert.equal(await odd.locator('img').count(), 0);
    await odd.context().close();
  }
  await other.context().close();
  await page.context().close();
});

// sumOf has the command keep the counts of all replications, and sums them up as the
// simulator does: 64 bits each, policy after policy.
function sumOf(args) {
  const out = join(dir, 'out');
  execFileSync(command, [...args, '--draws', '0', '--out', out], { cwd: dir, stdio: 'ignore' });
  const bytes = readFileSync(join(out, 'replications.counts')), policies = bytes.readUInt32LE(43), counters = bytes.readUInt32LE(47), rows = [];
  rmSync(out, { recursive: true });
  for (let at = 55; at < bytes.length;) {
    const n = bytes.readUInt32LE(at + 4), end = at + 16 + bytes.readUInt32LE(at + 8);
    let from = at + 16;
    for (let p = 0; p < policies; p++) for (let i = 0; i < n * counters; i++) {
      let value = 0n, shift = 0n, byte;
      do { byte = bytes[from++]; value |= BigInt(byte & 127) << shift; shift += 7n; } while (byte > 127);
      const cell = Buffer.alloc(8);
      cell.writeBigInt64LE(value & 1n ? -(value >> 1n) - 1n : value >> 1n);
      (rows[p] ||= []).push(cell);
    }
    at = end + 4;
  }
  return createHash('sha256').update(Buffer.concat(rows.flat())).digest('hex');
}

for (const [what, hash] of [['the market', market], ['the race', race]]) {
  test(`the command gives the same numbers for the scenario that is taken along: ${what}`, async () => {
    const page = await open(`${hash}&seed=5`), file = join(dir, 'alih-lab.yaml');
    writeFileSync(file, await saved(page, '#scenario'));
    await page.getByText('Run this on your machine').click();
    const [, ...args] = (await text(page, '#command')).split(' ');
    assert.deepEqual(args, ['simulate', 'alih-lab.yaml', '--replications', '8']);
    const said = JSON.parse(execFileSync(command, [...args, '--draws', '0', '--json'], { cwd: dir }));
    await page.click('#sum');
    await page.waitForSelector('.sum code');
    assert.equal(await page.locator('.sum code').first().textContent(), sumOf(args), 'the same counts');
    const lines = (await saved(page, '#csv')).trimEnd().split('\n').slice(1).map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((one) => one.replace(/,$/, '')));
    assert.equal(lines.length, 2 * said.metrics.length);
    for (const [policy, , code, , , , done, estimate, , , , , difference] of lines) {
      const under = said.metrics.find((one) => one.code === code).under.find((one) => one.policy === policy);
      assert.deepEqual([done, estimate, difference], ['8', String(under.estimate?.value ?? ''), String(under.difference?.value ?? '')], `${code} under ${policy}`);
    }
    await page.context().close();
  });
}

test('another system takes the place of one that is being run, and then of itself', async () => {
  const page = await open(race);
  await page.click('#more');
  for (const system of ['jpretain', 'idkitas', 'idkitas']) await page.selectOption('#system', system);
  await page.waitForFunction(() => document.querySelector('#place')?.textContent.startsWith('Day '));
  await looked(page);
  assert.equal(await page.inputValue('#system'), 'idkitas');
  assert.match(await page.innerText('.said'), /not a forecast\.\s.*“Reform” .* “Baseline”/s);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('more runs make the interval narrower until somebody stops, and the assumptions are varied apart from it', async () => {
  const page = await open(race);
  const wide = (await estimates(page))[1];
  await page.selectOption('#most', '50');
  await page.click('#more');
  await until(page, () => /^50 /.test(document.querySelector('.count').textContent));
  assert.notEqual((await estimates(page))[1], wide);
  assert.equal((await estimates(page))[2], '–');
  await page.click('#explore');
  await page.waitForFunction(() => /^Range:/.test([...document.querySelectorAll('.runner .small')].map((one) => one.textContent).join()));
  assert.match((await estimates(page))[2], / to /);
  await page.context().close();
});

test('the picture may be missing, or not to be drawn: that is said, and everything else goes on', async () => {
  const page = await open(race, { before: (p) => p.route(/viewer\.html/, (route) => route.abort()) });
  await page.click('#viewer');
  await page.getByText('The picture cannot be shown here').waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  await page.unroute(/viewer\.html/);
  await page.route(/lab\.wasm/, (route) => route.abort());
  await page.click('#viewer');
  await page.getByText('The picture cannot be shown here. The tables below say the same. ').waitFor();
  await page.unroute(/lab\.wasm/);
  await page.context().addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await page.click('#viewer');
  await page.getByText('no WebGL 2').waitFor();
  await page.click('#forth');
  await again(page, () => page.selectOption('#preset', 'startEarly'));
  await page.context().close();
});

test('in every language the lab passes axe, has words for every code and needs no scrolling sideways at 320 px', async () => {
  const page = await open(market, { viewport: { width: 320, height: 640 } });
  for (const lang of ['en', 'id', 'zh-Hant', 'ja']) {
    if (lang !== 'en') await again(page, () => page.click(`#languages [lang=${lang}]`));
    assert.equal(await page.getAttribute('html', 'lang'), lang);
    await axe(page, lang);
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await page.waitForTimeout(100);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), `${lang} scrolls sideways`);
    // A code that has no words is shown readable: in Chinese and Japanese that is seen.
    const bare = await page.evaluate(() => [...document.querySelectorAll('.lab :is(label, th, option, button, summary, strong):not([lang=en], [lang=en] *)')]
      .map((one) => one.textContent.trim()).filter((one) => /^(lab|unit)\.|^[a-z][a-z ]{3,}$/.test(one)));
    if (lang === 'zh-Hant' || lang === 'ja') assert.deepEqual(bare, [], `${lang} has words for every code`);
    const narrow = await page.$$eval('.lab th[scope=row]', (all) => all.filter((one) => one.clientHeight > 3 * one.clientWidth && one.clientWidth).map((one) => one.textContent));
    assert.deepEqual(narrow, [], `${lang}: a heading stands one sign below the other`);
    if (lang === 'en') await axe(page, 'unfolded');
  }
  await page.context().close();
});

test('on paper stand what was chosen and what came out, and nothing that can only be moved', async () => {
  const page = await open(market);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.panel', '#viewer', '#play', '#most', '#seed']) assert.equal(await page.locator(gone).isVisible(), false, gone);
  for (const stays of ['#system', '#preset', '.changes', '#place', '.metrics']) assert.equal(await page.locator(stays).first().isVisible(), true, stays);
  const mark = await page.$eval('.chart .mark-1', (one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke]);
  assert.notEqual(mark[0], mark[1], 'the mark of the reform is seen on white');
  await page.context().close();
});

test('once it was opened the lab works without a connection', async () => {
  const page = await open(race, { serviceWorkers: 'allow' });
  await page.waitForSelector('#offline p');
  await page.context().setOffline(true);
  await page.reload();
  await looked(page);
  await page.context().close();
});

test('how long an input waits while the simulator works (printed, not judged)', async () => {
  const page = await open(market);
  await page.evaluate(() => {
    window.waits = [];
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.waits.push(one.duration); }).observe({ type: 'event', durationThreshold: 16 });
    window.tasks = [];
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.tasks.push(one.duration); }).observe({ type: 'longtask' });
  });
  await page.selectOption('#most', '1000');
  await page.click('#more');
  for (let i = 0; i < 20; i++) { await page.click('#forth'); await page.keyboard.press('Tab'); await page.keyboard.press('Shift+Tab'); }
  await page.locator('.lever[data-path="law.set.window.days"] input[type=range]').focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft');
  const { waits, tasks } = await page.evaluate(() => ({ waits: window.waits.sort((a, b) => a - b), tasks: window.tasks.sort((a, b) => a - b) }));
  const at = (list, share) => (list.length ? Math.round(list[Math.min(list.length - 1, Math.floor(share * list.length))]) : 0);
  console.log(`inputs over 16 ms: ${waits.length}, at 95 % ${at(waits, 0.95)} ms, longest ${at(waits, 1)} ms; tasks over 50 ms: ${tasks.length}, longest ${at(tasks, 1)} ms`);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
