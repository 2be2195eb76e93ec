// Leave this page quickly: an employer or broker may be looking on. The
// answers are deleted, the screen goes blank at once, and the address is
// replaced, so that Back does not return to a question.
const elsewhere = 'https://www.google.com/search?q=weather';

export function leave(store, go = (address) => window.location.replace(address)) {
  store.forget();
  document.title = '-';
  document.body.replaceChildren();
  history.replaceState(null, '');
  go(elsewhere);
}

// byKey leaves by the Escape key too, for whom a mouse is too slow. A key that only
// ends the writing of a character is none.
export function byKey(go) {
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.isComposing) go(); });
}
