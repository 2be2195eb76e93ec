// One journey for each topic, with the keyboard alone: from what has happened, in a
// person's own words, to the answer. And a short one in every language that there is.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start, dist } from './browser.js';
import { kinds } from './kinds.js';
import { axe } from './axe.js';
import { begin, answer, answerAll, factOf, tabTo } from './walk.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

const { schemes, situations, languages } = JSON.parse(readFileSync(join(dist, 'site.json')));

// What a person says in each topic; the rest is "I don't know". A date is in the text of
// the answer, so that one sees that it was counted.
const journeys = {
  twtransfer: { situation: 'tw.ending', says: { asker: 'worker', permitEnd: '2027-03-15' }, answer: /Friday, January 15, 2027/ },
  idkitas: { situation: 'id.sponsor', says: { asker: 'holder', permitEnd: '2027-01-20', permitKind: 'work', newKind: 'work', oldSponsor: 'cooperates' }, answer: /Monday, December 21, 2026/ },
  jpretain: { situation: 'jp.lost', says: { asker: 'worker', status: 'engineer', event: 'dismissed', lostOn: '2026-11-10' }, answer: /Tuesday, November 24, 2026/ },
  jpplace: { situation: 'jp.work', says: { asker: 'worker', before: 'never', offer: 'skilled', field: 'care' }, answer: /Pay no deposit/ },
  jphsp: { situation: 'jp.mother', says: { asker: 'professional' }, answer: /8,000,000/ },
};

const press = async (page, selector) => { await tabTo(page, selector); await page.keyboard.press('Enter'); };
const stored = (page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('alih')).schemes);
const opened = (options) => site.open({ at: '2026-11-22T03:00:00Z', ...options });
const closed = async (page) => { assert.deepEqual(page.faults, []); await site.rest(page); };

test('there is a journey for every topic', () => assert.deepEqual(Object.keys(journeys).sort(), [...schemes].sort()));

for (const [scheme, journey] of Object.entries(journeys)) {
  test(`${scheme}: from the situation to the answer with the keyboard alone`, async () => {
    const page = await opened();
    await begin(page, journey);
    const { facts } = situations.find((one) => one.code === journey.situation);
    assert.deepEqual((await stored(page))[scheme].facts, facts, 'the situation has stated its facts');
    const asked = await answerAll(page, journey.says);
    assert.equal(asked[0], 'asker');
    for (const name of Object.keys(facts)) {
      assert.ok(!asked.includes(name), `${name} is known and asked again`);
      assert.equal(await page.locator(`#change-${name}`).count(), 1, `${name} can be seen and changed`);
    }
    await press(page, 'main .buttons button.primary');
    await page.waitForSelector('.verdict');
    const text = await page.innerText('main');
    assert.match(text, journey.answer);
    assert.doesNotMatch(text, /\{\w+\}|undefined|\bnull\b|NaN/, 'nothing is left to fill in');
    assert.match(text, /People who help/);
    await closed(page);
  });
}

test('a duty that was missed is said before what is next, with what to do, and in the text for a chat', async () => {
  const page = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
  await kinds['answer overdue'](page, site);
  const box = page.locator('.next.late');
  assert.match(await box.innerText(), /overdue[^]*Tell Immigration[^]*Friday, November 13, 2026[^]*late rather than never/);
  assert.equal(await page.evaluate(() => document.querySelector('.next').matches('.late')), true, 'before what is next');
  assert.match(await page.locator('.next:not(.late)').innerText(), /March 31, 2027/);
  await page.getByText('Copy as text').click();
  await page.getByText('Copied. You can paste').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /OVERDUE\n- [^\n]*November 1[23], 2026[^\n]*Tell Immigration/);
  assert.ok(text.indexOf('OVERDUE') < text.indexOf('STILL TO DO'));
  await kinds['answer jpretain'](page, site);
  assert.equal(await page.locator('.next.late').count(), 0, 'what was done in time is not overdue');
  await closed(page);
});

for (const { code, name } of languages) {
  test(`${name}: from the start to a first answer`, async () => {
    const page = await opened({ lang: code });
    await page.waitForSelector('#situations');
    assert.equal(await page.getAttribute('html', 'lang'), code);
    await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
    await pure(page, 'start');
    await page.reload();
    await begin(page, { situation: 'tw.searching' });
    await pure(page, 'question');
    await answer(page, 'worker');
    await page.waitForFunction(() => document.querySelector('[data-fact]')?.dataset.fact !== 'asker');
    await press(page, '.ways button:last-of-type');
    await page.waitForSelector('.verdict');
    await pure(page, 'answer');
    assert.doesNotMatch(await page.innerText('main'), /\{\w+\}|undefined/);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await closed(page);
  });
}

// pure leaves the languages alone in which axe sees every kind of page already.
async function pure(page, what) {
  if (['en', 'id'].includes(await page.getAttribute('html', 'lang'))) return;
  await axe(page, what);
}

test('who was harmed reads first whom to call', async () => {
  const page = await opened();
  await begin(page, { situation: 'tw.hurt' });
  assert.deepEqual(await page.$$eval('.note a', (all) => all.map((one) => one.getAttribute('href'))), ['tel:1955', 'tel:110']);
  await closed(page);
});

