// The picture: a page of its own in a frame, fetched when somebody asks for it. Where it
// is missing or fails the tables beside it say the same.
import { h, button } from '../dom.js';

// viewer makes the place for it. It returns {node, film(stage, film, sides), step(step, ms)}.
export function viewer(words, names) {
  const status = h('p', { role: 'status' }), place = h('div', { class: 'frame', role: 'group', 'aria-label': words.say('lab.viewer.title') });
  const open = button(words.say('lab.viewer'), 'primary', load, { id: 'viewer' });
  const shot = button(words.say('lab.viewer.save'), 'link', picture, { hidden: true, id: 'picture' });
  let frame, ready, now;

  function load() {
    open.hidden = true;
    status.textContent = words.say('lab.viewer.wait');
    frame = h('iframe', { src: 'lab/viewer.html', title: words.say('lab.viewer.title') });
    frame.addEventListener('load', () => { if (!known()) failed(); });
    place.replaceChildren(frame);
  }

  // known: what was loaded is the viewer's page and no notice that it is missing.
  const known = () => { try { return Boolean(frame.contentDocument?.querySelector('script')); } catch { return false; } };

  function failed(why) {
    place.replaceChildren();
    frame = ready = undefined;
    shot.hidden = true;
    open.hidden = false;
    status.textContent = [words.say('lab.viewer.failed'), why].filter(Boolean).join(' ');
  }

  function begun() {
    ready = frame.contentWindow.alihViewer;
    status.textContent = '';
    shot.hidden = false;
    sent();
  }

  function sent() {
    if (!ready || !now) return;
    ready.words(words.lang, worded(now.stage, now.sides, names));
    const refused = ready.film(JSON.stringify(now.stage), new Uint8Array(now.film.film));
    if (refused instanceof Error || refused?.message) failed(refused.message);
    else ready.show(now.step, 0);
  }

  // reached: a box that scrolls is one that keys can reach.
  function reached() {
    if (place.scrollHeight > place.clientHeight) place.tabIndex = 0;
    else place.removeAttribute('tabindex');
  }

  async function picture() {
    const bytes = await ready.picture(), address = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes], { type: 'image/png' }));
    h('a', { href: address, download: 'alih-lab.png' }).click();
    window.setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  window.addEventListener('message', ({ data, source, origin }) => {
    if (!frame || source !== frame.contentWindow || origin !== window.location.origin) return;
    if (data?.alih === 'ready') begun();
    if (data?.alih === 'failed') failed(data.why);
    if (data?.alih === 'labels') reached();
  });

  return {
    node: h('div', { class: 'viewer' }, h('div', { class: 'buttons' }, open, shot), status, place),
    film(stage, film, sides) { now = { stage, film, sides, step: 0 }; sent(); },
    step(step, milliseconds) { if (now) now.step = step; ready?.show(step, milliseconds); },
  };
}

// worded is what the picture's labels say, by the keys that the viewer asks for.
function worded(stage, sides, names) {
  const all = { 'unit.people': names.unit('people', 2), ...Object.fromEntries(sides.map((side, i) => [`side.${i}`, side])) };
  for (const part of stage.parts) {
    all[`stage.${part.code}`] = names.stage(part.code);
    if (part.unit) Object.assign(all, { [`unit.${part.unit}`]: names.unit(part.unit, 2), [`unit.${part.unit}.one`]: names.unit(part.unit, 1) });
    for (const code of [...part.rows, ...(part.columns || [])]) all[`stage.${part.code}.${code}`] = names.stage(part.code, code);
  }
  return all;
}
