// Without a connection: the service worker of the built site, in a browser whose
// net is cut, and a second version put in the place of the first.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, start } from './browser.js';
import { begin, answerAll, answer } from './walk.js';

let site, dir;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'alih-site-'));
  await cp(dist, dir, { recursive: true });
  site = await start(dir);
});
after(async () => { await site.stop(); await rm(dir, { recursive: true }); });

// ready waits until the page says that it needs no connection any more.
const ready = (page) => page.waitForSelector('#offline p', { timeout: 60_000 });

test('after the first visit everything works without a connection, in the language in use', async () => {
  const page = await site.open({ lang: 'id' });
  await ready(page);
  assert.match(await page.innerText('#offline'), /Siap tanpa internet/);
  await page.context().setOffline(true);
  await page.reload();
  await begin(page);
  await answerAll(page);
  await page.click('main button.primary');
  await page.waitForSelector('.verdict');
  assert.match(await page.innerText('main'), /Selasa, 8 September 2020/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a language chosen later is kept too', async () => {
  const page = await site.open({ lang: 'id' });
  await ready(page);
  await page.reload(); // from now on the worker stands between
  await page.click('nav button[lang=en]');
  await page.waitForSelector('html[lang=en]');
  await page.waitForFunction(async () => (await (await caches.open((await caches.keys())[0])).keys()).some(({ url }) => /text\/en\/twtransfer/.test(url)));
  await page.context().setOffline(true);
  await page.reload();
  await begin(page);
  assert.match(await page.innerText('h1'), /Who are you/);
  await page.context().close();
});

test('a newer version is said, begins when it is wanted, fetches what changed, and keeps the answers', async () => {
  const page = await site.open({ lang: 'en' });
  await ready(page);
  await begin(page);
  await answer(page, 'worker');
  await page.waitForSelector('[data-fact=soFar]');
  await page.reload(); // from now on the worker stands between, and keeps the language of the office too
  await page.waitForFunction(async () => (await (await caches.open((await caches.keys())[0])).keys()).some(({ url }) => /text\/zh-Hant\/twtransfer/.test(url)));
  await page.waitForTimeout(500);
  site.sent.length = 0;
  await publish('page.css', (text) => `${text}\n/* newer */\n`);
  await page.reload();
  await page.getByText('A newer version').waitFor({ timeout: 30_000 });
  assert.doesNotMatch(await style(page), /newer/, 'the old version stays whole until then');
  await page.getByText('Use it now').click();
  await page.waitForFunction(async () => (await (await fetch('page.css')).text()).includes('newer'), null, { timeout: 30_000 });
  await page.waitForSelector('[data-fact=soFar]');
  assert.match(await page.evaluate(() => JSON.stringify(sessionStorage)), /worker/);
  assert.deepEqual(site.sent.filter((name) => name !== 'worker.js'), ['page.css'], 'nothing else is fetched again');
  await page.context().close();
});

const style = (page) => page.evaluate(async () => (await fetch('page.css')).text());

// publish changes a file of the site and the worker's list as the build does.
async function publish(name, change) {
  const data = change(await readFile(join(dir, name), 'utf8')), worker = join(dir, 'worker.js');
  await writeFile(join(dir, name), data);
  const [head, ...rest] = (await readFile(worker, 'utf8')).split('\n');
  const release = JSON.parse(head.slice('self.release = '.length, -1));
  release.files[name] = createHash('sha256').update(data).digest('hex').slice(0, 16);
  await writeFile(worker, [`self.release = ${JSON.stringify({ ...release, version: `${release.version}+` })};`, ...rest].join('\n'));
}
