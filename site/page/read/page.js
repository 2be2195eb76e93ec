// The little that a page to read does with a script: leaving quickly.
import { openHere } from '../store.js';
import { leave, byKey, hideWhenGone } from '../leave.js';

const store = openHere();
const away = () => leave(store);
const button = document.getElementById('leave');
button.hidden = false;
button.addEventListener('click', away);
byKey(away);
hideWhenGone(store);

// An anchor inside something folded is no use while it is folded.
const unfold = () => { document.getElementById(decodeURIComponent(window.location.hash.slice(1)))?.closest('details')?.setAttribute('open', ''); };
window.addEventListener('hashchange', unfold);
unfold();
