// Where a table is worked through: in a worker, or in the page itself, a little at a
// time, where a browser has no worker that loads modules.
import { open } from '../calculator.js';
import { run } from './run.js';

// begin starts and returns {ended, cancel}; ended resolves to {result}, {failed} or
// {cancelled}. tell is called with the number of cases that are done.
export function begin(job, words, tell) {
  let stop, stopped = false;
  const cancelled = new Promise((done) => { stop = () => done({ cancelled: true }); });
  const apart = inWorker(job, tell);
  const ended = Promise.race([cancelled, apart.ended.then((found) => (found.none ? inPage(job, words, tell, () => stopped) : found))]);
  return { ended, cancel() { stopped = true; apart.end(); stop(); } };
}

function inWorker(job, tell) {
  let worker;
  const ended = new Promise((done) => {
    let there = false;
    try { worker = new Worker('caseworker.js', { type: 'module' }); } catch { done({ none: true }); return; }
    worker.onerror = (event) => { event.preventDefault(); done(there ? { failed: event.message } : { none: true }); };
    worker.onmessage = ({ data }) => {
      if (data.there) { there = true; worker.postMessage(job); }
      else if (data.n !== undefined) tell(data.n);
      else { worker.terminate(); done(data); }
    };
  });
  return { ended, end: () => worker?.terminate() };
}

async function inPage(job, words, tell, stopped) {
  try {
    const ask = await open(job.scheme);
    const result = await run(ask, job, words, tell, breath(stopped));
    return { result: result.parts ? { ...result, parts: undefined, file: new Blob(result.parts, { type: 'text/csv' }) } : result };
  } catch (failure) {
    return { failed: String(failure?.message ?? failure) };
  }
}

// breath lets the page draw and hear whenever a row has taken long.
function breath(stopped) {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 25) return;
    await new Promise((done) => { window.setTimeout(done, 0); });
    if (stopped()) throw new Error('cancelled');
    last = performance.now();
  };
}
