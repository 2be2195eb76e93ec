// The files that the command's test reads too (cmd/alih/tables_test.go): both take them
// apart in the same way, write them again in the same way, and say the same of a cell.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { open, line, Refused } from '../../page/cases/csv.js';
import { sentence } from '../../page/cases/problem.js';
import { lettered } from '../../page/cases/view.js';
import { words } from '../../page/words.js';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url)));
const shared = read('../../../cmd/alih/testdata/tables.json');
const english = words('en', read('../../text/en/cases.json'));
const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

for (const one of shared.tables) {
  test(`a table is taken apart and written: ${one.name}`, () => {
    const table = open(bytes(one.file)), rows = [];
    assert.deepEqual([table.style.comma, table.style.crlf, table.style.bom], [one.comma, one.crlf, one.bom]);
    const header = table.header.map((name) => name.trim());
    assert.deepEqual(header, one.header);
    for (let row = table.next(); row; row = table.next()) rows.push(row);
    assert.deepEqual(rows.map(told), one.rows);
    const written = (table.style.bom ? '\ufeff' : '') + [header, ...rows.map((row) => row.cells)].map((cells) => line(cells, table.style)).join('');
    assert.equal(written, one.written);
  });
}

function told({ line: number, cells, fault, unreadable }) {
  const wrong = fault ? { wrong: fault.code, ...(fault.found && { found: fault.found }) } : unreadable >= 0 ? { wrong: 'encoding' } : {};
  return { line: number, cells, ...wrong };
}

test('what is wrong with a cell is said in the same words', () => {
  for (const { problem, sentence: want } of shared.problems) {
    const { Code: code, Fact: fact, Found: found, Allowed: allowed } = problem;
    assert.equal(sentence({ code, fact, found, allowed: allowed || undefined }, english), want);
  }
});

test('what is no table is refused by its code', () => {
  for (const [file, code] of [['', 'empty'], ['\n\n', 'empty'], ['\xff\xfea\0', 'utf16'], ['PK\x03\x04', 'workbook'], ['a\nb\0', 'zero'], ['caf\xe9\n1', 'header']]) {
    assert.throws(() => open(bytes(file)), (error) => error instanceof Refused && error.message === code, code);
  }
  assert.throws(() => { const table = open(bytes(`a\n${'x'.repeat(1 << 21)}`)); table.next(); }, /long/);
});

test('columns have the letters of a spreadsheet', () => {
  assert.deepEqual([1, 5, 26, 27, 52, 703].map(lettered), ['A (1)', 'E (5)', 'Z (26)', 'AA (27)', 'AZ (52)', 'AAA (703)']);
});
