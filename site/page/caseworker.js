// The worker of the page of many cases: it has a calculator of its own, so that the page
// stays at hand while a table is worked through.
import { open } from './calculator.js';
import { run } from './cases/run.js';
import { loadWords } from './words.js';

self.addEventListener('message', async ({ data }) => {
  try {
    const [ask, words] = await Promise.all([open(data.scheme), loadWords(data.lang, 'cases', data.scheme)]);
    const result = await run(ask, data, words, told(), () => undefined);
    self.postMessage({ result: result.parts ? { ...result, parts: undefined, file: new Blob(result.parts, { type: 'text/csv' }) } : result });
  } catch (failure) {
    self.postMessage({ failed: String(failure?.message ?? failure) });
  }
});

self.postMessage({ there: true });

// told says how far it is, a few times a second.
function told() {
  let last = 0;
  return (n) => {
    const now = performance.now();
    if (now - last < 200) return;
    last = now;
    self.postMessage({ n });
  };
}
