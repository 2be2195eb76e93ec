// The calculator: a WebAssembly module that holds the readers of the law, and
// the compiled books of one scheme that it is given. It can reach neither the
// page nor the network.
import { wasi } from './wasi.js';

// Refused is the calculator's own "no": which fact, what was found, what is allowed.
export class Refused extends Error {
  constructor(reasons) {
    super(reasons.map((r) => [r.code, r.fact, r.found].filter(Boolean).join(' ')).join('; '));
    this.reasons = reasons;
  }
}

// asked is the answer to a request, or the reasons why it is refused.
export function asked(ask, request) {
  try {
    return { answer: ask(request) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reasons };
    throw error;
  }
}

// open fetches the module and the books at the same time. progress is called
// with the share of the module that has arrived, 0 to 1.
export async function open(scheme, progress = () => {}) {
  const [module, books] = await Promise.all([fetched(progress), bytes(`${scheme}.books.gz`)]);
  return calculator(await instantiate(module), books);
}

// fetched is the module, fetched once for all schemes; a failed one may be tried again.
let fetching;
export function fetched(progress) {
  fetching ||= compiled('calculator.wasm.gz', progress).catch((error) => { fetching = undefined; throw error; });
  return fetching;
}

// calculator loads books into a started module and returns ask.
export function calculator(module, books) {
  const put = (data) => {
    const at = module.buffer(data.length) >>> 0; // an address, not a signed number
    if (!at) throw new Error('too much for the calculator');
    new Uint8Array(module.memory.buffer, at, data.length).set(data);
    return data.length;
  };
  const code = module.load(put(books));
  if (code) throw new Error(`the calculator refuses the books: ${code}`);

  return function ask(request) {
    const size = module.ask(put(new TextEncoder().encode(JSON.stringify(request))));
    const reply = new Uint8Array(module.memory.buffer, module.reply() >>> 0, size);
    const answer = JSON.parse(new TextDecoder().decode(reply));
    if (answer.errors || answer.error) throw new Refused(answer.errors || [answer.error]);
    return answer;
  };
}

// instantiate starts a compiled module: one for each scheme, as each holds its books.
export async function instantiate(module) {
  let exports;
  const instance = await WebAssembly.instantiate(module, wasi(() => exports.memory));
  exports = instance.exports;
  exports._initialize();
  return exports;
}

// compiled fetches a packed module, inflates it and compiles what comes.
export async function compiled(name, progress) {
  const response = await get(name);
  const body = inflated(response, counted(response, progress));
  return WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
}

// inflated inflates a body, unless the host sent .gz as an encoding: then the
// browser has inflated it already.
function inflated(response, body) {
  if (/gzip/.test(response.headers.get('Content-Encoding') || '')) return body;
  return body.pipeThrough(new DecompressionStream('gzip'));
}

function counted(response, progress) {
  const total = Number(response.headers.get('Content-Length')) || 0;
  let seen = 0;
  return response.body.pipeThrough(new TransformStream({
    transform(chunk, to) {
      seen += chunk.length;
      if (total) progress(Math.min(1, seen / total));
      to.enqueue(chunk);
    },
  }));
}

async function bytes(name) {
  const response = await get(name);
  return new Uint8Array(await new Response(inflated(response, response.body)).arrayBuffer());
}

async function get(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
