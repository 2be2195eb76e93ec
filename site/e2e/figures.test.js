// Figures that a slow phone feels, printed beside each other. What is asserted
// is bytes, which do not depend on the machine; times are for reading.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { start } from './browser.js';

let site;
before(async () => { site = await start(); });
after(() => site.stop());

// measure opens the site under given conditions and waits for the calculator.
async function measure({ cpu = 1, kbits } = {}) {
  const sizes = {};
  const page = await site.open({ at: null, async before(p) {
    const session = await p.context().newCDPSession(p);
    await session.send('Network.enable');
    const names = {};
    session.on('Network.responseReceived', ({ requestId, response }) => { names[requestId] = response.url.slice(site.url.length) || 'index.html'; });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { sizes[names[requestId]] = encodedDataLength; });
    if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (kbits) await session.send('Network.emulateNetworkConditions', { offline: false, latency: 200, downloadThroughput: kbits * 125, uploadThroughput: kbits * 125 });
  } });
  await page.waitForFunction(() => performance.getEntriesByName('calculator').length, null, { timeout: 90_000 });
  const marks = await page.evaluate(() => Object.fromEntries(['drawn', 'calculator'].map((name) => [name, Math.round(performance.getEntriesByName(name)[0].startTime)])));
  await page.context().close();
  return { sizes, marks };
}

test('bytes over the air', async () => {
  const { sizes } = await measure();
  const module = sizes['calculator.wasm.gz'];
  const books = Object.entries(sizes).filter(([name]) => name.endsWith('.books.gz')).reduce((sum, [, size]) => sum + size, 0);
  const page = Object.values(sizes).reduce((sum, size) => sum + size, 0) - module - books;
  console.log(`page ${page} B in ${Object.keys(sizes).length - 2} files, module ${module} B, books ${books} B (compressed, with headers)`);
  assert.ok(page <= 90_000, `the page has ${page} bytes`);
  assert.ok(module <= 620_000, `the module has ${module} bytes`);
  assert.ok(books <= 20_000, `the books have ${books} bytes`);
});

test('times, for reading', async () => {
  for (const [name, conditions] of [['at full speed', {}], ['6x CPU throttle', { cpu: 6 }], ['400 kbit/s', { kbits: 400 }]]) {
    const { marks } = await measure(conditions);
    console.log(`${name}: first page readable ${marks.drawn} ms, calculator ready ${marks.calculator} ms`);
    assert.ok(marks.drawn < marks.calculator, 'the page is drawn before the calculator is there');
  }
});
