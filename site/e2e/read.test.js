// The pages that are read: the law, its versions, whom to call. They need no script, lie
// under any path, and stay on the phone once they were opened.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, start, until } from './browser.js';
import { axe } from './axe.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

const schemes = JSON.parse(readFileSync(join(dist, 'site.json'))).schemes;

async function read(name, options) {
  const page = await site.open({ at: null, ...options });
  await page.goto(`${site.url}read/${name}`);
  return page;
}

test('without a script the first page leads to the law and to people who help', async () => {
  const page = await site.open({ at: null, javaScriptEnabled: false });
  assert.equal(await page.locator('a[href="tel:1955"]').count() > 0, true);
  await page.click('footer a');
  await page.click('nav#languages a[lang=en]');
  await page.waitForURL(/read\/en\/index\.html$/);
  for (const code of schemes) assert.equal(await page.locator(`section[aria-labelledby=${code}]`).count(), 1, code);
  await page.click('section[aria-labelledby=twtransfer] a');
  await page.waitForURL(/read\/en\/twtransfer\.html$/);
  assert.match(await page.innerText('#TW-11-1'), /Article 11\(1\).*read on Saturday,? 21 November 2026/s);
  assert.match(await page.innerText('[id="number-window.days"]'), /60 days, from Thursday,? 9 July 2020/);
  await page.click('nav#languages a[lang=id]');
  await page.waitForURL(/read\/id\/twtransfer\.html$/);
  assert.match(await page.innerText('#TW-11-1'), /Pasal 11 ayat \(1\)/);
  await page.context().close();
});

test('versions are compared, with situations that show it', async () => {
  const page = await read('en/twtransfer-versions.html');
  const part = page.locator('section[aria-labelledby="v2021-08-29"]');
  assert.match(await part.innerText(), /TW-7-1-4.*is new/s);
  assert.match(await part.locator('.situations').innerText(), /before: .*; since then: /);
  await part.locator('.situations summary').first().click();
  assert.match(await part.locator('.situations details[open]').innerText(), /Who is asking: /);
  await page.context().close();
});

test('our own words on the sources are shown, with their anchors', async () => {
  const page = await read('law/idkitas.html#c4');
  assert.match(await page.innerText('main'), /Two to four weeks are 14 to 28 days/);
  assert.ok(await page.evaluate(() => Math.abs(document.getElementById('c4').getBoundingClientRect().top) < 640));
  await page.context().close();
});

test('an answer leads to the law, and Back leads to the answer', async () => {
  const page = await site.open();
  await page.waitForSelector('main button.choice', { state: 'attached' });
  await page.evaluate(() => { sessionStorage.setItem('alih', JSON.stringify({ schemes: { twtransfer: { facts: { asker: 'worker', soFar: 'registered', registered: '2020-07-10' } } } })); history.replaceState({ scheme: 'twtransfer', view: 'answer' }, ''); });
  await page.reload();
  await page.waitForSelector('.verdict');
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
  const links = await page.$$eval('main a[href^="read/"]', (all) => all.map((one) => one.getAttribute('href')));
  assert.ok(links.length > 5);
  for (const link of new Set(links)) {
    const [file, code] = link.split('#');
    assert.ok(readFileSync(join(dist, file), 'utf8').includes(` id="${code}"`), link);
  }
  await page.click('main a[href^="read/"]');
  await page.waitForURL(/read\/en\/twtransfer\.html#/);
  await page.goBack();
  await page.waitForSelector('.verdict');
  await page.context().close();
});

test('a page of the law that was opened is there without a connection; leaving clears the answers', async () => {
  const page = await site.open({ at: null, lang: 'en' });
  await page.waitForSelector('main button.choice', { state: 'attached' });
  await page.evaluate(async () => { await navigator.serviceWorker.register('worker.js'); await navigator.serviceWorker.ready; });
  await page.goto(`${site.url}read/en/jpretain.html`);
  await page.reload(); // from now on the worker stands between
  await until(page, async () => (await (await caches.open((await caches.keys())[0])).keys()).some(({ url }) => url.includes('read/en/jpretain.html')));
  await page.context().setOffline(true);
  await page.reload();
  assert.match(await page.innerText('h1'), /Japan: .*what the law says/);
  await page.context().setOffline(false);
  await page.evaluate(() => sessionStorage.setItem('alih', '{"schemes":{"jpretain":{"facts":{"asker":"worker"}}}}'));
  await page.route(/google/, (route) => route.fulfill({ body: 'weather' }));
  await page.click('#leave');
  await page.waitForURL(/google/);
  await page.goBack();
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /asker/);
  await page.context().close();
});

// shorten leaves a few of each kind: axe takes long on long pages.
const shorten = () => {
  for (const list of document.querySelectorAll('main, main section, main ul, main ol, main table')) {
    const seen = {};
    for (const one of [...list.children]) if ((seen[one.tagName + one.className] = (seen[one.tagName + one.className] || 0) + 1) > 4) one.remove();
  }
};

test('every kind of page passes axe', async () => {
  for (const name of ['en/index.html', 'id/accessibility.html', 'en/jphsp.html', 'id/jphsp-versions.html', 'law/jphsp.html']) {
    const page = await read(name);
    await page.evaluate(shorten);
    await axe(page, name);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test('a page prints without its head, with what was unfolded', async () => {
  const page = await read('en/jphsp.html');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('header').isVisible(), false);
  assert.equal(await page.locator('details').first().isVisible(), false);
  await page.$eval('details', (one) => { one.open = true; });
  assert.equal(await page.locator('details').first().isVisible(), true);
  const pdf = await page.pdf();
  assert.ok(pdf.length > 20_000);
  await page.context().close();
});

test('there is a page of each scheme in each language that has its words', () => {
  const languages = JSON.parse(readFileSync(join(dist, 'site.json'))).languages.map((one) => one.code);
  for (const lang of languages) {
    const own = readdirSync(join(dist, 'text', lang)), made = readdirSync(join(dist, 'read', lang));
    for (const code of schemes.filter((one) => own.includes(`${one}.json`))) assert.ok(made.includes(`${code}.html`) && made.includes(`${code}-versions.html`), `${lang}/${code}`);
  }
});
