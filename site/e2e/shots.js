// Pictures of every kind of page in every language, to be looked at by eye: no test.
// node site/e2e/shots.js DIR [LANGUAGE...] writes them as PNG, on a small phone.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './browser.js';
import { kinds, languages } from './kinds.js';

const [dir, ...wanted] = process.argv.slice(2);
if (!dir) {
  console.error('node site/e2e/shots.js DIR [LANGUAGE...]');
  process.exit(2);
}
const tallest = 9000; // of a page of the law nobody looks at more in one picture
await mkdir(dir, { recursive: true });
const site = await start();
for (const lang of wanted.length ? wanted : languages) {
  const page = await site.open({ lang, at: '2026-11-22T03:00:00Z' });
  page.setDefaultTimeout(60_000);
  for (const [name, reach] of Object.entries(kinds)) {
    await reach(page, site);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({ path: join(dir, `${name.replaceAll(' ', '-')}.${lang}.png`), fullPage: true, clip: { x: 0, y: 0, width: 360, height: Math.min(height, tallest) }, timeout: 120_000 });
  }
  await page.context().close();
}
await site.stop();
