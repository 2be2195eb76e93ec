// The verdict, the law's date, and whom to call, as sentences.
import * as say from './say.js';

// verdict answers the scheme's question, in the scheme's own words if it has any.
export const verdict = (answer, words) => words.any(answer.outcome, `verdict.${answer.outcome}`, `outcome.${answer.outcome}`);

// verdictMore says in a second sentence what the outcome means for a person.
export const verdictMore = (answer, words) => words.any('', `verdict.${answer.outcome}.more`, `outcome.${answer.outcome}.more`);

// lawLine leaves out what a warning says louder. On which weekday a law began helps nobody.
export function lawLine({ law, asOf, warnings = [] }, words) {
  const stale = warnings.some((one) => one.code === 'stale');
  return [
    law?.inForceFrom && words.say('law.inForce', { date: say.plainDate(law.inForceFrom, words) }),
    law?.until && words.say('law.until', { date: say.plainDate(law.until, words) }),
    law?.checkedTo && !stale && words.say('law.checkedTo', { date: say.plainDate(law.checkedTo, words) }),
    words.say('law.asOf', { date: say.date(asOf, words) }),
  ].filter(Boolean).join(say.space(words));
}

// helpLines are the people to call: of the scheme, else of the page.
export const helpLines = ({ scheme }, words) => words.any('', `help.${scheme}`).split('\n').filter(Boolean);
