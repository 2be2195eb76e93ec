// Criteria of WCAG 2.2 that a script can check, on each kind of page. The page on
// accessibility names them by the same numbers. 2.1.1 is the journey by keyboard alone in
// journey.test.js.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { begin, answer, answerAll, proceed } from './walk.js';
import { kinds as every, languages, unfold } from './kinds.js';

let site, page;
before(async () => { site = await start(); });
after(() => site.stop());

const at = async (name) => { await page.goto(site.url + name); };

// Every kind of page, with how to come there. The order matters: each goes on from the
// one before.
const kinds = [
  ['start', async () => { await page.waitForSelector('main button.choice', { state: 'attached' }); }],
  ['question', async () => { await begin(page); }],
  ['error', async () => { await proceed(page); await page.waitForSelector('.error-summary'); }],
  ['answer', async () => { await answerAll(page); await page.click('main button.primary'); await page.waitForSelector('.verdict'); await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; })); }],
  ['many cases', async () => { await at('cases.html'); await page.waitForSelector('.drop'); }],
  ['a row that is wrong', async () => { await page.setInputFiles('#table', { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('asker,registered\nworker,05/10/2026\n') }); await page.waitForSelector('.bad'); }],
  ['law', async () => { await at('read/id/idkitas.html'); }],
  ['versions', async () => { await at('read/en/jphsp-versions.html'); }],
  ['sources', async () => { await at('read/law/jpretain.html'); }],
  ['whom to call', async () => { await at('read/en/index.html'); }],
];

// checks are told what does not fit; none is what they want.
const checks = {
  '1.4.10 at 320 pixels nothing scrolls sideways': () => sized(320, () => (document.documentElement.scrollWidth > 320 ? [document.documentElement.scrollWidth] : [])),
  '1.4.4 with letters twice as large nothing is cut off': () => styled('html { font-size: 225% !important; }', cut, 640),
  '1.4.12 with wider spacing nothing is cut off': () => styled('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }', cut),
  '1.4.11 with forced colours buttons and fields have an edge': forced,
  '2.4.1 the first stop of the keyboard leads to the content': () => page.evaluate(() => { const first = document.querySelector('a, button, input'); return first.getAttribute('href') === '#main' && document.getElementById('main') ? [] : [first.outerHTML]; }),
  '2.5.8 what is touched is at least 24 pixels high': () => page.evaluate(small),
  'what is pressed is 44 pixels high, as a thumb needs it': () => page.evaluate(thin),
  '3.1.1 the page names its language': () => page.evaluate(() => (/^(id|en|ja|zh-Hant)$/.test(document.documentElement.lang) ? [] : [document.documentElement.lang])),
  '3.1.2 names of other languages are marked': () => page.evaluate(() => [...document.querySelectorAll('#languages > *')].filter((one) => !one.lang).map((one) => one.outerHTML)),
};

// cut is text that its own box hides.
const cut = () => [...document.querySelectorAll('main *, footer *, header *')]
  .filter((one) => one.checkVisibility() && !one.closest('.unseen, .table') && getComputedStyle(one).overflow !== 'visible' && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) && one.tagName !== 'INPUT')
  .map((one) => one.outerHTML.slice(0, 120))
  .concat(document.documentElement.scrollWidth > window.innerWidth ? [`${document.documentElement.scrollWidth} pixels wide`] : []);

// small leaves out links in a line of text, as the criterion does, and fields whose label
// is touched instead.
const small = () => [...document.querySelectorAll('main button, header button, nav a, nav button, main summary, main input, main li > a:only-child')]
  .filter((one) => one.checkVisibility({ opacityProperty: true, checkOpacity: true }) && one.getBoundingClientRect().height < 24)
  .map((one) => one.outerHTML.slice(0, 120));

// thin is what stands by itself to be pressed: no link in a line of text.
const thin = () => [...document.querySelectorAll('button, summary, .ticks label, .radio label, .brand, nav li a, footer a, ul.ways a')]
  .filter((one) => one.checkVisibility({ opacityProperty: true, checkOpacity: true }) && one.getBoundingClientRect().height < 44)
  .map((one) => one.outerHTML.slice(0, 120));

async function sized(width, look) {
  await page.setViewportSize({ width, height: 640 });
  const found = await page.evaluate(look);
  await page.setViewportSize({ width: 360, height: 640 });
  return found;
}

// styled looks with a style of one's own, set as a reader's browser does: outside of the
// page's policy.
async function styled(css, look, width = 360) {
  await page.setViewportSize({ width, height: 640 });
  await page.evaluate((text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }, css);
  const found = await page.evaluate(look);
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  await page.setViewportSize({ width: 360, height: 640 });
  return found;
}

async function forced() {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => [...document.querySelectorAll('main button:not(.link), main input[type=text], .drop label')]
    .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) < 1).map((one) => one.outerHTML.slice(0, 120)));
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

test('criteria on every kind of page', async () => {
  page = await site.open();
  const found = [];
  for (const [kind, come] of kinds) {
    await come();
    for (const [name, check] of Object.entries(checks)) found.push(...(await check()).map((what) => `${kind}: ${name}: ${what}`));
  }
  assert.deepEqual(found, []);
  await page.context().close();
});

// What the eye needs, in every language: words are as long as they are in each. A page of
// one kind stands for those that are built alike.
const seen = ['1.4.4', '1.4.10', '1.4.12', '1.4.11'], built = ['start', 'question records', 'question money', 'error date', 'check',
  'answer twtransfer', 'answer jpretain', 'answer idkitas', 'officer', 'law', 'versions'];

for (const lang of languages) {
  test(`criteria of sight in ${lang}`, async () => {
    page = await site.open({ lang, at: '2026-11-22T03:00:00Z', reducedMotion: 'reduce' });
    const found = [];
    for (const name of built) {
      await every[name](page, site);
      await unfold(page);
      for (const [what, check] of Object.entries({ ...checks, '2.3.3 nothing moves where less motion is asked for': moving })) {
        if (/^2\.3\.3/.test(what) || seen.some((number) => what.startsWith(`${number} `))) found.push(...(await check()).map((one) => `${name}: ${what}: ${one}`));
      }
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });
}

const moving = () => page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
}).map((one) => one.outerHTML.slice(0, 120)).concat(document.getAnimations().length ? ['an animation'] : []));

test('2.4.3 the focus is on the heading after a step, 3.3.1 on what has to be mended, 4.1.3 news are told', async () => {
  page = await site.open();
  const focus = () => page.evaluate(() => document.activeElement.tagName + (document.activeElement.className && `.${document.activeElement.className}`));
  await begin(page);
  assert.equal(await focus(), 'H1');
  await proceed(page);
  await page.waitForSelector('.error-summary');
  assert.match(await focus(), /error-summary/);
  assert.ok(await page.locator('.error-summary a').count() > 0, 'it leads to the field');
  await answer(page, 'worker');
  await page.waitForSelector('[data-fact=soFar]');
  assert.equal(await focus(), 'H1');
  assert.ok(await page.locator('[role=status]').count() > 0);
  await at('cases.html');
  await page.waitForSelector('.drop');
  assert.equal(await focus(), 'H1');
  await page.context().close();
});
