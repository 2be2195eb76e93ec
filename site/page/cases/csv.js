// A table taken apart into cells and put together again, as the command does it: a
// shared list of files holds the two equal. What the cells mean is the calculator's.

// The longest row, and the largest file, in bytes.
const ROW = 1 << 20, FILE = 50 << 20;

export class Refused extends Error {}

// open looks at the beginning of a file: how it is written, and its header.
export function open(bytes) {
  let text = binary(checked(bytes));
  const bom = text.startsWith('\xef\xbb\xbf');
  if (bom) text = text.slice(3);
  const first = text.slice(0, text.indexOf('\n') + 1) || text;
  if (!first.trim()) throw new Refused('empty');
  const comma = separators(first, ';') > separators(first, ',') ? ';' : ',';
  const next = reader(text, comma), header = next();
  if (header.fault || header.unreadable >= 0) throw new Refused('header');
  return { style: { comma, bom, crlf: first.endsWith('\r\n') }, header: header.cells, next };
}

function checked(bytes) {
  const head = [...bytes.subarray(0, 2)];
  if (bytes.length > FILE) throw new Refused('size');
  if (String(head) === '255,254' || String(head) === '254,255') throw new Refused('utf16');
  if (String(head) === '80,75') throw new Refused('workbook'); // PK
  if (bytes.includes(0)) throw new Refused('zero');
  return bytes;
}

// binary is a text with a character for each byte, so that places are those of bytes.
function binary(bytes) {
  const parts = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

// decoded is a cell of UTF-8; broken tells that it is not.
function decoded(cell) {
  if (!/[^\x00-\x7f]/.test(cell)) return { text: cell };
  const bytes = Uint8Array.from(cell, (c) => c.charCodeAt(0));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { broken: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\ufffd+/g, '\ufffd') };
  }
}

// separators counts a separator outside quotes.
function separators(line, wanted) {
  let n = 0, quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (c === wanted && !quoted) n++;
  }
  return n;
}

// reader returns a function that gives the next row, or null: {line, cells, unreadable},
// and fault where the row could not be taken apart. unreadable is the first cell that is
// not UTF-8, or -1.
export function reader(text, comma, lazy = false) {
  const lines = linesOf(text);
  return function next() {
    const from = lines.at();
    const found = row(lines, comma, lazy);
    if (!found) return null;
    const raw = text.slice(from, lines.at());
    if (raw.length > ROW) throw new Refused('long');
    return found.fault ? { ...found, ...decode(loosely(raw, comma)) } : { ...found, ...decode(found.cells) };
  };
}

function decode(cells) {
  const all = cells.map(decoded);
  return { cells: all.map((one) => one.text), unreadable: all.findIndex((one) => one.broken) };
}

// loosely takes a faulty row apart as far as that goes, so that nothing of it is lost.
const loosely = (raw, comma) => row(linesOf(raw), comma, true)?.cells ?? [raw];

// linesOf gives line after line, each ending in \n unless it is the last.
function linesOf(text) {
  let at = 0, number = 0;
  return {
    at: () => at,
    number: () => number,
    next() {
      if (at >= text.length) return null;
      const end = text.indexOf('\n', at) + 1 || text.length, line = text.slice(at, end);
      at = end;
      number++;
      return line.endsWith('\n') ? line.replace(/\r\n$/, '\n') : line.replace(/\r$/, '');
    },
  };
}

// row takes one row apart, past empty lines.
function row(lines, comma, lazy) {
  let line = lines.next();
  while (line === '' || line === '\n') line = lines.next();
  if (line === null) return null;
  const state = { lines, comma, lazy, rest: line, column: 1, start: lines.number(), line: lines.number(), cells: [] };
  while (!state.fault && (state.rest.startsWith('"') ? quoted(state) : bare(state))) { /* one cell after the other */ }
  return { line: state.start, cells: state.cells, fault: state.fault };
}

// skip moves on in the line.
function skip(state, n) {
  state.rest = state.rest.slice(n);
  state.column += n;
}

// bare takes a cell without quotes, and tells whether another follows.
function bare(state) {
  const end = state.rest.indexOf(state.comma);
  const cell = end >= 0 ? state.rest.slice(0, end) : state.rest.replace(/\n$/, '');
  const quote = cell.indexOf('"');
  if (quote >= 0 && !state.lazy) return fault(state, 'bareQuote', state.column + quote);
  state.cells.push(cell);
  skip(state, cell.length + 1);
  return end >= 0;
}

// quoted takes a cell in quotes, over as many lines as it has.
function quoted(state) {
  let cell = '';
  skip(state, 1);
  for (;;) {
    const end = state.rest.indexOf('"');
    if (end < 0) {
      if (!state.rest) return ended(state, cell);
      cell += state.rest;
      onward(state);
      continue;
    }
    cell += state.rest.slice(0, end);
    skip(state, end + 1);
    const after = state.rest[0];
    if (after === '"') { cell += '"'; skip(state, 1); }
    else if (after === state.comma) { state.cells.push(cell); skip(state, 1); return true; }
    else if (after === undefined || after === '\n') { state.cells.push(cell); return false; }
    else if (state.lazy) cell += '"';
    else return fault(state, 'strayQuote', state.column - 1);
  }
}

function onward(state) {
  state.column += state.rest.length;
  state.rest = state.lines.next() ?? '';
  if (state.rest) { state.line++; state.column = 1; }
}

// ended is the end of the file inside quotes.
function ended(state, cell) {
  if (!state.lazy) return fault(state, 'strayQuote', state.column);
  state.cells.push(cell);
  return false;
}

// A fault on a later line than the row's first is a quote that was never closed.
function fault(state, code, column) {
  const open = state.line !== state.start;
  state.fault = { code: open ? 'openQuote' : code, found: open ? String(state.line) : '', column };
  return false;
}

// line writes a row.
export const line = (cells, { comma, crlf }) => cells.map((cell) => written(cell, comma, crlf)).join(comma) + (crlf ? '\r\n' : '\n');

const space = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function written(cell, comma, crlf) {
  if (cell !== '\\.' && !cell.includes(comma) && !/["\r\n]/.test(cell) && !space.test(cell)) return cell;
  const inside = cell.replaceAll('"', '""');
  return `"${crlf ? inside.replaceAll('\r', '').replaceAll('\n', '\r\n') : inside}"`;
}
