// The page in Japanese on a small phone: words, dates, lines and typing.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { begin, answerAll, answer, factOf } from './walk.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

const small = { lang: 'ja', viewport: { width: 320, height: 560 } };
const narrow = async (page, what) => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, what);

test('a worker comes to the answer in Japanese, and at 320 px nothing runs out', async () => {
  const page = await site.open(small);
  await page.waitForSelector('#situations');
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
  await narrow(page, 'start, unfolded');
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = false; }));
  await begin(page);
  assert.equal(await page.getAttribute('html', 'lang'), 'ja');
  await narrow(page, 'question');
  await answerAll(page);
  await narrow(page, 'check');
  await page.click('main button.primary');
  await page.waitForSelector('.verdict');
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
  await narrow(page, 'answer, unfolded');
  const text = await page.innerText('main');
  assert.match(text, /2020年9月8日\(火\)まで、あと38日/);
  assert.match(text, /1955に電話/);
  assert.doesNotMatch(text, /\{\w+\}|\b(fact|due|step|route)\.\w/, 'no code, no hole');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a date is typed year first, in wide figures or by the era, and read back with both', async () => {
  const page = await site.open(small);
  await begin(page, { scheme: 'jpretain' });
  while (await factOf(page) !== 'lostOn') {
    const fact = await factOf(page);
    await answer(page, { asker: 'worker', soFar: 'lost', status: 'intern', event: 'dismissed' }[fact]);
    await page.waitForFunction((old) => document.querySelector('[data-fact]').dataset.fact !== old, fact);
  }
  const first = page.locator('.question input[type=radio]').first();
  if (await first.count()) await first.check();
  const [year, month, day] = await page.$$('.date input');
  await month.fill('７'); await day.fill('１０');
  for (const typed of ['２０２６', '令和8', 'Ｒ８']) {
    await year.fill(typed);
    assert.equal(await page.innerText('.read-back'), '2026年7月10日(金)（令和8年）', typed);
  }
  await page.context().close();
});
