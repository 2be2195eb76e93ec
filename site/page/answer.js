// The answer on one page: the verdict first, then what to do next, the days,
// the papers, the reasons, and people to call.
import { h, button } from './dom.js';
import * as say from './say.js';
import { timeline, nextOf, actBy } from './timeline.js';
import { routes, provisions, amounts, readings, notes } from './reasons.js';
import { steps, documents, askOthers, changes } from './todo.js';
import { verdict, verdictMore, lawLine, helpLines } from './verdict.js';
import { callable } from './start.js';
import { focusHeading } from './question.js';
import { inCalendar } from './calendar.js';

// answerPage draws an answer. on has: change, again, calendar, copy, ask.
export function answerPage(answer, { catalogue, facts, open }, words, on) {
  const deadlines = answer.deadlines || [];
  const node = h('div', { class: 'answer' },
    headline(answer, words),
    open.length > 0 && stillOpen(open, words, on),
    warnings(answer, words),
    doNext(nextOf(deadlines, facts.asker), words),
    timeline(answer, words),
    actions(answer, words, on),
    steps(answer, words), documents(answer, words), askOthers(answer, words),
    routes(answer, words), amounts(answer, words), provisions(answer, { catalogue, facts }, words),
    readings(answer, words), changes(answer, catalogue, words), notes(answer, words),
    help(answer, words),
    h('p', { class: 'buttons' }, button(words.say('answer.change'), 'secondary', on.change), button(words.say('delete'), 'link', on.forget)));
  return { node, ready: () => focusHeading(node) };
}

function headline(answer, words) {
  return h('div', { class: `verdict ${answer.outcome}` },
    h('h1', { tabindex: '-1' }, verdict(answer, words)),
    verdictMore(answer, words) && h('p', {}, verdictMore(answer, words)),
    h('p', { class: 'small' }, lawLine(answer, words)),
    h('p', { class: 'small' }, words.say('notAdvice')));
}

function stillOpen(open, words, on) {
  return h('div', { class: 'note' },
    h('p', {}, words.say('answer.open', { n: open.length })),
    h('ul', {}, open.slice(0, 5).map((name) => h('li', {}, words.label(name)))),
    button(words.say('answer.goOn'), 'primary', on.ask));
}

function warnings(answer, words) {
  const list = (answer.warnings || []).map((one) => words.say(`warning.${one.code}`, about(one, words)));
  if (answer.exact === false) list.push(words.say('warning.notExact'));
  return list.length > 0 && h('div', { class: 'note', role: 'note' }, h('ul', { class: 'plain' }, list.map((line) => h('li', {}, line))));
}

// about is what a warning is about, for its sentence: a deadline or a way, and a day.
const about = ({ item, day }, words) => ({
  item: item && (words.has(`route.${item}`) ? words.of('route', item) : say.due(item, words)),
  day: day && say.date(day, words),
});

function doNext(one, words) {
  if (!one) return null;
  const { day, note } = actBy(one, words);
  return h('section', { class: 'next', 'aria-labelledby': 'next' },
    h('h2', { id: 'next' }, words.say('next.title')),
    h('p', { class: 'next-what' }, say.due(one.code, words)),
    h('p', { class: 'next-when' }, words.say('next.by', { date: say.date(day, words) }), note),
    one.who?.length > 0 && h('p', {}, words.say('due.who', { who: say.who(one.who, words) })));
}

function actions(answer, words, on) {
  const status = h('p', { role: 'status', class: 'small' });
  const copy = async () => { status.textContent = words.say(await on.copy() ? 'copy.done' : 'copy.failed'); };
  return h('div', { class: 'actions' },
    inCalendar(answer).length > 0 && button(words.say('calendar.save'), 'secondary', on.calendar),
    button(words.say('copy'), 'secondary', copy),
    button(words.say('print'), 'secondary', print), status);
}

// print opens what is folded: paper cannot be tapped.
function print() {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  window.print();
}

function help(answer, words) {
  const lines = helpLines(answer, words);
  return lines.length > 0 && h('section', { class: 'help', 'aria-labelledby': 'help' },
    h('h2', { id: 'help' }, words.say('help.title')), lines.map(callable));
}
