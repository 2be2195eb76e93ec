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
export async function start(dir = dist, more = {}) {
  const host = await serve(dir);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags, ...more });
  return {
    url: host.url, sent: host.sent,
    async stop() { await browser.close(); host.close(); },
    async open({ lang = 'en', at = '2020-08-01T10:00:00Z', before, ...options } = {}) {
      const context = await browser.newContext({ locale: lang, viewport: { width: 360, height: 640 }, ...options });
      const page = await context.newPage();
      if (before) await before(page);
      page.setDefaultTimeout(10_000);
      page.requests = [];
      page.faults = [];
      page.on('request', (request) => page.requests.push(request.url()));
      page.on('pageerror', (error) => page.faults.push(String(error)));
      page.on('console', (message) => { if (message.type() === 'error') page.faults.push(message.text()); });
      if (at) await page.clock.setFixedTime(new Date(at));
      await page.goto(host.url);
      return page;
    },
  };
}
