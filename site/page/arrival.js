// How a case comes in, with a link or as a file. It stays in memory, and is no answer of
// anybody until the person says so.
import { readCase, unknownFact, inLink, longest, Unreadable } from './case.js';
import { complaint } from './check.js';
import { Refused } from './calculator.js';
import { today } from './date.js';

// taken is what stands behind "#", and takes it out of the address bar at once.
export function taken() {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#case')) return undefined;
  history.replaceState(history.state, '', pathname + search);
  return hash;
}

export const ofLink = (hash, schemes) => readCase(inLink(hash), schemes);

export async function ofFile(file, schemes) {
  if (file.size > longest.file) throw new Unreadable('long');
  return readCase(await file.text(), schemes);
}

// judged is what is wrong with a case, as sentences; none where it can be opened. Answers
// that contradict each other can be: which is wrong is said where they stand together.
export function judged(one, catalogue, ask, words) {
  const odd = unknownFact(one, catalogue);
  if (odd) return [complained(odd, words)];
  try {
    ask({ op: 'answer', asOf: one.asOf ?? today(catalogue.zone), facts: one.facts });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.filter(({ code }) => code !== 'contradiction').map((reason) => `${words.label(reason.fact)}: ${complaint(reason, words)}`);
  }
  return [];
}

// complained is one sentence on a text that is no case.
export const complained = ({ code, about }, words) => words.say(`opened.bad.${code}`, { what: about });
