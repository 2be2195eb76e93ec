// A case and the calculator that answers it. Of each topic the catalogue, the books and
// the module are fetched once; here stands nothing of the page but what it has kept.
import { open as openCalculator, asked } from './calculator.js';
import { fetchJSON } from './words.js';
import { opening } from './journey.js';
import { today } from './date.js';

// asking looks at the cases of a store. on has: progress(share) while the calculator
// comes, ready when one is there.
export function asking(store, on) {
  const calculators = {}; // by scheme: a promise of ask, and ask itself once it is there
  const catalogues = {};
  let last = {};

  const catalogueOf = (scheme) => catalogues[scheme];

  // fetchCatalogue makes sure that the catalogue of a scheme is there, beside what else
  // has to be waited for.
  async function fetchCatalogue(scheme, beside) {
    catalogues[scheme] ||= fetchJSON(`${scheme}.facts.json`);
    [catalogues[scheme]] = await Promise.all([catalogues[scheme], beside]);
    return catalogues[scheme];
  }

  function caseOf(scheme) {
    const catalogue = catalogues[scheme], facts = store.facts(scheme);
    return { scheme, catalogue, facts, asOf: store.asOf(scheme) || today(catalogue.zone) };
  }

  // answerOf asks the calculator: {answer}, {refused: reasons}, or {} while it is not
  // there. more asks for what takes longer and only the answer page shows.
  // The last answer is kept: a step looks at the same case several times.
  function answerOf({ scheme, asOf, facts }, more) {
    const ask = calculators[scheme]?.ask;
    if (!ask) return {};
    const request = { op: 'answer', asOf, facts, ...more }, key = JSON.stringify([scheme, request]);
    if (last.key !== key) last = { key, found: asked(ask, request) };
    return last.found;
  }

  // soon asks only where it matters for what comes next: with so much open, the
  // opening questions would take longest of all, and they need no answer.
  const soon = (now) => (opening(now.catalogue, now.facts) ? {} : answerOf(now));

  // load starts the calculator once; a failed load may be tried again.
  function load(scheme) {
    if (!calculators[scheme]) {
      const loading = openCalculator(scheme, on.progress);
      calculators[scheme] = { loading };
      loading.then((ask) => { calculators[scheme].ask = ask; performance.mark('calculator'); on.ready(); }, () => { delete calculators[scheme]; });
    }
    return calculators[scheme].loading;
  }

  // loadSoon starts it once the page at hand is drawn. A failure is told when the
  // calculator is needed.
  const loadSoon = (scheme) => window.setTimeout(() => load(scheme).catch(() => {}), 0);

  return { catalogueOf, fetchCatalogue, caseOf, answerOf, soon, load, loadSoon };
}
