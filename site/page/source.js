// Where a line of the answer comes from: the article, with its address and
// the day on which the text was read.
import { h } from './dom.js';
import * as say from './say.js';

// article is the law and its article, led to where there is an address.
export function article(cite, words) {
  return cite ? led(cite, say.article(cite, words)) : null;
}

const led = ({ address }, name, whole) => (/^https?:\/\//.test(address || '')
  ? h('a', { href: address, rel: 'noreferrer noopener', target: '_blank', 'aria-label': whole }, name || address) : name);

// brief leaves the law's name out where it is the one that the whole answer rests on; who
// hears the link alone hears it whole.
export function brief(cite, answer, words) {
  if (!cite?.article || cite.article === '?' || cite.law !== answer.routes?.[0]?.cite?.law) return article(cite, words);
  return led(cite, say.placed(cite, words), say.article(cite, words));
}

// source is the article, when it was read and how far that is sure. With a code of the
// law it leads also to our own page, which has its history and its numbers.
export function source(cite, words, label = 'source', code = '') {
  if (!cite) return null;
  return h('p', { class: 'source' }, words.say(label), say.space(words), article(cite, words),
    cite.readOn && `${say.comma(words)}${words.say('source.read', { date: say.date(cite.readOn, words) })}`,
    cite.grade && words.has(`grade.${cite.grade}`) && ` (${words.say(`grade.${cite.grade}`)})`,
    code && words.scheme && [' ', h('a', { href: `read/${words.lang}/${words.scheme}.html#${code}` }, words.say('source.own'), h('span', { class: 'unseen' }, ` ${code}`))]);
}
