import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { start } from './browser.js';
import { begin, answerAll, proceed } from './walk.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

async function check(page, what) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  assert.deepEqual(violations.map((one) => `${what}: ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`), []);
}

for (const lang of ['id', 'en']) {
  test(`every kind of page passes axe in ${lang}`, async () => {
    const page = await site.open({ lang });
    await page.waitForSelector('button.primary');
    await check(page, 'start');
    await begin(page);
    await check(page, 'question');
    await proceed(page);
    await check(page, 'error');
    await answerAll(page);
    await check(page, 'check');
    await page.click('main button.primary');
    await page.waitForSelector('.verdict');
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await check(page, 'answer');
    await page.context().close();
  });
}
