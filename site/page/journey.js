// What to show next, from what has been answered: no page, no state.

// first is asked before the calculator is there: who is asking, which is the
// first fact of every catalogue, and what has happened so far.
const first = (catalogue) => [catalogue.facts[0].name, 'soFar'];

// opening is the opening question that is not answered yet, if any.
export const opening = (catalogue, facts) => first(catalogue).find((name) => factOf(catalogue, name) && !(name in facts));

// next names the view that follows. answer is the calculator's, or undefined
// while it is not ready.
export function next(catalogue, facts, answer) {
  const begins = opening(catalogue, facts);
  if (begins) return { view: 'question', fact: begins };
  if (!answer) return { view: 'wait' };
  const [fact] = open(catalogue, facts, answer);
  return fact ? { view: 'question', fact } : { view: 'check' };
}

// open lists what is still to be asked. A reading that sources dispute is no
// question to a person: the answer names it.
export function open(catalogue, facts, answer) {
  return (answer.missing || []).filter((name) => {
    const fact = factOf(catalogue, name);
    return fact && fact.kind !== 'reading' && !(name in facts);
  });
}

// mustBeSaid tells whether a fact cannot be left at "I don't know": everything
// else is asked of the one who is asking.
export const mustBeSaid = (catalogue, fact) => fact.name === catalogue.facts[0].name;

export const factOf = (catalogue, name) => catalogue.facts.find((fact) => fact.name === name);

// unsaid lists what was left at "I don't know" and what a way turns on that is not closed.
// What happened to a person is theirs to tell: nobody is sent to find it out.
export function unsaid(answer, catalogue, facts) {
  const ways = (answer.routes || []).filter((one) => one.outcome !== 'not-eligible').map((one) => one.code);
  const turns = (answer.provisions || []).filter((one) => one.outcome === 'unknown' && one.routes?.some((code) => ways.includes(code)));
  return answered(catalogue, facts).filter(({ name, private: own }) => !own && facts[name] === 'unknown' && turns.some((one) => name in (one.found || {})));
}

// answered lists the facts that have an answer, in the catalogue's order.
export const answered = (catalogue, facts) => catalogue.facts.filter((fact) => fact.name in facts);
