// The page in Japanese on a small phone: words, dates, lines and typing.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { begin, answerAll } from './walk.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

const small = { lang: 'ja', viewport: { width: 320, height: 560 } };
const narrow = async (page, what) => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, what);

test('a worker comes to the answer in Japanese, and at 320 px nothing runs out', async () => {
  const page = await site.open(small);
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

test('a date is typed year first, in wide figures too, and read back with its era', async () => {
  const page = await site.open(small);
  await page.waitForSelector('button.primary');
  await page.click('main button.primary');
  await page.check('.question input[type=radio] >> nth=0');
  await page.click('.question button.primary');
  await page.check('.question input[type=radio] >> nth=3');
  await page.click('.question button.primary');
  for (let i = 0; i < 20 && await page.locator('.date').count() === 0; i++) {
    await page.check('.question .radio:last-child input');
    await page.click('.question button.primary');
  }
  const first = page.locator('.question input[type=radio]').first();
  if (await first.count()) await first.check();
  const [year, month, day] = await page.$$('.date input');
  await year.fill('２０２０'); await month.fill('７'); await day.fill('１０');
  assert.equal(await page.innerText('.read-back'), '2020年7月10日(金)（令和2年）');
  await page.context().close();
});

test('every scheme begins with a question in Japanese', async () => {
  const page = await site.open(small);
  await page.waitForSelector('main button.primary');
  const schemes = await page.locator('main button.primary').count();
  for (let i = 0; i < schemes; i++) {
    await page.locator('main button.primary').nth(i).click();
    await page.waitForSelector('[data-fact]');
    await narrow(page, `scheme ${i}`);
    assert.equal(await page.innerText('h1'), 'あなたはどの立場ですか');
    await page.goBack();
    await page.waitForSelector('.help');
  }
  await page.context().close();
});
