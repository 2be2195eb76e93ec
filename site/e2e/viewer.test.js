// The viewer of the policy lab in its frame, with a made-up film. Its parent here is a page
// with nothing but the frame. How fast it paints is printed with the renderer's name and
// never asserted: in these tests software paints.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { start, dist } from './browser.js';

const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const painting = [...root, '--disable-quic', '--no-first-run', '--disable-background-networking', '--enable-unsafe-swiftshader'];

let site;
before(async () => { site = await start(dist, { args: painting }); });
after(() => site.stop());

// A stage with one part of each form: people wait in two rows and two columns, three places in
// a line, a room, and two ways out of the crowd.
const stage = {
  unit: 'weeks', steps: 3, warm: 1, first: '2024-09-02', every: 7, size: 11,
  parts: [
    { code: 'waiting', form: 'crowd', unit: 'people', rows: ['industry', 'care'], columns: ['soon', 'later'], from: 0 },
    { code: 'meeting', form: 'line', unit: 'people', rows: ['workers'], columns: ['absent', 'matched'], slots: 3, from: 4 },
    { code: 'places', form: 'room', unit: 'places', rows: ['all'], from: 7 },
    { code: 'gone', form: 'flow', unit: 'people', rows: ['placed', 'left'], leaves: 'waiting', from: 9 },
  ],
};
const baseline = [
  [5, 2, 1, 0, 1, 2, 0, 4, 9, 0, 0],
  [4, 3, 1, 1, 2, 2, 0, 5, 9, 1, 0],
  [2, 4, 1, 1, 2, 0, 0, 6, 9, 2, 1],
];
const reform = [baseline[0], baseline[1], [2, 4, 0, 1, 2, 2, 2, 7, 9, 3, 1]];
const words = {
  'side.0': 'the law in force', 'side.1': 'a longer window', 'unit.people': 'people', 'unit.people.one': 'person',
  'stage.waiting': 'Who waits', 'stage.waiting.industry': 'industry', 'stage.waiting.care': 'care', 'stage.waiting.soon': 'soon', 'stage.waiting.later': 'later',
  'stage.meeting': 'The meeting', 'stage.meeting.workers': 'workers', 'stage.meeting.absent': 'was not there', 'stage.meeting.matched': 'got a place',
  'stage.places': 'Places', 'stage.places.all': 'all places',
  'stage.gone': 'Who goes', 'stage.gone.placed': 'to a place', 'stage.gone.left': 'home',
};

const holder = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>holder</title>
<link rel="stylesheet" href="holder.css"><script src="holder.js"></script>`;
const holderScript = `window.told = [];
window.addEventListener('message', ({ data }) => window.told.push(data));
window.addEventListener('DOMContentLoaded', () => {
  const frame = Object.assign(document.createElement('iframe'), { src: 'lab/viewer.html', title: 'picture' });
  document.body.append(frame);
});`;

// hold opens a page that holds the viewer, and waits for what it says.
async function hold(where, options = {}) {
  const page = await where.open({ at: null, ...options });
  page.setDefaultTimeout(90_000);
  const give = (name, type, body) => page.route(`${where.url}${name}`, (route) => route.fulfill({ contentType: type, body }));
  await give('holder.html', 'text/html', holder);
  await give('holder.js', 'text/javascript', holderScript);
  await give('holder.css', 'text/css', 'body { margin: 0 } iframe { border: 0; width: 100%; height: 300px; display: block }');
  page.requests.length = page.faults.length = 0;
  await page.goto(`${where.url}holder.html`);
  await page.waitForFunction(() => window.told.some(({ alih }) => alih === 'ready' || alih === 'failed'));
  page.viewer = page.frames().find((frame) => frame.url().endsWith('viewer.html'));
  return page;
}

// film hands the film over as a page does, and returns how long it took to the first picture.
const film = (page, sides = [baseline, reform], show = 2) => page.evaluate(async ([text, numbers, said, step]) => {
  const { contentWindow } = document.querySelector('iframe'), api = contentWindow.alihViewer;
  contentWindow.postMessage({ alih: 'words', lang: 'en', words: said }, window.location.origin);
  await new Promise((done) => setTimeout(done, 50));
  const begun = performance.now(), before = api.stats().frames;
  const wrong = api.film(text, new Uint8Array(new Int32Array(numbers).buffer)) ?? api.show(step, 0);
  if (wrong) throw new Error(wrong.message);
  while (api.stats().frames === before) await new Promise((done) => setTimeout(done, 5));
  return performance.now() - begun;
}, [JSON.stringify(stage), sides.flat(2), words, show]);

const call = (page, name, ...args) => page.evaluate(([to, list]) => {
  const out = document.querySelector('iframe').contentWindow.alihViewer[to](...list);
  return out?.message ? { wrong: out.message } : out;
}, [name, args]);

const texts = (page, kind) => page.viewer.$$eval(`#labels .${kind}`, (list) => list.map((one) => one.textContent));

