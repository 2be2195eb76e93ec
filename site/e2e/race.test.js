// "If you start on ...": for one person, from the answer. Nothing of the simulator is fetched
// before it is asked for; the figures are those of the command; no path, no such part.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist, start } from './browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let site;
before(async () => { site = await start(); });
after(() => site.stop());

const asOf = '2026-11-22';
const facts = { asker: 'companion', soFar: 'planning', permitKind: 'work', newKind: 'work', permitEnd: '2027-01-15', bridging: false, oldSponsor: 'cooperates' };

// open leads to the answer of a case.
async function open(more = {}, options = {}) {
  const page = await site.open({ at: `${asOf}T05:00:00Z`, ...options });
  await page.evaluate(([one, day]) => {
    sessionStorage.setItem('alih', JSON.stringify({ schemes: { idkitas: { facts: one, asOf: day } }, mark: 'race' }));
    history.replaceState({ scheme: 'idkitas', view: 'answer' }, '');
  }, [{ ...facts, ...more }, asOf]);
  await page.reload();
  await page.waitForSelector('.verdict');
  return page;
}

// play asks for a day and waits for what comes.
async function play(page, day) {
  if (!await page.$eval('#race details', (one) => one.open)) await page.click('#race summary');
  const parts = day.split('-'), fields = ['.year', '#start-on-month', '#start-on'];
  for (const [i, field] of fields.entries()) await page.fill(`#race ${field}`, parts[i]);
  await page.click('#race button.secondary');
  await page.waitForSelector('#race button.secondary:not([disabled])', { timeout: 120_000 });
}

const simulator = (page) => page.requests.filter((url) => /simulator|lab\//.test(url));
const numbers = (text) => (text.match(/\d+/g) || []).map(Number);

// simulated is what the command says of the same: the settings are written out here once more.
function simulated(lead) {
  const set = ['law.on=2026-11-22', 'person.end=20270115', `start.earliest=${lead}`, `start.latest=${lead}`, 'policies.startEarly.start.latest=0', 'permit.change=0',
    ...['cancelOnly', 'silent', 'refuses', 'gone'].map((one) => `sponsor.old.${one}=0`), ...['investor', 'spouse', 'remote', 'other'].map((one) => `permit.now.${one}=0`)];
  const out = execFileSync('go', ['run', './cmd/alih', 'simulate', 'idkitas', ...set.flatMap((one) => ['--set', one]), '--replications', '20', '--draws', '0', '--json'], { cwd: root, maxBuffer: 1 << 26, stdio: 'pipe' });
  return (code) => Math.round(100 * JSON.parse(out).metrics.find((one) => one.code === code).under[0].estimate.value);
}

test('a person who plans the change sees a range for a day, as the command has it, and fetches nothing before', async () => {
  const page = await open();
  await page.click('#race summary');
  const size = (statSync(join(dist, 'simulator-idkitas.wasm.gz')).size / 1e6).toFixed(1).replace('.0', '');
  assert.ok((await page.innerText('#race')).includes(`about ${size} MB`), size);
  assert.deepEqual(simulator(page), [], 'nothing of the simulator is fetched unasked');
  await play(page, '2026-12-20');
  const all = await page.innerText('#race'), command = simulated(26);
  const [good, bad] = [await page.innerText('#race [data-metric=inTime]'), await page.innerText('#race [data-metric=over]')].map((text) => numbers(text.replace(/of 100/, '')));
  const [, middle] = /middle numbers it is ([\d and]+) of 100/.exec(all);
  assert.deepEqual(numbers(middle), [command('inTime.share'), command('over.share')]);
  assert.ok(good[0] < good[1] && good[0] <= numbers(middle)[0] && numbers(middle)[0] <= good[1], `${good}`);
  assert.ok(bad[0] < bad[1], `${bad}`);
  assert.match(all, /no promise and no advice/);
  assert.deepEqual(await page.$$eval('#race [data-start]', (list) => list.map((one) => one.dataset.start)), ['weekEarlier', 'weekLater', 'twoWeeksLater']);
  assert.ok(await page.locator('#race [data-path]').count() > 0, 'what moves it is named');
  assert.ok(!/You have not said/.test(all), 'all that is asked is stated');
  assert.ok(page.requests.every((url) => url.startsWith(site.url) || url.startsWith('blob:')), 'nobody else is asked');
  assert.ok(!(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).includes('2026-12-20'), 'nothing is kept');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('what is not said stays assumed and is named; a day that cannot be is refused in words', async () => {
  const page = await open({ oldSponsor: 'unknown' });
  await play(page, '2027-01-20');
  assert.match(await page.innerText('#race .error:not(:empty)'), /after the last day/);
  await play(page, '2027-01-10');
  assert.match(await page.innerText('#race'), /You have not said: The old sponsor\./);
  assert.deepEqual(await page.$$eval('#race [data-start]', (list) => list.map((one) => one.dataset.start)), ['weekEarlier'], 'no start after the end');
  await page.context().setOffline(true);
  await play(page, '2027-01-11');
  assert.match(await page.innerText('#race'), /Monday 11 January 2027|Monday, January 11, 2027/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('where no path is open, or the end is no stated day ahead, there is no such part', async () => {
  for (const more of [{ oldSponsor: 'gone' }, { soFar: 'filed' }, { permitEnd: '2027-01' }, { permitEnd: 'unknown' }, { permitEnd: '2026-11-21' }]) {
    const page = await open(more);
    assert.equal(await page.locator('#race').count(), 0, JSON.stringify(more));
    await page.context().close();
  }
});
