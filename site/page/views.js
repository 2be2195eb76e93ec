// The views, each made of what has been answered, and what their buttons do.
import { fetched } from './calculator.js';
import { loadWords } from './words.js';
import { next, open, factOf, mustBeSaid } from './journey.js';
import { h, button } from './dom.js';
import { question } from './question.js';
import { checkPage, complaint } from './check.js';
import { startPage, waitPage, noted } from './start.js';
import { answerPage } from './answer.js';
import { calendar } from './calendar.js';
import { plain } from './plain.js';
import { save, copy } from './hand.js';
import { caseText, linkTo } from './case.js';
import { openedPage, refusedPage } from './opened.js';
import { officerPage } from './officer.js';

// views makes them, each by its name in the history's state. at is the page: its site,
// words and case that arrived as they are at the moment, and what leads to another view.
export function views(at) {
  const { store, go, swap, show, draw, trouble, entitle, file, prepare, keepAll, keepOffice, officeOf } = at;
  const { catalogueOf, caseOf, answerOf, soon, load, loadSoon } = at.cases;

  const all = {
    start(state) {
      window.setTimeout(() => fetched((share) => at.progress(share)).then(keepAll, () => {}), 0); // whatever the topic, it is needed
      return startPage({ ...at.site, begun: begun(), deleted: state.deleted, keeps: store.keeps() }, at.words, { begin, forget, keep: store.setKeeps, file });
    },

    question(state, { reasons }) {
      const now = caseOf(state.scheme), fact = factOf(now.catalogue, state.fact);
      loadSoon(state.scheme);
      const shown = question({ ...fact, certain: mustBeSaid(now.catalogue, fact), asked: askerOf(now) }, now.facts[fact.name], at.words,
        { answer: (value) => answered(state, fact, value), error: entitle },
        { caption: captionOf(now), error: reasons && reasons.map((reason) => complaint(reason, at.words)).join(' ') });
      const first = fact === now.catalogue.facts[0] && begunWith(now.scheme);
      if (first) noted(shown.node, first, at.words);
      shown.node.append(under(now));
      return shown;
    },

    asOf(state) {
      const now = caseOf(state.scheme);
      const fact = { name: 'asOf', kind: 'day', certain: true, unknown: 'asOf.today' };
      return question(fact, now.asOf, at.words, { error: entitle, answer(value) {
        store.setAsOf(state.scheme, value === 'unknown' ? undefined : value);
        onward(state.scheme);
      } });
    },

    // wait stands in for any view that needs the calculator, and goes on to it.
    wait(state) {
      const page = waitPage(at.words);
      const then = (move) => { if (page.node.isConnected) move(); };
      at.progress = page.update;
      load(state.scheme).then(
        () => then(() => (state.view === 'wait' ? onward(state.scheme, swap) : show())),
        (error) => then(() => draw(trouble(error))));
      return page;
    },

    check(state) {
      const now = caseOf(state.scheme), { answer, refused } = answerOf(now);
      if (!answer && !refused) return all.wait(state);
      return checkPage({ ...now, open: answer ? open(now.catalogue, now.facts, answer) : [], refused }, at.words, {
        change: (fact) => go({ scheme: state.scheme, view: 'question', fact }),
        asOf: () => go({ scheme: state.scheme, view: 'asOf' }),
        ask: () => onward(state.scheme), show: () => go({ scheme: state.scheme, view: 'answer' }), forget,
      });
    },

    answer(state) {
      const now = caseOf(state.scheme), { answer, refused } = answerOf(now, { changes: true });
      if (refused) return all.check(state);
      if (!answer) return all.wait(state);
      keepOffice();
      return answerPage(answer, { ...now, open: open(now.catalogue, now.facts, answer), keepsLong: store.keepsLong(), officer: officeOf(state.scheme), harm: begunWith(state.scheme)?.harm, follows: at.site.follows[state.scheme], simulator: at.site.simulators[state.scheme] }, at.words, {
        change: () => go({ scheme: state.scheme, view: 'check' }), ask: () => onward(state.scheme), forget,
        calendar: (list) => save('alih.ics', 'text/calendar', calendar(answer, at.words, list)),
        copy: () => copy(plain(answer, at.words)),
        file: () => save('alih.json', 'application/json', caseText(given(state.scheme))),
        link: () => copy(linkTo(given(state.scheme), window.location.href)),
        long: store.setLong, officer: () => go({ scheme: state.scheme, view: 'officer' }),
      });
    },

    async officer(state) {
      const now = caseOf(state.scheme), { answer, refused } = answerOf(now, { changes: true }), office = officeOf(state.scheme);
      if (!answer || !office) return refused ? all.check(state) : all.answer(state);
      return officerPage(answer, now, at.words, await loadWords(office.code, state.scheme), { back: () => history.back() });
    },

    opened() {
      if (!at.arrived) return all.start({});
      const leaveIt = () => { at.arrived = undefined; swap({ view: 'start' }); };
      if (at.arrived.reasons) return refusedPage(at.arrived, at.words, { leaveIt, file });
      const own = Object.keys(store.facts(at.arrived.scheme)).length;
      return openedPage({ arrived: at.arrived, catalogue: catalogueOf(at.arrived.scheme), own }, at.words, { leaveIt, take });
    },
  };

  // ---- what the buttons do

  // onward moves to whatever has to be asked or shown next.
  function onward(scheme, move = go) {
    const now = caseOf(scheme), { answer, refused } = soon(now);
    if (refused) return move({ scheme, view: 'check' });
    return move({ scheme, ...next(now.catalogue, now.facts, answer) });
  }

  // answered keeps a value unless the calculator cannot take it at all. Answers
  // that contradict each other are kept: which of them is wrong, the person says
  // on the page where they stand together.
  function answered(state, fact, value) {
    const before = store.facts(state.scheme)[fact.name];
    store.put(state.scheme, fact.name, value);
    const reasons = (soon(caseOf(state.scheme)).refused || []).filter((reason) => reason.fact === fact.name);
    if (!reasons.length) return onward(state.scheme);
    if (before === undefined) store.drop(state.scheme, fact.name); else store.put(state.scheme, fact.name, before);
    return show({ reasons });
  }

  const begun = () => at.site.schemes.filter((code) => Object.keys(store.facts(code)).length > 0);

  // begin takes up a topic, with what a situation says of the case. What was answered
  // before stays; the page where all stands together shows whether it still fits.
  async function begin(scheme, situation) {
    try {
      await prepare(scheme);
    } catch (error) {
      return draw(trouble(error));
    }
    const before = Object.keys(store.facts(scheme)).length > 0;
    if (!situation) return onward(scheme);
    for (const [name, value] of Object.entries(situation.facts)) store.put(scheme, name, value);
    store.setBegun(scheme, situation.code);
    return before ? go({ scheme, view: 'check' }) : onward(scheme);
  }

  function take() {
    const { scheme } = at.arrived;
    store.take(at.arrived);
    at.arrived = undefined;
    swap({ scheme, view: 'answer' });
  }

  function forget() {
    store.clear();
    go({ view: 'start', deleted: true });
  }

  function captionOf(now) {
    const { answer } = soon(now);
    const number = Object.keys(now.facts).filter((name) => !(name in stated(now.scheme))).length + 1;
    const left = answer && answer.exact !== false ? open(now.catalogue, now.facts, answer).length : 0;
    return [at.words.say('question.number', { number }), left > 1 && left < 10 && at.words.say('question.left', { n: left })].filter(Boolean).join(' · ');
  }

  // under a question stand the ways out: back, and what is known so far.
  function under(now) {
    const some = Object.keys(now.facts).length > 0;
    return h('p', { class: 'ways' },
      button(at.words.say('back'), 'link', () => history.back()),
      some && button(at.words.say('question.soFar'), 'link', () => go({ scheme: now.scheme, view: 'answer' })));
  }

  const askerOf = ({ catalogue, facts }) => facts[catalogue.facts[0].name];

  // given is the case as the person stated it.
  const given = (scheme) => ({ scheme, asOf: store.asOf(scheme), facts: store.facts(scheme) });

  // stated is what the situation said for which a person began.
  const begunWith = (scheme) => at.site.situations.find((one) => one.code === store.begun(scheme));
  const stated = (scheme) => begunWith(scheme)?.facts || {};

  return all;
}
