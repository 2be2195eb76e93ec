import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { words as table, fitting } from '../../page/words.js';
import { byUrgency, nextOf, actBy, counting, following } from '../../page/timeline.js';
import { calendar } from '../../page/calendar.js';
import { plain } from '../../page/plain.js';
import { papers, othersByParty } from '../../page/todo.js';
import { readNumber } from '../../page/field.js';
import { next } from '../../page/journey.js';
import * as say from '../../page/say.js';

const en = table('en', {
  ...JSON.parse(readFileSync(new URL('../../text/en/page.json', import.meta.url))),
  'due.A': 'File the papers', 'fact.event.label': 'Letter received', 'party.worker': 'the worker',
});

// A Saturday rolled to Monday noon, a doubt of one day: all that a day can carry.
const due = {
  code: 'A', kind: 'duty', who: ['worker'], from: { fact: 'event', day: '2020-07-18' },
  count: { convention: 'K2', firstDayCounted: false, n: 14, unit: 'days', unrolled: '2020-08-01', calendar: 'tw-office' },
  lastDay: '2020-08-03', until: '12:00', safeDay: '2020-07-31', margin: 3, safeFor: 'closed', status: 'due', daysLeft: 2,
};
const answer = { scheme: 's', asOf: '2020-07-29', outcome: 'conditional', law: { inForceFrom: '2020-07-09' }, deadlines: [due] };

test('what is open comes by safe day, what is late with a cure before it', () => {
  const list = [
    { code: 'done', status: 'done', safeDay: '2020-01-01' }, { code: 'b', status: 'due', safeDay: '2020-03-01', lastDay: '2020-03-02' },
    { code: 'a', status: 'notYetOpen', safeDay: '2020-02-28', lastDay: '2020-04-30' }, { code: 'gone', status: 'late', cureUntil: '2020-01-31' },
    { code: 'cure', status: 'late', cureUntil: '2020-02-01' }, { code: 'waits', status: 'notStarted' },
  ];
  assert.deepEqual(byUrgency({ deadlines: list, asOf: '2020-02-01' }).map((group) => [group.name, group.items.map((one) => one.code)]),
    [['cure', ['cure']], ['todo', ['a', 'b']], ['later', ['waits']], ['late', ['gone']], ['done', ['done']]]);
});

test('a period that runs by itself is followed by something, and not missed', () => {
  const said = (kind, status) => following({ kind, status, ifMissed: 'A' }, en);
  assert.deepEqual([said('duty', 'due'), said('option', 'due'), said('window', 'due'), said('validity', 'passed'), said('duty', 'late')],
    ['If it is missed: File the papers', 'If it is missed: File the papers', 'After that: File the papers', 'After that: File the papers', 'It was missed. File the papers']);
});

test('what comes first is what the calculator says', () => {
  const list = [{ code: 'a', safeDay: '2020-01-01' }, { code: 'b', safeDay: '2020-02-01' }];
  assert.equal(nextOf({ deadlines: list, next: 'b' }).code, 'b');
  assert.equal(nextOf({ deadlines: list }), undefined);
});

test('the language is the one chosen, else the phone\'s, else English', () => {
  const codes = ['id', 'en', 'ja', 'zh-Hant'];
  for (const [chosen, phone, want] of [['ja', ['id-ID'], 'ja'], [undefined, ['id-ID', 'en'], 'id'], [undefined, ['zh-TW'], 'zh-Hant'],
    [undefined, ['zh-Hant-TW'], 'zh-Hant'], [undefined, ['zh-CN', 'ja-JP'], 'ja'], [undefined, ['fr'], 'en'], ['gone', ['fr'], 'en']]) {
    assert.equal(fitting(codes, chosen, phone), want);
  }
});

test('what is listed is parted by the marks of its language', () => {
  const stays = { name: 'stays', kind: 'records', fields: [{ name: 'from', kind: 'day' }, { name: 'to', kind: 'day' }] };
  const rows = [{ from: '2020-01-02', to: '2020-02-03' }, { from: '2021-01-04', to: '2021-02-05' }];
  for (const lang of ['zh-Hant', 'ja']) {
    const words = table(lang, JSON.parse(readFileSync(new URL(`../../text/${lang}/page.json`, import.meta.url))));
    assert.doesNotMatch(say.value(stays, rows, words) + say.value({ name: 's', kind: 'series' }, { '2020-01': 3, '2020-02': 4 }, words), /[;:,]/, lang);
  }
  assert.equal(say.value({ name: 's', kind: 'series' }, { '2020-01': 3, '2020-02': 4 }, en), 'January 2020: 3; February 2020: 4');
});

test('one is said as one', () => {
  assert.deepEqual([say.amount(1, 'people', en), say.amount(3, 'people', en), say.amount(1, 'times', en), say.amount(2, 'days', en)], ['1 person', '3 people', '1 time', '2 days']);
  assert.equal(say.value({ name: 'f', kind: 'whole', unit: 'months' }, 1, en), '1 month');
});

test('a place of a source is named as it is written there', () => {
  const cites = [['article', '11(1)', 'l, Article 11(1)', 'Article 11(1)'], ['part', '2', 'l, part 2', 'Part 2'],
    ['day', '2021-03-26', 'l, Friday, March 26, 2021', 'Friday, March 26, 2021'], ['text', '§7.1', 'l, §7.1', '§7.1']];
  for (const [form, article, long, short] of cites) {
    assert.equal(say.article({ law: 'l', article, form }, en), long);
    assert.equal(say.placed({ law: 'l', article, form }, en), short);
  }
});

