// What a screen reader meets on each kind of page, as text: roles, names, states and the
// order. The files in aria/ were read as somebody hears them; a difference is to be read
// in the same way, and then accepted:
//   ALIH_RENEW=1 node --test site/e2e/aria.test.js
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { start } from './browser.js';
import { kinds } from './kinds.js';

const folder = new URL('./aria/', import.meta.url), renew = process.env.ALIH_RENEW === '1';
// Folded parts are not heard until they are opened: an unfolded page would repeat the law.
const heard = Object.keys(kinds).filter((name) => /^(start|error|check|contradiction|officer)|^(question|answer) \w+$/.test(name) && !/unfolded/.test(name));
const fileOf = (name, lang) => new URL(`${name.replaceAll(' ', '-')}.${lang}.yaml`, folder);
const named = (lang) => heard.map((name) => fileOf(name, lang).pathname.split('/').pop());

let site;
before(async () => { site = await start(); if (renew) mkdirSync(folder, { recursive: true }); });
after(() => site.stop());

for (const lang of ['en', 'id']) {
  test(`what is heard on each kind of page, in ${lang}`, async () => {
    const page = await site.open({ lang, at: '2026-11-22T03:00:00Z' }), differ = [];
    for (const name of heard) {
      await kinds[name](page, site);
      const now = `${await page.locator('main').ariaSnapshot()}\n`, file = fileOf(name, lang);
      if (renew) writeFileSync(file, now);
      else if (!existsSync(file) || readFileSync(file, 'utf8') !== now) differ.push({ name, now, was: existsSync(file) ? readFileSync(file, 'utf8') : '' });
    }
    assert.deepEqual(page.faults, []);
    for (const { name, now, was } of differ) assert.equal(now, was, `${name} in ${lang}`);
    await page.context().close();
  });
}

test('no file stands for a page that is no more', () => {
  const wanted = ['en', 'id'].flatMap(named), odd = readdirSync(folder).filter((name) => !wanted.includes(name));
  if (renew) for (const name of odd) rmSync(new URL(name, folder));
  else assert.deepEqual(odd, []);
});
