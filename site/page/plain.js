// The answer as plain text, for a chat or a notebook: the verdict, what to do
// by which safe day, the papers, whom to ask and whom to call.
import * as say from './say.js';
import { byUrgency, counting, actBy, statusOf } from './timeline.js';
import { verdict, lawLine, helpLines } from './verdict.js';
import { othersByParty, papers } from './todo.js';

export function plain(answer, words) {
  return [
    [verdict(answer, words), lawLine(answer, words)],
    overdue(answer, words),
    ...byUrgency(answer).map((group) => [
      words.say(`timeline.${group.name}`).toUpperCase(), ...group.items.flatMap((one) => due(one, words))]),
    list(words.say('documents.title'), papers(answer, words).map((one) => words.of('document', one.code))),
    ...othersByParty(answer).map(([party, facts]) => list(
      words.say('others.ask', { who: say.who(party, words) }), facts.map((name) => words.fact(name, 'ask') ?? words.label(name)))),
    [...helpLines(answer, words), words.say('notAdvice')],
  ].filter((block) => block.length).map((block) => block.join('\n')).join('\n\n') + '\n';
}

// overdue is what the person missed themselves.
const overdue = ({ deadlines = [], overdue: codes = [] }, words) => list(words.say('overdue.title'),
  deadlines.filter((one) => one.status === 'late' && codes.includes(one.code)).map((one) => `${actBy(one, words).text}: ${say.due(one.code, words)}`));

function due(one, words) {
  const { day, text, note } = actBy(one, words);
  const when = day ? text + note : statusOf(one, words);
  return [`- ${when}: ${say.due(one.code, words)}`, ...counting(one, words).map((line) => `    ${line}`), `    ${say.article(one.cite, words)}`];
}

const list = (title, items) => (items.length ? [title.toUpperCase(), ...items.map((item) => `- ${item}`)] : []);
