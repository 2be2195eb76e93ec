// The page of many cases: the same file gives the same bytes as the command, nothing is
// sent, and the page stays at hand while it works.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './browser.js';
import { axe } from './axe.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let site, dir, command;
before(async () => {
  site = await start();
  dir = mkdtempSync(join(tmpdir(), 'alih-cases-'));
  command = join(dir, 'alih');
  execFileSync('go', ['build', '-o', command, './cmd/alih'], { cwd: root });
});
after(async () => { await site.stop(); rmSync(dir, { recursive: true }); });

// open goes to the page of many cases in a language.
async function open(options) {
  const page = await site.open({ at: '2026-10-12T10:00:00Z', acceptDownloads: true, ...options });
  await page.goto(`${site.url}cases.html`);
  await page.waitForSelector('#table', { state: 'attached' });
  return page;
}

const put = (page, data) => page.setInputFiles('#table', { name: 'kasus.csv', mimeType: 'text/csv', buffer: Buffer.from(data) });

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
}

// batch is what the command makes of a file. Bad rows are its exit code 1.
function batch(scheme, data, ...more) {
  const file = join(dir, 'in.csv');
  writeFileSync(file, data);
  try {
    return execFileSync(command, ['batch', scheme, file, '--as-of', '2026-10-12', ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return error.stdout;
  }
}

const mixed = (comma, end) => Buffer.concat([
  Buffer.from([
    ['case', 'asOf', 'asker', 'soFar', 'registered', 'workCategory', 'permitRevoked', 'stays', 'employees', 'note'],
    ['Wati', '2020-08-01', 'worker', 'registered', '2020-07-10', '', 'TRUE', '', '', '=HYPERLINK("x")'],
    ['Sri', '', 'worker', 'registered', '05/10/2026', '', '', '', '', '+62 812'],
    ['"O, Yu"', '', 'captain', 'registered', '2026-02-30', 'fishing', 'pending', '[{', '{"2026-01":4,"2026-01":5}', ''],
    ['', ' ', '', '', '', '', '', '', '', ''],
    ['Dewi', '2026-10-01', 'agency', 'decided', '2026-09', 'unknown', '', '[{"from":"2020-01-01","to":"2022-01-02"}]', '{"2026-01":4}', 'two\nlines'],
    ['Rini', '', 'worker', 'working', '2026-10-20', '', '', '', '', '\ttab'],
    ['Budi', '', 'worker', 'registered', '2026-10-20', '', '', '', '{allowed}', 'Ünïcode 王'],
    ['short', 'worker'],
    ['long', '', 'worker', '', '', '', '', '', '', 'a', 'b', '-c'],
    ['past', '1990-01-01', 'worker', 'working', '', '', '', '', '', ''],
  ].map((row) => row.map((cell) => (/["\n]/.test(cell) || cell.includes(comma) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(comma)).join(end) + end),
  Buffer.from(`caf\xe9${comma}x${end}Dewi"x${comma}y${end}last${comma}"open${end}${comma}worker`, 'latin1'),
]);

for (const [what, data, lang, more] of [
  ['commas, English', mixed(',', '\n'), 'en', []],
  ['semicolons, CRLF, a byte order mark, Indonesian', Buffer.concat([Buffer.from('\ufeff'), mixed(';', '\r\n')]), 'id', []],
  ['the day first', Buffer.from('asker,registered,soFar\nworker,05/10/2026,registered\nworker,31/02/2026,\n'), 'en', ['--dates', 'dmy']],
]) {
  test(`the same bytes as the command: ${what}`, async () => {
    const page = await open({ lang });
    if (more.length) await page.check('#day-first');
    await put(page, data);
    const { name, data: got } = await saved(page, /Download the answers|Unduh jawaban/);
    assert.equal(name, 'kasus-alih.csv');
    assert.equal(got.toString(), batch('twtransfer', data, '--lang', lang, ...more).toString());
    assert.deepEqual(page.faults, []);
    assert.ok(page.requests.every((url) => url.startsWith(site.url) || url.startsWith('blob:')), 'nothing is fetched from elsewhere');
    await site.rest(page);
  });
}

test('answers are answered again, a header that does not fit is refused, other schemes work', async () => {
  const page = await open();
  const once = batch('jpretain', 'case,asker\n=1,worker\n', '--lang', 'en');
  await page.check('#scheme-jpretain');
  await put(page, once);
  assert.equal((await saved(page, 'Download the answers')).data.toString(), batch('jpretain', once, '--lang', 'en').toString());
  assert.match(await page.innerText('main'), /earlier run were replaced/);
  await page.getByRole('button', { name: 'Back' }).click();
  await put(page, 'askr,outcome\nx,y\n');
  await page.waitForSelector('.error-summary:focus');
  const text = await page.innerText('.error-summary');
  assert.match(text, /Line 1, column A \(1\): no fact is called "askr"; did you mean asker\?/);
  assert.match(text, /column B \(2\): outcome: this column comes with the answers/);
  await site.rest(page);
});

test('a table is worked through by the topic that was chosen last, however slowly it comes, and by no other', async () => {
  const page = await open({ serviceWorkers: 'block' });
  const file = 'case,asker\n1,worker\n';
  const slow = (scheme, ms, end) => page.route(`**/${scheme}.facts.json`, async (route) => { await new Promise((done) => { setTimeout(done, ms); }); await route[end](); });
  await slow('jpretain', 1500, 'continue');
  await slow('jpplace', 500, 'continue');
  await page.check('#scheme-jpretain');
  await page.check('#scheme-jpplace');
  await put(page, file);
  assert.equal((await saved(page, 'Download the answers')).data.toString(), batch('jpplace', file, '--lang', 'en').toString());
  await page.waitForTimeout(1600); // what was chosen before comes at last, and changes nothing
  await page.getByRole('button', { name: 'Back' }).click();
  assert.equal(await page.isChecked('#scheme-jpplace'), true);
  await slow('idkitas', 1000, 'abort');
  await page.check('#scheme-idkitas');
  await put(page, file);
  await page.waitForSelector('.note');
  assert.match(await page.innerText('.note'), /could not be loaded/);
  assert.equal(await page.isChecked('#scheme-jpplace'), true);
  assert.equal(await page.locator('progress, .error-summary').count(), 0, 'no table is worked through');
  await page.context().close();
});

test('the template is the command’s', async () => {
  const page = await open();
  await page.check('#scheme-idkitas');
  await page.waitForSelector('#scheme-idkitas:focus');
  const { name, data } = await saved(page, 'Download the template');
  assert.equal(name, 'alih-idkitas.csv');
  assert.equal(data.toString(), execFileSync(command, ['batch', 'idkitas', '--template']).toString());
  await site.rest(page);
});

test('bad cells are shown by row and column, with what is allowed, and a file can be dropped', async () => {
  const page = await open();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['asker,registered\nworker,05/10/2026\nworker,2026-10-05\n'], 'x.csv'));
    return data;
  });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await page.waitForSelector('.bad');
  assert.match(await page.innerText('.bad'), /Line 2, column B \(2\): registered: "05\/10\/2026" can be read as two different days; allowed: YYYY-MM-DD/);
  assert.match(await page.innerText('main'), /Tick “Days are written with the day first/);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await site.rest(page);
});

const many = (n) => `case,asker,soFar,registered\n${Array.from({ length: n }, (_, i) => `${i},worker,registered,2026-09-${String(1 + (i % 28)).padStart(2, '0')}`).join('\n')}\n`;

// longest is the longest time that the page did not answer to a finger.
const watch = (page) => page.evaluate(() => {
  window.longest = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longest = Math.max(window.longest, one.duration); }).observe({ type: 'longtask' });
});

for (const [what, n, before] of [
  ['in a worker', 500, undefined],
  ['in the page, where a browser has no worker for modules', 50, (page) => page.addInitScript(() => { delete window.Worker; })],
]) {
  test(`${n} rows on a slow phone do not freeze the page: ${what}`, async () => {
    const page = await open({ at: null, before });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await watch(page);
    const started = Date.now();
    await put(page, many(n));
    await page.getByText(`${n} cases:`).waitFor({ timeout: 120_000 });
    const longest = Math.round(await page.evaluate(() => window.longest));
    console.log(`${n} rows at 6x CPU throttle, ${what}: ${Date.now() - started} ms, the page was busy for at most ${longest} ms at a time`);
    await page.context().close();
  });
}

test('work can be cancelled, and leaving ends it', async () => {
  const page = await open();
  await put(page, many(5000));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForSelector('[role=status].note');
  await page.waitForTimeout(300);
  assert.match(await page.innerText('h1'), /Many cases/, 'nothing comes behind it');
  await put(page, many(5000));
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.route(/google/, (route) => route.fulfill({ body: 'weather' }));
  await page.keyboard.press('Escape');
  await page.waitForURL(/google/);
  await page.context().close();
});

for (const lang of ['id', 'en']) {
  test(`every state of the page passes axe in ${lang}`, async () => {
    const page = await open({ lang });
    if (lang === 'en') await page.click('summary');
    await axe(page, 'form');
    await put(page, 'x\n');
    await page.waitForSelector('.error-summary');
    await axe(page, 'refused');
    await page.click('.buttons button');
    await put(page, 'asker\nx\nworker\n');
    await page.waitForSelector('.bad');
    await axe(page, 'done');
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), 'no scrolling sideways at 320 px');
    await site.rest(page);
  });
}
