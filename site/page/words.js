// Words by key, from text/<lang>/page.json and others, as text/<lang>/<scheme>.json. A
// code without words is shown as it is: an answer is never held back for want
// of a translation.

export async function loadWords(lang, ...files) {
  const tables = await Promise.all([
    fetchJSON(`text/${lang}/page.json`),
    ...files.filter(Boolean).map((name) => fetchJSON(`text/${lang}/${name}.json`).catch(() => ({}))),
  ]);
  return { ...words(lang, Object.assign({}, ...tables)), reviewed: tables.every(({ reviewed }) => reviewed !== 'none') };
}

export function words(lang, table) {
  const plural = new Intl.PluralRules(lang);
  const lookup = (key, params) => {
    if (params && typeof params.n === 'number') {
      return table[`${key}.${plural.select(params.n)}`] ?? table[`${key}.other`] ?? table[key];
    }
    return table[key];
  };
  const say = (key, params) => fill(lookup(key, params) ?? bare(key), params);
  return {
    lang,
    say,
    has: (key) => key in table,
    // first of several keys that there are words for; else the bare code
    any: (code, ...keys) => fill(table[keys.find((key) => key in table)] ?? code),
    of: (kind, code) => table[`${kind}.${code}`] ?? String(code),
    fact: (name, part = 'question') => table[`fact.${name}.${part}`],
    label: (name) => table[`fact.${name}.label`] ?? table[`fact.${name}.question`] ?? name,
  };
}

const bare = (key) => key.slice(key.indexOf('.') + 1);
const fill = (text, params = {}) => text.replace(/\{(\w+)\}/g, (all, name) => params[name] ?? all);

export async function fetchJSON(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

// fitting is the language chosen before, else the phone's, else English. A phone may name
// a script by its place: zh-TW and zh-HK read zh-Hant.
export function fitting(codes, chosen, phone = navigator.languages) {
  const wanted = [chosen, ...phone.flatMap((tag) => [tag, /^zh-(TW|HK|MO)/i.test(tag) && 'zh-Hant', tag.split('-').slice(0, 2).join('-'), tag.split('-')[0]])];
  return wanted.find((tag) => codes.includes(tag)) || (codes.includes('en') ? 'en' : codes[0]);
}
