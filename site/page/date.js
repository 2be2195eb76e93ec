// Dates as people in Taiwan, Indonesia and Japan write them, into the days
// that the calculator reads: "2020-07-10", or "2020-07" where the day of the
// month is not known. No clock but today(), which is told the zone.

const years = [1900, 2199];
const eras = { 'Asia/Taipei': 'roc', 'Asia/Tokyo': 'ja' };

// eraOf names the years that are written beside ours where the law applies.
export const eraOf = (zone) => eras[zone];

// parse reads three fields as typed. It returns {value}, or {error, part}:
// error is a key of the language file, part the field to mend.
export function parse(typed, { monthOnly = true, era } = {}) {
  const [day, month] = ['day', 'month'].map((part) => number(typed[part]));
  const year = String(typed.year ?? '').trim();
  if (day === null && month === null && year === '') return { error: 'date.error.empty', part: 'day' };
  if (year === '') return { error: 'date.error.noYear', part: 'year' };
  const full = civilYear(year, era);
  if (full === undefined) return { error: era ? `date.error.year.${era}` : 'date.error.year', part: 'year' };
  if (month === null) return { error: 'date.error.noMonth', part: 'month' };
  if (!(month >= 1 && month <= 12)) return { error: 'date.error.month', part: 'month' };
  if (day === null) {
    return monthOnly ? { value: `${full}-${two(month)}` } : { error: 'date.error.noDay', part: 'day' };
  }
  if (!(day >= 1 && day <= daysIn(full, month))) return { error: 'date.error.day', part: 'day' };
  return { value: `${full}-${two(month)}-${two(day)}` };
}

// split turns a day or month back into the three fields.
export function split(value) {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-').map((n) => String(Number(n) || '')) : [];
  return { day, month, year };
}

// inWords writes a day out with its weekday, a month without one.
export function inWords(value, lang, weekday = true) {
  const [, , day] = value.split('-').map(Number);
  const short = lang === 'ja'; // 22日(日), for 22日日曜日 is hard to read
  const form = day ? { ...(weekday && { weekday: short ? 'short' : 'long' }), day: 'numeric', month: 'long', year: 'numeric' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }).format(instant(value));
}

// eraYear is the year of a day as papers there have it: "115", "令和8年".
export function eraYear(value, era) {
  if (era === 'roc') return String(Number(value.slice(0, 4)) - ROC);
  return new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' }).format(instant(value));
}

function instant(value) {
  const [year, month, day] = value.split('-').map(Number);
  return Date.UTC(year, month - 1, day || 1);
}

// today is the civil day now where the law applies, whatever the phone's zone.
export function today(zone, now = Date.now()) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  const part = (type) => parts.find((p) => p.type === type).value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

// civilYear reads a year in full, or one of the era where that cannot be mistaken
// for the beginning or the end of another.
function civilYear(text, era) {
  const year = plain(text);
  if (/^\d{1,4}$/.test(year)) {
    const n = Number(year);
    if (n >= years[0] && n <= years[1]) return n;
    return era === 'roc' ? rocYear(n) : undefined;
  }
  return { roc: ofRepublic, ja: ofReign }[era]?.(year);
}

const ROC = 1911;             // year 1 of the Republic of China is 1912
const rocYears = [60, 199];   // 2020 cut to "20" would be ROC 20 = 1931: such a year is asked for again
const rocYear = (n) => (n >= rocYears[0] && n <= rocYears[1] ? n + ROC : undefined);
const ofRepublic = (text) => rocYear(Number(/^(?:民國|民国|ROC)\s*(\d{1,3})\s*年?$/i.exec(text)?.[1]));

// The year before each reign's first, by its letter and its name. A paper printed before a
// reign ended names years that it never had: they are counted on.
const reigns = [[/^(?:reiwa|R|令和?)/i, 2018], [/^(?:heisei|H|平成?)/i, 1988], [/^(?:showa|S|昭和?)/i, 1925]];

function ofReign(text) {
  for (const [name, before] of reigns) {
    const [, year] = /^[.\s]*(\d{1,2}|元)\s*年?$/.exec(text.replace(name, '')) || [];
    if (name.test(text) && year && year !== '0') return before + (year === '元' ? 1 : Number(year));
  }
  return undefined;
}

const two = (n) => String(n).padStart(2, '0');
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

// plain makes digits of the full-width ones that a Japanese or Chinese keyboard gives.
export const plain = (text) => String(text ?? '').normalize('NFKC').trim();


// number is null for an empty field and NaN for one that holds no number.
function number(text) {
  const typed = plain(text);
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
}
