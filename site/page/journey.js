// What to show next, from what has been answered: no page, no state.

// first is asked before the calculator is there; every scheme begins with it.
export const first = ['asker', 'soFar'];

// next names the view that follows. answer is the calculator's, or undefined
// while it is not ready.
export function next(catalogue, facts, answer) {
  const opening = first.find((name) => factOf(catalogue, name) && !(name in facts));
  if (opening) return { view: 'question', fact: opening };
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

export const factOf = (catalogue, name) => catalogue.facts.find((fact) => fact.name === name);

// answered lists the facts that have an answer, in the catalogue's order.
export const answered = (catalogue, facts) => catalogue.facts.filter((fact) => fact.name in facts);
