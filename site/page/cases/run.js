// A table answered row by row. It runs in a worker, or between two breaths of the page
// where a browser has no such worker.
import { open, line, Refused } from './csv.js';
import { sentence } from './problem.js';
import { coded } from './coded.js';
import * as say from '../say.js';

// Where a cell stands behind those of the input, as the core lays them.
const nextWhat = 2, error = 6;

// most is how many bad rows are shown; the file has all of them.
const most = 100;

// run answers a file: {bytes, asOf, dayFirst}. tell is called with {n} while it goes on;
// breathe is awaited between rows. The result is {parts, n, outcomes, bad, problems,
// replaced, ambiguous}, or {refused, problems}.
export async function run(ask, file, words, tell, breathe) {
  try {
    const table = open(file.bytes), begun = ask({ op: 'table', cells: table.header, dayFirst: file.dayFirst });
    if (begun.problems) return { refused: 'columns', problems: begun.problems.map((one) => placed(1, one, words)) };
    const result = { parts: [table.style.bom ? '\ufeff' : '', line(begun.cells, table.style)], n: 0, outcomes: {}, bad: 0, problems: [], replaced: begun.own < table.header.length, ambiguous: false };
    for (let row = table.next(); row; row = table.next()) {
      result.parts.push(line(answered(row, ask, file, begun.own, words, result), table.style));
      tell(result.n);
      await breathe();
    }
    return result.n ? result : { refused: 'noCase' };
  } catch (failure) {
    if (failure instanceof Refused) return { refused: failure.message };
    throw failure;
  }
}

// answered is the row of the answered table.
function answered(row, ask, { asOf }, own, words, result) {
  const unfit = row.fault ? { code: row.fault.code, found: row.fault.found } : row.unreadable >= 0 ? { code: 'encoding', at: row.unreadable + 1 } : null;
  const reply = ask({ op: 'row', asOf, cells: row.cells, refuse: Boolean(unfit) });
  const problems = unfit ? [unfit] : (reply.problems || []).map((one) => worded(one, words));
  if (problems.length) refuse(row, reply.cells, own, problems, words, result);
  else if (reply.cells[own]) count(reply.cells, own, words, result);
  return reply.cells;
}

function count(cells, own, words, result) {
  result.n++;
  result.outcomes[cells[own]] = (result.outcomes[cells[own]] || 0) + 1;
  const code = cells[own + nextWhat];
  if (code) cells[own + nextWhat] = coded(code, say.due(code, words));
}

function refuse(row, cells, own, problems, words, result) {
  result.n++;
  result.bad++;
  result.ambiguous ||= problems.some((one) => one.code === 'ambiguousDay');
  cells[own + error] = problems.map((one) => sentence(one, words)).join('; ');
  if (result.problems.length < most) result.problems.push(...problems.map((one) => placed(row.line, one, words)));
}

// worded gives facts that exclude each other the scheme's own sentence.
const worded = (one, words) => (one.code === 'contradiction' ? { ...one, found: words.any('', `contradiction.${one.fact}`) } : one);

const placed = (line, problem, words) => ({ line, column: problem.at || 1, text: sentence(problem, words) });