// The target is of brotli, which is a quarter smaller than the file that travels.
test('the module is light', () => {
  const { size } = statSync(join(dist, 'lab.wasm.gz'));
  console.log(`viewer: target 2,300,000 with brotli, measured ${size} with gzip`);
  assert.ok(size <= 2_300_000, `the viewer has ${size} bytes`);
});

test('a film is shown, with its words over it', async () => {
  const page = await hold(site, { viewport: { width: 1280, height: 800 } });
  const first = await film(page), stats = await call(page, 'stats');
  console.log(`first picture ${Math.round(first)} ms after the call; painted by ${stats.renderer}`);
  assert.deepEqual(await texts(page, 'part'), ['Who waits', 'The meeting', 'Places', 'Who goes']);
  assert.deepEqual(await texts(page, 'row'), ['industry', 'care', 'workers', 'all places', 'to a place', 'home']);
  assert.deepEqual((await texts(page, 'side')).slice(0, 2), ['the law in force', 'a longer window']);
  assert.deepEqual(await texts(page, 'each'), ['● = 1 person']);
  assert.deepEqual(await texts(page, 'number'), ['6', '2', '6 / 9', '2', '1', '6', '1', '7 / 9', '3', '1'], 'who is where in the third step');
  assert.equal(stats.each, 1);
  const labels = JSON.parse(await call(page, 'labels'));
  for (const { x, y, width, height } of labels) assert.ok(x >= 0 && y >= 0 && x + width <= 1.001 && y + height <= 1.001, 'a label is on the canvas');
  const { told, tall, high } = await page.evaluate(() => { const { style, clientHeight } = document.querySelector('iframe'); return { told: window.told, tall: style.height, high: clientHeight }; });
  assert.deepEqual(told.map(({ alih }) => alih).slice(0, 2), ['ready', 'labels']);
  assert.equal(tall, `${high}px`, 'the frame is as high as the film wants it');
  assert.deepEqual(page.faults, []);
  assert.ok(page.requests.every((url) => url.startsWith(site.url)), 'nothing is fetched from elsewhere');
  await page.context().close();
});

// colours counts the pixels of a picture that have one of some colours, on the left half and on the right.
const colours = (page) => page.evaluate(async () => {
  const bytes = await document.querySelector('iframe').contentWindow.alihViewer.picture();
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const brush = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height), found = {};
  for (let i = 0; i < data.length; i += 4) {
    const name = [data[i], data[i + 1], data[i + 2]].join(' ');
    found[name] = (found[name] ?? 0) + 1;
  }
  return { found, wide: image.width, high: image.height, kept: [...bytes.slice(1, 4)] };
});
const blue = '0 114 178', green = '0 158 115', vermilion = '213 94 0', paper = '255 255 255';

test('the picture that is kept is what is shown', async () => {
  const page = await hold(site, { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 });
  await film(page, [baseline, reform], 0);
  const before = await colours(page);
  assert.deepEqual(before.kept, [0x50, 0x4e, 0x47], 'a PNG file');
  assert.equal(before.wide, 1280, 'with the pixels of the screen');
  assert.ok(before.found[blue] > 100 && before.found[paper] > before.wide * before.high / 2, 'dots on paper');
  assert.ok(!before.found[green], 'nobody goes in the first step');
  await call(page, 'show', 2, 0);
  const later = await colours(page);
  assert.ok(later.found[green] > 50, 'somebody goes in the third');
  assert.ok(later.found[vermilion], 'in two ways');
  await page.context().close();
});

test('dots move on to the next step, and then nothing is painted', async () => {
  const page = await hold(site);
  await film(page, [baseline, reform], 1);
  const frames = async () => (await call(page, 'stats')).frames;
  const begun = await frames(), lasts = 3000;
  await call(page, 'show', 2, lasts);
  await page.waitForTimeout(lasts);
  const moved = await frames() - begun;
  console.log(`${(moved / lasts * 1000).toFixed(1)} frames a second while dots move`);
  assert.ok(moved > 1, `${moved} frames`);
  await page.waitForTimeout(1500); // the last frame may be late
  const still = await frames();
  await page.waitForTimeout(700);
  assert.equal(await frames(), still, 'an idle picture is not painted');
  await call(page, 'show', 1, 5000);
  await page.waitForTimeout(1500);
  assert.ok(await frames() - still <= 2, 'a step back is shown at once');
  await page.context().close();
});

