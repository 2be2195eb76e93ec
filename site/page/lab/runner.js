// How many replications: a first look by itself, then as many as it takes, and the
// assumptions varied. The status speaks when something ends, and not at every step.
import { h, button } from '../dom.js';

// look is how many replications are run unasked.
const look = 8;

// runner makes the controls. on has: begin(from, most), stop, explore(draws), endExploring,
// runs(), explores(), draws(). It returns {node, begin(), done(n, over, precise), drawn(range)}.
export function runner(words, numbers, on) {
  const count = h('p', { class: 'count' }), live = h('p', { class: 'unseen', role: 'status' }), drawn = h('p', { class: 'small' });
  const bar = h('progress', { hidden: true, max: 1, value: 0, 'aria-label': words.say('lab.explore') });
  const most = h('select', { id: 'most' }, [50, 200, 500, 1000].map((n) => h('option', { value: n }, numbers.fixed(n, 0))));
  const go = button(words.say('lab.more'), 'primary', () => (on.runs() ? halt() : more()), { id: 'more' });
  const range = button(words.say('lab.explore'), 'secondary', () => (on.explores() ? endRange() : vary()), { id: 'explore' });
  let done = 0, wanted = look;

  function more() {
    wanted = Number(most.value);
    begin();
  }

  function begin() {
    on.begin(done, Math.max(wanted, look));
    label();
  }

  function halt() {
    on.stop();
    wanted = look;
    label();
  }

  function vary() {
    bar.hidden = false;
    bar.value = 0;
    on.explore(on.draws());
    label();
  }

  function endRange() {
    on.endExploring();
    bar.hidden = true;
    drawn.textContent = words.say('lab.explore.stopped');
    label();
  }

  function label() {
    go.textContent = words.say(on.runs() ? 'lab.stop' : 'lab.more');
    range.textContent = words.say(on.explores() ? 'lab.explore.stop' : 'lab.explore');
  }

  return {
    node: h('div', { class: 'runner' }, h('p', { class: 'hint' }, words.say('lab.outcomes.text')),
      h('div', { class: 'buttons' }, go, h('span', { class: 'field' }, h('label', { for: 'most' }, words.say('lab.most')), most), range), count, bar, drawn, live),
    // begin runs anew after something was changed: a first look, or on where it had gone on.
    begin() {
      done = 0;
      bar.hidden = true;
      drawn.textContent = words.say('lab.explore.none');
      begin();
    },
    done(n, over, precise) {
      done = n;
      count.textContent = words.say(precise ? 'lab.count.precise' : 'lab.count', { n });
      if (over) live.textContent = count.textContent;
      label();
    },
    drawn({ draws, of, metrics }) {
      bar.value = draws / of;
      drawn.textContent = words.say(metrics ? 'lab.explore.done' : 'lab.explore.draws', { draws, of });
      if (metrics) { bar.hidden = true; live.textContent = drawn.textContent; window.setTimeout(label, 0); }
    },
  };
}
