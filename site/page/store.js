// What a person has answered, by the fact's name, for this tab only: a page that the
// phone reloads comes back with it, and it is gone when the tab is closed. Who wants
// nothing kept switches that off: then the answers live in memory alone.
const KEY = 'alih';

export function openStore(storage) {
  let all = read(storage);
  const scheme = (code) => (all.schemes[code] ||= { facts: {} });
  const save = () => { write(storage, all.off ? { lang: all.lang, off: true, schemes: {} } : all); };
  return {
    facts: (code) => ({ ...scheme(code).facts }),
    put(code, name, value) { scheme(code).facts[name] = value; save(); },
    drop(code, name) { delete scheme(code).facts[name]; save(); },
    asOf: (code) => scheme(code).asOf,
    setAsOf(code, day) { scheme(code).asOf = day; save(); },
    begun: (code) => scheme(code).begun, // the situation that it began with
    setBegun(code, situation) { scheme(code).begun = situation; save(); },
    lang: () => all.lang,
    setLang(lang) { all.lang = lang; save(); },
    keeps: () => !all.off,
    setKeeps(on) { all.off = on ? undefined : true; save(); },
    // The language and the wish to keep nothing stay: they say nothing about the case.
    clear() { all = { lang: all.lang, off: all.off, schemes: {} }; save(); },
    forget() { all = { schemes: {} }; try { storage.removeItem(KEY); } catch { /* nothing was kept */ } },
  };
}

// session is the storage of this tab, or none where the browser refuses it.
export function session() {
  try { return window.sessionStorage; } catch { return { getItem: () => null, setItem() {}, removeItem() {} }; }
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
