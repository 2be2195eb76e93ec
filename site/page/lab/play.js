// Playing the film of one replication: run, pause, a step back and forth, speed, a step by
// its number, the first step in which the sides differ. Nobody else keeps the time.
import { h, button } from '../dom.js';

const speeds = [1, 2, 5, 10];

// player makes the controls. on has: step(step, milliseconds), replication(n), settled().
// It returns
// {bar, node, film(film, stage, step, first), go(step), pause()}: the bar is what stays in sight.
export function player(words, on) {
  let film, stage, step = 0, timer, speed = 2, still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const run = button(words.say('lab.run'), 'primary', () => (timer ? pause() : play()), { id: 'play' });
  const slider = h('input', { type: 'range', id: 'step', min: 0, max: 0, step: 1, oninput: () => go(Number(slider.value)) });
  const field = h('input', { type: 'number', id: 'step-number', min: 1, step: 1, onchange: () => go(Number(field.value) - 1) });
  const slides = h('label', { for: 'step' }), number = h('label', { for: 'step-number' }), place = h('p', { id: 'place' }), first = h('p', { class: 'first', hidden: true });
  const live = h('p', { class: 'unseen', role: 'status' });
  const replication = h('input', { type: 'number', id: 'replication', min: 1, max: 1_000_000, step: 1, value: 1, onchange: () => { if (replication.validity.valid && replication.value) on.replication(Number(replication.value) - 1); } });
  const skip = button(words.say('lab.first'), 'secondary', () => { const at = differs(); if (at) go(at.step, true); }, { id: 'first' });
  const motion = h('input', { type: 'checkbox', id: 'still', checked: still, onchange: () => { still = motion.checked; } });
  const rate = h('select', { id: 'speed', onchange: () => { speed = Number(rate.value); } }, speeds.map((n) => h('option', { value: n }, words.say('lab.speed.of', { n }))));
  rate.value = String(speed);

  const differs = () => film?.differs?.[1];
  const delay = () => 1000 / speed;

  function go(to, said) {
    if (!film) return;
    const before = step;
    step = Math.max(0, Math.min(film.steps - 1, Number.isFinite(to) ? Math.round(to) : 0));
    slider.value = step;
    field.value = step + 1;
    const where = placed();
    slider.setAttribute('aria-valuetext', where);
    place.textContent = where;
    on.step(step, still || step !== before + 1 ? 0 : Math.min(600, delay() * 0.9));
    if (said) live.textContent = where;
    if (!timer) on.settled(step);
  }

  function play() {
    if (!film) return;
    if (step >= film.steps - 1) go(0);
    run.textContent = words.say('lab.pause');
    const beat = () => { timer = window.setTimeout(beat, delay()); go(step + 1); if (step >= film.steps - 1) pause(); };
    timer = window.setTimeout(beat, delay() / 2);
  }

  function pause() {
    window.clearTimeout(timer);
    timer = undefined;
    run.textContent = words.say('lab.run');
    live.textContent = placed();
    on.settled(step);
  }

  // placed says which step it is, of what day, and whether the policy is on yet.
  function placed() {
    const n = step + 1, of = film.steps, unit = words.has(`lab.step.${stage.unit}`) ? words.say(`lab.step.${stage.unit}`, { n, of }) : words.say('lab.step', { n, of });
    const day = stage.every > 0 && new Intl.DateTimeFormat(words.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(stage.first) + step * stage.every * 86_400_000);
    return [unit, day, step < stage.warm && words.say('lab.warm')].filter(Boolean).join(' · ');
  }

  const bar = h('div', { class: 'player bar' },
    h('div', { class: 'buttons' }, run,
      button(words.say('lab.back.step'), 'secondary', () => { if (timer) pause(); go(step - 1, true); }, { id: 'back' }),
      button(words.say('lab.forth.step'), 'secondary', () => { if (timer) pause(); go(step + 1, true); }, { id: 'forth' }), skip), place);
  const node = h('div', { class: 'player' }, first, h('div', { class: 'lever' }, slides, slider),
    h('div', { class: 'fields' },
      h('p', {}, number, field), h('p', {}, h('label', { for: 'replication' }, words.say('lab.replication')), replication),
      h('p', {}, h('label', { for: 'speed' }, words.say('lab.speed')), rate),
      h('p', { class: 'box' }, motion, ' ', h('label', { for: 'still' }, words.say('lab.still')))),
    live);

  return {
    bar, node, pause, go,
    step: () => step,
    // film takes a film and shows a step of it; says where the sides differ first.
    film(now, of, at, differing) {
      [film, stage] = [now, of];
      slider.max = film.steps - 1;
      field.max = film.steps;
      slides.textContent = words.say('lab.step.go');
      number.textContent = words.say('lab.step.number', { of: film.steps });
      replication.value = film.replication + 1;
      skip.hidden = first.hidden = film.policies < 2;
      skip.disabled = !differs();
      first.textContent = differing || words.say('lab.first.none');
      go(at);
    },
  };
}