test('a wrong call says what is wrong, and the viewer goes on', async () => {
  const page = await hold(site);
  assert.match((await call(page, 'show', 1, 0)).wrong, /no film/);
  assert.match((await page.evaluate(() => document.querySelector('iframe').contentWindow.alihViewer.film('{}', new Uint8Array(8)).message)), /stage/);
  assert.match((await page.evaluate((text) => document.querySelector('iframe').contentWindow.alihViewer.film(text, new Uint8Array(8)).message, JSON.stringify(stage))), /whole policies/);
  await film(page);
  assert.match((await call(page, 'show', 99, 0)).wrong, /no such step/);
  assert.match((await call(page, 'show', 'x', 0)).wrong, /show/);
  assert.equal(await call(page, 'show', 1, 0) ?? null, null);
  assert.equal((await texts(page, 'number'))[0], '7');
  await page.context().close();
});

// A reader of the page neither gets stuck in the picture nor hears of it.
test('keys, wheel and readers pass the picture by', async () => {
  const page = await hold(site);
  await film(page);
  assert.equal(await page.viewer.$eval('canvas', (canvas) => canvas.tabIndex), -1);
  assert.equal(await page.viewer.$eval('canvas', (canvas) => canvas.getAttribute('aria-hidden')), 'true');
  assert.equal(await page.viewer.$eval('#labels', (layer) => layer.getAttribute('aria-hidden')), 'true');
  await page.evaluate(() => { document.body.style.height = '3000px'; });
  await page.mouse.move(180, 150);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => window.scrollY > 100);
  const kept = await page.viewer.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    document.querySelector('canvas').dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(kept, false, 'a key stays the page\'s');
  await page.context().close();
});

for (const [name, viewport] of [['phone', { width: 360, height: 640 }], ['desk', { width: 1280, height: 800 }]]) {
  test(`every word has its place on a ${name}`, async () => {
    const page = await hold(site, { viewport });
    await film(page);
    await page.waitForTimeout(300);
    const cut = await page.viewer.$$eval('#labels span', (list) => list.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 4).map((one) => `${one.className}: ${one.textContent}`));
    assert.deepEqual(cut, [], 'no word is cut');
    if (process.env.ALIH_SHOTS) await page.screenshot({ path: join(process.env.ALIH_SHOTS, `viewer-${name}.png`), fullPage: true });
    await page.context().close();
  });
}

test('on a phone the picture scrolls in its own box, and keys reach it; forced colours leave its own', async () => {
  const page = await site.open({ at: null, viewport: { width: 360, height: 740 }, forcedColors: 'active' });
  page.setDefaultTimeout(90_000);
  await page.goto(`${site.url}lab.html#system=idkitas&both.people=60&reform.law.set.fallback.days=21`);
  await page.click('#viewer');
  const viewer = await (await page.waitForSelector('iframe')).contentFrame();
  await viewer.waitForFunction(() => document.querySelectorAll('#labels span').length > 10);
  await page.waitForFunction(() => document.querySelector('.frame').tabIndex === 0);
  const [high, whole] = await page.$eval('.frame', (box) => [box.clientHeight, box.scrollHeight]);
  assert.ok(high <= 0.8 * 740 && whole > high, `${whole} in ${high}`);
  assert.equal(await viewer.$eval('#labels', (one) => getComputedStyle(one).color), 'rgb(20, 24, 27)');
  await page.context().close();
});

test('without WebGL it says so', async () => {
  const dark = await start(dist, { args: [...root, '--disable-quic', '--no-first-run', '--disable-gpu', '--disable-3d-apis'] });
  try {
    const page = await hold(dark);
    const told = await page.evaluate(() => window.told);
    assert.deepEqual(told, [{ alih: 'failed', why: 'no WebGL 2' }]);
    assert.ok(!page.requests.some((url) => url.endsWith('lab.wasm.gz')), 'and does not fetch what could not run');
    await page.context().close();
  } finally {
    await dark.stop();
  }
});

test('without its module it says so', async () => {
  const page = await site.open({ at: null });
  await page.route('**/lab.wasm.gz', (route) => route.fulfill({ status: 404 }));
  await page.route(`${site.url}holder.html`, (route) => route.fulfill({ contentType: 'text/html', body: holder }));
  await page.route(`${site.url}holder.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: holderScript }));
  await page.goto(`${site.url}holder.html`);
  await page.waitForFunction(() => window.told.some(({ alih }) => alih === 'failed'));
  assert.match(await page.evaluate(() => window.told[0].why), /404/);
  await page.context().close();
});
