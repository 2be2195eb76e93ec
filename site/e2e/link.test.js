// A link to a case: made on request, taken out of the address at once, asked about before
// it opens, and refused where it holds anything that is no case.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';
import { linkTo } from '../page/case.js';
import { cases, follow, toAnswer } from './cases.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

const of = (text) => `${site.url}#case=${Buffer.from(text).toString('base64url')}`;

test('a link is made after its warning, and opens the same case elsewhere', async () => {
  const page = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await toAnswer(page, site);
  await page.getByText('As a file, as a link').click();
  assert.match(await page.innerText('main'), /Whoever has the link can read your answers/);
  await page.getByText('Make a link to my answers').click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(page.url(), site.url, 'the address bar of the sender has nothing');
  assert.doesNotMatch(link, /worker/);
  const other = await site.open();
  await follow(other, link);
  await other.getByText('Open this case?').waitFor();
  assert.equal(other.url(), site.url, 'taken out as soon as it is read');
  assert.match(await other.innerText('.answers'), /Friday, July 10, 2020/);
  assert.doesNotMatch(await other.evaluate(() => JSON.stringify(sessionStorage)), /registered/, 'nothing is taken over unasked');
  await other.getByRole('button', { name: 'Open it', exact: true }).click();
  await other.waitForSelector('.verdict.undetermined');
  assert.ok(other.requests.every((url) => !url.includes('case=') || url.includes('#')), 'no server sees it');
  assert.deepEqual(site.sent.filter((name) => /case=/.test(name)), []);
  await site.rest(page);
  await site.rest(other);
});

test('a link into a page that is open asks first, and one may say no', async () => {
  const page = await site.open();
  await toAnswer(page, site);
  await page.evaluate((address) => { window.location.href = address; }, linkTo(cases['not-eligible'], site.url));
  await page.getByText('It takes the place of 3 answers').waitFor();
  assert.equal(page.url(), site.url);
  await page.getByText('Do not open it').click();
  await page.waitForSelector('#situations');
  assert.match(await page.evaluate(() => sessionStorage.alih), /"registered":"2020-07-10"/);
  assert.deepEqual(page.faults, []);
  await site.rest(page);
});

const hostile = [
  ['cut short', () => linkTo(cases.undetermined, site.url).slice(0, -7), /damaged|not whole/],
  ['no base64', () => `${site.url}#case=%%%`, /not whole/],
  ['nothing in it', () => `${site.url}#case`, /damaged|not whole/],
  ['too long', () => of(JSON.stringify({ scheme: 'twtransfer', facts: { asker: 'x'.repeat(9000) } })), /too long/],
  ['a wrong topic', () => of('{"scheme":"../../etc","facts":{}}'), /topic that this page does not have/],
  ['a topic of the prototype', () => of('{"scheme":"constructor","facts":{}}'), /topic that this page does not have/],
  ['an unknown question', () => of('{"scheme":"twtransfer","facts":{"asker":"worker","shoeSize":43}}'), /question that this page does not have: shoeSize/],
  ['__proto__ as a question', () => of('{"scheme":"twtransfer","facts":{"__proto__":{"asker":"worker"}}}'), /does not have: __proto__/],
  ['__proto__ beside the answers', () => of('{"scheme":"twtransfer","facts":{},"__proto__":{"polluted":1}}'), /does not belong in a case: __proto__/],
  ['__proto__ inside an answer', () => of('{"scheme":"twtransfer","facts":{"asker":"worker","stays":[{"__proto__":{"polluted":1},"to":"2020-01-01"}]}}'), /cannot be read/],
  ['a value out of range', () => of('{"scheme":"twtransfer","facts":{"asker":"worker","registerLimitDays":100000}}'), /outside what is possible/],
  ['markup as a value', () => of('{"scheme":"twtransfer","facts":{"asker":"<img src=x onerror=alert(1)>"}}'), /not one of those/],
  ['markup as a name', () => of('{"scheme":"twtransfer","facts":{"<img src=x onerror=alert(1)>":1}}'), /<img src=x onerror/],
  ['a list', () => of('[1,2]'), /holds no answers/],
  ['deep', () => of(`{"scheme":"twtransfer","facts":{"stays":${'['.repeat(900)}${']'.repeat(900)}}}`), /cannot be read|could not read/],
];

test('bad and hostile links are refused with a clear message, and change nothing', async () => {
  const page = await site.open();
  await toAnswer(page, site);
  const answers = () => page.evaluate(() => JSON.stringify(JSON.parse(sessionStorage.alih).schemes.twtransfer.facts));
  const own = await answers();
  for (const [what, address, says] of hostile) {
    await follow(page, address());
    await page.waitForSelector('.error-summary', { timeout: 10_000 }).catch(async () => assert.fail(`${what}: ${await page.innerText('main')}`));
    assert.match(await page.innerText('.error-summary'), says, what);
    assert.equal(page.url(), site.url, what);
    assert.equal(await answers(), own, what);
    assert.equal(await page.evaluate(() => document.querySelectorAll('main img').length + ({}.polluted ? 1 : 0)), 0, what);
  }
  assert.deepEqual(page.faults, []);
  await site.rest(page);
});
