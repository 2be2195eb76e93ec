// What a person has answered, by the fact's name, for this tab only: a page that the
// phone reloads comes back with it, and it is gone when the tab is closed. Who wants
// nothing kept switches that off: then the answers live in memory alone. Who asks for it
// has them kept on the phone, until they are deleted.
export const KEY = 'alih';

// The marks of the last uses that are over stand on the phone, and nothing else of them: a
// page that the browser set aside whole may live in a process of its own, which never
// hears what another one took out of the tab's storage, and reads it as it was for as long
// as it lives. What is on the phone all of them hear.
export const OVER = 'alih.over';
const REMEMBERED = 8;

// openStore reads what the tab has, else what the phone was asked to keep. The mark
// names this use of the page: deleting and leaving begin a new one, and what the
// browser's history remembers of the one before is then shown no more.
export function openStore(tab, phone = nowhere) {
  let long = read(phone) !== undefined;
  let all = { schemes: {}, mark: mark(), ...(standing(tab, phone) || read(phone)) };
  const scheme = (code) => (all.schemes[code] ||= { facts: {} });
  const save = () => {
    write(tab, all.off ? { lang: all.lang, off: true, mark: all.mark, schemes: {} } : all);
    if (long) write(phone, { lang: all.lang, schemes: all.schemes });
  };
  const longer = (on) => { long = on; if (!on) remove(phone); };
  const isOver = () => over(phone).includes(all.mark);
  const end = () => isOver() || put(phone, OVER, [...over(phone), all.mark].slice(-REMEMBERED));
  save();
  return {
    facts: (code) => ({ ...scheme(code).facts }),
    put(code, name, value) { scheme(code).facts[name] = value; save(); },
    drop(code, name) { delete scheme(code).facts[name]; save(); },
    // take puts a whole case in the place of what was answered on its topic.
    take({ scheme: code, asOf, facts }) { all.schemes[code] = { asOf, facts }; save(); },
    asOf: (code) => scheme(code).asOf,
    setAsOf(code, day) { scheme(code).asOf = day; save(); },
    begun: (code) => scheme(code).begun, // the situation that it began with
    setBegun(code, situation) { scheme(code).begun = situation; save(); },
    lang: () => all.lang,
    setLang(lang) { all.lang = lang; save(); },
    keeps: () => !all.off,
    setKeeps(on) { all.off = on ? undefined : true; if (!on) longer(false); save(); },
    keepsLong: () => long,
    setLong(on) { longer(on); if (on) all.off = undefined; save(); },
    // The language and the wish to keep nothing stay: they say nothing about the case.
    clear() { end(); longer(false); all = { lang: all.lang, off: all.off, mark: mark(), schemes: {} }; save(); },
    forget() { end(); all = { schemes: {}, mark: mark() }; long = false; remove(tab); remove(phone); },
    mark: () => all.mark,
    isOver, // wherever it was ended
    // stands tells whether the tab still has this use of the page, and not a later one.
    stands: () => read(tab)?.mark === all.mark && !isOver(),
  };
}

const nowhere = { getItem: () => null, setItem() {}, removeItem() {} };

// openHere opens the store of this browser, which may refuse to keep anything.
export const openHere = () => openStore(storage('sessionStorage'), storage('localStorage'));

function storage(name) {
  try { return window[name] || nowhere; } catch { return nowhere; }
}

const mark = () => Math.random().toString(36).slice(2);

function read(storage) {
  const found = got(storage, KEY);
  return found && found.schemes ? found : undefined;
}

// standing is what the tab has of a use that is not over; of one that is, the wish alone
// to keep nothing.
function standing(tab, phone) {
  const found = read(tab);
  if (!found || !over(phone).includes(found.mark)) return found;
  return found.off ? { off: true } : undefined;
}

function over(phone) {
  const found = got(phone, OVER);
  return Array.isArray(found) ? found : [];
}

function got(storage, key) {
  try { return JSON.parse(storage.getItem(key)); } catch { return undefined; } // switched off, or not ours
}

const write = (storage, all) => put(storage, KEY, all);

// A browser that refuses storage still works: the answers then live in memory.
function put(storage, key, value) {
  try { storage.setItem(key, JSON.stringify(value)); } catch { /* memory has it */ }
}

function remove(storage) {
  try { storage.removeItem(KEY); } catch { /* nothing was kept */ }
}
