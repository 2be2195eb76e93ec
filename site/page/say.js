// Values of an answer in words: days, periods, sums, articles, who.
import { inWords } from './date.js';

// date is a day or month in words, or the text itself where it is neither.
export const date = (value, words) => (/^\d{4}-\d\d(-\d\d)?$/.test(value) ? inWords(value, words.lang) : String(value));

// plainDate leaves the weekday out, where nobody has to act.
export const plainDate = (value, words) => inWords(value, words.lang, false);

// period is a length in the unit of the law: 60 days, 2 months.
export const period = ({ n, unit }, words) => words.say(`period.${unit}`, { n });

// due names a deadline; a second chance is named after the one it mends.
export function due(code, words) {
  const [base, cure] = code.split('/');
  return cure && !words.has(`due.${code}`) ? words.say('due.cureOf', { what: words.of('due', base) }) : words.of('due', code);
}

const long = 731; // two years: nobody counts so many days

// daysLeft counts from the answer's day: today, in 9 days, in more than 3 years, 3 days ago.
export function daysLeft(n, words) {
  if (n === 0) return words.say('days.today');
  if (n >= long) return words.say('days.years', { n: Math.floor(n / 365.25) });
  return n > 0 ? words.say('days.left', { n }) : words.say('days.ago', { n: -n });
}

export const who = (codes, words) => listed([codes || []].flat().map((code) => words.of('party', code)), words, ', ');

// Chinese and Japanese have marks of their own, and no space after a sentence; in Chinese
// the comma of a sentence is another than that of a list.
const wide = (words) => /^(ja|zh)/.test(words.lang);
export const comma = (words) => (/^zh/.test(words.lang) ? '，' : wide(words) ? '、' : ', ');
export const space = (words) => (wide(words) ? '' : ' ');
export const stop = (words) => (wide(words) ? '。' : '. ');
// apart parts what has commas of its own.
export const apart = (words) => (wide(words) ? '；' : '; ');
// ended closes a sentence that is not closed yet, for another to follow.
export const ended = (text, words) => (/[.。]$/.test(text) ? text + space(words) : text + stop(words));
export const colon = (words) => (wide(words) ? '：' : ': ');
export const listed = (items, words, mark = '; ') => items.join(wide(words) ? '、' : mark);

// value is what a person answered, in words. The calculator names a value as
// text ("true", "12"), which typed turns back.
export function value(fact, raw, words) {
  const given = typed(fact, raw);
  if (given === 'unknown') return words.say('unknown');
  if (given === 'pending') return words.any(words.say('pending'), `fact.${fact.name}.option.pending`);
  if (given === true || given === false) return truth(fact, given, words);
  const lists = ['series', 'records'].includes(fact.kind);
  return lists && typeof given !== 'object' ? String(given) : (byKind[fact.kind] || String)(given, fact, words);
}

function typed(fact, raw) {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  return typeof raw === 'string' && numbers.includes(fact.kind) && /^-?\d+$/.test(raw) ? Number(raw) : raw;
}

const numbers = ['whole', 'money', 'ratio'];

function truth(fact, given, words) {
  const plain = fact.kind === 'act' ? (given ? 'act.done' : 'act.notDone') : given ? 'yes' : 'no';
  return words.any(words.say(plain), `fact.${fact.name}.option.${given}`);
}

const dayWords = (given, fact, words) => date(given, words);
const optionWords = (given, fact, words) => words.any(given, `fact.${fact.name}.option.${given}`);
export const count = (n, words) => new Intl.NumberFormat(words.lang).format(n);

const byKind = {
  day: dayWords, act: dayWords,
  instant: (given, fact, words) => { const [day, time] = given.split('T'); return `${date(day, words)}, ${time}`; },
  choice: optionWords, reading: optionWords, decision: optionWords,
  whole: (n, fact, words) => withUnit(n, fact.unit, words),
  money: (n, fact, words) => withUnit(n, fact.unit, words),
  ratio: (n, fact, words) => `${count(n / 100, words)} %`,
  series: (given, fact, words) => Object.entries(given).map(([month, n]) => `${date(month, words)}${colon(words)}${count(n, words)}`).join(apart(words)),
  records: (given, fact, words) => (given.length ? '' : words.say('rows.none')) + given.map((row) => fact.fields
    .filter((one) => one.name in row)
    .map((one) => `${words.any(one.name, `fact.${fact.name}.field.${one.name}`)}${colon(words)}${value({ ...one, name: `${fact.name}.field.${one.name}` }, row[one.name], words)}`)
    .join(comma(words))).join(apart(words)),
};

// unit is what a number counts, to stand beside an input, where no number is yet.
export const unit = (code, words) => (words.has(`money.${code}`) ? words.say(`money.${code}`, { sum: '' }).trim()
  : code ? words.any(code, `unit.${code}`) : '');

function withUnit(n, code, words) {
  if (words.has(`money.${code}`)) return words.say(`money.${code}`, { sum: count(n, words) }).replaceAll(' ', '\u00a0'); // sign and sum on one line
  return code ? `${count(n, words)} ${words.say(`unit.${code}`, { n })}` : count(n, words);
}

// amount is a figure with its unit.
export const amount = (n, unit, words) => (unit === 'bp' ? `${count(n / 100, words)} %` : withUnit(n, unit, words));

// article names a source: the law and its article, or the place as it is written there.
export function article(cite, words) {
  if (!cite) return '';
  const law = cite.law ? words.of('law', cite.law) : '';
  if (!cite.article || cite.article === '?') return law;
  return words.say(cite.form === 'part' ? 'cite.part' : plain(cite) ? 'cite.text' : 'cite', { law, article: place(cite, words) });
}

// placed leaves the law's name out.
export function placed(cite, words) {
  if (plain(cite)) return place(cite, words);
  return words.say(cite.form === 'part' ? 'cite.short.part' : 'cite.short', { article: place(cite, words) });
}

const plain = (cite) => cite.form === 'text' || cite.form === 'day';
const place = ({ form, article }, words) => (form === 'day' ? date(article, words) : ['part', 'text'].includes(form) ? article
  : article.split(', ').map((one) => inLaw(one, words)).join(words.say('cite.place.and')));

// inLaw writes a place of an enacted text as offices of the language do: article 17(1)(5) is
// 第17條第1項第5款. The command and the pages of the law say the same (site/place.go).
function inLaw(text, words) {
  const found = /^(?:(\d+)(?:([-–])(\d+))?)?((?:\(\w+\))*)(?: annex (\d+))?$/.exec(text);
  if (!found) return text;
  const [, n, joined, m, inside, annex] = found, say = (part, with_) => words.say(`cite.place.${part}`, with_);
  const steps = [...inside.matchAll(/\w+/g)].map(([step], i) => say(/\D/.test(step) ? 'letter' : i ? 'item' : 'paragraph', { n: step }));
  return [n && say(joined === '–' ? 'range' : joined ? 'branch' : 'article', { n, m }), ...steps, annex && say('annex', { n: annex })].filter(Boolean).join('').trimStart();
}
