// What a person can take along: the days for the calendar, a text for a chat, paper, a
// file, a link, and answers that stay on the phone. What can betray somebody is said
// before it is done.
import { h, button, fold, section } from './dom.js';
import { inCalendar } from './calendar.js';

// keeping offers it. on has: calendar, copy, file, link, long(on), officer; keepsLong
// tells what is so now.
export function keeping(answer, { keepsLong, officer }, words, on) {
  return section('keep-this', words.say('keep.title'),
    h('div', { class: 'actions' },
      inCalendar(answer).length > 0 && button(words.say('calendar.save'), 'secondary', () => on.calendar()),
      button(words.say('print'), 'secondary', () => window.print()),
      officer && button(words.say('officer.show', { language: officer.name }), 'secondary', on.officer)),
    copied('copy', on.copy, words),
    fold(words.say('keep.more'), file(words, on), link(words, on), longer(keepsLong, words, on)));
}

// copied copies what make returns. Where the browser refuses, the text is there to be
// marked and copied by hand.
function copied(key, make, words) {
  const status = h('p', { role: 'status', class: 'small' }), place = h('div', {});
  const run = async () => {
    const { text, done } = await make();
    status.textContent = words.say(done ? `${key}.done` : 'copy.failed');
    place.replaceChildren(...(done ? [] : [byHand(text, words)]));
    place.querySelector('textarea')?.select();
  };
  return h('div', { class: 'copied' }, button(words.say(key), 'secondary', run), status, place);
}

const byHand = (text, words) => h('textarea', { readonly: true, rows: '6', 'aria-label': words.say('copy.byHand'), value: text });

const file = (words, on) => [h('p', {}, words.say('file.text')), button(words.say('file.save'), 'secondary', on.file)];

// link is made when the warning has been read, and stands in no address bar.
function link(words, on) {
  const place = h('div', {});
  const make = () => { place.replaceChildren(copied('link', on.link, words)); place.querySelector('button').click(); };
  return [h('p', {}, h('strong', {}, words.say('link.warning'))), button(words.say('link.make'), 'secondary', make), place];
}

// longer keeps the answers beyond the tab, which is said plainly.
function longer(now, words, on) {
  const effect = h('p', { class: 'hint', id: 'long-effect', role: 'status' });
  const box = h('input', { type: 'checkbox', id: 'long', checked: now, 'aria-describedby': 'long-effect', onchange: () => { on.long(box.checked); tell(); } });
  const tell = () => { effect.textContent = words.say(box.checked ? 'long.on' : 'long.off'); };
  tell();
  return [h('div', { class: 'radio' }, box, h('label', { for: 'long' }, words.say('long.keep'))), effect];
}
