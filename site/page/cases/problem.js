// What is wrong with a row, in words: the same as the command says, from the same file
// of words.
import { coded } from './coded.js';

export function sentence(problem, words) {
  const { code, fact, allowed = [] } = problem;
  const found = printable(problem.found ?? '');
  const lead = fact && code !== 'unknownFact' && code !== 'contradiction' ? `${fact}: ` : '';
  const said = words.say(key(code, found, words), {
    fact, found: code === 'contradiction' ? coded(fact, found) : found, allowed: list(allowed, ', ', words) });
  return lead + said + more(code, allowed, words);
}

function key(code, found, words) {
  if (code === 'duplicate' && found) return 'problem.again';
  return words.has(`problem.${code}`) ? `problem.${code}` : 'problem.other';
}

// more says what is allowed, or meant, where the sentence has not said it.
function more(code, allowed, words) {
  if (!allowed.length || code === 'contradiction' || code === 'columns') return '';
  if (code === 'unknownFact') return words.say('problem.meant', { allowed: list(allowed, words.say('problem.or'), words) });
  return words.say('problem.allowed', { allowed: list(allowed, ', ', words) });
}

const list = (allowed, between, words) => allowed.map((one) => printable(allowedOne(one, words))).join(between);

function allowedOne(one, words) {
  const span = /^(-?\d+) to (-?\d+)$/.exec(one);
  return span ? words.say('problem.span', { from: span[1], to: span[2] }) : words.any(one, `allowed.${one}`);
}

const printable = (text) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
