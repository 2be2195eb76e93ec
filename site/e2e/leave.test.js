// After leaving there is nothing to be found: not in memory, storage or address, not by
// Back, Forward or reopening, and not in a page that the browser had set aside whole.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { cases, follow, toAnswer } from './cases.js';
import { kinds } from './kinds.js';
import { linkTo } from '../page/case.js';

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

// behind are the names by which the browser lists the pages behind Back and before Forward.
async function behind(page) {
  const { entries } = await (await page.context().newCDPSession(page)).send('Page.getNavigationHistory');
  return entries.filter((one) => one.url.startsWith(site.url)).map((one) => one.title);
}

test('the list behind Back names no question and no answer', async () => {
  const page = await visit();
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForSelector('.answers');
  assert.match(await page.title(), /^Check your answers/, 'what is shown has its name');
  await page.locator('footer').getByRole('link', { name: 'The law' }).click();
  await page.waitForURL(/read/);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => /^Check your answers/.test(document.title));
  await page.click('#leave');
  await page.waitForSelector('text=elsewhere');
  const names = await behind(page);
  assert.ok(names.length > 1);
  assert.deepEqual([...new Set(names)].filter((name) => name !== 'alih' && !/^(The law|What may I do, and by which day)/.test(name)), []);
  await page.context().close();
});

test('leaving while a case that came by a link is still on its way leaves nothing of it', async () => {
  const page = await site.open({ serviceWorkers: 'block' }); // which would have it already
  let come;
  const asked = new Promise((done) => {
    page.route('**/twtransfer.books.gz', (route) => { done(); return new Promise((held) => { come = held; }).then(() => route.continue()); });
  });
  await follow(page, linkTo(cases.undetermined, site.url));
  await asked;
  const before = await page.evaluate(async () => {
    const { leave } = await import('./leave.js'), { openHere } = await import('./store.js');
    leave(openHere(), () => {}); // a slow net: the other page has not come yet
    return history.length;
  });
  come();
  await page.waitForTimeout(1000);
  const after = await page.evaluate(() => [history.length, document.title, document.body.innerText, JSON.stringify(history.state), JSON.stringify(sessionStorage)]);
  assert.deepEqual(after.slice(0, 4), [before, '-', '', 'null']);
  assert.doesNotMatch(after[4], /registered/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('no field offers what was typed before', async () => {
  const page = await site.open();
  for (const name of Object.keys(kinds).filter((one) => /^(question|if you start)/.test(one))) {
    await kinds[name](page, site);
    const open = await page.$$eval('input:not([type=radio]):not([type=checkbox])', (all) => all.filter((one) => one.autocomplete !== 'off').map((one) => one.id));
    assert.deepEqual(open, [], name);
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
