// Leave this page quickly: an employer or broker may be looking on. The answers are
// deleted wherever they are, the screen goes blank at once, and the entry in the
// browser's history is replaced. The entries before it show an empty start page, as they
// bear the mark of a use of the page that is over.
import { KEY } from './store.js';

const elsewhere = 'https://www.google.com/search?q=weather';

let left = false;

export function leave(store, go = (address) => window.location.replace(address)) {
  left = true;
  store.forget();
  document.body.replaceChildren();
  history.replaceState(null, '', bare());
  document.title = '-';
  go(elsewhere);
}

// bare is the address without what stands behind "#".
const bare = () => window.location.pathname + window.location.search;

// byKey leaves by the Escape key too, for whom a mouse is too slow. A key that only
// ends the writing of a character is none.
export function byKey(go) {
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.isComposing) go(); });
}

// The browser lists the pages behind Back and before Forward by the names that they had
// when they were left, to whoever holds the phone, and nobody can take them back later: a
// page is unnamed before it is left.
export const unname = () => { document.title = 'alih'; };

// unnameBehind does so for Back, Forward and links; name gives the page its name again
// where it comes back whole. A download leaves nothing.
export function unnameBehind(name) {
  window.navigation?.addEventListener('navigate', ({ downloadRequest, destination }) => {
    if (!downloadRequest && /^http/.test(destination.url)) unname();
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) name(); });
}

// hideWhenGone keeps a page that the browser sets aside whole out of sight until it is
// clear that nobody has left since: such a page comes back with everything on it. It
// also follows when the answers that this phone keeps are deleted in another tab, and
// when the use that it shows is ended elsewhere.
export function hideWhenGone(store) {
  const anew = () => { document.body.replaceChildren(); history.replaceState(null, '', bare()); window.location.reload(); };
  window.addEventListener('pagehide', () => { document.body.hidden = true; });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && (left || !store.stands())) anew();
    else document.body.hidden = false;
  });
  window.addEventListener('storage', (event) => {
    const deleted = store.keepsLong() && !event.newValue && (!event.key || event.key === KEY);
    if (deleted) store.forget();
    if (deleted || store.isOver()) anew();
  });
}
