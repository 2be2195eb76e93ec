import { test } from 'node:test';
import assert from 'node:assert/strict';
import { caseText, readCase, linkTo, inLink, unknownFact } from '../../page/case.js';
import { openStore, KEY, OVER } from '../../page/store.js';

const one = { scheme: 'a', asOf: '2020-08-01', facts: { asker: 'worker', stays: [{ from: '2010-01-01' }] } };
const page = 'https://example.org/some/where/';
const code = (run) => { try { run(); } catch (error) { return error.code; } return undefined; };

test('a case is the same after a file and after a link', () => {
  assert.deepEqual(readCase(caseText(one), ['a']), one);
  assert.deepEqual(readCase(inLink(new URL(linkTo(one, `${page}#old`)).hash), ['a']), one);
  assert.equal(linkTo(one, page).split('#')[0], page);
});

test('a case without a chosen day has none in its file', () => {
  assert.doesNotMatch(caseText({ ...one, asOf: undefined }), /asOf/);
});

test('a golden case is a case, and a mark of the encoding does no harm', () => {
  assert.deepEqual(readCase(`\ufeff${JSON.stringify({ name: 'x', ...one, expect: {} })}`, ['a']), one);
});

test('what is no case is told by its code', () => {
  const wrong = (text) => code(() => readCase(text, ['a']));
  assert.deepEqual(['{', '[]', 'null', '{"scheme":"a","facts":[]}', '{"scheme":"b","facts":{}}', '{"facts":{}}', '{"scheme":"a","facts":{},"__proto__":1}', `"${'x'.repeat(70_000)}"`].map(wrong),
    ['syntax', 'shape', 'shape', 'shape', 'scheme', 'scheme', 'key', 'long']);
  assert.equal(unknownFact(JSON.parse('{"facts":{"__proto__":1}}'), { facts: [{ name: 'asker' }] }).about, '__proto__');
  assert.deepEqual(['#case=%%', `#case=${'A'.repeat(9000)}`, '#case=_w'].map((hash) => code(() => inLink(hash))), ['link', 'long', 'link']);
  assert.equal(inLink('#main'), undefined);
});

const memory = () => {
  const kept = {};
  return { kept, getItem: (name) => kept[name] ?? null, setItem(name, text) { kept[name] = text; }, removeItem(name) { delete kept[name]; } };
};

test('answers are on the phone only while that is asked for', () => {
  const tab = memory(), phone = memory(), store = openStore(tab, phone);
  store.put('a', 'asker', 'worker');
  assert.deepEqual(Object.keys(phone.kept), []);
  store.setLong(true);
  store.put('a', 'x', 1);
  assert.deepEqual(openStore(memory(), phone).facts('a'), { asker: 'worker', x: 1 }, 'another tab has them');
  store.setLong(false);
  assert.deepEqual(Object.keys(phone.kept), []);
  assert.deepEqual(openStore(tab, phone).facts('a'), { asker: 'worker', x: 1 }, 'this tab still has them');
});

test('who wants nothing kept has nothing on the phone either', () => {
  const tab = memory(), phone = memory(), store = openStore(tab, phone);
  store.setLong(true);
  store.put('a', 'asker', 'worker');
  store.setKeeps(false);
  assert.doesNotMatch(JSON.stringify([tab.kept, phone.kept]), /worker/);
  assert.deepEqual(store.facts('a'), { asker: 'worker' }, 'memory has them');
});

test('deleting and leaving take everything and begin a new use of the page', () => {
  for (const end of ['clear', 'forget']) {
    const tab = memory(), phone = memory(), store = openStore(tab, phone), before = store.mark();
    store.setLong(true);
    store.put('a', 'asker', 'worker');
    const same = openStore(tab, phone);
    assert.equal(same.mark(), before, 'a reload is the same use');
    store[end]();
    assert.doesNotMatch(JSON.stringify([tab.kept, phone.kept]), /worker/, end);
    assert.equal(phone.kept[KEY], undefined, end);
    assert.notEqual(openStore(tab, phone).mark(), before, end);
    assert.equal(same.stands(), false, `${end}: who still has the page sees that it is over`);
  }
});

test('a tab that did not hear of the end takes nothing up again', () => {
  for (const end of ['clear', 'forget']) {
    const tab = memory(), phone = memory(), store = openStore(tab, phone);
    store.put('a', 'asker', 'worker');
    const deaf = memory(); // the tab as another process still has it
    deaf.setItem(KEY, tab.kept[KEY]);
    const same = openStore(deaf, phone);
    assert.ok(same.stands());
    store[end]();
    assert.equal(same.stands(), false, end);
    const anew = openStore(deaf, phone);
    assert.deepEqual([anew.facts('a'), anew.mark() === same.mark(), anew.stands()], [{}, false, true], end);
    assert.doesNotMatch(deaf.kept[KEY], /worker/, end);
  }
});

test('of the uses that are over the phone has the last marks, and nothing else', () => {
  const phone = memory();
  const marks = Array.from({ length: 20 }, () => { const store = openStore(memory(), phone), mark = store.mark(); store.forget(); store.forget(); return mark; });
  const kept = JSON.parse(phone.kept[OVER]);
  assert.deepEqual([Object.keys(phone.kept), kept.length], [[OVER], 8]);
  assert.ok(marks.slice(-4).every((one) => kept.includes(one)));
});

test('who wants nothing kept is still not kept after the end that was not heard of', () => {
  const tab = memory(), phone = memory(), store = openStore(tab, phone);
  store.setKeeps(false);
  const deaf = memory();
  deaf.setItem(KEY, tab.kept[KEY]);
  store.forget();
  assert.equal(openStore(deaf, phone).keeps(), false);
});
