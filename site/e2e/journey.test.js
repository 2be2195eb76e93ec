import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { begin, answerAll, answer, factOf, proceed, tabTo, sample } from './walk.js';
import { toAnswer } from './cases.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

// visit opens a page, runs the test and looks at what a page must never do.
const visit = (options, run) => async () => {
  const page = await site.open(options);
  await run(page);
  assert.deepEqual(page.faults, [], 'no error in the console');
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:')), [], 'no request elsewhere');
  assert.equal(page.url(), site.url, 'no answer in the address');
  await page.context().close();
};

const said = {
  en: [/Tuesday, September 8, 2020/, /How this day is counted/, /1955/, /information, not legal advice/],
  id: [/Selasa, 8 September 2020/, /Cara menghitung tanggal ini/, /1955/, /bukan nasihat hukum/],
  'zh-TW': [/2020年9月8日 ?星期二/, /這一天怎麼算出來/, /1955/, /不是法律意見/],
};

for (const [lang, patterns] of Object.entries(said)) {
  test(`a worker goes from the start to the answer with the keyboard alone at 320 px, where nothing runs out, in ${lang}`, visit({ lang, viewport: { width: 320, height: 560 } }, async (page) => {
    const narrow = async (what) => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, what);
    await begin(page);
    await narrow('question');
    const asked = await answerAll(page);
    await narrow('check');
    assert.deepEqual(asked.slice(0, 2), ['asker', 'soFar'], 'who is asking comes first, then what has happened so far');
    assert.ok(asked.includes('registered'), `never asked for the day of registration: ${asked}`);
    await tabTo(page, 'main button.primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.verdict');
    const text = await page.innerText('main');
    for (const pattern of patterns) assert.match(text, pattern);
    const at = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(await at('.verdict') < await at('.next') && await at('.next') < await at('#timeline'), 'verdict, next step, days');
    assert.ok(await at('#timeline') < await at('.actions') && await at('.actions') < await at('#more'), 'the days before what is to look up');
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await narrow('answer, unfolded');
  }));
}

test('the answer says why and how in folded parts that the keyboard opens', visit({}, async (page) => {
  await toAnswer(page, site);
  await tabTo(page, '.deadline summary');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.deadline details[open] li').count() > 2);
}));

test('an impossible date is refused, the summary takes the focus, and the date is read back', visit({ lang: 'id' }, async (page) => {
  await toFact(page, 'registered');
  await page.check('.question input[type=radio] >> nth=0');
  const [day, month, year] = await page.$$('.date input');
  await day.fill('31'); await month.fill('6'); await year.fill('109');
  await page.click('.question button.primary');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'error-summary');
  assert.match(await page.title(), /^Salah: /);
  await page.click('.error-summary a');
  assert.equal(await page.evaluate(() => document.activeElement.value), '31', 'the link leads to the field');
  await day.fill('10'); await month.fill('7');
  assert.match(await page.innerText('.read-back'), /Jumat, 10 Juli 2020/);
  await page.click('.question button.primary');
  await page.waitForFunction(() => document.querySelector('[data-fact]')?.dataset.fact !== 'registered');
}));

test('nothing chosen is an error too', visit({}, async (page) => {
  await begin(page);
  await proceed(page);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'error-summary');
  assert.equal(await factOf(page), 'asker');
}));

test('Back returns to the question with its answer, Forward goes on', visit({}, async (page) => {
  await begin(page);
  await answer(page, 'worker');
  await page.waitForSelector('[data-fact=soFar]');
  await page.goBack();
  await page.waitForSelector('[data-fact=asker]');
  assert.equal(await page.locator('input[type=radio]:checked').count(), 1);
  await page.goForward();
  await page.waitForSelector('[data-fact=soFar]');
}));

test('an answer can be changed and the others stay', visit({}, async (page) => {
  await begin(page);
  await answerAll(page);
  const before = await page.locator('.answers .row').count();
  await page.click('#change-registered');
  await page.waitForSelector('[data-fact=registered]');
  assert.deepEqual(await page.$$eval('.date input', (all) => all.map((input) => input.value)), ['10', '7', '2020']);
  const [day] = await page.$$('.date input');
  await day.fill('11');
  await page.click('.question button.primary');
  await page.waitForSelector('.answers');
  assert.equal(await page.locator('.answers .row').count(), before);
  assert.match(await page.innerText('.answers'), /Saturday, July 11, 2020/);
}));

test('answers survive a reload and are gone when deleted', visit({}, async (page) => {
  await toAnswer(page, site);
  await page.reload();
  await page.waitForSelector('.verdict');
  await page.getByText('Delete my answers').click();
  await page.waitForSelector('[role=status]');
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)), /registered|worker/);
}));

