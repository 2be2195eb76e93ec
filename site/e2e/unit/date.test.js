import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parse, split, inWords, eraYear, eraOf, today } from '../../page/date.js';

const cases = [
  ['10', '7', '2020', { value: '2020-07-10' }],
  ['', '7', '2020', { value: '2020-07' }, 'a month alone'],
  [' 05 ', '03', '2026', { value: '2026-03-05' }, 'spaces and leading zeros'],
  ['29', '2', '2024', { value: '2024-02-29' }],
  ['29', '2', '2023', { error: 'date.error.day', part: 'day' }],
  ['29', '2', '1900', { error: 'date.error.day', part: 'day' }, 'no leap year'],
  ['31', '6', '2020', { error: 'date.error.day', part: 'day' }],
  ['0', '6', '2020', { error: 'date.error.day', part: 'day' }],
  ['10', '13', '2020', { error: 'date.error.month', part: 'month' }],
  ['10', 'July', '2020', { error: 'date.error.month', part: 'month' }],
  ['10', '', '2020', { error: 'date.error.noMonth', part: 'month' }],
  ['10', '7', '', { error: 'date.error.noYear', part: 'year' }],
  ['10', '7', '20', { error: 'date.error.year', part: 'year' }, '20 may be 2020 or 1931'],
  ['10', '7', '2200', { error: 'date.error.year', part: 'year' }],
  ['10', '7', '500', { error: 'date.error.year', part: 'year' }],
  ['1.5', '7', '2020', { error: 'date.error.day', part: 'day' }],
  ['', '', '', { error: 'date.error.empty', part: 'day' }],
];

for (const [day, month, year, want, why = ''] of cases) {
  test(`${day}/${month}/${year} ${why}`, () => assert.deepEqual(parse({ day, month, year }), want));
}

// Years of papers there, where the law of that place is asked: [era, year, value].
const eras = [
  ['roc', '109', '2020-07-10'], ['roc', '60', '1971-07-10'], ['roc', '民國109年', '2020-07-10'], ['roc', '２０２０', '2020-07-10'], ['roc', '20', undefined],
  ['roc', 'R8', undefined], ['ja', 'R8', '2026-07-10'], ['ja', 'r 8', '2026-07-10'], ['ja', '令和8年', '2026-07-10'], ['ja', '令和元年', '2019-07-10'],
  ['ja', '令８', '2026-07-10'], ['ja', 'Heisei 31', '2019-07-10'], ['ja', 'H.30', '2018-07-10'], ['ja', 'S64', '1989-07-10'], ['ja', '8', undefined],
  ['ja', '109', undefined], ['ja', 'R0', undefined], ['ja', '2026', '2026-07-10'], [undefined, '109', undefined], [undefined, 'R8', undefined],
];

for (const [era, year, value] of eras) {
  test(`the year ${year} where ${era || 'no other'} years are written`, () => {
    const error = { error: era ? `date.error.year.${era}` : 'date.error.year', part: 'year' };
    assert.deepEqual(parse({ day: '10', month: '7', year }, { era }), value ? { value } : error);
  });
}

test('a year is read back as papers there have it', () => {
  assert.deepEqual(['Asia/Taipei', 'Asia/Tokyo', 'Asia/Jakarta'].map(eraOf), ['roc', 'ja', undefined]);
  assert.equal(eraYear('2026-07-10', 'roc'), '115');
  assert.equal(eraYear('2026-07', 'ja'), '令和8年');
  assert.equal(eraYear('2019-04-30', 'ja'), '平成31年');
  assert.equal(eraYear('2019-05-01', 'ja'), '令和元年');
});

test('a month alone is refused where the day must be known', () => {
  assert.deepEqual(parse({ day: '', month: '7', year: '2020' }, { monthOnly: false }), { error: 'date.error.noDay', part: 'day' });
});

test('a value goes back into the fields', () => {
  assert.deepEqual(split('2020-07-10'), { day: '10', month: '7', year: '2020' });
  assert.deepEqual(split('2020-07'), { day: '', month: '7', year: '2020' });
  assert.deepEqual(split(false), { day: '', month: '', year: '' });
});

test('days are written with their weekday, months without', () => {
  assert.equal(inWords('2020-09-08', 'en'), 'Tuesday, September 8, 2020');
  assert.equal(inWords('2020-09-08', 'id'), 'Selasa, 8 September 2020');
  assert.equal(inWords('2020-09', 'id'), 'September 2020');
  assert.equal(inWords('2020-09-08', 'ja'), '2020年9月8日(火)');
  assert.equal(inWords('2020-09', 'ja'), '2020年9月');
});

test('today is the day where the law applies', () => {
  const late = Date.UTC(2026, 10, 21, 17, 0); // 1 in the morning of the 22nd in Taipei
  assert.equal(today('Asia/Taipei', late), '2026-11-22');
  assert.equal(today('Europe/London', late), '2026-11-21');
});
