// Values of an answer in words: days, periods, sums, articles, who.
import { inWords } from './date.js';

// date is a day or month in words, or the text itself where it is neither.
export const date = (value, words) => (/^\d{4}-\d\d(-\d\d)?$/.test(value) ? inWords(value, words.lang) : String(value));

// period spells "2m-14d" as "2 months minus 14 days": years, months, weeks and
// days stay apart, as the law keeps them apart.
export function period(text, words) {
  const parts = [...String(text).matchAll(/([+-]?)(\d+)([ymwdh])/g)];
  return parts.map(([, sign, n, unit], i) => {
    const said = words.say(`period.${unit}`, { n: Number(n) });
    return sign === '-' ? words.say('period.minus', { period: said }) : i ? words.say('period.plus', { period: said }) : said;
  }).join(' ') || String(text);
}

// daysLeft counts from the answer's day: today, tomorrow, in 9 days, 3 days ago.
export function daysLeft(n, words) {
  if (n === 0) return words.say('days.today');
  return n > 0 ? words.say('days.left', { n }) : words.say('days.ago', { n: -n });
}

export const who = (code, words) => (code ? words.of('party', code) : '');

// value is what a person answered, in words.
export function value(fact, given, words) {
  if (given === 'unknown') return words.say('unknown');
  if (given === 'pending') return words.any(words.say('pending'), `fact.${fact.name}.option.pending`);
  if (given === true || given === false) return truth(fact, given, words);
  return (byKind[fact.kind] || String)(given, fact, words);
}

function truth(fact, given, words) {
  const plain = fact.kind === 'act' ? (given ? 'act.done' : 'act.notDone') : given ? 'yes' : 'no';
  return words.any(words.say(plain), `fact.${fact.name}.option.${given}`);
}

const dayWords = (given, fact, words) => date(given, words);
const optionWords = (given, fact, words) => words.any(given, `fact.${fact.name}.option.${given}`);
const count = (n, words) => new Intl.NumberFormat(words.lang).format(n);

const byKind = {
  day: dayWords, act: dayWords,
  instant: (given, fact, words) => { const [day, time] = given.split('T'); return `${date(day, words)}, ${time}`; },
  choice: optionWords, reading: optionWords, decision: optionWords,
  whole: (n, fact, words) => withUnit(count(n, words), fact.unit, words),
  money: (n, fact, words) => withUnit(count(n, words), fact.unit, words),
  ratio: (n, fact, words) => `${count(n / 100, words)} %`,
  series: (given, fact, words) => Object.entries(given).map(([month, n]) => `${date(month, words)}: ${count(n, words)}`).join('; '),
  records: (given, fact, words) => given.map((row) => fact.fields
    .filter((one) => one.name in row)
    .map((one) => `${words.any(one.name, `fact.${fact.name}.field.${one.name}`)}: ${value({ ...one, name: `${fact.name}.field.${one.name}` }, row[one.name], words)}`)
    .join(', ')).join('; '),
};

const withUnit = (said, unit, words) => (unit ? `${said} ${words.any(unit, `unit.${unit}`)}` : said);

// money writes an amount with its currency.
export const money = (amount, words) => `${amount.currency || ''} ${count(amount.value, words)}`.trim();

// article names a source: the law and its article.
export function article(cite, words) {
  if (!cite) return '';
  const law = cite.law ? words.of('law', cite.law) : '';
  return cite.article ? words.say('cite', { law, article: cite.article }) : law;
}
