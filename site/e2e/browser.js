// One Chromium for a test file: Debian's own, asked for nothing over the net.
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { serve } from './server.js';

export const dist = process.env.ALIH_DIST || fileURLToPath(new URL('../dist/', import.meta.url));

const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
if (process.getuid?.() === 0) flags.push('--no-sandbox');

// start opens a browser and the site. Every page it opens records what it asks
// for and what goes wrong; its day is in the window of the sample case.
//
// A page that is handed back by rest, with nothing of the site left in it, serves the next
// test that wants one like it: most of what a small test costs is a new process that reads
// its fonts and scripts for the first time. What a test did to the page otherwise (a script
// put before the page's own, a second tab) is for a page of its own, whose context is closed.
export async function start(dir = dist, more = {}) {
  const host = await serve(dir);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags, ...more });
  const rested = {};
  return {
    url: host.url, sent: host.sent,
    async stop() { await browser.close(); host.close(); },
    async open({ lang = 'en', at = '2020-08-01T10:00:00Z', before, ...options } = {}) {
      const kind = before ? undefined : JSON.stringify([lang, Boolean(at), options]), used = rested[kind]?.pop();
      const page = used || await fresh(browser, { locale: lang, viewport: { width: 360, height: 640 }, ...options });
      if (before) await before(page);
      page.kind = kind;
      page.setDefaultTimeout(10_000);
      if (at) await page.clock.setFixedTime(new Date(at));
      await page.goto(host.url);
      await used?.bare.send('Page.resetNavigationHistory');
      return page;
    },
    async rest(page) {
      const context = page.context();
      if (!page.kind || context.pages().length > 1) return context.close();
      await emptied(page, host.url);
      return (rested[page.kind] ||= []).push(page);
    },
  };
}

async function fresh(browser, options) {
  const page = await (await browser.newContext(options)).newPage();
  page.first = page.viewportSize();
  page.requests = [];
  page.faults = [];
  page.on('request', (request) => page.requests.push(request.url()));
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') page.faults.push(message.text()); });
  return page;
}

// emptied takes out of a page all that the site keeps, from a file of the site that keeps
// nothing itself.
async function emptied(page, url) {
  const context = page.context();
  await page.unrouteAll();
  await context.setOffline(false);
  await page.emulateMedia({ media: null, forcedColors: null });
  await page.setViewportSize(page.first);
  await page.goto(`${url}icon.svg`);
  await page.evaluate(() => sessionStorage.clear());
  page.bare ||= await context.newCDPSession(page);
  await page.bare.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  page.requests.length = page.faults.length = 0;
}

// until waits for what a page can only tell later: waitForFunction takes a promise for a
// yes, whatever comes of it.
export async function until(page, asked, limit = 30_000) {
  const end = Date.now() + limit;
  while (!await page.evaluate(asked).catch(() => false)) { // a page that is being loaded has no answer
    if (Date.now() > end) throw new Error(`still not so: ${asked}`);
    await page.waitForTimeout(50);
  }
}
