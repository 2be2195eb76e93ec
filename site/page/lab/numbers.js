// Numbers as people of the language read them, with as many digits as their interval bears.

const digitsOf = (x) => Math.floor(Math.log10(Math.abs(x)));

// placesFor is how many digits behind the point are worth writing: two of the half-width,
// or where there is none three of the value.
export function placesFor(half, value) {
  if (half > 0) return Math.min(6, Math.max(0, 1 - digitsOf(half)));
  return value ? Math.min(6, Math.max(0, 2 - digitsOf(value))) : 0;
}

// numbersOf writes for a language.
export function numbersOf(lang) {
  const write = (x, places, more) => new Intl.NumberFormat(lang, { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: Math.abs(x) >= 10_000, ...more }).format(x).replace('-', '−');
  return {
    fixed: (x, places) => write(x, places),
    signed: (x, places) => write(x, places, { signDisplay: 'exceptZero' }),
    plain: (x) => new Intl.NumberFormat(lang, { maximumSignificantDigits: 6, useGrouping: Math.abs(x) >= 10_000 }).format(x).replace('-', '−'),
  };
}

// scaled turns shares into percent.
export const scaleOf = (unit) => (unit === 'share' ? 100 : 1);

// estimateOf is an estimate in the unit that is read: {value, half, places}, or undefined.
// A half-width below nought says that there is no interval yet.
export function estimateOf(found, unit) {
  if (!found) return undefined;
  const by = scaleOf(unit), value = found.v * by, half = found.h === undefined || found.h === null || found.h < 0 ? undefined : found.h * by;
  return { value, half, places: placesFor(half, value) };
}

// niceStep is a round number near a tenth of a span: 1, 2 or 5 times a power of ten.
export function niceStep(span, parts = 10) {
  const raw = span / parts, power = 10 ** Math.floor(Math.log10(raw || 1));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw * 0.999) || power;
}

// ticks are round numbers from low to high.
export function ticks(low, high, parts = 5) {
  const step = niceStep(high - low, parts), list = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) list.push(Number((i * step).toPrecision(12)));
  return { list, places: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
