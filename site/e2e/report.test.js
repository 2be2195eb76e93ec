// The report of a study, as a browser shows it and prints it: a number that is broken over
// two lines, or runs into its neighbour, is read as another one.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'alih-report-'));
let host, page;

before(async () => {
  execFileSync('go', ['run', './cmd/alih', 'simulate', 'idkitas', '--set', 'people=200', '--replications', '4', '--draws', '2', '--out', dir],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  renameSync(join(dir, 'report.html'), join(dir, 'index.html')); // the page that a folder opens with
  host = await start(dir);
  page = await host.open({ at: null });
});
after(async () => { await host?.stop(); rmSync(dir, { recursive: true }); });

// numbers tells of the cells with numbers: those that run over, and the estimates, a number
// each, that are broken over lines.
const numbers = () => page.evaluate(() => {
  const lines = (td) => {
    const text = document.createRange();
    text.selectNodeContents(td);
    return text.getClientRects().length;
  };
  const said = (list) => list.map((td) => td.textContent), cells = [...document.querySelectorAll('td.num')];
  return { cells: cells.length, over: said(cells.filter((td) => td.scrollWidth > td.clientWidth)),
    broken: said(cells.filter((td) => td.matches('.estimate') && lines(td) > 1)) };
});

for (const width of [320, 360, 1000]) {
  test(`every number of a table stands whole in its cell, ${width} wide`, async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width, height: 900 });
    const { cells, over, broken } = await numbers();
    assert.ok(cells > 100, `${cells} cells`);
    assert.deepEqual([over, broken, await page.evaluate(() => document.documentElement.scrollWidth)], [[], [], width]);
  });
}

test('printed, every number stands whole and two metrics share a sheet', async () => {
  const sheet = { width: 688, height: 1001 }; // an A4 page inside its margins, in CSS pixels
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  const { over, broken } = await numbers();
  assert.deepEqual([over, broken], [[], []]);
  const high = await page.evaluate(() => Math.max(...[...document.querySelectorAll('#others > .scroll > .metric')].map((table) => table.offsetHeight)));
  assert.ok(high > 0 && high <= sheet.height / 2, `the highest table has ${high} of ${sheet.height}`);
});
