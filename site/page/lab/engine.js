// The simulator as the page sees it: fetched, started in its worker, and asked.
import { compiled } from '../calculator.js';

// Refused is the simulator's own "no", in its words.
export class Refused extends Error {}

// start fetches and starts the simulator of a system. It resolves to {ask, end}. ask(request) resolves to the reply, with its film where it
// has one; a worker that broke is replaced by the next start.
export async function start(system, progress) {
  const module = await compiled(`simulator-${system}.wasm.gz`, progress);
  const worker = new Worker('lab/simulator.js'), waiting = new Map();
  let last = 0;
  const settle = (id, how, what) => { waiting.get(id)?.[how](what); waiting.delete(id); };
  const sent = (message, id) => new Promise((done, fail) => { waiting.set(id, { done, fail }); worker.postMessage(message); });
  worker.onmessage = ({ data }) => {
    if (data.failed) settle(data.id ?? 0, 'fail', new Error(data.failed));
    else if (data.reply.error) settle(data.id, 'fail', new Refused(data.reply.error));
    else settle(data.id, 'done', { ...data.reply, film: data.film });
  };
  const over = (why) => { for (const id of [...waiting.keys()]) settle(id, 'fail', new Error(why)); };
  worker.onerror = (event) => { event.preventDefault(); over(event.message); };
  await sent({ module }, 0);
  return { ask: (request) => sent({ id: ++last, request }, last), end() { worker.terminate(); over('another system'); } };
}
