// The answer on one page: the verdict, what to do next and the days are seen at
// once; what is the asker's own follows; the rest is folded until it is wanted.
import { h, button, fold, section } from './dom.js';
import * as say from './say.js';
import { timeline, nextOf, actBy, curable, following } from './timeline.js';
import { routes, provisions, amounts, readings, notes } from './reasons.js';
import { steps, documents, askOthers, changes } from './todo.js';
import { verdict, verdictMore, lawLine, helpLines } from './verdict.js';
import { callable } from './start.js';
import { unsaid, factOf } from './journey.js';
import { focusHeading } from './question.js';
import { keeping } from './keep.js';
import { ifYouStart } from './race.js';

// answerPage draws an answer. on has: change, ask, forget, and what keep.js offers.
export function answerPage(answer, { catalogue, facts, open, keepsLong, officer, harm, follows, simulator }, words, on) {
  const asker = facts[catalogue.facts[0].name], no = answer.outcome === 'not-eligible';
  const ways = routes(answer, words, { catalogue, facts });
  const node = h('div', { class: 'answer' },
    headline(answer, words),
    harm && h('div', { class: 'note' }, helpLines(answer, words).map(callable)), // who was harmed reads first whom to call
    overdue(answer, asker, words),
    doNext(nextOf(answer), asker, words) || doStep(answer, asker, words),
    open.length > 0 ? stillOpen(open.filter((name) => !factOf(catalogue, name).private), open.length, words, on) : leftOpen(answer, { catalogue, facts }, words, on),
    warnings(answer, open, words),
    answer.outcome === 'conflict' && dispute(answer, words), // who reads "not settled" asks what
    no && [hope(answer, catalogue, words), ways], // after a "no" one asks what could help, and why
    timeline(answer, words, on),
    follows && ifYouStart(answer, { facts, follows, simulator }, words),
    keeping(answer, { keepsLong, officer }, words, on),
    steps(answer, asker, words, no), documents(answer, asker, words), askOthers(answer, words),
    !no && ways, amounts(answer, words),
    more(answer, { catalogue, facts }, words, !no && changes(answer, catalogue, words)),
    help(answer, words),
    h('p', { class: 'buttons' }, button(words.say('answer.change'), 'secondary', on.change), button(words.say('delete'), 'link', on.forget)));
  return { node, ready: () => focusHeading(node) };
}

function dispute(answer, words) {
  const list = readings(answer, words);
  return list && section('readings', words.say('readings.title'), list);
}

function hope(answer, catalogue, words) {
  const list = changes(answer, catalogue, words);
  return list && section('changes', words.say('changes.title'), list);
}

// more is what a person looks up and does not read through.
function more(answer, known, words, hope) {
  const parts = [
    ['changes.title', hope], ['why.title', provisions(answer, known, words)],
    ['readings.title', answer.outcome !== 'conflict' && readings(answer, words)], ['notes.title', notes(answer, words)],
  ].filter(([, inside]) => inside);
  return parts.length > 0 && section('more', words.say('more.title'), parts.map(([title, inside]) => fold(words.say(title), inside)));
}

function headline(answer, words) {
  return h('div', { class: `verdict ${answer.outcome}` },
    h('h1', { tabindex: '-1' }, verdict(answer, words)),
    verdictMore(answer, words) && h('p', {}, verdictMore(answer, words)),
    h('p', { class: 'small' }, lawLine(answer, words), say.space(words), words.say('notAdvice')));
}

function stillOpen(named, n, words, on) {
  return h('div', { class: 'note' },
    h('p', {}, words.say('answer.open', { n })),
    h('ul', {}, named.slice(0, 5).map((name) => h('li', {}, words.label(name)))),
    button(words.say('answer.goOn'), 'primary', on.ask));
}

