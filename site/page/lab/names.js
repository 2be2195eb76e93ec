// What things are called: metrics and their breakdowns, units, settings, options, numbers
// of the law, policies. A code without words is shown as it is, made readable.
export function namesOf(words, numbers) {
  const titled = (kind, code) => {
    if (words.has(`${kind}.${code}`)) return words.say(`${kind}.${code}`);
    const [whole, part] = code.split('/');
    if (!part) return readable(code);
    const [dimension, value] = part.split('=');
    return words.say('lab.breakdown', { whole: titled(kind, whole), dimension: titled('dimension', dimension), value: titled('value', value ?? '') });
  };
  const unit = (code, n) => (words.has(`unit.${code}`) || words.has(`unit.${code}.other`) ? words.say(`unit.${code}`, { n }) : code);
  const names = {
    titled, unit,
    metric: (code) => titled('metric', code),
    // unitOf is that of a metric, or of the difference of two.
    unitOf: (code, difference) => (code === 'share' ? words.say(difference ? 'lab.points' : 'lab.percent') : unit(code)),
    // setting is {label, lang}: English where there are no words of the language.
    // Of what is told apart within one thing (weights by nationality, say), the thing and which.
    setting(one) {
      const at = one.path.lastIndexOf('.'), whole = `lever.${one.path.slice(0, at)}`, part = one.path.slice(at + 1);
      if (words.has(`lever.${one.path}`) || at < 0 || !words.has(whole)) return named(`lever.${one.path}`, one.means);
      return { label: words.say('lab.part', { of: words.say(whole), one: words.any(readable(part), `part.${one.path}`, `value.${part}`) }) };
    },
    law: (one) => named(`number.${one.name}`, readable(one.name)),
    option: (code) => (words.has(`option.${code}`) ? words.say(`option.${code}`) : readable(code)),
    policy: (scheme, one) => named(`policy.${scheme}.${one.name}`, one.about || one.name),
    source: (id) => (words.has(`law.${id}`) ? words.say(`law.${id}`) : id),
    // value writes the value of a setting or of a number of the law, with its unit.
    value(one, raw) {
      if (one.kind === 'switch') return words.say(truth(raw) ? 'lab.on' : 'lab.off');
      if (one.kind === 'choice') return names.option(raw);
      const shown = Number(raw) * one.scale;
      if (!Number.isFinite(shown)) return String(raw);
      if (words.has(`money.${one.unit}`)) return words.say(`money.${one.unit}`, { sum: numbers.plain(shown) });
      return joined(numbers.plain(shown), one.percent ? words.say('lab.percent') : one.unit && unit(one.unit, shown));
    },
    day: (iso) => new Intl.DateTimeFormat(words.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso)),
    // stage names a part of the picture, or a row or column of it.
    stage(part, code) {
      const key = code ? `stage.${part}.${code}` : `stage.${part}`;
      return words.has(key) ? words.say(key) : code && words.has(`value.${code}`) ? words.say(`value.${code}`) : readable(code || part);
    },
  };
  const named = (key, english) => (words.has(key) ? { label: words.say(key) } : { label: english, lang: words.lang === 'en' ? undefined : 'en' });
  const joined = (value, after) => (after ? `${value}\u00a0${after}` : value);
  return names;
}

export const truth = (raw) => raw === 'true' || raw === true || raw === 1 || raw === '1';

// readable makes a code readable: "match.noShow" is "match no show".
export const readable = (code) => code.replace(/([a-z])([A-Z])/g, (all, a, b) => `${a} ${b.toLowerCase()}`).replace(/[._=/-]+/g, ' ').trim();
