// Dates as people in Taiwan, Indonesia and Japan write them, into the days
// that the calculator reads: "2020-07-10", or "2020-07" where the day of the
// month is not known. No clock but today(), which is told the zone.

const ROC = 1911;             // year 1 of the Republic of China is 1912
const rocYears = [60, 199];   // 2020 cut to "20" would be ROC 20 = 1931: such a year is asked for again
const years = [1900, 2199];

// parse reads three fields as typed. It returns {value}, or {error, part}:
// error is a key of the language file, part the field to mend.
export function parse(typed, { monthOnly = true } = {}) {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => number(typed[part]));
  if (day === null && month === null && year === null) return { error: 'date.error.empty', part: 'day' };
  if (year === null) return { error: 'date.error.noYear', part: 'year' };
  const full = civilYear(year);
  if (full === undefined) return { error: 'date.error.year', part: 'year' };
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
export function inWords(value, lang) {
  const [year, month, day] = value.split('-').map(Number);
  const weekday = lang === 'ja' ? 'short' : 'long'; // 22日(日), for 22日日曜日 is hard to read
  const form = day ? { weekday, day: 'numeric', month: 'long', year: 'numeric' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day || 1));
}

// inEra adds the year of the era for readers of Japanese, whose letters often
// have no other: （令和8年）.
export function inEra(value, lang) {
  if (lang !== 'ja') return '';
  const form = new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
  const [year, month, day] = value.split('-').map(Number);
  return `（${form.format(Date.UTC(year, month - 1, day || 1))}）`;
}

// today is the civil day now where the law applies, whatever the phone's zone.
export function today(zone, now = Date.now()) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  const part = (type) => parts.find((p) => p.type === type).value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const isRoc = (year) => year >= rocYears[0] && year <= rocYears[1];

function civilYear(year) {
  if (isRoc(year)) return year + ROC;
  return year >= years[0] && year <= years[1] ? year : undefined;
}

const two = (n) => String(n).padStart(2, '0');
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

// halfWidth makes plain figures of the wide ones (２０２６) that a Japanese keyboard
// gives.
export const halfWidth = (text) => String(text ?? '').normalize('NFKC').trim();

// number is null for an empty field and NaN for one that holds no number.
function number(text) {
  const trimmed = halfWidth(text);
  if (trimmed === '') return null;
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : NaN;
}
