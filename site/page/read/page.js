// The little that a page to read does with a script: leaving quickly.
import { openStore } from '../store.js';
import { leave, byKey } from '../leave.js';

function session() {
  try { return window.sessionStorage; } catch { return { getItem: () => null, setItem() {}, removeItem() {} }; }
}

const away = () => leave(openStore(session()));
const button = document.getElementById('leave');
button.hidden = false;
button.addEventListener('click', away);
byKey(away);

// An anchor inside something folded is no use while it is folded.
const unfold = () => { document.getElementById(decodeURIComponent(window.location.hash.slice(1)))?.closest('details')?.setAttribute('open', ''); };
window.addEventListener('hashchange', unfold);
unfold();
