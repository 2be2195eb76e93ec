// What a person has answered, by the fact's name, for this tab only: it is
// gone when the tab is closed, and nothing is kept on the device beyond that.
const KEY = 'alih';

export function openStore(storage) {
  let all = read(storage);
  const scheme = (code) => (all.schemes[code] ||= { facts: {} });
  const save = () => { write(storage, all); };
  return {
    facts: (code) => ({ ...scheme(code).facts }),
    put(code, name, value) { scheme(code).facts[name] = value; save(); },
    drop(code, name) { delete scheme(code).facts[name]; save(); },
    asOf: (code) => scheme(code).asOf,
    setAsOf(code, day) { scheme(code).asOf = day; save(); },
    lang: () => all.lang,
    setLang(lang) { all.lang = lang; save(); },
    // The language stays: it says nothing about the person's case.
    clear() { all = { lang: all.lang, schemes: {} }; save(); },
    forget() { all = { schemes: {} }; try { storage.removeItem(KEY); } catch { /* nothing was kept */ } },
  };
}

function read(storage) {
  try {
    const found = JSON.parse(storage.getItem(KEY));
    if (found && found.schemes) return found;
  } catch { /* storage switched off, or not ours */ }
  return { schemes: {} };
}

// A browser that refuses storage still works: the answers then live in memory.
function write(storage, all) {
  try { storage.setItem(KEY, JSON.stringify(all)); } catch { /* memory has it */ }
}
