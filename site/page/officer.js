// The same answer in two languages, line beside line: one's own, and that of the office
// whose law it is, to be shown to an officer. The words are ours, the articles the law's.
import { h, button } from './dom.js';
import { answered } from './journey.js';
import { byUrgency, counting, actBy, statusOf } from './timeline.js';
import { verdict, verdictMore, lawLine } from './verdict.js';
import { papers } from './todo.js';
import { focusHeading } from './question.js';
import * as say from './say.js';

// An office works in the language of the place whose clock its law goes by.
const offices = { 'Asia/Taipei': 'zh-Hant', 'Asia/Jakarta': 'id', 'Asia/Tokyo': 'ja' };

// officeLanguage is that language, where it is another one than the reader's and the
// site has it: {code, name}.
export const officeLanguage = ({ zone }, languages, lang) => languages.find(({ code }) => code === offices[zone] && code !== lang);

// officerPage writes every line with both words, the reader's and the office's. on has:
// back.
export function officerPage(answer, { catalogue, facts }, words, theirs, on) {
  const both = (make, tag = 'p', ...more) => pair(make, tag, [words, theirs], more);
  const node = h('div', { class: 'officer' },
    h('h1', { tabindex: '-1' }, words.say('officer.title', { language: theirs.say('language.name') })),
    h('p', {}, words.say('officer.text')),
    h('div', { class: 'buttons' }, button(words.say('print'), 'secondary', () => window.print()), button(words.say('back'), 'link', on.back)),
    both((w) => w.say('officer.about')),
    h('div', { class: `verdict ${answer.outcome}` }, both((w) => verdict(answer, w), 'h2'), both((w) => verdictMore(answer, w)),
      both((w) => `${lawLine(answer, w)}${say.space(w)}${w.say('notAdvice')}`)),
    block('officer.stated', both, answered(catalogue, facts).map((fact) => (w) => `${w.label(fact.name)}${say.colon(w)}${say.value(fact, facts[fact.name], w)}`)),
    h('section', {}, both((w) => w.say('timeline.title'), 'h2'),
      byUrgency(answer).flatMap(({ items }) => items).map((one) => [both((w) => day(one, w), 'h3'), both((w) => counted(one, w))])),
    block('why.title', both, grounds(answer).map((one) => (w) => `${w.say(`found.${one.outcome}`)}${say.colon(w)}${say.ended(w.of('provision', one.code), w)}${say.article(one.cite, w)}`)),
    block('documents.title', both, papers(answer, words).map((one) => (w) => [w.of('document', one.code), say.who(one.who, w)].filter(Boolean).join(' · '))));
  return { node, ready: () => focusHeading(node) };
}

const block = (title, both, lines) => lines.length > 0 && h('section', {}, both((w) => w.say(title), 'h2'), lines.map((line) => both(line)));

// pair puts a line in both languages side by side, each marked with its language; what
// would be the same in both stands once.
function pair(make, tag, [own, theirs], more) {
  const [one, other] = [make(own), make(theirs)];
  if (!one) return null;
  return h('div', { class: 'pair' }, h(tag, {}, one, more), one !== other && h(tag === 'p' ? 'p' : 'div', { class: tag, lang: theirs.lang }, other));
}

function day(one, words) {
  const { day: by, text, note } = actBy(one, words);
  return `${say.due(one.code, words)}${say.colon(words)}${by ? text + note : statusOf(one, words)}`;
}

const counted = (one, words) => [...counting(one, words).map((line) => say.ended(line, words)), say.article(one.cite, words)].join('');

// grounds are the provisions of the ways that are not closed, else of all: what the
// answer rests on.
function grounds(answer) {
  const open = (answer.routes || []).filter((route) => route.outcome !== 'not-eligible').map((route) => route.code);
  return (answer.provisions || []).filter((one) => one.outcome !== 'notApplicable' && (!open.length || one.routes?.some((code) => open.includes(code))));
}
