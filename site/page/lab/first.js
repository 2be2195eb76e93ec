// Where baseline and reform differ first, in words: the step, the part, the row, and both
// numbers.
import { placeOf, snapshot } from './parts.js';

export function differing(film, stage, sides, { words, names, numbers }) {
  const at = film.differs?.[1];
  if (!at) return undefined;
  const { part, row, column } = placeOf(stage, at.at), [was, now] = sides.map((_, policy) => snapshot(film, policy, at.step)[at.at]);
  const kind = (value) => (part.form !== 'line' ? numbers.fixed(value, 0) : value ? names.stage(part.code, part.columns[value - 1]) : words.say('lab.first.empty'));
  const where = [names.stage(part.code), names.stage(part.code, part.rows[row]), inside(part, column, words, names)].filter(Boolean).join(' · ');
  return words.say('lab.first.where', { step: numbers.fixed(at.step + 1, 0), where, was: kind(was), now: kind(now) });
}

// inside is the place in a row: a column, a place in the order, what is used or the limit.
function inside(part, column, words, names) {
  if (part.form === 'crowd') return names.stage(part.code, part.columns[column]);
  if (part.form === 'line') return words.say('lab.first.slot', { n: column + 1 });
  return part.form === 'room' ? words.say(column ? 'lab.first.limit' : 'lab.first.used') : undefined;
}