// leftOpen is for who has been asked everything and still gets no answer: what they left
// open and what the answer turns on, with where to find it.
function leftOpen(answer, { catalogue, facts }, words, on) {
  const asker = facts[catalogue.facts[0].name], list = answer.outcome === 'undetermined' ? unsaid(answer, catalogue, facts) : [];
  return list.length > 0 && h('div', { class: 'note' },
    h('p', {}, words.say('answer.unsaid')),
    h('ul', {}, list.slice(0, 5).map(({ name }) => h('li', {}, words.fact(name, `question.${asker}`) ?? words.fact(name), words.fact(name, 'where') && h('p', { class: 'small' }, words.fact(name, 'where'))))),
    button(words.say('answer.change'), 'secondary', on.change));
}

// A warning that says "call" says whom.
function warnings(answer, open, words) {
  const list = (answer.warnings || []).map((one) => [words.say(`warning.${one.code}`, about(one, words)), one.code === 'stale' && helpLines(answer, words).slice(0, 1).map(callable)]);
  if (answer.exact === false && open.length > 0) list.push(words.say('warning.notExact'));
  return list.length > 0 && h('div', { class: 'note', role: 'note' }, h('ul', { class: 'plain' }, list.map((line) => h('li', {}, line))));
}

// about is what a warning is about, for its sentence: a deadline or a way, and a day.
const about = ({ item, day }, words) => ({
  item: item && (words.has(`route.${item}`) ? words.of('route', item) : say.due(item, words)),
  day: day && say.date(day, words),
});

function doNext(one, asker, words) {
  if (!one) return null;
  const { text, note } = actBy(one, words), later = one.status === 'notYetOpen';
  return h('section', { class: 'next', 'aria-labelledby': 'next' },
    h('h2', { id: 'next' }, words.say(one.who?.includes(asker) ? 'next.title' : 'next.others')),
    h('p', { class: 'next-what' }, say.due(one.code, words)),
    h('p', { class: 'next-when' }, later ? text : words.say('next.by', { date: text }), note),
    whose(one, asker, words));
}

// whose says who acts, where that is not the reader alone.
const whose = ({ who = [] }, asker, words) => who.length > 0 && !(who.length === 1 && who[0] === asker)
  && h('p', {}, words.say('due.who', { who: say.who(who, words) }));

// overdue is what was missed, with what to do about it: none of what
// still has its time comes before it. It promises nothing that the timeline does not.
function overdue({ overdue = [], deadlines = [], asOf }, asker, words) {
  const missed = deadlines.filter((one) => one.status === 'late' && overdue.includes(one.code));
  return missed.length > 0 && h('section', { class: 'next late', 'aria-labelledby': 'overdue' },
    h('h2', { id: 'overdue' }, words.say('overdue.title')),
    missed.map((one) => [
      h('p', { class: 'next-what' }, say.due(one.code, words)),
      one.lastDay && h('p', { class: 'next-when' }, words.say('overdue.day', { date: say.date(one.lastDay, words) })),
      curable(one, asOf) && h('p', {}, words.say('due.cure', { date: say.date(one.cureUntil, words) })),
      one.ifMissed && h('p', {}, following(one, words)),
      whose(one, asker, words)]));
}

// doStep stands in where no day runs yet: the asker's own first step that is not
// behind them, for what it begins would run already.
function doStep(answer, asker, words) {
  const begun = (code) => (answer.deadlines || []).some((due) => due.code === code && due.from?.day);
  const one = answer.outcome !== 'not-eligible' && (answer.steps || []).find((step) => step.who?.includes(asker) && !begun(step.for));
  return one && h('section', { class: 'next', 'aria-labelledby': 'next' },
    h('h2', { id: 'next' }, words.say('next.title')),
    h('p', { class: 'next-what' }, words.of('step', one.code)),
    h('p', {}, words.say('next.noDay')));
}

function help(answer, words) {
  const lines = helpLines(answer, words);
  return lines.length > 0 && h('section', { class: 'help', 'aria-labelledby': 'help' },
    h('h2', { id: 'help' }, words.say('help.title')), lines.map(callable));
}