test('another situation of the same topic keeps what was answered and shows it', async () => {
  const page = await opened();
  await begin(page, { situation: 'tw.died' });
  await answer(page, 'worker');
  await page.waitForFunction(() => document.querySelector('[data-fact]')?.dataset.fact !== 'asker');
  await page.click('.brand');
  await page.waitForSelector('.buttons button.primary');
  await tabTo(page, 'summary:has(~ div [data-situation="tw.closed"])');
  await page.keyboard.press('Enter');
  await press(page, '[data-situation="tw.closed"]');
  await page.waitForSelector('.answers');
  assert.deepEqual((await stored(page)).twtransfer.facts, { asker: 'worker', soFar: 'event', ground: 'closure' });
  await closed(page);
});

test('a page that the phone reloads comes back with the answers, unless nothing is to be kept', async () => {
  const page = await opened();
  await begin(page, { situation: 'tw.died' });
  await answer(page, 'worker');
  await page.waitForFunction(() => document.querySelector('[data-fact]')?.dataset.fact !== 'asker');
  const fact = await factOf(page);
  await page.reload();
  await page.waitForSelector(`[data-fact=${fact}]`);
  assert.equal((await stored(page)).twtransfer.facts.asker, 'worker');
  await page.click('.brand');
  await page.waitForSelector('#keep');
  await tabTo(page, '#keep');
  await page.keyboard.press('Space');
  assert.match(await page.innerText('#keep-effect'), /Nothing is kept/);
  assert.deepEqual(await stored(page), {});
  await press(page, 'main .buttons button.primary'); // what is in memory still serves
  await page.waitForSelector(`[data-fact=${fact}]`);
  await answer(page, undefined);
  await page.waitForFunction((old) => document.querySelector('[data-fact], h1')?.dataset.fact !== old, fact);
  assert.deepEqual(await stored(page), {});
  await page.click('.brand');
  await page.waitForSelector('#keep');
  await page.reload();
  await page.waitForSelector('#keep');
  assert.equal(await page.isChecked('#keep'), false);
  assert.equal(await page.locator('main .buttons button.primary').count(), 0, 'nothing to go on with');
  await closed(page);
});

// Years of papers: what is typed, what is read back, what is stored.
for (const [situation, fact, scheme, year, back, value] of [
  ['tw.searching', 'registered', 'twtransfer', '115', /Friday, July 10, 2026 \(Taiwanese year 115\)/, '2026-07-10'],
  ['jp.lost', 'lostOn', 'jpretain', 'R8', /Friday, July 10, 2026 \(Japanese year 令和8年\)/, '2026-07-10'],
]) {
  test(`the year ${year} is taken where papers have it`, async () => {
    const page = await opened();
    await begin(page, { situation });
    await view(page, scheme, fact);
    await page.check('.question input[type=radio] >> nth=0');
    const [day, month, input] = await page.$$('.date input');
    await day.fill('10'); await month.fill('7'); await input.fill(year);
    assert.match(await page.innerText('.read-back'), back);
    await page.click('.question button.primary');
    await page.waitForFunction((old) => document.querySelector('[data-fact], h1')?.dataset.fact !== old, fact);
    assert.equal((await stored(page))[scheme].facts[fact], value);
    await closed(page);
  });
}

test('lists: an empty row is no row, a mistake is named by its row and field, a further month begins filled in', async () => {
  const page = await opened();
  await begin(page);
  await view(page, 'twtransfer', 'stays');
  await page.click('#answer-add');
  await fill(page, 1, ['10', '7', '2020'], 'to');
  await page.click('.question button.primary');
  assert.match(await page.innerText('.error-summary'), /Number 2: First day: Write the date/);
  assert.doesNotMatch(await page.innerText('.error-summary'), /Number 1/);
  await fill(page, 1, ['1', '7', '109'], 'from');
  await page.click('.question button.primary');
  await page.waitForFunction(() => document.querySelector('[data-fact], h1')?.dataset.fact !== 'stays');
  assert.deepEqual((await stored(page)).twtransfer.facts.stays, [{ from: '2020-07-01', to: '2020-07-10' }]);
  await view(page, 'twtransfer', 'employees');
  for (const [id, text] of [['#answer-0', '12'], ['#answer-0-year', '114'], ['#answer-0-n', '40']]) await page.fill(id, text);
  await press(page, '#answer-add');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'answer-1-n', 'on to what is not known');
  assert.deepEqual(await page.$$eval('#answer-1, #answer-1-year', (all) => all.map((one) => one.value)), ['1', '2026']);
  await page.keyboard.type('41');
  await press(page, '#answer-add');
  await page.click('.question button.primary');
  await page.waitForFunction(() => document.querySelector('[data-fact], h1')?.dataset.fact !== 'employees');
  assert.deepEqual((await stored(page)).twtransfer.facts.employees, { '2025-12': 40, '2026-01': 41 });
  await closed(page);
});

async function fill(page, row, texts, field) {
  const parts = ['', '-month', '-year'].map((part) => `#answer-${row}-${field}${part}`);
  for (let i = 0; i < 3; i++) await page.fill(parts[i], texts[i]);
}

// view opens the question of one fact as "Change" does.
async function view(page, scheme, fact) {
  await page.evaluate(([code, name]) => { history.pushState({ scheme: code, view: 'question', fact: name }, ''); window.dispatchEvent(new PopStateEvent('popstate')); }, [scheme, fact]);
  await page.waitForSelector(`[data-fact=${fact}]`);
}
