import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { axe } from './axe.js';
import { begin, answerAll, answer, proceed } from './walk.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

for (const lang of ['id', 'en']) {
  test(`every kind of page passes axe in ${lang}`, async () => {
    const page = await site.open({ lang });
    await page.waitForSelector('#situations');
    await axe(page, 'start');
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await axe(page, 'start, unfolded');
    await page.reload();
    await begin(page, { situation: 'tw.searching' });
    await axe(page, 'question');
    await proceed(page);
    await axe(page, 'error');
    await answerAll(page);
    await axe(page, 'check');
    await page.click('main button.primary');
    await page.waitForSelector('.verdict');
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await axe(page, 'answer');
    await page.click('footer a, .answer > .buttons button.link');
    await page.waitForSelector('[role=status].note');
    await axe(page, 'deleted');
    await page.context().close();
  });

  test(`the pages for trouble and for a browser without script pass axe in ${lang}`, async () => {
    const page = await site.open({ lang, before: (p) => p.route(/calculator\.wasm\.gz/, (route) => route.abort()) });
    await begin(page);
    await answer(page, 'worker');
    await answer(page, undefined);
    await page.waitForSelector('main details');
    await axe(page, 'trouble');
    await page.context().close();
    const old = await site.open({ at: null, lang, before: (p) => p.addInitScript(() => { delete window.DecompressionStream; }) });
    await old.waitForLoadState('networkidle');
    await axe(old, 'as sent');
    await old.context().close();
  });

  for (const fact of ['stays', 'employees']) {
    test(`lists are entered with two rows, ${fact} in ${lang}`, async () => {
      const page = await site.open({ lang });
      await toQuestion(page, fact);
      await page.click('#answer-add');
      assert.equal(await page.locator('fieldset.row').count(), 2);
      await axe(page, fact);
      const small = await page.$$eval('.question button, .question input', (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40).map((one) => one.outerHTML));
      assert.deepEqual(small, [], 'every one can be hit with a thumb');
      await page.context().close();
    });
  }
}

// toQuestion opens the question of one fact as "Change" does.
async function toQuestion(page, fact) {
  await begin(page);
  await page.evaluate((name) => { history.pushState({ scheme: 'twtransfer', view: 'question', fact: name }, ''); window.dispatchEvent(new PopStateEvent('popstate')); }, fact);
  await page.waitForSelector(`[data-fact=${fact}]`);
}
