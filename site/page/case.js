// One case as text: a file that the command reads too, and the part of a link that
// stays on the phone. What comes back is looked at before anything is done with it.

export const longest = { file: 65536, link: 8000 };
const beside = ['name', 'scheme', 'asOf', 'facts', 'expect', 'derivation', 'reason']; // what a case file may have
const begins = '#case=';

// Unreadable says by a code of the language file why a text is no case.
export class Unreadable extends Error {
  constructor(code, about) { super(code); Object.assign(this, { code, about }); }
}

// caseText writes a case. The day is in it only where it was chosen: opened later, a case
// is counted from the day on which it is opened.
export const caseText = ({ scheme, asOf, facts }) => `${JSON.stringify({ scheme, asOf, facts }, null, 2)}\n`;

// readCase reads the text of a file or a link. schemes are those that there are.
export function readCase(text, schemes, limit = longest.file) {
  if (text.length > limit) throw new Unreadable('long');
  const found = parsed(text);
  if (!plain(found) || !plain(found.facts)) throw new Unreadable('shape');
  const odd = Object.keys(found).find((key) => !beside.includes(key));
  if (odd !== undefined) throw new Unreadable('key', cut(odd));
  if (!schemes.includes(found.scheme)) throw new Unreadable('scheme', cut(found.scheme));
  return { scheme: found.scheme, asOf: found.asOf, facts: found.facts };
}

// unknownFact is the first fact that the catalogue does not have. What it has, the
// calculator judges.
export function unknownFact({ facts }, catalogue) {
  const odd = Object.keys(facts).find((name) => !catalogue.facts.some((fact) => fact.name === name));
  return odd === undefined ? undefined : new Unreadable('fact', cut(odd));
}

// linkTo is the address of this page with a case behind "#", which no browser sends.
export const linkTo = (one, page) => page.split('#')[0] + begins + encoded(JSON.stringify({ scheme: one.scheme, asOf: one.asOf, facts: one.facts }));

// inLink is the text of the case in the part of an address behind "#"; undefined where
// there is none.
export function inLink(hash) {
  if (!hash.startsWith(begins.slice(0, -1))) return undefined;
  if (hash.length > longest.link) throw new Unreadable('long');
  try {
    const bytes = atob(hash.slice(begins.length).replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
  } catch {
    throw new Unreadable('link');
  }
}

const encoded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Unreadable('syntax');
  }
}

const plain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const cut = (value) => String(typeof value === 'string' ? value : '?').slice(0, 40);