test('the language can be changed at any place', visit({}, async (page) => {
  await begin(page);
  await page.click('nav button[lang=id]');
  await page.waitForSelector('html[lang=id]');
  assert.equal(await factOf(page), 'asker');
  assert.equal(await page.innerText('.question button.primary'), 'Lanjut');
}));

test('a phone in Taiwan is spoken to in Traditional Chinese, and told that nobody checked it', visit({ lang: 'zh-TW' }, async (page) => {
  await page.waitForSelector('html[lang=zh-Hant]');
  await page.waitForSelector('nav button[lang=zh-Hant][aria-pressed=true]');
  assert.match(await page.innerText('footer'), /還沒有請母語人士檢查過/);
  await page.click('nav button[lang=en]');
  await page.waitForSelector('html[lang=en]');
  assert.match(await page.innerText('footer'), /Nobody whose first language is English has checked/);
}));

for (const [way, leaves] of Object.entries({ 'the button': (page) => page.click('#leave'), 'the Escape key': (page) => page.keyboard.press('Escape') })) {
  test(`leave quickly by ${way} deletes, blanks and replaces the page`, async () => {
    const page = await site.open();
    await begin(page);
    await answer(page, 'worker');
    await page.waitForSelector('[data-fact=soFar]');
    let left = '';
    await page.route((url) => !url.href.startsWith(site.url), (route) => {
      left = route.request().url();
      return route.fulfill({ contentType: 'text/html', body: '<p>elsewhere</p>' });
    });
    await leaves(page);
    await page.waitForSelector('text=elsewhere');
    assert.ok(left.startsWith('https://'), left);
    await page.goBack();
    await page.waitForSelector('main h1');
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /worker/);
    await page.context().close();
  });
}

test('the calendar file can be saved and holds the window', visit({ acceptDownloads: true }, async (page) => {
  await toAnswer(page, site);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Save the days in my calendar').click()]);
  assert.equal(file.suggestedFilename(), 'alih.ics');
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  assert.match(Buffer.concat(chunks).toString(), /DTSTART;VALUE=DATE:20200908\r\n/);
}));

test('the answer can be copied as text', visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await toAnswer(page, site);
  await page.getByText('Copy as text').click();
  await page.getByText('Copied.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Tuesday, September 8, 2020.*\n/);
}));

test('on paper everything is unfolded, black on white, without buttons', visit({}, async (page) => {
  await toAnswer(page, site);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    folded: document.querySelectorAll('details:not([open])').length,
    buttons: [...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).length,
    colours: [...new Set([...document.querySelectorAll('main *')].filter((one) => one.checkVisibility())
      .flatMap((one) => { const style = getComputedStyle(one); return [style.color, style.backgroundColor]; }))],
  }));
  assert.deepEqual({ ...seen, colours: seen.colours.filter((one) => !/^rgba?\((0, 0, 0(, [01])?|255, 255, 255)\)$/.test(one)) }, { folded: 0, buttons: 0, colours: [] });
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.ok(await page.locator('details:not([open])').count() > 0, 'folded again on the screen');
}));

for (const [what, options] of Object.entries({
  'without script': { javaScriptEnabled: false },
  'a browser that cannot unpack': { before: (page) => page.addInitScript(() => { delete window.DecompressionStream; }) },
})) {
  test(`${what} there is readable text with whom to call`, async () => {
    const page = await site.open({ at: null, ...options });
    await page.waitForLoadState('networkidle');
    const text = await page.innerText('main');
    for (const pattern of [/Telepon 1955.*gratis, 24 jam/s, /Call 1955.*free, 24 hours/s]) assert.match(text, pattern);
    for (const address of await page.$$eval('main a', (all) => all.map((one) => one.getAttribute('href')))) assert.match(address, /^tel:/);
    await page.context().close();
  });
}

test('a failed download of the calculator is said, with whom to call', async () => {
  const page = await site.open({ before: (p) => p.route(/calculator\.wasm\.gz/, (route) => route.abort()) });
  await begin(page);
  await answer(page, 'worker');
  await answer(page, undefined);
  await page.getByText('Try again').waitFor();
  assert.match(await page.innerText('main'), /1955/);
  await page.context().close();
});

async function toFact(page, fact) {
  await begin(page);
  for (let i = 0; i < 100; i++) {
    const now = await factOf(page);
    if (now === fact) return;
    await answer(page, sample[now]);
    await page.waitForFunction((old) => document.querySelector('[data-fact]')?.dataset.fact !== old, now);
    await page.waitForSelector('[data-fact]');
  }
}
