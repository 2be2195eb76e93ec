// After leaving there is nothing to be found: not in memory, storage or address, not by
// Back, Forward or reopening, and not in a page that the browser had set aside whole.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { cases, toAnswer } from './cases.js';

let site;
before(async () => { site = await start(undefined, { ignoreDefaultArgs: ['--disable-back-forward-cache'] }); });
after(() => site.stop());

// visit opens the page where the way out leads to a page of ours.
async function visit() {
  const page = await site.open();
  await page.context().route((url) => !url.href.startsWith(site.url) && url.protocol === 'https:', (route) => route.fulfill({ contentType: 'text/html', body: '<p>elsewhere</p>' }));
  await toAnswer(page, site);
  await page.getByText('As a file, as a link').click();
  await page.getByLabel('Keep my answers on this phone').check();
  await page.getByText('See or change my answers').click();
  await page.waitForSelector('.answers');
  await page.click('#change-registered');
  await page.waitForSelector('[data-fact=registered]');
  return page;
}

async function empty(page, where) {
  await page.waitForSelector('#situations');
  const text = await page.evaluate(() => document.body.innerText + JSON.stringify(sessionStorage) + JSON.stringify(localStorage) + JSON.stringify(history.state && history.state.fact));
  assert.doesNotMatch(text, /registered|2020-07-10|July 10|Go on/, where);
  assert.equal(page.url(), site.url, where);
}

for (const [how, leaves] of Object.entries({ button: (page) => page.click('#leave'), key: (page) => page.keyboard.press('Escape') })) {
  test(`after leaving by ${how}, Back and Forward show an empty start page`, async () => {
    const page = await visit();
    await leaves(page);
    await page.waitForSelector('text=elsewhere');
    for (const step of ['goBack', 'goBack', 'goForward']) {
      await page[step]({ waitUntil: 'commit' });
      await empty(page, step);
    }
    await page.goForward({ waitUntil: 'commit' });
    await page.waitForSelector('text=elsewhere');
    await page.context().close();
  });
}

test('after leaving, the page opened anew, in this tab and in another, is an empty start page', async () => {
  const page = await visit();
  await page.click('#leave');
  await page.waitForSelector('text=elsewhere');
  const other = await page.context().newPage();
  for (const one of [page, other]) {
    await one.goto(site.url);
    await empty(one, 'reopened');
  }
  await page.context().close();
});

test('every page has the way out: start, question, check, answer, office, a link', async () => {
  const page = await visit();
  for (const state of [{ view: 'start' }, { view: 'question', fact: 'registered' }, { view: 'check' }, { view: 'answer' }, { view: 'asOf' }, { view: 'opened' }]) {
    await page.evaluate((to) => { history.pushState({ scheme: 'twtransfer', ...to }, ''); window.dispatchEvent(new PopStateEvent('popstate')); }, state);
    await page.waitForSelector('main h1');
    assert.ok(await page.locator('#leave').isVisible(), state.view);
  }
  await page.context().close();
});

test('leaving from the law or from many cases takes what the phone keeps too', async () => {
  for (const link of ['The law', 'Many cases']) {
    const page = await visit();
    await page.locator('footer').getByRole('link', { name: link }).click();
    await page.locator('#leave').click();
    await page.waitForSelector('text=elsewhere');
    await page.goBack({ waitUntil: 'commit' });
    await empty(page, link);
    await page.context().close();
  }
});

test('a page that the browser set aside whole does not come back with the answers of one who left since', async () => {
  const page = await visit();
  await page.goto('https://elsewhere.example/');
  await page.goto(site.url);
  await page.waitForSelector('#situations');
  await page.click('#leave');
  await page.waitForSelector('text=elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForSelector('text=elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await empty(page, 'set aside');
  await page.context().close();
});

test('a page that the browser set aside comes back as it was while nobody left', async () => {
  const page = await visit();
  await page.goto('https://elsewhere.example/');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForSelector('[data-fact=registered]');
  assert.deepEqual(await page.$$eval('.date input', (all) => all.map((input) => input.value)), ['10', '7', '2020']);
  await page.context().close();
});

test('what was deleted is not behind Back either', async () => {
  const page = await visit();
  await page.goBack({ waitUntil: 'commit' });
  await page.getByText('Delete my answers').click();
  await page.waitForSelector('[role=status]');
  await page.goBack({ waitUntil: 'commit' });
  await empty(page, 'deleted');
  await page.context().close();
});
