// Where a line of the answer comes from: the article, with its address and
// the day on which the text was read.
import { h } from './dom.js';
import * as say from './say.js';

export function source(cite, words, label = 'source') {
  if (!cite) return null;
  const name = say.article(cite, words);
  const linked = /^https?:\/\//.test(cite.address || '')
    ? h('a', { href: cite.address, rel: 'noreferrer noopener', target: '_blank' }, name || cite.address) : name;
  return h('p', { class: 'source' }, words.say(label), ' ', linked,
    cite.readOn && `, ${words.say('source.read', { date: say.date(cite.readOn, words) })}`,
    cite.grade && words.has(`grade.${cite.grade}`) && ` (${words.say(`grade.${cite.grade}`)})`);
}