test('a place of a law is written as offices of each language do, as the command writes it', () => {
  const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url)));
  for (const lang of ['en', 'id', 'zh-Hant', 'ja']) {
    const words = table(lang, read(`text/${lang}/page.json`));
    for (const one of read('testdata/places.json')) assert.equal(say.placed({ law: 'l', ...one, form: 'article' }, words), one[lang], lang);
  }
});

test('papers are named once, with all that they are for, and each thing is asked of one party', () => {
  const double = { documents: [{ code: 'X', who: ['worker'], for: 'A' }, { code: 'X', who: ['worker'] }, { code: 'X', who: ['worker'], for: 'B' }, { code: 'X', who: ['employer'] }],
    askOthers: [{ fact: 'f', who: ['employer', 'agency'] }, { fact: 'g', who: ['agency'] }] };
  assert.deepEqual(papers(double, en).map((one) => [one.who[0], one.for]), [['worker', ['A', 'B']], ['employer', []]]);
  assert.deepEqual(othersByParty(double), [['employer', ['f']], ['agency', ['g']]]);
});

test('a person acts on the safe day, and at once when it is past', () => {
  assert.deepEqual(actBy(due, en), { day: '2020-07-31', text: 'Friday, July 31, 2020', note: ', in 2 days' });
  assert.deepEqual(actBy({ ...due, status: 'lastDay', daysLeft: -1 }, en),
    { day: '2020-08-03', text: 'Monday, August 3, 2020', note: ', before 12:00, the safe day is past: act today' });
});

test('the counting is spelled out', () => {
  assert.deepEqual(counting(due, en), [
    'From: Letter received (Saturday, July 18, 2020)', 'Length: 14 days', 'The first day is not counted: counting starts on the day after',
    'Counted in full, that is Saturday, August 1, 2020', 'Offices are closed on that day, so the last day is Monday, August 3, 2020',
    'On that day only until 12:00',
    'To be safe, act by Friday, July 31, 2020: after it the office is closed until Monday, August 3, 2020',
  ]);
  const strict = { ...due, safeDay: '2020-07-30', safeFor: 'strict' };
  assert.equal(counting(strict, en).at(-1), 'To be safe, act by Thursday, July 30, 2020: read strictly, the time ends before Monday, August 3, 2020');
});

test('every surface shows the same safe day', () => {
  const file = calendar(answer, en), text = plain(answer, en);
  assert.match(file, /DTSTART;VALUE=DATE:20200731\r\n/);
  assert.match(text, /- Friday, July 31, 2020, in 2 days: File the papers/);
});

test('the calendar file keeps to its format', () => {
  const file = calendar({ ...answer, deadlines: [due, { ...due, code: 'B', status: 'done' }] }, en);
  const lines = file.split('\r\n');
  assert.equal(lines.at(-1), '');
  assert.equal(file.match(/BEGIN:VEVENT/g).length, 1);
  assert.deepEqual(file.match(/TRIGGER:.*/g), ['TRIGGER:-P6DT15H', 'TRIGGER:-P2DT15H', 'TRIGGER:-PT15H']);
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.match(file.replaceAll('\r\n ', ''), /DESCRIPTION:From: Letter received \(Saturday\\, July 18\\, 2020\)\\nLength: 14 days/);
});

test('numbers are read as people write them', () => {
  const money = { kind: 'money', min: 0, max: 100000 }, share = { kind: 'ratio', min: 0, max: 10000 };
  for (const text of ['25000', '25.000', '25,000', ' 25 000 ', '２５，０００']) assert.deepEqual(readNumber(text, money), { value: 25000 }, text);
  assert.deepEqual(readNumber('12,5', share), { value: 1250 });
  assert.deepEqual(readNumber('0.07%', share), { value: 7 });
  assert.deepEqual(readNumber('100.01', share), { error: 'error.number.high', limit: 100 });
  assert.deepEqual(readNumber('200000', money), { error: 'error.number.high', limit: 100000 });
  assert.deepEqual(readNumber('12.5', money), { error: 'error.number.whole' });
  assert.deepEqual(readNumber('', money), { error: 'error.number.empty' });
});

test('the opening questions need no calculator, the others wait for it', () => {
  const catalogue = { facts: [{ name: 'asker', kind: 'choice' }, { name: 'x', kind: 'yesno' }, { name: 'soFar', kind: 'choice' }, { name: 'r', kind: 'reading' }] };
  assert.deepEqual(next(catalogue, {}), { view: 'question', fact: 'asker' });
  assert.deepEqual(next(catalogue, { asker: 'a' }), { view: 'question', fact: 'soFar' });
  assert.deepEqual(next(catalogue, { asker: 'a', soFar: 'b' }), { view: 'wait' });
  assert.deepEqual(next(catalogue, { asker: 'a', soFar: 'b' }, { missing: ['r', 'x'] }), { view: 'question', fact: 'x' });
  assert.deepEqual(next(catalogue, { asker: 'a', soFar: 'b', x: 'unknown' }, { missing: ['x'] }), { view: 'check' });
});

test('values are said in words, given as typed or as the calculator names them', () => {
  assert.equal(say.value({ name: 'x', kind: 'yesno' }, 'true', en), 'Yes');
  assert.equal(say.value({ name: 'x', kind: 'ratio' }, '1250', en), '12.5 %');
  assert.equal(say.value({ name: 'x', kind: 'money', unit: 'TWD' }, 3000, en), 'NT$\u00a03,000', 'sign and sum on one line');
  assert.equal(say.value({ name: 'x', kind: 'act' }, false, en), 'No, not yet');
  assert.equal(say.value({ name: 'x', kind: 'act' }, '2020-07', en), 'July 2020');
  assert.equal(say.value({ name: 'x', kind: 'records', fields: [] }, [], en), 'None');
  assert.equal(say.due('A/cure', en), 'Second chance: File the papers');
});
